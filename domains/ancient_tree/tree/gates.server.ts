import { gate, type Gate, refuse, type Tx, type GateContext } from '#kit/room/gate.server.ts'
import { treeInspection } from '../inspection/tree_inspection.ts'
import { bothDesks } from '../keepers.ts'
import { treePlaque } from '../plaque/tree_plaque.ts'
import { ancientTree, type AncientTreeTable } from './ancient_tree.ts'

const desks: readonly string[] = bothDesks

/** A list that was published before is brought in by those who keep it. */
const listByDesk = gate(ancientTree, ['create'], '在册的树由县、市主管部门登记', async ({ after, actor }) => {
  if (after.state === 'protected' && !actor.posts.some((p) => desks.includes(p.role)))
    refuse({ code: 'tree_list_desk', message: '已公布名录中的树由县（区）、市林业主管部门登记；发现古树请登记为“待认定”', fields: ['state'] })
})

const ofTree = async (tx: Tx, register: string, tree: string, state: string): Promise<{ id: string; hung_on?: string }[]> =>
  (await tx
    .selectFrom(register)
    .select(register === 'tree_plaque' ? ['id', 'hung_on'] : ['id'])
    .where('tree', '=', tree)
    .where('state', '=', state)
    .orderBy('id')
    .execute()) as { id: string; hung_on?: string }[]

/** With the tree go its plaque and the looks that were due; file and number stay. */
async function leave({ tx, after, books }: GateContext<AncientTreeTable>, on: string): Promise<{ struck_on: string; vigour: 'dead' }> {
  for (const { id, hung_on } of await ofTree(tx, 'tree_plaque', after.id, 'hung')) {
    if (hung_on !== undefined && hung_on > on)
      refuse({ code: 'tree_days_reversed', message: `这棵树的保护牌${hung_on}才挂上，注销日期不能早于它`, fields: ['death_confirmed_on', 'felled_on'] })
    books.step(treePlaque, id, 'take_down', { down_on: on })
  }
  for (const { id } of await ofTree(tx, 'tree_inspection', after.id, 'due')) books.step(treeInspection, id, 'annul', { reason: '树已注销' })
  return { struck_on: on, vigour: 'dead' }
}

export const treeGates: readonly Gate[] = [
  listByDesk,
  gate(ancientTree, ['confirm_death'], '死亡的树不再计入在册', (context) => leave(context, String(context.after.death_confirmed_on))),
  gate(ancientTree, ['fell'], '采伐的树不再计入在册', (context) => leave(context, String(context.after.felled_on))),
]
