import { gate, type Gate, refuse } from '#kit/room/gate.server.ts'
import { techUse } from './tech_use.ts'

export const techGates: readonly Gate[] = [
  gate(techUse, ['create', 'update'], '在库的成果才推广', async ({ tx, after }) => {
    const { state } = (await tx.selectFrom('tech_result').select('state').where('id', '=', after.result).executeTakeFirstOrThrow()) as { state: string }
    if (state !== 'listed') refuse({ code: 'tech_result_ended', message: '成果已停用，不再推广', fields: ['result'] })
  }),
]
