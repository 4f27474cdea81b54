import { z } from 'zod'
import { type FieldError, Refusal } from '#kit/register/refusal.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Shown } from '../stand/books.ts'
import type { KindSum } from '../yields/totals.ts'
import type { EffectAnswer, Replacement } from './wire.ts'
import { type CoefficientRow, keyOf } from './coefficients.ts'
import { exactTotal, measuresOf, type SetContent } from './yield-table.ts'

const changes = z
  .array(
    z.strictObject({
      key: z.string().max(120),
      value: z.string().regex(/^-?\d{1,9}(\.\d{1,12})?$/, { error: '应为数' }),
      source: z.string().trim().min(1, { error: '请写明新值的来源' }).max(300),
    }),
  )
  .min(1, { error: '没有要替换的系数' })
  .max(600)
export const effectInput = z.strictObject({
  changes: changes.refine((list) => new Set(list.map((c) => c.key)).size === list.length, { error: '同一个系数写了两次' }),
  year: z.int().min(1949).max(2200),
  division: z.string().regex(/^\d{6,12}$/),
})
export const replaceInput = z.strictObject({
  changes,
  from_year: z.int({ error: '应为年份' }).min(1949).max(2200),
  set_version: z.string().trim().min(1, { error: '请写明版本' }).max(60),
  reason: z.string().trim().min(1, { error: '请写明理由' }).max(500),
})

/** @throws Refusal 422 `replacements_invalid` naming each field */
export function parsed<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body)
  if (read.success) return read.data
  const errors = read.error.issues.map((issue): FieldError => ({ field: issue.path.join('.'), code: 'replacements_invalid', message: issue.message }))
  throw new Refusal(422, 'replacements_invalid', errors[0]?.message ?? '要替换的系数不对', errors)
}

/** The rows with some values replaced; deviations stay, what was replaced is no longer to be checked against the old source. @throws Refusal for a key the set has not */
export function replaced(rows: readonly CoefficientRow[], wanted: readonly Replacement[]): CoefficientRow[] {
  const by = new Map(wanted.map((w) => [w.key, w]))
  const unknown = wanted.find(({ key }) => !rows.some((row) => keyOf(row) === key))
  if (unknown)
    throw new Refusal(422, 'replacements_invalid', `参数集里没有系数“${unknown.key}”`, [
      { field: 'changes', code: 'replacements_invalid', message: `没有“${unknown.key}”` },
    ])
  return rows.map((row) => {
    const change = by.get(keyOf(row))
    return change ? { ...row, value: change.value, source: change.source, confidence: 'unchecked' } : row
  })
}

/** What the shown measures come to under two sets over the same stands: nothing is written. */
export function effectOf(before: SetContent, after: SetContent, sums: readonly KindSum[], shown: readonly Shown[]): EffectAnswer {
  const [was, is] = [before, after].map((set) => new Map(measuresOf(set).map((m) => [m.key, exactTotal(m, sums).value]))) as [
    Map<string, string | null>,
    Map<string, string | null>,
  ]
  return {
    rows: shown.map(({ measure, title, unit, per }) => {
      const [a, b] = [was.get(measure) ?? null, is.get(measure) ?? null].map((v) => (v === null ? null : new Decimal(v).div(per))) as [
        Decimal | null,
        Decimal | null,
      ]
      const difference = a && b ? b.minus(a) : null
      return {
        key: measure,
        title,
        unit,
        before: a?.toFixed() ?? null,
        after: b?.toFixed() ?? null,
        difference: difference?.toFixed() ?? null,
        percent: difference && a && !a.isZero() ? difference.div(a.abs()).times(100).toFixed(2) : null,
      }
    }),
  }
}
