import { sql } from 'kysely'
import { controlLayer } from '#domains/planning/control_layer/control_layer.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { overlay } from '#kit/layers/overlay.server.ts'
import { gate, type Gate, refuse, type Tx } from '#kit/room/gate.server.ts'
import { demandDrawn, lyingOn } from './ground.server.ts'
import { forestTransfer, type ForestTransferTable } from './forest_transfer.ts'

/** Whoever signs on some ground waits for the other who does. */
const inTurn = (tx: Tx): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext('forest_transfer ground'))`.execute(tx)

async function demandFree(tx: Tx, after: ForestTransferTable, day: string): Promise<void> {
  const other = await lyingOn(tx, { table: 'forest_transfer', name: 'number', states: ['checked', 'signed'] }, after.boundary, after.id)
  if (other) refuse({ code: 'transfer_overlap', message: `流转范围与流转合同“${other}”重叠：改画范围，或者先终止那一件`, fields: ['boundary'] })
  const over = await overlay(tx, { geometry: after.boundary as never, layers: [{ register: controlLayer, kinds: ['nature_reserve'] }], on: day })
  const reserve = over.layers.find((l) => l.inside !== 'none')
  if (reserve)
    refuse({ code: 'transfer_in_reserve', message: `流转范围有一部分在${reserve.title}内（${reserve.document_number}）：改画范围`, fields: ['boundary'] })
}

type Parties = { readonly many: number; readonly area: string; readonly earliest: string | null; readonly silent: number }
async function partiesOf(tx: Tx, id: string): Promise<Parties> {
  const { rows } = await sql<Parties>`select count(*)::int as many, coalesce(sum(area_mu), 0)::text as area, min(contract_until)::text as earliest,
    (count(*) filter (where not consented))::int as silent from transfer_party where transfer = ${id} and state = 'listed'`.execute(tx)
  return rows[0]!
}

/** Everybody who holds a part of the land is listed and has agreed, and the parts make the whole. */
async function demandParties(tx: Tx, after: ForestTransferTable): Promise<void> {
  const parties = await partiesOf(tx, after.id)
  if (parties.many === 0) refuse({ code: 'transfer_parties_missing', message: '还没有登记流转的农户或者集体，请逐户登记面积', fields: ['area_mu'] })
  if (!new Decimal(parties.area).equals(after.area_mu))
    refuse({ code: 'transfer_parties_differ', message: `各户面积合计${parties.area}亩，与流转面积${after.area_mu}亩不符`, fields: ['area_mu'] })
  if (after.holding === 'household' && parties.silent > 0)
    refuse({ code: 'transfer_consent_missing', message: `还有${parties.silent}户没有书面同意，共有的林地须经全部共有人同意`, fields: ['grantor'] })
  if (parties.earliest !== null && parties.earliest < after.term_to)
    refuse({ code: 'transfer_beyond_contract', message: `有农户的承包期${parties.earliest}届满，早于流转止${after.term_to}`, fields: ['term_to'] })
}

export const transferGates: readonly Gate[] = [
  gate(forestTransfer, ['create', 'update'], '填报面积与图上相符，不与别的流转、自然保护地重叠', async ({ tx, after, at }) => {
    await demandDrawn(tx, after.boundary, after.area_mu, 'area_mu')
    await demandFree(tx, after, beijingDate(at))
  }),
  gate(forestTransfer, ['check', 'sign'], '地块仍然空闲，各户齐全', async ({ tx, after, at }) => {
    await inTurn(tx)
    await demandFree(tx, after, beijingDate(at))
    await demandParties(tx, after)
  }),
  gate(forestTransfer, ['end', 'expire'], '终止之日不晚于期满', async ({ after, action }) => {
    if (action === 'expire') return { ended_on: after.term_to }
    if (after.ended_on !== null && after.ended_on > after.term_to)
      refuse({ code: 'transfer_term_reversed', message: `合同${after.term_to}期满，终止日期不能更晚`, fields: ['ended_on'] })
    return {}
  }),
]
