import { sql } from 'kysely'
import { liesIn } from '#kit/access/area.server.ts'
import { gate, type Gate, hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { ancientTree } from '../tree/ancient_tree.ts'
import { liveStates } from '../tree/kinds.ts'
import { treeAgreement } from './tree_agreement.ts'

type Linked = { id: string; number: string; state: string; division: string; taken: boolean }
const live: readonly string[] = liveStates

/** The trees in their order, so that two agreements that share some wait for each other. */
async function treesOf(tx: Tx, agreement: string, ids: readonly string[]): Promise<Linked[]> {
  for (const id of ids) await hold(tx, ancientTree, id)
  const { rows } = await sql<Linked>`select t.id, t.number, t.state, t.division, exists (
      select from tree_agreement a where a.trees @> array[t.id] and a.state = 'signed' and a.id <> ${agreement}) as taken
    from ancient_tree t where t.id = any(${sql.val([...ids])}::uuid[]) order by t.number`.execute(tx)
  return rows
}

export const agreementGates: readonly Gate[] = [
  gate(treeAgreement, ['create'], '一棵树同时只有一份有效的养护协议', async ({ tx, after }) => {
    const ids = [...new Set(after.trees ?? [])].toSorted()
    if (ids.length === 0) refuse({ code: 'agreement_treeless', message: '选择所养护的树', fields: ['trees'] })
    for (const tree of await treesOf(tx, after.id, ids)) {
      if (!live.includes(tree.state)) refuse({ code: 'tree_not_on_register', message: `${tree.number}不是在册的古树名木`, fields: ['trees'] })
      if (tree.taken) refuse({ code: 'agreement_taken', message: `${tree.number}已有有效的养护协议，先解除`, fields: ['trees'] })
      if (!(await liesIn(tx, tree.division, [after.division])))
        refuse({ code: 'tree_elsewhere', message: `${tree.number}不在协议的行政区划内`, fields: ['trees', 'division'] })
    }
  }),
]
