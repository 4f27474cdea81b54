import { SURVIVAL } from '#datasets/reserve/works.ts'
import { articleOf } from '#datasets/citation.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'

/** The days of works in the order in which they come. */
export const daysPlausible = daysInTurn(
  [
    ['approved_on', '设计批复'],
    ['started_on', '施工'],
    ['done_on', '完工'],
    ['accepted_on', '验收'],
  ],
  { ahead: 'reserve_day_ahead', reversed: 'reserve_days_reversed' },
)

/** What was done is no more than what was designed, what is accepted no more than what was done. */
export const areasPlausible: Check = ({ after }) => {
  const of = (name: string): string | null => (typeof after[name] === 'string' ? (after[name] as string) : null)
  const [designed, done, accepted] = [of('area_mu') ?? '0', of('done_area_mu'), of('accepted_area_mu')]
  if (done !== null && compare(done, designed) > 0)
    return { code: 'reserve_works_outside_design', message: `实际作业${done}亩，超出设计${designed}亩：超出的部分先报批设计变更`, fields: ['done_area_mu'] }
  if (accepted !== null && done !== null && compare(accepted, done) > 0)
    return { code: 'works_accepted_beyond', message: `验收合格${accepted}亩，大于实际作业${done}亩`, fields: ['accepted_area_mu'] }
  return null
}

/** New forest is accepted when enough of it lives. */
export const survived: Check = ({ after }) => {
  if (after['mode'] !== 'planting') return null
  const survival = after['survival']
  if (typeof survival !== 'string') return { code: 'works_survival_missing', message: '集约人工林栽培的验收应填成活率', fields: ['survival'] }
  return compare(survival, SURVIVAL.value) >= 0
    ? null
    : {
        code: 'works_survival_low',
        message: `${SURVIVAL.title}${SURVIVAL.value}%（${articleOf(SURVIVAL.basis)}），实测${survival}%：请“验收不合格”退回补植`,
        fields: ['survival'],
      }
}
