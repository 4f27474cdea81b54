/** A cell: text, or a number as decimal text that the sheet keeps as a number, with as many places as are written; `marked` stands out. */
export type Cell = string | { readonly number: string; readonly marked?: boolean } | { readonly text: string; readonly marked: true } | null
export const numeric = (value: string | number | null): Cell => (value === null ? null : { number: String(value) })
/** The same cell, standing out. */
export const marked = (cell: Cell): Cell => (cell === null || typeof cell === 'string' ? { text: cell ?? '', marked: true } : { ...cell, marked: true })

/** A sheet: what stands above it (nothing where it is empty), its head and its lines. */
export type Sheet = {
  readonly name: string
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** A row above all others that is there and not shown: for who reads the sheet again. */
  readonly keys?: readonly string[]
  /** Columns, by their place from 0, that are there and not shown. */
  readonly hidden?: readonly number[]
  /** Columns, by their place from 0, that are filled from a list: the cells that hold it, `'选项'!$A$1:$A$9`. */
  readonly lists?: ReadonlyMap<number, string>
}
