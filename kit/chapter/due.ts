import type { IndicatorLike } from './sentence.ts'

/**
 * What is to be recorded in each unit of a level, month by month or once a year: where nothing is, the unit is asked whether nothing
 * happened or nothing was written down. It is a question and no measure of anybody.
 */
export type Due = {
  /** The count of the records that are due; it has months where `months` is given. */
  readonly indicator: string
  readonly title: string
  /** Level of the divisions each of which records it. */
  readonly level: string
  /** Months of the year in which it is due; absent where once a year will do. */
  readonly months?: readonly number[]
  /** Why it is due. */
  readonly basis: string
}

export const everyMonth: readonly number[] = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])

export const due = ({ id, title }: IndicatorLike, of: Pick<Due, 'level' | 'months' | 'basis'>): Due => Object.freeze({ indicator: id, title, ...of })
