import { useEffect, useState } from 'react'
import { isOwnWrite } from '#kit/ui/api.ts'
import { queryClient } from '#kit/ui/query.ts'

/** How long to gather changes before asking again (ms), so that a bulk load asks once. */
const gather = 1500
/** How long a notice stands (ms). */
const told = 6000

type Change = { readonly register: string; readonly id: string; readonly version: number }

/** What hangs on some records of a register. Figures and what is made of them are kept by the server: asking again costs little. */
const keysOf = (register: string, ids: ReadonlySet<string>): readonly (readonly string[])[] => [
  ['records', register],
  ...['record', 'history'].flatMap((kind) => [...ids].map((id) => [kind, register, id])),
  ['inbox'],
  ['registers'],
  ...['overview', 'figures', 'figure', 'figure-records', 'report', 'banks'].map((kind) => [kind]),
]
/** What a person reads of the records themselves: only a change of this is worth a notice. */
const shown = new Set(['records', 'record', 'history'])

/** Asks anew what stands on the page and hangs on these changes; the rest is asked when it is next opened. Answers whether the records themselves are on the page. */
function refresh(register: string, ids: ReadonlySet<string>): boolean {
  return keysOf(register, ids).reduce((seen, queryKey) => {
    const open = shown.has(queryKey[0] ?? '') && queryClient.getQueryCache().findAll({ queryKey, type: 'active' }).length > 0
    void queryClient.invalidateQueries({ queryKey, refetchType: 'active' })
    return seen || open
  }, false)
}

/** Keeps what is on the surface fresh: the server tells what changed. Answers the registers of which others have just changed something on this page. */
export function useChanges(): readonly string[] {
  const [news, setNews] = useState<readonly string[]>([])
  useEffect(() => {
    const changed = new Map<string, Set<string>>()
    let foreign = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    let ending: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      const on = [...changed].filter(([register, ids]) => refresh(register, ids) && foreign.has(register)).map(([register]) => register)
      changed.clear()
      foreign = new Set()
      timer = undefined
      if (on.length === 0) return
      setNews(on)
      clearTimeout(ending)
      ending = setTimeout(() => setNews([]), told)
    }
    const source = new EventSource('/api/changes')
    source.addEventListener('change', (event) => {
      const { register, id, version } = JSON.parse(event.data) as Change
      changed.set(register, (changed.get(register) ?? new Set<string>()).add(id))
      if (!isOwnWrite(id, version)) foreign.add(register)
      timer ??= setTimeout(settle, gather)
    })
    // away for longer than changes are kept: nothing on the surface is known to be fresh
    source.addEventListener('reset', () => {
      void queryClient.invalidateQueries()
    })
    return () => {
      source.close()
      clearTimeout(timer)
      clearTimeout(ending)
    }
  }, [])
  return news
}
