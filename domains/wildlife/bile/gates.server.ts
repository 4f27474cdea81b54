import { sql } from 'kysely'
import { BEAR, type BileForm } from '#datasets/wildlife/bile.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { type Actor, gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { stockGates } from '#kit/stock/gates.server.ts'
import { demandLicensed, headsOn, herdHeld } from '../herd/gates.server.ts'
import { beyondHerd, beyondPermit, byBatch, freshOf, grams, lotsWeigh } from './balance.ts'
import { bileBatch, type BileBatchTable } from './bile_batch.ts'
import { bileDelivery, type BileDeliveryTable } from './bile_delivery.ts'
import { bileMovement, bileStock } from './bile_movement.ts'
import { bilePermit, type BilePermitTable } from './bile_permit.ts'
import { bookedBySteps } from './kinds.ts'
import { kgPerBear } from './settings.server.ts'

/** What is written of a herd, a batch or a permit is written where that stands: nobody draws on what is another county's. */
function demandHere(at: { readonly division: string }, division: string | undefined, said: string): void {
  if (division !== undefined && division !== at.division) refuse({ code: 'bile_elsewhere', message: `应记在${said}所在的行政区划`, fields: ['division'] })
}

/** The herd of bears that gives, held until the transaction ends, and licensed on the days of the deed. */
async function demandBears(tx: Tx, { herd: id, division }: { readonly herd: string; readonly division: string }, from: string, to: string): Promise<void> {
  const herd = await herdHeld(tx, id)
  demandHere({ division }, herd?.division, '种群')
  if (herd?.species !== BEAR) refuse({ code: 'bile_not_bears', message: '供给种群应是黑熊种群', fields: ['herd'] })
  if (herd?.state !== 'active') refuse({ code: 'herd_not_active', message: '种群没有有效的人工繁育许可', fields: ['herd'] })
  if (herd) demandLicensed(herd, from, to, 'herd')
}

const inYear = (day: string): { from: string; to: string } => ({ from: `${day.slice(0, 4)}-01-01`, to: `${Number(day.slice(0, 4)) + 1}-01-01` })

/** Fresh bile of the same herd granted in the same year by other permits, kg. */
async function grantedElsewhere(tx: Tx, herd: string, day: string, id: string): Promise<string> {
  const { from, to } = inYear(day)
  const { rows } = await sql<{ kg: string }>`select coalesce(sum(fresh_kg), 0)::text as kg from bile_permit
    where herd = ${herd} and id <> ${id} and state in ('granted', 'settled') and decided_on >= ${from}::date and decided_on < ${to}::date`.execute(tx)
  return rows[0]?.kg ?? '0'
}

/** Fresh bile of the same herd drawn in the same year in other batches, kg. */
async function drawnElsewhere(tx: Tx, { herd, drawn_to, id }: BileBatchTable): Promise<string> {
  const { from, to } = inYear(drawn_to)
  const { rows } = await sql<{ kg: string }>`select coalesce(sum(fresh_kg), 0)::text as kg from bile_batch
    where herd = ${herd} and id <> ${id} and state <> 'void' and drawn_to >= ${from}::date and drawn_to < ${to}::date`.execute(tx)
  return rows[0]?.kg ?? '0'
}

/** No permit beyond what the herd can give (野生动物保护法28); told already when it is asked for. */
async function demandGivable(tx: Tx, after: BilePermitTable, day: string, kg: string, field: string): Promise<string> {
  await demandBears(tx, after, day, day)
  const fresh = freshOf(after.form as BileForm, kg, after.factor)
  const [heads, kg_per_bear, others_kg] = [await headsOn(tx, after.herd, day), await kgPerBear(tx), await grantedElsewhere(tx, after.herd, day, after.id)]
  const said = beyondHerd({ heads, kg_per_bear, others_kg, asked_kg: fresh, year: day.slice(0, 4) })
  if (said) refuse({ code: 'bile_beyond_herd', message: said, fields: [field] })
  return fresh
}

type Permit = {
  id: string
  herd: string
  form: string
  factor: string | null
  state: string
  granted_kg: string
  decided_on: string
  valid_to: string
  division: string
}
/** The permit, held while a delivery on it is written. */
async function permitHeld(tx: Tx, id: string): Promise<Permit> {
  const { rows } =
    await sql<Permit>`select id, herd, form, factor::text as factor, state, granted_kg::text as granted_kg, decided_on::text as decided_on, valid_to::text as valid_to, division
    from bile_permit where id = ${id} for no key update`.execute(tx)
  const [permit] = rows
  return permit ?? refuse({ code: 'bile_permit_not_granted', message: '没有这件使用审批', fields: ['permit'] })
}

async function demandLots(tx: Tx, { lots, sent_on }: BileDeliveryTable, permit: Permit): Promise<void> {
  for (const { batch } of byBatch(lots)) {
    const found = await tx.selectFrom('bile_batch').where('id', '=', batch).select(['herd', 'form', 'factor', 'state', 'number', 'drawn_to']).executeTakeFirst()
    if (!found) continue
    if (found['herd'] !== permit.herd || found['form'] !== permit.form)
      refuse({ code: 'bile_lot_amiss', message: `批次${String(found['number'])}的种群或者形态与审批不符`, fields: ['lots'] })
    if (found['factor'] !== null && compare(String(found['factor']), permit.factor ?? '1') !== 0)
      refuse({
        code: 'bile_lot_factor',
        message: `批次${String(found['number'])}一千克折鲜胆汁${String(found['factor'])}千克，审批按${permit.factor ?? '1'}千克批准，应一致`,
        fields: ['lots'],
      })
    if (found['state'] !== 'stored') refuse({ code: 'bile_lot_not_stored', message: `批次${String(found['number'])}不在库`, fields: ['lots'] })
    if (sent_on < String(found['drawn_to']))
      refuse({ code: 'bile_sent_before_drawn', message: `批次${String(found['number'])}采集截止以前不能发出`, fields: ['sent_on'] })
  }
}

/** A mark is issued once: deliveries are written one after another. */
async function demandMarksFree(tx: Tx, { id, mark_from, mark_to }: BileDeliveryTable): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('bile_delivery marks'))`.execute(tx)
  const { rows } = await sql<{ waybill: string; from: number; to: number }>`select waybill, mark_from as "from", mark_to as "to" from bile_delivery
    where id <> ${id} and mark_from <= ${mark_to} and mark_to >= ${mark_from} limit 1`.execute(tx)
  const [other] = rows
  if (other) refuse({ code: 'bile_marks_taken', message: `标识${other.from}至${other.to}已用于运单${other.waybill}`, fields: ['mark_from', 'mark_to'] })
}

async function deliveredOn(tx: Tx, permit: string, id: string): Promise<string> {
  const { rows } = await sql<{ kg: string }>`select coalesce(sum(weight), 0)::text as kg from bile_delivery
    where permit = ${permit} and id <> ${id} and state <> 'void'`.execute(tx)
  return rows[0]?.kg ?? '0'
}

const isSystem = (actor: Actor): boolean => actor.posts.some((p) => p.role === 'system')

async function storedOf(tx: Tx, batch: string): Promise<{ left: string; others: number }> {
  const { rows } = await sql<{ left: string; others: number }>`select
    coalesce(sum(case when kind in ('drawn', 'returned') then amount else -amount end), 0)::text as left, count(*) filter (where kind <> 'drawn')::int as others
    from bile_movement where account = ${batch} and state = 'posted'`.execute(tx)
  return rows[0] ?? { left: '0', others: 0 }
}

export const bileGates: readonly Gate[] = [
  gate(bileBatch, ['create'], '采集不超过种群能够提供的，随即入库', async ({ tx, after, books }) => {
    await demandBears(tx, after, after.drawn_from, after.drawn_to)
    const heads = await headsOn(tx, after.herd, after.drawn_to)
    if (after.bears > heads) refuse({ code: 'bile_bears_beyond', message: `采集${after.bears}头，多于当日存栏${heads}头`, fields: ['bears'] })
    const fresh_kg = freshOf(after.form as BileForm, after.drawn_kg, after.factor)
    const [kg_per_bear, others_kg] = [await kgPerBear(tx), await drawnElsewhere(tx, after)]
    const said = beyondHerd({ heads, kg_per_bear, others_kg, asked_kg: fresh_kg, year: after.drawn_to.slice(0, 4) })
    if (said) refuse({ code: 'bile_drawn_beyond_herd', message: said, fields: ['drawn_kg'] })
    books.create(bileMovement, { division: after.division, account: after.id, kind: 'drawn', amount: after.drawn_kg, happened_on: after.drawn_to })
    return { fresh_kg }
  }),
  precondition(bileBatch, ['clear'], '账面为零', async ({ tx, after }) => {
    const { left } = await storedOf(tx, after.id)
    const { rows } = await sql<{ waybill: string }>`select waybill from bile_delivery d where d.state = 'sent' and exists
      (select from bile_movement m where m.delivery = d.id and m.account = ${after.id} and m.kind = 'delivered') limit 1`.execute(tx)
    if (rows[0]) refuse({ code: 'bile_batch_on_way', message: `运单${rows[0].waybill}还没有签收，可能退回`, fields: [] })
    if (!new Decimal(left).isZero()) refuse({ code: 'bile_batch_not_empty', message: `账面还有${grams(left)}千克`, fields: [] })
  }),
  gate(bileBatch, ['void'], '没有出库的才作废', async ({ tx, after, books }) => {
    const { others } = await storedOf(tx, after.id)
    if (others > 0) refuse({ code: 'bile_batch_used', message: '已经出库的批次不能作废', fields: [] })
    const drawn = await tx.selectFrom('bile_movement').where('account', '=', after.id).where('state', '=', 'posted').select('id').execute()
    for (const { id } of drawn) books.step(bileMovement, String(id), 'annul', { reason: '批次作废' })
  }),

  gate(bileMovement, ['create'], '采集、交付、退回由各自的步骤记账', async ({ after, actor }) => {
    if (bookedBySteps.includes(after.kind) && !isSystem(actor))
      refuse({ code: 'bile_booked_by_steps', message: '采集、交付、退回由采集批次和交付单的步骤自动记账', fields: ['kind'] })
  }),
  precondition(bileMovement, ['annul'], '只作废手工登记的', async ({ after, actor }) => {
    if (bookedBySteps.includes(after.kind) && !isSystem(actor))
      refuse({ code: 'bile_booked_by_steps', message: '采集、交付、退回随批次和交付单变化，不能单独作废', fields: [] })
  }),
  gate(bileMovement, ['create'], '记在批次所在的行政区划', async ({ tx, after }) => {
    const batch = await tx.selectFrom('bile_batch').where('id', '=', after.account).select('division').executeTakeFirst()
    demandHere(after, batch?.['division'] as string | undefined, '批次')
  }),
  ...stockGates(bileStock),

  gate(bilePermit, ['create', 'update'], '申请不超过种群能够提供的', async ({ tx, after }) => ({
    fresh_kg: await demandGivable(tx, after, after.applied_on, after.asked_kg, 'asked_kg'),
  })),
  gate(bilePermit, ['grant'], '批准不超过种群能够提供的', async ({ tx, after }) => ({
    fresh_kg: await demandGivable(tx, after, String(after.decided_on), String(after.granted_kg), 'granted_kg'),
  })),
  precondition(bilePermit, ['settle'], '交付都已签收并核销标识', async ({ tx, after }) => {
    const open = await tx
      .selectFrom('bile_delivery')
      .where('permit', '=', after.id)
      .where('state', 'in', ['sent', 'received'])
      .select('waybill')
      .executeTakeFirst()
    if (open) refuse({ code: 'bile_delivery_open', message: `运单${String(open['waybill'])}还没有签收并核销标识`, fields: [] })
  }),

  gate(bileDelivery, ['create'], '不超过批准数量和批次库存，标识不重号', async ({ tx, after, books }) => {
    const permit = await permitHeld(tx, after.permit)
    demandHere(after, permit.division, '使用审批')
    if (permit.state !== 'granted') refuse({ code: 'bile_permit_not_granted', message: '使用审批没有批准或者已经结清', fields: ['permit'] })
    if (after.sent_on < permit.decided_on || after.sent_on > permit.valid_to)
      refuse({ code: 'bile_permit_over', message: `只能在批准的${permit.decided_on}至${permit.valid_to}之间发出`, fields: ['sent_on'] })
    await demandLots(tx, after, permit)
    await demandMarksFree(tx, after)
    const weight = lotsWeigh(after.lots)
    const objection = beyondPermit(permit.granted_kg, await deliveredOn(tx, after.permit, after.id), weight)
    if (objection) refuse(objection)
    for (const lot of byBatch(after.lots))
      books.create(bileMovement, {
        division: after.division,
        account: lot.batch,
        kind: 'delivered',
        amount: lot.weight,
        happened_on: after.sent_on,
        delivery: after.id,
      })
    return { weight }
  }),
  gate(bileDelivery, ['send_back'], '各批次退回入库', async ({ after, at, books }) => {
    for (const lot of byBatch(after.lots))
      books.create(bileMovement, {
        division: after.division,
        account: lot.batch,
        kind: 'returned',
        amount: lot.weight,
        happened_on: beijingDate(at),
        delivery: after.id,
      })
  }),
]
