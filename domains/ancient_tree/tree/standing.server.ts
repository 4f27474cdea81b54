import { hold, refuse, type Tx } from '#kit/room/gate.server.ts'
import { ancientTree, type AncientTreeTable } from './ancient_tree.ts'
import { liveStates } from './kinds.ts'

const live: readonly string[] = liveStates
const asked = [
  'id',
  'number',
  'species',
  'state',
  'division',
  'kind',
  'grade',
  'identified_level',
  'published_on',
  'vigour',
  'threats',
  'surroundings',
  'girth_cm',
  'location',
] as const
export type Standing = Pick<AncientTreeTable, (typeof asked)[number]>

/** A tree, held until the step ends, so that two who give it a second plaque, plan or grade at once wait for each other. The record that is written lies where the tree stands. @throws Refusal 409 */
export async function treeHeld(tx: Tx, { tree, division }: { readonly tree: string; readonly division: string }): Promise<Standing> {
  await hold(tx, ancientTree, tree)
  const row = (await tx
    .selectFrom('ancient_tree')
    .select([...asked])
    .where('id', '=', tree)
    .executeTakeFirstOrThrow()) as Standing
  if (row.division !== division) refuse({ code: 'tree_elsewhere', message: '行政区划应与这棵树所在的一致', fields: ['division'] })
  return row
}

/** A tree on the register, held; what is done to trees is done to these. @throws Refusal 409 */
export async function liveTreeHeld(tx: Tx, of: { readonly tree: string; readonly division: string }): Promise<Standing> {
  const row = await treeHeld(tx, of)
  if (!live.includes(row.state))
    refuse({ code: 'tree_not_on_register', message: `${row.number}不是在册的古树名木（${ancientTree.states[row.state]}）`, fields: ['tree'] })
  return row
}
