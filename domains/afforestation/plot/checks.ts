import { RETIREMENT_SLOPE } from '#datasets/planning/suitability.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'
import { isFarmland } from './exclusions.ts'

/** Step 1 for farmland: only what is listed for retirement, on slopes above 25° (退耕还林条例15). A slope not known yet passes here; without it there is no class. */
export const farmlandOnlyRetired: Check = ({ after }) => {
  if (!isFarmland(String(after['land_class']))) return null
  if (!after['retirement_document'])
    return { code: 'plot_not_retired', message: '耕地只有列入退耕还林计划的才能作为造林空间，请填写计划文号', fields: ['retirement_document'] }
  const slope = after['slope']
  if (typeof slope !== 'string' || compare(slope, RETIREMENT_SLOPE.above) > 0) return null
  return { code: 'plot_not_steep', message: `耕地坡度${slope}°，不大于${RETIREMENT_SLOPE.above}°的不在退耕范围`, fields: ['slope', 'land_class'] }
}
