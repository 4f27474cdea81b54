import { lazy } from 'react'

export type DivisionMapProperties = {
  label: string
  /** Whose parts are coloured. */
  division: string
  rows: readonly { division: string; name: string; value: string | null }[]
  onOpen: (code: string) => void
}

/** Loaded only where it is looked at: the map library is large. */
export const DivisionMap = lazy(() => import('./division-map.tsx'))
