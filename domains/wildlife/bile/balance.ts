import { FRESH_PER_KG, type BileForm } from '#datasets/wildlife/bile.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'

/** Kilograms as they are kept: to the gram. */
export const grams = (kg: string | Decimal): string => new Decimal(kg).toFixed(3)

/** How much fresh bile a weight in some form stands for; of a concentrate its own factor is asked. */
export const freshOf = (form: BileForm, kg: string, factor: string | null): string => grams(new Decimal(kg).times(FRESH_PER_KG[form] ?? factor ?? '1'))

/** What a herd can give in a year, kg of fresh bile. */
export const givesIn = (heads: number, kg_per_bear: string): string => grams(new Decimal(kg_per_bear).times(heads))

type Asked = { readonly heads: number; readonly kg_per_bear: string; readonly others_kg: string; readonly asked_kg: string; readonly year: string }

/** Why a herd cannot give so much, or null. `others_kg` is what of the same herd was granted or drawn in the same year already. */
export function beyondHerd({ heads, kg_per_bear, others_kg, asked_kg, year }: Asked): string | null {
  const most = givesIn(heads, kg_per_bear)
  const whole = new Decimal(others_kg).plus(asked_kg)
  return whole.greaterThan(most)
    ? `${year}年合计折鲜胆汁${grams(whole)}千克，超过种群能够提供的${most}千克（存栏${heads}头，每头每年不超过${new Decimal(kg_per_bear).toFixed()}千克）`
    : null
}

export type Lot = { readonly batch: string | null; readonly weight: string | null }

/** What the lots of a delivery weigh together. */
export const lotsWeigh = (lots: readonly Lot[]): string => grams(lots.reduce((sum, l) => sum.plus(l.weight ?? '0'), new Decimal(0)))

/** Lots of one batch as one, in order of their batches, so that two deliveries never wait for each other. */
export const byBatch = (lots: readonly Lot[]): readonly { readonly batch: string; readonly weight: string }[] =>
  [...Map.groupBy(lots, (l) => String(l.batch))].map(([batch, own]) => ({ batch, weight: lotsWeigh(own) })).toSorted((a, b) => (a.batch < b.batch ? -1 : 1))

/** Why a delivery cannot stand on its permit, or null: no delivery beyond it. */
export function beyondPermit(granted_kg: string, delivered_kg: string, asked_kg: string): Objection | null {
  const left = new Decimal(granted_kg).minus(delivered_kg)
  return left.lessThan(asked_kg)
    ? { code: 'bile_beyond_permit', message: `本次${grams(asked_kg)}千克，批准数量只剩${grams(left)}千克（野生动物保护法28）`, fields: ['lots'] }
    : null
}
