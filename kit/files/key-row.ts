import type { Cell } from './feature-file.ts'

/** How a sheet made here says which field a column is, whatever its title is called and wherever it was moved. */
export const keyCell = (field: string): string => `#${field}`

/** The field that a cell of the row of keys names. */
export const keyIn = (cell: Cell): string | null => (typeof cell === 'string' ? (/^#([a-z][a-z0-9_]*)$/.exec(cell)?.[1] ?? null) : null)
