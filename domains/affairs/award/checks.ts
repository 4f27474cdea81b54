import { beijingDate } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Check, CheckInput } from '#kit/register/transition.ts'

export type Criterion = { readonly code: string; readonly title: string; readonly points: number }
export type Score = { readonly code: string; readonly points: number; readonly reason?: string | null }

const list = <T>(after: CheckInput['after'], name: string): readonly T[] => (after[name] ?? []) as readonly T[]

/** Each criterion once; what is needed to be chosen can be reached. */
export const criteriaWhole: Check = ({ after }) => {
  const criteria = list<Criterion>(after, 'criteria')
  if (new Set(criteria.map((c) => c.code)).size !== criteria.length) return { code: 'award_criteria', message: '评选条件的序号有重复', fields: ['criteria'] }
  const most = criteria.reduce((sum, c) => sum + c.points, 0)
  return Number(after['pass_points']) > most
    ? { code: 'award_pass_unreachable', message: `入选分数高于各条满分之和（${most}分）`, fields: ['pass_points'] }
    : null
}

/** Who has a stake in an application does not judge it. */
export const notInterested: Check = ({ after }) =>
  after['interested'] === true ? { code: 'reviewer_interested', message: '与申报对象有利害关系的应当回避，请改派评审人', fields: ['interested'] } : null

/** Objections raised while it was shown are answered before anything is named. */
export const objectionsAnswered: Check = ({ after }) =>
  list<{ handled: boolean | null; answer: string | null }>(after, 'objections').every((o) => o.handled === true && o.answer)
    ? null
    : { code: 'award_objection_open', message: '公示期间的异议应逐条核实并写明答复', fields: ['objections'] }

export const shownOver: Check = ({ after, at }) =>
  typeof after['shown_to'] === 'string' && after['shown_to'] >= beijingDate(at)
    ? { code: 'award_still_shown', message: `公示到${after['shown_to']}为止，期满后再命名`, fields: ['shown_to'] }
    : null

/** The mean of the reviews' totals, two decimals. */
export const meanOf = (totals: readonly number[]): string =>
  totals
    .reduce((sum, t) => sum.plus(t), new Decimal(0))
    .div(totals.length)
    .toFixed(2)

/** Why scores do not answer the criteria, or null: each once, none beyond what it is worth. */
export function scoresRefused(criteria: readonly Criterion[], scores: readonly Score[]): string | null {
  const worth = new Map(criteria.map((c) => [c.code, c]))
  for (const s of scores) {
    const criterion = worth.get(s.code)
    if (!criterion) return `评选规则里没有序号“${s.code}”`
    if (s.points > criterion.points) return `“${criterion.title}”满分${criterion.points}分，评了${s.points}分`
  }
  if (new Set(scores.map((s) => s.code)).size !== scores.length) return '同一条件评了两次'
  const missing = criteria.find((c) => !scores.some((s) => s.code === c.code))
  return missing ? `“${missing.title}”没有评分` : null
}
