import { lazy } from 'react'

/** One of a few named levels, with its mark on the map and its colours on light and dark ground. */
export type MapLevel = { readonly key: string; readonly mark: string; readonly title: string; readonly light: string; readonly dark: string }

export type LevelMapProperties = {
  label: string
  /** Whose parts are coloured. */
  division: string
  /** What stands for a division whose level is null. */
  unknown: string
  levels: readonly MapLevel[]
  rows: readonly { division: string; name: string; level: string | null }[]
  chosen?: string | null
  onOpen: (code: string) => void
}

/** Loaded only where it is looked at: the map library is large. */
export const LevelMap = lazy(() => import('./level-map.tsx'))
