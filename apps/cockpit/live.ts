import { useEffect } from 'react'
import { queryClient } from '#kit/ui/query.ts'

/** How long to gather changes before asking again (ms), so that a bulk load asks once. */
const gather = 1500

const keysOf = (register: string): readonly (readonly string[])[] => [
  ['records', register],
  ['record', register],
  ['history', register],
  ['inbox'],
  ['registers'],
  ['overview'],
]

/** Keeps what is on the surface fresh: the server tells which registers changed. */
export function useChanges(): void {
  useEffect(() => {
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      for (const key of [...changed].flatMap(keysOf)) void queryClient.invalidateQueries({ queryKey: key })
      changed.clear()
      timer = undefined
    }
    const source = new EventSource('/api/changes')
    source.addEventListener('change', (event) => {
      const { register } = JSON.parse(event.data) as { register: string }
      changed.add(register)
      timer ??= setTimeout(refresh, gather)
    })
    // away for longer than changes are kept: nothing on the surface is known to be fresh
    source.addEventListener('reset', () => {
      void queryClient.invalidateQueries()
    })
    return () => {
      source.close()
      clearTimeout(timer)
    }
  }, [])
}
