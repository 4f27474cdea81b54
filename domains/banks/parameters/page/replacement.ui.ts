import { Decimal } from '#kit/quantity/decimal.ts'
import type { Family } from '../families.ts'
import type { Coefficient, ParameterSet, Replacement } from '../wire.ts'

/** Values being replaced, by the key of their coefficient, in the order in which they were taken up. */
export type Changes = readonly Replacement[]

/** Takes up a coefficient with its present value; the source is that of the last change, since several often come from one paper. */
export const taken = (changes: Changes, { key, value }: Coefficient): Changes =>
  changes.some((c) => c.key === key) ? changes : [...changes, { key, value, source: changes.at(-1)?.source ?? '' }]
export const dropped = (changes: Changes, key: string): Changes => changes.filter((c) => c.key !== key)
export const changed = (changes: Changes, key: string, part: Partial<Omit<Replacement, 'key'>>): Changes =>
  changes.map((c) => (c.key === key ? { ...c, ...part } : c))

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** What is wrong with a new value: no number, or the present one; null when it can stand. */
export function wrongWith(change: Replacement, now: string): 'not_a_number' | 'unchanged' | null {
  if (!isNumber(change.value.trim())) return 'not_a_number'
  return new Decimal(change.value.trim()).equals(now) ? 'unchanged' : null
}

/** The changes whose effect can be reckoned already, a source being asked for only when the draft is saved. */
export const reckonable = (changes: Changes, coefficients: readonly Coefficient[]): Changes => {
  const now = new Map(coefficients.map((c) => [c.key, c.value]))
  return changes.map((c) => ({ ...c, value: c.value.trim(), source: c.source.trim() })).filter((c) => wrongWith(c, now.get(c.key) ?? '') === null)
}

/** The set that figures of a year are made by: of those adopted and begun, the latest. */
export function setOfYear(sets: readonly ParameterSet[], family: Family, year: number): ParameterSet | undefined {
  return sets.filter((s) => s.family === family && s.state === 'adopted' && s.from_year <= year).toSorted((a, b) => b.from_year - a.from_year)[0]
}

export type Difference = { readonly coefficient: Coefficient; readonly before: string | null; readonly after: string | null }

/** Coefficients in which two sets differ, in the order of the new one; what the new one has no more stands last. */
export function differencesOf(before: readonly Coefficient[], after: readonly Coefficient[]): Difference[] {
  const old = new Map(before.map((c) => [c.key, c]))
  const kept = new Set(after.map((c) => c.key))
  const same = (a: string | undefined, b: string): boolean => a !== undefined && new Decimal(a).equals(b)
  return [
    ...after.filter((c) => !same(old.get(c.key)?.value, c.value)).map((c) => ({ coefficient: c, before: old.get(c.key)?.value ?? null, after: c.value })),
    ...before.filter((c) => !kept.has(c.key)).map((c) => ({ coefficient: c, before: c.value, after: null })),
  ]
}

/** What of a difference can be tried as a replacement in the old set. */
export const asChanges = (differences: readonly Difference[]): Changes =>
  differences.flatMap(({ coefficient: { key, source }, before, after }) => (before !== null && after !== null ? [{ key, value: after, source }] : []))
