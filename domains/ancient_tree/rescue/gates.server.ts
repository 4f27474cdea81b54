import { Decimal } from '#kit/quantity/decimal.ts'
import { gate, type Gate, refuse } from '#kit/room/gate.server.ts'
import { liveTreeHeld } from '../tree/standing.server.ts'
import { treeRescue } from './tree_rescue.ts'

const OPEN = ['opened', 'planned', 'approved', 'working', 'finished']
const total = (lines: readonly { cost: string | null }[] | null): string =>
  (lines ?? []).reduce((sum, { cost }) => sum.plus(cost ?? '0'), new Decimal(0)).toFixed(2)

export const rescueGates: readonly Gate[] = [
  gate(treeRescue, ['create'], '一树一策：一棵树同时只有一份在办的方案', async ({ tx, after }) => {
    const tree = await liveTreeHeld(tx, after)
    const other = await tx
      .selectFrom('tree_rescue')
      .select('id')
      .where('tree', '=', after.tree)
      .where('id', '<>', after.id)
      .where('state', 'in', OPEN)
      .executeTakeFirst()
    if (other) refuse({ code: 'rescue_open', message: `${tree.number}已有在办的方案，一树一策`, fields: ['tree'] })
    return { vigour_before: tree.vigour }
  }),
  gate(treeRescue, ['plan'], '概算由各项措施相加', async ({ after }) => ({ budget: total(after.works) })),
  gate(treeRescue, ['finish'], '支出由各项措施相加', async ({ after }) => ({ cost: total(after.works_done) })),
]
