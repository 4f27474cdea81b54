import { addCalendarDays } from '#kit/calendar/date.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { nthPlace, squareOf } from '#kit/geometry/square.fixtures.ts'
import { ago } from '../loan/fixtures.ts'

let nth = 0
export const muOf = (boundary: Parameters<typeof areaOf>[0]): string => ((areaOf(boundary) * 3) / 2000).toFixed(2)
/** Ground of its own, about four 亩. */
export const ground = () => squareOf(...nthPlace((nth += 1), 105.05, 30.03, 0.001, 45, 160), 0.0005)

/** A lease of land held by households, thirty years from three years ago. */
export const transferBody = (over: Record<string, unknown> = {}): Record<string, unknown> => {
  const boundary = (over['boundary'] as ReturnType<typeof squareOf> | undefined) ?? ground()
  return {
    division: '999021101201',
    number: `流${(nth += 1)}`,
    grantor: '王某等二户',
    receiver: '试验林业公司',
    receiver_kind: 'unit',
    holding: 'household',
    way: 'lease',
    boundary,
    area_mu: muOf(boundary),
    term_from: ago(1000),
    term_to: addCalendarDays(ago(1000), 10_000),
    contract_until: addCalendarDays(ago(1000), 15_000),
    rent_per_mu: '100.00',
    first_payment_on: ago(990),
    trees_at_end: 'paid',
    ...over,
  }
}
export const partyBody = (transfer: string, area_mu: unknown, over: Record<string, unknown> = {}): Record<string, unknown> => ({
  division: '999021101201',
  transfer,
  name: '王大山',
  area_mu,
  consented: true,
  ...over,
})
