/** What a chart shows: one value a label, “not defined” being null; and the year before where there is one. */
export type Series = {
  readonly labels: readonly string[]
  readonly unit: string
  readonly kind: 'bar' | 'line'
  readonly now: { readonly name: string; readonly values: readonly (string | null)[] }
  readonly before?: { readonly name: string; readonly values: readonly (string | null)[] }
}
