import { gate, type Gate, refuse } from '#kit/room/gate.server.ts'
import { liveTreeHeld } from '../tree/standing.server.ts'
import { treePlaque } from './tree_plaque.ts'

export const plaqueGates: readonly Gate[] = [
  gate(treePlaque, ['create'], '公布在册的树挂牌，一棵树只挂一块', async ({ tx, after }) => {
    const tree = await liveTreeHeld(tx, after)
    if (tree.published_on !== null && after.hung_on < tree.published_on)
      refuse({ code: 'tree_days_reversed', message: `挂牌日期不能早于公布日期（${tree.published_on}）`, fields: ['hung_on'] })
    const before = (await tx.selectFrom('tree_plaque').select(['state', 'down_on']).where('tree', '=', after.tree).where('id', '<>', after.id).execute()) as {
      state: string
      down_on: string | null
    }[]
    if (before.some((p) => p.state === 'hung')) refuse({ code: 'plaque_hung', message: `${tree.number}已有在用的保护牌，先登记遗失或者更换`, fields: ['tree'] })
    if (before.some((p) => p.down_on !== null && p.down_on > after.hung_on))
      refuse({ code: 'tree_days_reversed', message: '挂牌日期不能早于前一块的停用日期', fields: ['hung_on'] })
    return { nth: before.length + 1 }
  }),
]
