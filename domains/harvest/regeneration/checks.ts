import type { Check } from '#kit/register/transition.ts'
import { preservationRefused, survivalRefused } from './owed.ts'

type Row = { kind: 'survival' | 'preservation'; rate: string | null; checked_on: string | null }

const last = (checks: unknown, kind: Row['kind']): Row | undefined => ((checks ?? []) as Row[]).findLast((c) => c.kind === kind)
const missing = { code: 'check_missing', message: '没有登记检查结果', fields: ['checks'] } as const

export const survived: Check = ({ after }) => {
  const found = last(after['checks'], 'survival')
  if (!found) return missing
  return survivalRefused(after as { owed_area_ha: string; planted_area_ha: string | null }, {
    survival: found.rate,
    preservation: null,
    checked_on: found.checked_on,
  })
}

export const preserved: Check = ({ after }) => {
  const found = last(after['checks'], 'preservation')
  if (!found) return missing
  return preservationRefused(String(after['planted_on']), { survival: null, preservation: found.rate, checked_on: found.checked_on })
}
