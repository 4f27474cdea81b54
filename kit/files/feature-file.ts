import type { Geometry } from '#kit/geometry/geojson.ts'

export type Cell = string | number | boolean | null

/** One feature of a file, in the file's own coordinates. `line` counts from 1 as the file does. */
export type FileRow = { readonly line: number; readonly properties: Readonly<Record<string, Cell>>; readonly geometry: Geometry | null }

/** What a file leaves open and its sender has to say: the import goes on under `suggested` only as far as a preview. */
export type Question = {
  readonly about: 'crs' | 'encoding'
  readonly message: string
  readonly options: readonly { readonly value: string; readonly title: string }[]
  readonly suggested: string
}

/** What the sender says of the file: a system by {@link Question.options} or as an EPSG code, an encoding by its name. */
export type Answers = { readonly crs?: string; readonly encoding?: string }

export type FileFormat = 'geojson' | 'geojson_sequence' | 'esri_json' | 'shapefile' | 'csv' | 'xlsx'

/** A file of features as it was read, before anything is known of where its content shall go. */
export type FeatureFile = {
  readonly format: FileFormat
  /** The system that the file names, by its key in `crs.ts`; null where it names none. */
  readonly crs: string | null
  readonly encoding: string
  readonly columns: readonly string[]
  /** Column → field, where the file itself says so in a row of keys. */
  readonly keys?: Readonly<Record<string, string>>
  readonly rows: readonly FileRow[]
  /** What was found odd and how it was taken. */
  readonly notes: readonly string[]
  readonly questions: readonly Question[]
}

/** A row whose geometry stands in EPSG:4490 and is fit to be kept, or says why not. */
export type PlacedRow = FileRow & { readonly fault: { readonly code: 'geometry.invalid' | 'import_text_broken'; readonly message: string } | null }

/** A file read and brought into EPSG:4490. */
export type PlacedFile = Omit<FeatureFile, 'rows' | 'crs'> & {
  readonly rows: readonly PlacedRow[]
  /** The system in which it was read, in words. */
  readonly crs: string
  /** EPSG code of that system; 4490 for a table without geometry and for the shifted systems, which have none. */
  readonly epsg: number
}
