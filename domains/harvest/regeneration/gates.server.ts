import { gate, type Gate } from '#kit/room/gate.server.ts'
import { preservedBy } from './owed.ts'
import { regeneration } from './regeneration.ts'

export const regenerationGates: readonly Gate[] = [
  gate(regeneration, ['pass'], '三年保存率检查期限（采伐更新管理办法15）', async ({ after }) => ({ preserve_by: preservedBy(String(after.planted_on)) })),
]
