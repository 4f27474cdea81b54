import { FOREST_CANOPY } from '#datasets/afforestation/acceptance.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'

/** Planted ground is forest from a canopy of 0.20. */
export const forestNow: Check = ({ after }) =>
  compare(String(after['canopy_percent']), String(FOREST_CANOPY.from)) < 0
    ? { code: 'works_not_forest', message: `郁闭度不足${FOREST_CANOPY.from}%，还不是乔木林`, fields: ['canopy_percent'] }
    : null
