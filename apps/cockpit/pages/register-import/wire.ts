/** Answers of `POST /api/registers/{register}/imports`. */
export type LineReason = { readonly line: number; readonly code: string; readonly message: string }
type About = {
  readonly format: string
  readonly epsg: number | null
  readonly encoding: string | null
  readonly notes: readonly string[]
  readonly columns: readonly string[]
  readonly mapping: Readonly<Record<string, string>>
  readonly missing: readonly { readonly field: string; readonly title: string }[]
  readonly fields: readonly { readonly field: string; readonly title: string }[]
  readonly total: number
  readonly already: number
  readonly refused: number
  readonly lines: readonly LineReason[]
}
export type Preview = About & { readonly ready: number }
export type Result = About & { readonly accepted: number }
export type Progress = { readonly done: number; readonly total: number }
