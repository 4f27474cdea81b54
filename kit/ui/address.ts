import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useSession } from './session.ts'

type Change = Readonly<Record<string, string | number | null | undefined>>

/** Query parameters that stay with a person from page to page. */
export const carried = ['division', 'year'] as const

/** The query of the address, and a way to change some of it (null removes). `replace` keeps the back button clean while typing. */
export function useAddress(): readonly [URLSearchParams, (change: Change, options?: { replace?: boolean }) => void] {
  const search = useSearch()
  const [path, go] = useLocation()
  const parameters = useMemo(() => new URLSearchParams(search), [search])
  const set = useCallback(
    (change: Change, options: { replace?: boolean } = {}) => {
      const next = new URLSearchParams(window.location.search)
      for (const [key, value] of Object.entries(change)) {
        if (value === null || value === undefined || value === '') next.delete(key)
        else next.set(key, String(value))
      }
      const text = next.toString()
      go(text ? `${path}?${text}` : path, { replace: options.replace ?? false })
    },
    [go, path],
  )
  return [parameters, set]
}

export type WhereWhen = { division: string; year: number; setDivision: (code: string) => void; setYear: (year: number) => void }

/** Where and when the person is looking: from the address, else the top of the scope and the year of the city. */
export function useWhereWhen(): WhereWhen {
  const me = useSession()
  const [parameters, set] = useAddress()
  const year = Number(parameters.get('year'))
  return {
    division: parameters.get('division') ?? me.scope.code,
    year: Number.isInteger(year) && year > 1900 ? year : me.year,
    setDivision: (code) => set({ division: code === me.scope.code ? null : code, cursor: null }),
    setYear: (value) => set({ year: value === me.year ? null : value, cursor: null }),
  }
}

/** An address inside the cockpit that keeps where and when. */
export function keepPlace(href: string, search: string): string {
  const [path = '/', own = ''] = href.split('?')
  const next = new URLSearchParams(own)
  const now = new URLSearchParams(search)
  for (const key of carried) {
    const value = now.get(key)
    if (value && !next.has(key)) next.set(key, value)
  }
  const text = next.toString()
  return text ? `${path}?${text}` : path
}
