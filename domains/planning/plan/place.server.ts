import { gate, type Gate, refuse, type Tx } from '#kit/room/gate.server.ts'
import { planConflict } from '../conflict/plan_conflict.ts'
import { planEvaluation } from '../evaluation/plan_evaluation.ts'
import { planTarget } from '../target/plan_target.ts'
import { planZoning } from '../zoning/plan_zoning.ts'

/** Everyone may read a plan; what is written of it stands at its place, so that only who has a post over it writes. */
async function demandPlace(tx: Tx, division: string, plans: readonly string[], where: string): Promise<void> {
  const rows = await tx.selectFrom('plan').select('division').where('id', 'in', plans).execute()
  if (!rows.some((r) => r['division'] === division)) refuse({ code: 'plan_child_elsewhere', message: where, fields: ['division'] })
}

const own = '应记在规划所在的行政区划'
export const placeGates: readonly Gate[] = [
  gate(planZoning, ['create', 'update'], '分区图记在规划所在地', ({ tx, after }) => demandPlace(tx, after.division, [after.plan], own)),
  gate(planTarget, ['create', 'update'], '规划目标记在规划所在地', ({ tx, after }) => demandPlace(tx, after.division, [after.plan], own)),
  gate(planEvaluation, ['create'], '规划评估记在规划所在地', ({ tx, after }) => demandPlace(tx, after.division, [after.plan], own)),
  gate(planConflict, ['create', 'update'], '衔接问题记在两个规划之一的所在地', ({ tx, after }) =>
    demandPlace(tx, after.division, [after.plan, ...(after.other_plan === null ? [] : [after.other_plan])], '应记在本规划或者对方规划所在的行政区划'),
  ),
]
