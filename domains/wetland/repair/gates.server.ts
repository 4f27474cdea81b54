import type { Importance } from '#datasets/wetland/occupation.ts'
import { gate, type Gate } from '#kit/room/gate.server.ts'
import { wetlandRepairPlan } from './wetland_repair_plan.ts'

export const repairGates: readonly Gate[] = [
  gate(wetlandRepairPlan, ['create', 'update'], '级别随湿地', async ({ tx, after }) => {
    const { importance } = await tx.selectFrom('wetland').where('id', '=', after.wetland).select('importance').executeTakeFirstOrThrow()
    return { importance: importance as Importance }
  }),
]
