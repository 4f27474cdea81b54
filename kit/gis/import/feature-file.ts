import type { Geometry } from '../geojson.ts'

export type Cell = string | number | boolean | null

/** One feature of a file, in the file's own coordinates. `line` counts from 1 as the file does. */
export type FileRow = { readonly line: number; readonly properties: Readonly<Record<string, Cell>>; readonly geometry: Geometry | null }

/** A file of features as it was read, before anything is known of where its content shall go. */
export type FeatureFile = {
  readonly format: 'geojson' | 'shapefile' | 'csv'
  /** EPSG code of the coordinates. */
  readonly epsg: number
  readonly encoding: string
  readonly columns: readonly string[]
  readonly rows: readonly FileRow[]
  /** What was found odd and how it was taken. */
  readonly notes: readonly string[]
}
