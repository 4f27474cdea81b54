import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, RegisterDefinition } from '#kit/wire/registers.ts'

type Slot<P> = LazyExoticComponent<ComponentType<P>> | null

/** Draws a geometry into a form, beside the coordinates as text. */
export type MapPickProperties = {
  kind: 'point' | 'line' | 'polygon'
  value: GeoJSON.Geometry | null
  onChange: (value: GeoJSON.Geometry | null) => void
  /** Name for screen readers. */
  label: string
}
/** A small map of one record. */
export type RecordMapProperties = { record: Rec; field: FieldDefinition; definition: RegisterDefinition }
/** The map beside a list: the rows of this page; pointing at one marks the other. `onBounds` limits the list to the window. */
export type ListMapProperties = {
  definition: RegisterDefinition
  records: readonly Rec[]
  marked: string | null
  onMark: (id: string | null) => void
  onBounds: (bbox: string | null) => void
}

/** Places where the map comes in, lazily; null leaves the place out. */
export const slots: {
  readonly mapPick: Slot<MapPickProperties>
  readonly recordMap: Slot<RecordMapProperties>
  readonly listMap: Slot<ListMapProperties>
} = {
  mapPick: lazy(() => import('./map-pick.tsx')),
  recordMap: lazy(() => import('./record-map.tsx')),
  listMap: lazy(() => import('./list-map.tsx')),
}
