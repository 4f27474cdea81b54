import type { AnyRegister } from './define.ts'

/** Columns that have an order of their own in the store, by which a list of any length is sorted. */
export const orderedColumns = (r: AnyRegister): readonly string[] => ['changed_at', ...(r.event ? [r.event] : [])]

/** As many records of a list are sorted by a column that has no order of its own. */
export const mostSorted = 10_000
