import { isPublicBenefit, landBasisOf } from '#datasets/industry/base.ts'
import { baseSeason } from '#domains/industry/season/base_season.ts'
import { seasonTakeover } from '#domains/industry/takeover/season_takeover.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import type { PlannedBase } from './bases.ts'

/** A year of drought brought less, and took some seasons whole. */
const harvestOf = (year: number): number => (year === 2022 ? 0.72 : year === 2024 ? 0.9 : 1)
const failsIn = ({ n }: PlannedBase, year: number): boolean => (year === 2022 && n % 17 === 3) || (year === 2024 && n === 20)

/** Each base through its years; the published year bears what was published, this year's seasons are as far as today. */
export function* seasons(demo: Demo, all: readonly PlannedBase[], year: number): Generator<LoadedRecord> {
  const draw = demo.random('industry seasons')
  const last = Number(demo.now.slice(0, 4))
  for (const b of all)
    for (let y = year - 2; y <= last; y++) {
      const share = 0.75 + 0.25 * draw.next()
      const luck = harvestOf(y) * (0.85 + 0.3 * draw.next())
      if (b.n === 5 && y > year) continue
      const { crop } = b
      const from = workday(crop.over_year ? `${y - 1}-${crop.from}` : `${y}-${crop.from}`)
      const glass = crop.kind === 'flower_greenhouse'
      const amount = y === year ? b.planted : Math.floor(b.size * share)
      const town = hand(demo, 'township.officer', b.village)
      const begun = moment(addCalendarDays(from, 2), 10)
      if (begun > demo.now) continue
      const life = begin(
        baseSeason,
        { id: seededId(`base_season:${b.n} ${y}`, begun), division: b.village.id, belongs_to_year: y },
        {
          base: b.id,
          crop: crop.crop,
          started_on: from,
          ...(glass ? { floor_m2: amount.toFixed(2) } : { area_mu: amount.toFixed(2) }),
          replanted: false,
          inputs: '有机肥（演示）',
        },
        town(begun),
        { kind: crop.kind, product: crop.product, land_basis: landBasisOf(crop.land_class), in_public_forest: isPublicBenefit(b.use) },
      )
      const to = workday(`${y}-${crop.to}`)
      const then = moment(workday(addCalendarDays(to, 3)), 15)
      if (then <= demo.now) {
        if (failsIn(b, y)) life.step('fail', { failed_on: to, loss_note: y === 2022 ? '高温干旱绝收（演示）' : '暴雨冲毁（演示）', jobs: 4 }, town(then))
        else {
          const output = amount * crop.yield * luck
          const price = crop.price * (0.92 + 0.16 * draw.next())
          life.step(
            'harvest',
            {
              harvested_on: to,
              ...(glass ? { output_plants: output.toFixed(0) } : { output_t: output.toFixed(2), weighed: crop.weighed }),
              price: price.toFixed(2),
              income: (Number(output.toFixed(glass ? 0 : 2)) * Number(price.toFixed(2)) * 0.9).toFixed(2),
              buyer: '演示收购商',
              jobs: 3 + Math.floor(amount / (glass ? 160 : 12)),
              loss_note: y === 2022 ? '高温干旱减产（演示）' : null,
            },
            town(then),
          )
        }
      }
      yield life.loaded()
    }
}

/** A county proposes that its seasons stand for a product from last year on; the city has not confirmed it, so that the imported table still counts. */
export function* takeovers(demo: Demo): Generator<LoadedRecord> {
  const county = demo.divisions.counties[1]!
  const day = workday(addCalendarDays(demo.now.slice(0, 10), -9))
  const fields = { product: 'bamboo_shoots', from_year: Number(demo.now.slice(0, 4)) - 1, ground: '全县笋用林基地都已登记，产量与年度表核对一致（演示）' }
  const deed = hand(demo, 'county.forestry_officer', county)(moment(day, 10))
  yield begin(seasonTakeover, { id: seededId(`season_takeover:${county.code}`, deed.at), division: county.id }, fields, deed).loaded()
}
