import { EFFECT_MONTHS } from '#datasets/ancient_tree/care.ts'
import { addMonths } from '#kit/calendar/date.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'

export const rescueDays: Check = daysInTurn(
  [
    ['diagnosed_on', '诊断'],
    ['approved_on', '批准'],
    ['started_on', '开工'],
    ['finished_on', '完工'],
    ['accepted_on', '验收'],
    ['effect_1_on', '一年复查'],
    ['effect_3_on', '三年复查'],
  ],
  { ahead: 'tree_day_ahead', reversed: 'tree_days_reversed' },
)

/** An effect is what is seen after its time; a month before it is near enough. */
export const effectAfter =
  (field: 'effect_1_on' | 'effect_3_on'): Check =>
  ({ after }) => {
    const months = field === 'effect_1_on' ? EFFECT_MONTHS.first : EFFECT_MONTHS.last
    const from = addMonths(String(after['accepted_on']), months - 1)
    return String(after[field]) >= from ? null : { code: 'rescue_effect_early', message: `验收满${months / 12}年后复查，最早${from}`, fields: [field] }
  }

/** What was planned is done or it is said why not: each planned work stands among those done. */
export const worksDone: Check = ({ after }) => {
  const of = (name: string): Set<unknown> => new Set(((after[name] ?? []) as readonly Record<string, unknown>[]).map((w) => w['work']))
  const done = of('works_done')
  const undone = [...of('works')].filter((w) => !done.has(w))
  return undone.length === 0 || (typeof after['undone_why'] === 'string' && after['undone_why'] !== '')
    ? null
    : { code: 'rescue_works_undone', message: '方案中的措施有没有做的，写明原因', fields: ['works_done', 'undone_why'] }
}
