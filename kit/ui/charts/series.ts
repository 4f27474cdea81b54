/** Values in the order of the labels; “not defined” is null. */
export type Values = readonly (string | null)[]

/** From here on another method or set of numbers: the two sides are not to be compared, and the line does not run across. */
export type Break = { readonly at: number; readonly why: string }

/** What a chart shows: one value a label, and another line or bar beside it (the year before, the case without). */
export type Series = {
  readonly labels: readonly string[]
  readonly unit: string
  /** `row` is a bar lying: for names that are long. */
  readonly kind: 'bar' | 'line' | 'row'
  /** What the labels are, at the head of the table; months where nothing is said. */
  readonly across?: string
  /** `low` and `high`: how far the value may be off, drawn as a whisker. */
  readonly now: { readonly name: string; readonly values: Values; readonly low?: Values; readonly high?: Values }
  readonly before?: { readonly name: string; readonly values: Values }
  readonly breaks?: readonly Break[]
  /** What else is known of each label; stands in the table only. */
  readonly columns?: readonly { readonly title: string; readonly unit?: string; readonly values: Values }[]
  /** Where each label stands on a true axis, when they are not evenly spaced (years 1, 5, 10, 30). */
  readonly positions?: readonly number[]
}

/** Why the series begins anew at this place, if it does. */
export const breakAt = ({ breaks = [] }: Series, place: number): string | undefined => breaks.find((b) => b.at === place)?.why
