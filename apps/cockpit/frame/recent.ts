import { useEffect, useState } from 'react'
import { useSession } from '#kit/ui/session.ts'

const most = 5

/** Addresses with one more in use: what stands there already keeps its place, so that the menu does not jump under the hand. */
export const withRecent = (list: readonly string[], path: string): readonly string[] => (list.includes(path) ? list : [path, ...list].slice(0, most))

const kept = (key: string): readonly string[] => (localStorage.getItem(key) ?? '').split(' ').filter((path) => path !== '')

/** What this person lately used on this device; `path` is where they are, or null where that is nothing to come back to. */
export function useRecent(path: string | null): readonly string[] {
  const key = `siku.recent.${useSession().user.id}`
  const [list, setList] = useState(() => kept(key))
  useEffect(() => {
    if (path === null) return
    const next = withRecent(kept(key), path)
    localStorage.setItem(key, next.join(' '))
    setList(next)
  }, [key, path])
  return list
}
