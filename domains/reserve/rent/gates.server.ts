import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import { gate, type Gate, hold, refuse } from '#kit/room/gate.server.ts'
import type { ForestTransferTable } from '../transfer/forest_transfer.ts'
import { transferParty } from '../party/transfer_party.ts'
import { rentDays, rentOf } from './calendar.ts'
import { rentPayment } from './rent_payment.ts'

const asked = ['division', 'state', 'term_from', 'term_to', 'first_payment_on', 'rent_per_mu', 'step_up', 'step_years', 'ended_on'] as const
type Contract = Pick<ForestTransferTable, (typeof asked)[number]>

export const rentGates: readonly Gate[] = [
  gate(rentPayment, ['create'], '按租金日历支付：在期限内，不超过应付', async ({ tx, after }) => {
    const contract = (await tx
      .selectFrom('forest_transfer')
      .where('id', '=', after.transfer)
      .select([...asked])
      .executeTakeFirst()) as Contract | undefined
    if (contract?.division !== after.division) return refuse({ code: 'reserve_elsewhere', message: '租金应记在流转所在的行政区划', fields: ['division'] })
    if (contract.state !== 'signed' && contract.state !== 'ended')
      refuse({ code: 'transfer_not_signed', message: '流转合同还没有签订，不能支付租金', fields: ['transfer'] })
    const last = contract.ended_on ?? contract.term_to
    if (after.due_on > last) refuse({ code: 'rent_after_term', message: `流转${last}期满或者终止，以后没有租金`, fields: ['due_on'] })
    const day = rentDays(contract).find((d) => d.due_on === after.due_on)
    if (!day) return refuse({ code: 'rent_day_unknown', message: '租金日历上没有这一天，请按应付日期登记', fields: ['due_on'] })
    await hold(tx, transferParty, after.party)
    const party = await tx.selectFrom('transfer_party').where('id', '=', after.party).select(['transfer', 'area_mu', 'state']).executeTakeFirst()
    if (party?.['transfer'] !== after.transfer || party['state'] !== 'listed')
      return refuse({ code: 'rent_party_elsewhere', message: '权利人不在这件流转中', fields: ['party'] })
    const { rows } = await sql<{ paid: string }>`select coalesce(sum(amount), 0)::text as paid from rent_payment
      where party = ${after.party} and due_on = ${after.due_on}::date and state = 'paid' and id <> ${after.id}`.execute(tx)
    const [owed, paid] = [rentOf(day, String(party['area_mu'])), rows[0]?.paid ?? '0']
    if (new Decimal(paid).plus(after.amount).greaterThan(owed))
      refuse({
        code: 'rent_beyond_due',
        message: `这一天应付${owed}元，已付${new Decimal(paid).toFixed(2)}元，再付${after.amount}元就超过了`,
        fields: ['amount'],
      })
    return {}
  }),
]
