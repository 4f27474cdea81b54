/** One step of a scale: values from `from` to `to`, both included. */
export type Classes = { readonly from: number; readonly to: number }

/** At most five classes of about as many values each; equal values are never divided, and none is empty. */
export function classesOf(values: readonly number[], most = 5): Classes[] {
  const sorted = values.toSorted((a, b) => a - b)
  const distinct = [...new Set(sorted)]
  if (distinct.length <= most) return distinct.map((v) => ({ from: v, to: v }))
  const ends = [...new Set(Array.from({ length: most }, (_, i) => sorted[Math.ceil((sorted.length * (i + 1)) / most) - 1] ?? 0))]
  return ends.map((to, i) => ({ from: i === 0 ? (sorted[0] ?? to) : (distinct[distinct.indexOf(ends[i - 1] ?? to) + 1] ?? to), to }))
}
