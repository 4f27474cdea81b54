import { articleOf } from '#datasets/citation.ts'
import { FEE, type Importance, LOCAL_FEES } from '#datasets/wetland/occupation.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import { metresOf } from '../unit/area.ts'

export type FeeGround = 'ordinary' | 'special'
type Asked = { readonly importance: Importance; readonly ground: FeeGround; readonly day: string }

const inForce = (rule: { readonly valid_from: string; readonly valid_to: string | null }, day: string): boolean =>
  rule.valid_from <= day && (rule.valid_to === null || day <= rule.valid_to)

/** The lowest rate (yuan a m²) of a day, with its source; null where none is known: then the rate is asked for and taken as it stands in the notice. */
export function lowestRate({ importance, ground, day }: Asked, place: string): { rate: string; source: string } | null {
  if (importance === 'ordinary') return null
  const local = LOCAL_FEES.find((l) => place.startsWith(l.place) && inForce(l, day))
  if (local) return { rate: importance === 'national' ? local.national : local.provincial, source: local.source }
  if (!inForce(FEE.floor, day)) return null
  const rate = new Decimal(FEE.floor.value).times(ground === 'special' ? FEE.floor.special_factor : '1').toFixed()
  return { rate, source: articleOf(FEE.floor.basis) }
}

/** Why a rate cannot stand, or null. */
export function rateRefused(asked: Asked, place: string, rate: string): Objection | null {
  const lowest = lowestRate(asked, place)
  if (!lowest || compare(rate, lowest.rate) >= 0) return null
  return { code: 'wetland_fee_below_floor', message: `湿地恢复费每平方米${rate}元，低于${lowest.rate}元（${lowest.source}）`, fields: ['fee_rate'] }
}

/** What is due: rate × square metres, to the cent. */
export const feeDue = (rate: string, hectares: string): string => new Decimal(rate).times(metresOf(hectares)).toFixed(2)
