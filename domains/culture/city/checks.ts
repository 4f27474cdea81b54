import { FOREST_CITY_YEARS, type EditionKey } from '#datasets/culture/forest-city.ts'
import { addMonths, beijingDate } from '#kit/calendar/date.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check, CheckInput } from '#kit/register/transition.ts'
import { editionTitles, holdsOn } from './kinds.ts'

const codes = { ahead: 'forest_city_day_ahead', reversed: 'forest_city_days_reversed' } as const
const text = (after: CheckInput['after'], name: string): string | null =>
  typeof after[name] === 'string' && after[name] !== '' ? (after[name] as string) : null

/** The days of a creation's stages, in the order in which they are passed. */
export const stagesInTurn = daysInTurn(
  [
    ['started_on', '启动'],
    ['plan_issued_on', '总体规划印发'],
    ['improvement_issued_on', '提升期实施方案印发'],
    ['applied_on', '申报'],
    ['province_checked_on', '省级初审'],
    ['state_checked_on', '国家核查'],
    ['shown_from', '公示起始'],
    ['named_on', '授予称号'],
  ],
  codes,
)

/** The list of creating cities: after the plan, before the application. */
export const filingInTurn = daysInTurn(
  [
    ['plan_issued_on', '总体规划印发'],
    ['filed_on', '备案'],
    ['applied_on', '申报'],
  ],
  codes,
)

/** What follows the title. */
export const keptInTurn = each([
  [
    ['named_on', '授予称号'],
    ['rechecked_on', '复查'],
  ],
  [
    ['named_on', '授予称号'],
    ['warned_on', '警告'],
  ],
  [
    ['named_on', '授予称号'],
    ['revoked_on', '撤销'],
  ],
])

function each(turns: readonly Parameters<typeof daysInTurn>[0][]): Check {
  const checks = turns.map((turn) => daysInTurn(turn, codes))
  return (input) => checks.map((check) => check(input)).find((objection) => objection !== null) ?? null
}

export const periodWhole: Check = ({ after }) =>
  typeof after['plan_from'] === 'number' && typeof after['plan_to'] === 'number' && after['plan_to'] < after['plan_from']
    ? { code: 'forest_city_period', message: '规划期末年不能早于起始年', fields: ['plan_to'] }
    : null

/** The day from which the plan has been carried out, and the city on the list, for long enough; null where it is not on the list. */
export function mayApplyFrom(after: CheckInput['after']): string | null {
  const [issued, filed] = [text(after, 'plan_issued_on'), text(after, 'filed_on')]
  if (!issued || !filed) return null
  return addMonths(issued > filed ? issued : filed, FOREST_CITY_YEARS.value * 12)
}

/** Who applies before says why: the rule is known from a draft alone, so it is asked and not refused. */
export const earlySaysWhy: Check = ({ after }) => {
  const [applied, from] = [text(after, 'applied_on'), mayApplyFrom(after)]
  if (!applied || text(after, 'early_reason') || (from !== null && applied >= from)) return null
  return {
    code: 'forest_city_early',
    message:
      from === null
        ? `总体规划没有备案，不知道是否满${FOREST_CITY_YEARS.value}年，请写明说明`
        : `总体规划实施和备案满${FOREST_CITY_YEARS.value}年是${from}，此前申报的应写明说明`,
    fields: ['early_reason'],
  }
}

/** An application goes by the edition in force on its day. */
export const editionHolds: Check = ({ after }) => {
  const [edition, applied] = [after['edition'] as EditionKey, text(after, 'applied_on')]
  return applied && !holdsOn(edition, applied)
    ? { code: 'forest_city_edition', message: `${editionTitles[edition]}在${applied}没有施行，请先更换指标版本`, fields: ['applied_on', 'edition'] }
    : null
}

/** The notice is over when the title is given. */
export const shownInOrder: Check = ({ after, at }) => {
  const [from, to, named] = [text(after, 'shown_from'), text(after, 'shown_to'), text(after, 'named_on')]
  if (from && to && to < from) return { code: 'forest_city_days_reversed', message: '公示截止不能早于起始', fields: ['shown_to'] }
  if (to && named && (named <= to || beijingDate(at) <= to))
    return { code: 'forest_city_still_shown', message: `公示到${to}为止，期满后再登记授予称号`, fields: ['named_on'] }
  return null
}

/** A re-check that is still to come lies after today. */
export const recheckAhead: Check = ({ after }) => {
  const due = text(after, 'recheck_due')
  const last = text(after, 'rechecked_on') ?? text(after, 'named_on')
  return due && last && due <= last ? { code: 'forest_city_days_reversed', message: '下次复查期限应晚于授予或复查日期', fields: ['recheck_due'] } : null
}
