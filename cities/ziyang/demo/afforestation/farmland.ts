import { SUBSIDIES } from '#datasets/afforestation/returned.ts'
import { returnedFarmland } from '#domains/afforestation/farmland/returned_farmland.ts'
import { returnedFarmlandPayment } from '#domains/afforestation/payment/returned_farmland_payment.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../../targets.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand, townshipOf } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { muOfTarget, two } from './plan.ts'

/** So many villages have farmland that was returned; each tells both rounds as one plot. */
const VILLAGES = 160
const FIRST_SHARE = 0.7

/** The stock of returned farmland, summed to the village, exactly what was published; some of it lost since, and what is paid for the second round. */
export function* farmland(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('returned farmland')
  const villages = draw.shuffle(demo.divisions.villages).slice(0, VILLAGES)
  const total = muOfTarget('returned_farmland') * 100
  const first = Math.round(total * FIRST_SHARE)
  for (const [round, sum] of [
    ['first', first],
    ['second', total - first],
  ] as const) {
    const areas = allot(
      sum,
      villages.map(() => 0.4 + draw.next()),
    )
    for (const [i, village] of villages.entries()) yield* plotOf(demo, { round, village, area: two(areas[i]!), nth: i })
  }
}

function* plotOf(demo: Demo, o: { round: 'first' | 'second'; village: DemoDivision; area: string; nth: number }): Generator<LoadedRecord> {
  const { round, village, area, nth } = o
  const batch_year = round === 'first' ? 1999 + (nth % 8) : 2014 + (nth % 5)
  const county = village.parent!.parent!
  const desk = hand(demo, 'county.forestry_officer', county)
  const ground = hand(demo, 'township.officer', townshipOf(village))
  const entered = moment(workday('2023-02-14'), 9, nth % 60)
  const number = `演示退${village.code}-${round === 'first' ? '1' : '2'}`
  const id = seededId(`returned_farmland:${number}`, entered)
  const life = begin(
    returnedFarmland,
    { id, division: village.id },
    {
      number,
      households: 20 + (nth % 70),
      round,
      batch_year,
      forest_type: nth % 6 === 0 ? 'economic' : 'ecological',
      species: nth % 6 === 0 ? '核桃' : '柏木、桤木',
      area,
      contract_number: `演示退合〔${batch_year}〕${village.code.slice(-6)}号`,
      contract_to: `${batch_year + 70}-12-31`,
      returned_on: `${batch_year + 1}-11-20`,
    },
    desk(entered),
  )
  for (const year of [targetYear, targetYear + 2]) {
    const on = workday(`${year}-08-${String(10 + (nth % 12)).padStart(2, '0')}`)
    if (moment(on, 15) > demo.now || (year > targetYear && nth % 3 > 0)) continue
    life.step(
      'judge',
      { judged_on: on, spot_finding: nth % 9 === 0 ? 'young' : 'forest', stand_finding: 'forest', preservation: (82 + (nth % 17)).toFixed(1) },
      ground(moment(on, 15)),
    )
  }
  const lost = workday(`${targetYear + 2}-12-03`)
  if (round === 'first' && nth % 53 === 7 && moment(lost, 10) <= demo.now)
    life.step('lose', { lost_on: lost, lost_note: '演示：图斑显示复耕' }, desk(moment(lost, 10), '演示：现地核实已复耕'))
  yield life.loaded()
  if (round === 'second' && nth < 36) yield paymentOf(demo, { plot: id, village, county, area, nth })
}

function paymentOf(
  demo: Demo,
  { plot, village, county, area, nth }: { plot: string; village: DemoDivision; county: DemoDivision; area: string; nth: number },
): LoadedRecord {
  const desk = hand(demo, 'county.forestry_officer', county)
  const [made, told, paid] = [`${targetYear}-09-11`, `${targetYear}-09-18`, `${targetYear}-10-20`].map(workday) as [string, string, string]
  const { per_mu } = SUBSIDIES.extension
  const life = begin(
    returnedFarmlandPayment,
    { id: seededId(`returned_farmland_payment:${plot}`, moment(made, 9)), division: village.id, belongs_to_year: targetYear },
    { plot, subsidy: 'extension', payment_year: targetYear },
    desk(moment(made, 9)),
    { rate: `${per_mu}.00`, amount: (Number(area) * Number(per_mu)).toFixed(2) },
  )
  if (nth < 33) life.step('publish', { published_on: told, published_place: '村务公开栏（演示）' }, desk(moment(told, 10)))
  if (nth < 30) life.step('pay', { paid_on: paid, voucher: `演示兑${nth + 1}` }, hand(demo, 'city.forestry_officer', demo.divisions.city)(moment(paid, 10)))
  return life.loaded()
}
