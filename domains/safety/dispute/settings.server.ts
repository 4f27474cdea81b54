import { sql } from 'kysely'
import { HANDLING_PROPOSAL } from '#datasets/safety/disputes.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Setting } from '#kit/setting/setting.ts'
import { ownValue } from '#kit/setting/value.server.ts'

/** How long a dispute of rights may take here. No rule of the province was found; what a township's guide says is the proposal. */
export const handlingDays: Setting = {
  key: 'safety.dispute_working_days',
  title: HANDLING_PROPOSAL.title,
  help: `自受理起的工作日。四川没有查到统一的规定，预设值取自${HANDLING_PROPOSAL.source}，请按本地规定改定。`,
  unit: '工作日',
  min: 1,
  max: 250,
  decimals: 0,
  preset: HANDLING_PROPOSAL.value,
  basis: HANDLING_PROPOSAL.source,
  effect: async (tx, value) => {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from dispute where due_on is not null and state in ('accepted', 'inquired', 'mediating', 'failed')`.execute(tx)
    return `在办 ${rows[0]?.n ?? 0} 件，期限已在受理时定下，不因此改变；以后受理的按 ${value ?? HANDLING_PROPOSAL.value} 个工作日。`
  },
}

export const disputeSettings: readonly Setting[] = [handlingDays]

export async function handlingDaysNow(tx: Tx): Promise<number> {
  return Number((await ownValue(tx, handlingDays.key)) ?? handlingDays.preset)
}
