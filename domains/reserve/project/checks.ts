import { compare, sumOf } from '#kit/quantity/decimal.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'

/** The days of a project in the order of its road. */
export const daysPlausible = daysInTurn(
  [
    ['started_on', '意向'],
    ['planned_on', '方案'],
    ['reviewed_on', '评审'],
    ['filed_on', '备案'],
    ['listed_on', '入库'],
    ['approved_on', '立项'],
    ['begun_on', '开工'],
    ['completed_on', '竣工'],
  ],
  { ahead: 'reserve_day_ahead', reversed: 'reserve_days_reversed' },
)

/** What is built is no smaller than the reserve forest in it, and the contents add up to it. */
export const contentsAddUp: Check = ({ after }) => {
  const [scale, reserve] = [String(after['scale_mu']), String(after['reserve_area_mu'])]
  if (compare(reserve, scale) > 0)
    return { code: 'reserve_area_beyond', message: `储备林面积${reserve}亩，大于建设规模${scale}亩`, fields: ['reserve_area_mu'] }
  const rows = (after['contents'] ?? []) as readonly { area_mu?: unknown }[]
  if (rows.length === 0) return null
  const sum = sumOf(rows.map((r) => String(r.area_mu ?? '0')))
  return compare(sum, scale) === 0 ? null : { code: 'reserve_contents_differ', message: `建设内容合计${sum}亩，与建设规模${scale}亩不符`, fields: ['contents'] }
}
