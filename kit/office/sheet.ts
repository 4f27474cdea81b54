/** A cell: text, or a number as decimal text that the sheet keeps as a number, with as many places as are written. */
export type Cell = string | { readonly number: string } | null
export const numeric = (value: string | number | null): Cell => (value === null ? null : { number: String(value) })

/** A sheet: what stands above it, its head and its lines. */
export type Sheet = { readonly name: string; readonly title: string; readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
