import { sql } from 'kysely'
import { liesIn } from '#kit/access/area.server.ts'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import type { DisputeTable } from '../dispute/dispute.ts'
import { endedStates } from '../dispute/kinds.ts'
import { disputeSession } from './dispute_session.ts'

const ended: readonly string[] = endedStates
type Of = Pick<DisputeTable, 'state' | 'division' | 'accepted_on' | 'mediating_at'>

const disputeOf = async (tx: Tx, id: string): Promise<Of> =>
  (await tx.selectFrom('dispute').select(['state', 'division', 'accepted_on', 'mediating_at']).where('id', '=', id).executeTakeFirstOrThrow()) as Of

/** Two sittings of one dispute that are written at once wait for each other, so that each has its own number. */
const inTurn = (tx: Tx, dispute: string): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext(${`dispute_session ${dispute}`}))`.execute(tx)

/** A township sits on what happens in its villages: a sitting is written where the dispute is, or at a place that it lies in. */
async function demandOver(tx: Tx, place: string, ground: string): Promise<void> {
  if (!(await liesIn(tx, ground, [place])))
    refuse({ code: 'session_elsewhere', message: '调解会应记在纠纷所在的行政区划，或者它所属的乡镇、县', fields: ['division'] })
}

const inMediation = gate(disputeSession, ['create'], '调解会记在纠纷所在地，在调解阶段，不在裁决、决定之后', async ({ tx, after }) => {
  await inTurn(tx, after.dispute)
  const of = await disputeOf(tx, after.dispute)
  await demandOver(tx, after.division, of.division)
  if (ended.includes(of.state))
    refuse({
      code: 'mediation_after_outcome',
      message: '纠纷已有协议、裁决、处理决定或者裁判，不能再登记调解；确需重新处理的先“重新处理”',
      fields: ['dispute'],
    })
  if (of.state !== 'mediating') refuse({ code: 'dispute_not_mediating', message: '先“组织调解”，再登记调解会', fields: ['dispute'] })
  if (of.accepted_on && after.held_on < of.accepted_on)
    refuse({ code: 'dispute_days_reversed', message: `调解日期不能早于受理日期（${of.accepted_on}）`, fields: ['held_on'] })
  const before = await tx
    .selectFrom('dispute_session')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('dispute', '=', after.dispute)
    .where('id', '<>', after.id)
    .executeTakeFirstOrThrow()
  return { nth: Number(before['n']) + 1 }
})

/** An outcome keeps the sitting on which it rests; another of the same mediation with the same result may stand for it. */
const outcomeKept = precondition(disputeSession, ['annul'], '有结果的调解会在重新处理以前不能作废', async ({ tx, after }) => {
  const of = await disputeOf(tx, after.dispute)
  if (of.state !== 'failed' && !ended.includes(of.state)) return
  if (of.mediating_at === null || after.created_at < of.mediating_at) return
  const other = await tx
    .selectFrom('dispute_session')
    .select('id')
    .where('dispute', '=', after.dispute)
    .where('id', '<>', after.id)
    .where('state', '=', 'held')
    .where('result', '=', after.result)
    .where('created_at', '>=', of.mediating_at)
    .executeTakeFirst()
  if (!other) refuse({ code: 'session_carries_outcome', message: '纠纷的结果依据这次调解会，不能作废；确需更正的先“重新处理”', fields: ['dispute'] })
})

export const sessionGates: readonly Gate[] = [inMediation, outcomeKept]
