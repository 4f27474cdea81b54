import { CARE_AFTER_MOVING_YEARS } from '#datasets/ancient_tree/care.ts'
import { addMonths } from '#kit/calendar/date.ts'
import { gate, type Gate, refuse } from '#kit/room/gate.server.ts'
import { ancientTree } from '../tree/ancient_tree.ts'
import { liveTreeHeld } from '../tree/standing.server.ts'
import { movable } from './checks.ts'
import { treeMove } from './tree_move.ts'

const OPEN = ['applied', 'reviewed', 'approved']

export const relocationGates: readonly Gate[] = [
  gate(treeMove, ['create', 'update'], '移植的是在册的树，按它的等级', async ({ tx, after, before, at }) => {
    const { grade, identified_level, number } = await liveTreeHeld(tx, after)
    const objection = movable({ before, after: { ...after, grade }, at })
    if (objection) refuse(objection)
    const other = await tx
      .selectFrom('tree_move')
      .select('id')
      .where('tree', '=', after.tree)
      .where('id', '<>', after.id)
      .where('state', 'in', OPEN)
      .executeTakeFirst()
    if (other) refuse({ code: 'move_open', message: `${number}另有移植申请在办`, fields: ['tree'] })
    return { grade, identified_level }
  }),
  gate(treeMove, ['move'], '新址写入档案，养护五年', async ({ tx, after, books }) => {
    const tree = await liveTreeHeld(tx, after)
    books.step(ancientTree, tree.id, 'relocate', { location: after.new_location, place: after.new_place })
    return { care_until: addMonths(String(after.moved_on), CARE_AFTER_MOVING_YEARS.years * 12) }
  }),
]
