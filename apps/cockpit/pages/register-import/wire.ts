/** Answers of `POST /api/registers/{register}/imports`. */
export type LineReason = { readonly line: number; readonly code: string; readonly message: string }
/** What the file leaves open, to be said before anything is taken. */
export type Question = { readonly about: 'crs' | 'encoding'; readonly message: string; readonly options: readonly { readonly value: string; readonly title: string }[]; readonly suggested: string }
type About = {
  readonly sha256: string
  readonly format: string
  readonly crs: string
  readonly encoding: string
  readonly notes: readonly string[]
  readonly questions: readonly Question[]
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
