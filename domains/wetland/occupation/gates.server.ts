import { sql } from 'kysely'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import type { Importance } from '#datasets/wetland/occupation.ts'
import { drawnOtherwise } from '../unit/area.ts'
import { BY_CHANCE_M2, drawn, planeMetres } from '../unit/ground.server.ts'
import type { WetlandTable } from '../unit/wetland.ts'
import { wetlandRestoration } from '../restoration/wetland_restoration.ts'
import { bookArea } from '../stock/booking.server.ts'
import { feeDue, type FeeGround, rateRefused } from './fee.ts'
import { restorationDue } from './spans.ts'
import { wetlandOccupation, type WetlandOccupationTable } from './wetland_occupation.ts'

type Unit = Pick<WetlandTable, 'name' | 'type' | 'area' | 'importance' | 'state'>
const unitOf = (tx: Tx, id: string): Promise<Unit> =>
  tx.selectFrom('wetland').where('id', '=', id).select(['name', 'type', 'area', 'importance', 'state']).executeTakeFirstOrThrow() as Promise<Unit>

async function placeOf(tx: Tx, division: string): Promise<string> {
  const { code } = await tx.selectFrom('division').where('id', '=', division).select('code').executeTakeFirstOrThrow()
  return String(code)
}

/** What is drawn lies in the wetland that is named, and is as large as it is said to be. */
async function demandGround(tx: Tx, { wetland, boundary, area }: WetlandOccupationTable, { name }: Unit): Promise<void> {
  if (boundary === null) return
  const { rows } = await sql<{ outside: number }>`
    select ${planeArea(sql`ST_CollectionExtract(ST_Difference(${drawn(boundary)}, w.boundary), 3)`)}::float8 as outside from wetland w where w.id = ${wetland}`.execute(
    tx,
  )
  const outside = rows[0]?.outside ?? 0
  if (outside > BY_CHANCE_M2)
    refuse({ code: 'wetland_occupied_outside', message: `占用范围有${outside.toFixed(1)}平方米在“${name}”之外`, fields: ['boundary'] })
  const objection = drawnOtherwise(area, await planeMetres(tx, boundary))
  if (objection) refuse(objection)
}

/** Restoration that an occupation owes: what was used for a time, or area of the same size elsewhere. */
const owed = (after: WetlandOccupationTable, type: string, due_on: string, origin: 'temporary_use' | 'compensation') => ({
  division: after.division,
  origin,
  occupation: after.id,
  wetland: after.wetland,
  type,
  land_class: after.land_class,
  area: after.area,
  due_on,
})

export const occupationGates: readonly Gate[] = [
  gate(wetlandOccupation, ['create', 'update', 'submit'], '湿地在册，占用不超过其面积、不出其范围；级别随湿地', async ({ tx, after }) => {
    const unit = await unitOf(tx, after.wetland)
    if (unit.state === 'delisted') refuse({ code: 'wetland_delisted', message: `“${unit.name}”已调出名录`, fields: ['wetland'] })
    if (compare(after.area, unit.area) > 0)
      refuse({ code: 'wetland_occupied_beyond', message: `占用${after.area}公顷，大于“${unit.name}”的${unit.area}公顷`, fields: ['area'] })
    await demandGround(tx, after, unit)
    return { importance: unit.importance as Importance }
  }),
  gate(wetlandOccupation, ['notice_fee'], '缴费标准不低于下限，应缴金额按面积', async ({ tx, after }) => {
    const rate = after.fee_rate ?? '0'
    const asked = { importance: after.importance ?? 'ordinary', ground: after.fee_ground as FeeGround, day: after.fee_noticed_on ?? '' } as const
    const objection = rateRefused(asked, await placeOf(tx, after.division), rate)
    if (objection) refuse(objection)
    return { fee_due: feeDue(rate, after.area) }
  }),
  gate(wetlandOccupation, ['start'], '永久占用即记减少；应恢复、重建的立恢复任务（湿地保护法21）', async ({ tx, after, books }) => {
    if (after.kind !== 'permanent') return
    const unit = await unitOf(tx, after.wetland)
    await bookArea(tx, books, after.division, {
      kind: 'occupied',
      type: unit.type,
      land_class: after.land_class,
      amount: after.area,
      happened_on: after.started_on ?? '',
      wetland: after.wetland,
      ground: { occupation: after.id },
      document_number: after.approval_number,
    })
    if (after.compensation === 'restore') books.create(wetlandRestoration, owed(after, unit.type, restorationDue(after.started_on ?? ''), 'compensation'))
  }),
  gate(wetlandOccupation, ['end'], '临时占用期满一年内恢复（湿地保护法20）', async ({ tx, after, books }) => {
    const unit = await unitOf(tx, after.wetland)
    books.create(wetlandRestoration, owed(after, unit.type, restorationDue(after.use_to ?? ''), 'temporary_use'))
  }),
  precondition(
    wetlandOccupation,
    ['close'],
    '临时占用的恢复验收合格、以恢复代替的重建验收合格，方可办结（湿地保护法20、21）',
    async ({ tx, before, after }) => {
      if (after.kind === 'temporary' && before?.state === 'in_use')
        refuse({ code: 'wetland_use_not_ended', message: '临时占用尚未登记结束，不能办结', fields: ['ended_on'] })
      if (after.kind === 'permanent' && after.compensation !== 'restore') return
      const restored = await tx.selectFrom('wetland_restoration').where('occupation', '=', after.id).select('state').executeTakeFirst()
      if (restored?.['state'] !== 'accepted') refuse({ code: 'wetland_not_restored', message: '恢复任务尚未验收合格，不能办结（湿地保护法20、21）' })
    },
  ),
]
