import { type DemandNature, numericNatures } from '#datasets/culture/forest-city.ts'
import type { Check } from '#kit/register/transition.ts'

/** A demand by number says its number and unit; one by words has none. */
export const demandWhole: Check = ({ after }) => {
  const numeric = numericNatures.includes(after['nature'] as DemandNature)
  const [value, unit] = [after['value'] ?? null, after['unit'] ?? null]
  if (numeric && (value === null || value === '' || unit === null))
    return { code: 'forest_demand_number', message: '“不低于”“不高于”的要求应填写要求值和单位', fields: ['value', 'unit'] }
  return !numeric && value !== null && value !== ''
    ? { code: 'forest_demand_words', message: '按条文、趋势判断或一票否决的要求没有要求值', fields: ['value'] }
    : null
}
