import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import { gate, type Gate, hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { forestTransfer } from '../transfer/forest_transfer.ts'
import { transferParty, type TransferPartyTable } from './transfer_party.ts'

/** Whose a part is stays as it was signed: it is changed before, in the draft. */
async function demandOpen(tx: Tx, { transfer, division }: TransferPartyTable): Promise<void> {
  await hold(tx, forestTransfer, transfer)
  const of = await tx.selectFrom('forest_transfer').where('id', '=', transfer).select(['state', 'division']).executeTakeFirst()
  if (of?.['division'] !== division) refuse({ code: 'reserve_elsewhere', message: '权利人应记在流转所在的行政区划', fields: ['division'] })
  if (of?.['state'] !== 'draft')
    refuse({ code: 'transfer_parties_settled', message: '流转已经核查或者签订，权利人不能再改；需要更改的先退回修改', fields: ['transfer'] })
}

/** The parts are no more than the whole. */
async function demandPart(tx: Tx, { id, transfer, area_mu }: TransferPartyTable): Promise<void> {
  const { rows } = await sql<{ whole: string; others: string }>`select t.area_mu::text as whole,
    coalesce((select sum(p.area_mu) from transfer_party p where p.transfer = t.id and p.state = 'listed' and p.id <> ${id}), 0)::text as others
    from forest_transfer t where t.id = ${transfer}`.execute(tx)
  const { whole = '0', others = '0' } = rows[0] ?? {}
  const left = new Decimal(whole).minus(others)
  if (left.lessThan(area_mu))
    refuse({ code: 'transfer_parties_differ', message: `流转面积${whole}亩，别的权利人已占${others}亩，这一户至多${left.toFixed(2)}亩`, fields: ['area_mu'] })
}

export const partyGates: readonly Gate[] = [
  gate(transferParty, ['create', 'update', 'remove'], '核查以前登记权利人', ({ tx, after }) => demandOpen(tx, after)),
  gate(transferParty, ['create', 'update'], '各户面积之和不超过流转面积', ({ tx, after }) => demandPart(tx, after)),
]
