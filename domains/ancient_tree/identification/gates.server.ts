import { gate, type Gate, refuse } from '#kit/room/gate.server.ts'
import { ancientTree } from '../tree/ancient_tree.ts'
import { treeHeld } from '../tree/standing.server.ts'
import { treeIdentification } from './tree_identification.ts'

const OPEN = ['examined', 'identified', 'approved'] as const

const oneAtATime = gate(treeIdentification, ['create'], '一棵树同时只有一件认定，不得有两个等级', async ({ tx, after }) => {
  const tree = await treeHeld(tx, after)
  if (tree.state !== 'registered' && tree.state !== 'protected')
    refuse({ code: 'tree_not_identifiable', message: `${tree.number}${ancientTree.states[tree.state]}，不再认定`, fields: ['tree'] })
  if ((tree.state === 'registered') === (after.occasion === 'age' || after.occasion === 'correction'))
    refuse({
      code: 'identification_occasion',
      message: tree.state === 'registered' ? '还没有公布的树办首次认定' : '在册的树办树龄进级或者复核更正',
      fields: ['occasion'],
    })
  const other = await tx
    .selectFrom('tree_identification')
    .select('id')
    .where('tree', '=', after.tree)
    .where('id', '<>', after.id)
    .where('state', 'in', [...OPEN])
    .executeTakeFirst()
  if (other) refuse({ code: 'identification_open', message: `${tree.number}另有一件认定在办，一棵树不得有两个等级`, fields: ['tree'] })
  return { tree_kind: tree.kind }
})

/** The file is written with the publication, and by it alone. */
const written = gate(treeIdentification, ['publish'], '公布的等级写入档案', async ({ tx, after, books }) => {
  const tree = await treeHeld(tx, after)
  const graded = {
    grade: after.grade,
    scheme: after.scheme,
    identified_level: after.identified_level,
    identification_number: after.identification_number,
    ...(after.age_years === null
      ? {}
      : {
          true_age: after.age_known ? after.age_years : null,
          estimated_age: after.age_known ? null : after.age_years,
          ...(after.age_method === null ? {} : { age_method: after.age_method }),
        }),
  }
  if (tree.state === 'registered') books.step(ancientTree, tree.id, 'publish', { ...graded, published_on: after.published_on })
  else books.step(ancientTree, tree.id, 'regrade', graded)
})

export const identificationGates: readonly Gate[] = [oneAtATime, written]
