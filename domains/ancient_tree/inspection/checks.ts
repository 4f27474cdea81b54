import type { Check } from '#kit/register/transition.ts'

const filled = (value: unknown): boolean => value !== null && value !== undefined && value !== ''
const sides = ['from_north', 'from_east', 'from_south', 'from_west', 'close'] as const

/** What was looked at is told whole; trouble is shown and not only said; a look that is still due has a day and no findings. */
export const foundSaid: Check = ({ after }) => {
  const missing = (['inspected_on', 'vigour', 'urgency'] as const).filter((name) => !filled(after[name]))
  if (after['state'] === 'due' || after['state'] === 'void')
    return filled(after['due_on']) || filled(after['inspected_on'])
      ? null
      : { code: 'inspection_due_missing', message: '待巡查的写明应巡查日期', fields: ['due_on'] }
  if (missing.length > 0) return { code: 'inspection_unsaid', message: '写明巡查日期、生长势和处置意见', fields: missing }
  if (['weak', 'dying'].includes(String(after['vigour'])) && !filled(after['vigour_cause']))
    return { code: 'tree_cause_missing', message: '生长势衰弱、濒危的，写明影响因素', fields: ['vigour_cause'] }
  const found = (after['findings'] ?? []) as string[]
  if (found.includes('sound') && found.length > 1) return { code: 'inspection_unsaid', message: '“未见异常”不与别的情况同选', fields: ['findings'] }
  const trouble =
    after['vigour'] === 'dying' || after['vigour'] === 'dead' || ['rescue', 'danger'].includes(String(after['urgency'])) || found.includes('damage')
  const shown = sides.some((side) => ((after[side] ?? []) as unknown[]).length > 0)
  if (trouble && !shown) return { code: 'inspection_unshown', message: '濒危、死亡、人为损害和需要救治、排危的，至少附一张固定点照片', fields: [...sides] }
  return null
}
