import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { gate, type Gate } from '#kit/room/gate.server.ts'
import { expertDispatch } from './expert_dispatch.ts'

/** Who was sent stands as the inspection names them: those added are written, those taken out are struck. */
const sent = gate(inspection, ['create', 'update', 'annul'], '派出的专家逐人记录', async ({ tx, after, books }) => {
  const wanted = after.line === 'safety' && after.state === 'done' ? ((after.experts_sent ?? []) as string[]) : []
  const rows = await tx
    .selectFrom('expert_dispatch')
    .select(['id', 'expert', 'sent_on'])
    .where('inspection', '=', after.id)
    .where('state', '=', 'sent')
    .execute()
  const stands = (r: Record<string, unknown>): boolean => wanted.includes(String(r['expert'])) && r['sent_on'] === after.visited_on
  for (const r of rows) if (!stands(r)) books.step(expertDispatch, String(r['id']), 'annul')
  for (const expert of wanted)
    if (!rows.some((r) => r['expert'] === expert && stands(r)))
      books.create(expertDispatch, { division: after.division, expert, inspection: after.id, sent_on: after.visited_on })
})

export const expertGates: readonly Gate[] = [sent]
