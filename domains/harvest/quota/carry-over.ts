import { CARRY_OVER_RULES, type CarryOverRule } from '#datasets/harvest/carry-over.ts'
import type { Objection } from '#kit/register/transition.ts'
import { itemTitle, type QuotaItem } from './item.ts'

/** An account as the decision sees it. `place` is the code of its division. */
export type QuotaAccount = QuotaItem & { readonly cutting_unit: string; readonly year: number; readonly place: string }

/** Quotas run for five years (2021–2025, 2026–2030 …); the first year of the period of a year. */
export const periodStart = (year: number): number => year - ((year - 1) % 5)

const dimensions = ['ownership', 'origin', 'forest_class', 'kind'] as const
const fits = (rule: CarryOverRule, from: QuotaAccount, to: QuotaAccount): boolean =>
  from.place.startsWith(rule.place) &&
  rule.from_year <= from.year &&
  to.year <= rule.to_year &&
  dimensions.every((d) => rule[d] === undefined || rule[d] === from[d])

/**
 * Why what is left of one account may not go to another, or null. Units do not lend, items are not swapped, nothing leaves its
 * five years; and what no rule allows is denied.
 */
export function carryOverRefused(from: QuotaAccount, to: QuotaAccount, rules: readonly CarryOverRule[] = CARRY_OVER_RULES): Objection | null {
  if (from.cutting_unit !== to.cutting_unit) return { code: 'units_do_not_lend', message: '编限单位之间不得借用、挪用限额', fields: ['to_quota'] }
  if (dimensions.some((d) => from[d] !== to[d]))
    return { code: 'items_not_swapped', message: `分项限额不得串换：“${itemTitle(from)}”不能转作“${itemTitle(to)}”`, fields: ['to_quota'] }
  if (to.year <= from.year) return { code: 'carry_over_backwards', message: '限额只能结转到以后年度', fields: ['to_quota'] }
  if (periodStart(from.year) !== periodStart(to.year)) return { code: 'carry_over_period', message: '限额不得结转到下一个五年', fields: ['to_quota'] }
  const spoken = rules.filter((rule) => fits(rule, from, to))
  const denying = spoken.find((rule) => !rule.allow)
  if (denying) return { code: 'carry_over_denied', message: `“${itemTitle(from)}”的结余不得结转（${denying.document_number}）`, fields: ['from_quota'] }
  return spoken.length > 0 ? null : { code: 'carry_over_denied', message: '没有允许结转的规定，当年未使用的限额不结转', fields: ['from_quota'] }
}

/** The document that allows it. */
export const carryOverDocument = (from: QuotaAccount, to: QuotaAccount, rules: readonly CarryOverRule[]): string | null =>
  rules.find((rule) => rule.allow && fits(rule, from, to))?.document_number ?? null
