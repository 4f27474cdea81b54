import { sql } from 'kysely'
import { AREA_TOLERANCE } from '#datasets/land_use/limits.ts'
import { pestTitles } from '#datasets/pest/pests.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { typedAreaApart } from '#kit/quantity/typed-area.ts'
import { convert } from '#kit/quantity/units.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { correctedOf, reductionOf } from './efficacy.ts'
import { BY_CHANCE_M, BY_CHANCE_M2, laterOn, outside, overlapInPass, untreated } from './ground.server.ts'
import { pestTreatment, type PestTreatmentTable } from './pest_treatment.ts'

/** Two who draw or finish at once must not both find the ground free and new: writers of a pest's blocks of a year take their turn. */
const inTurn = (tx: Tx, { pest, belongs_to_year }: PestTreatmentTable): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtext(${`pest_treatment ${pest} ${belongs_to_year}`}))`.execute(tx)

async function demandApart(tx: Tx, after: PestTreatmentTable): Promise<void> {
  const other = await overlapInPass(tx, after)
  if (other)
    refuse({
      code: 'pest_blocks_overlap',
      message: `与同一遍的“${other.name}”重叠${other.shared.toFixed(1)}平方米；同一遍的地块不能重叠，重复作业的填下一遍`,
      fields: ['boundary', 'pass'],
    })
}

async function demandArea(tx: Tx, after: PestTreatmentTable): Promise<void> {
  const { whole } = await untreated(tx, after)
  const apart = typedAreaApart(convert(after.area_mu, '亩', '公顷'), whole.toFixed(2), AREA_TOLERANCE)
  if (apart) refuse({ code: 'pest_area_differs', message: apart, fields: ['area_mu'] })
}

type Area = { state: string; window_from: string; window_to: string; approved_on: string | null; pest: string }
const areaOf = async (tx: Tx, id: string): Promise<Area> =>
  (await tx
    .selectFrom('pest_flight_area')
    .where('id', '=', id)
    .select(['state', 'window_from', 'window_to', 'approved_on', 'pest'])
    .executeTakeFirstOrThrow()) as Area

/** A flight area serves its own pest, and a block lies in it; it may still change until it is announced, so that both are asked when the work is told. */
async function demandFlight(tx: Tx, { flight_area, boundary, pest }: PestTreatmentTable): Promise<void> {
  if (flight_area === null) return
  const area = await areaOf(tx, flight_area)
  if (area.pest !== pest)
    refuse({
      code: 'pest_flight_other_pest',
      message: `飞防作业区的防治对象是${pestTitles[area.pest as keyof typeof pestTitles]}`,
      fields: ['flight_area', 'pest'],
    })
  const beyond = await outside(tx, flight_area, boundary)
  if (beyond > BY_CHANCE_M2)
    refuse({ code: 'pest_block_outside_flight_area', message: `地块有${beyond.toFixed(1)}平方米在飞防作业区之外`, fields: ['boundary', 'flight_area'] })
}

async function demandCleared(tx: Tx, t: PestTreatmentTable): Promise<void> {
  if (t.flight_area === null) return
  const area = await areaOf(tx, t.flight_area)
  if (area.state !== 'approved') refuse({ code: 'pest_flight_not_approved', message: '飞防作业区没有公告、批准，或者已经结束', fields: ['flight_area'] })
  const day = t.treated_on ?? ''
  if (day < String(area.window_from) || day > String(area.window_to))
    refuse({ code: 'pest_outside_window', message: `公告的作业窗口是${area.window_from}至${area.window_to}`, fields: ['treated_on'] })
  if (area.approved_on === null || day < area.approved_on)
    refuse({ code: 'pest_flight_before_approval', message: `飞行在${area.approved_on ?? ''}批准，作业不能早于批准`, fields: ['treated_on'] })
  const beyond = t.flight_lines === null ? 0 : await outside(tx, t.flight_area, t.flight_lines)
  if (beyond > BY_CHANCE_M)
    refuse({ code: 'pest_lines_outside_flight_area', message: `航线有${beyond.toFixed(0)}米在飞防作业区之外`, fields: ['flight_lines'] })
}

/** The part of the typed area that was not treated before this year, to the hundredth of a 亩. */
export const distinctOf = (area_mu: string, { fresh, whole }: { fresh: number; whole: number }): string => {
  if (whole - fresh <= BY_CHANCE_M2) return new Decimal(area_mu).toFixed(2)
  return fresh <= BY_CHANCE_M2 ? '0.00' : new Decimal(area_mu).times(fresh).dividedBy(whole).toFixed(2)
}

export const treatmentGates: readonly Gate[] = [
  gate(pestTreatment, ['create', 'update'], '同一遍不重叠，面积与图上相符，飞机防治在作业区内', async ({ tx, after }) => {
    await inTurn(tx, after)
    await demandApart(tx, after)
    await demandArea(tx, after)
    await demandFlight(tx, after)
  }),
  gate(pestTreatment, ['finish'], '作业区可以作业、航线不出作业区；防治面积不重复计', async ({ tx, after }) => {
    if (Number((after.treated_on ?? '').slice(0, 4)) !== after.belongs_to_year)
      refuse({ code: 'pest_treated_other_year', message: '作业日期与计划不在同一年，请取消后按作业年度登记', fields: ['treated_on'] })
    await inTurn(tx, after)
    await demandApart(tx, after)
    await demandFlight(tx, after)
    await demandCleared(tx, after)
    return { distinct_mu: distinctOf(after.area_mu, await untreated(tx, after)) }
  }),
  gate(pestTreatment, ['assess'], '校正虫口减退率', async ({ after }) => {
    const [treated, control] = [
      { before: after.before_count ?? 0, after: after.after_count ?? 0 },
      { before: after.control_before ?? 0, after: after.control_after ?? 0 },
    ]
    return { reduction: reductionOf(treated.before, treated.after), efficacy: correctedOf(treated, control) }
  }),
  precondition(pestTreatment, ['annul'], '后一遍按它计过防治面积的，先作废后一遍', async ({ tx, after }) => {
    await inTurn(tx, after)
    const later = await laterOn(tx, after, after.done_at)
    if (later) refuse({ code: 'pest_later_pass_counts', message: `“${later}”的防治面积以本次为前一遍，先作废它`, fields: [] })
  }),
]
