import { gate, type Gate, refuse } from '#kit/room/gate.server.ts'
import { instruction } from '#domains/forest_chief/instruction/instruction.ts'
import { meeting } from './meeting.ts'

type Item = { topic: string; decision: string | null; given_to: string | null; due_on: string | null }

/** A meeting gives out work to its own place and what lies below it: the instruction is written with the rights of the system. */
const givenBelow = gate(meeting, ['create', 'update', 'hold', 'conclude'], '议定事项交办给会议所在地及其以下', async ({ tx, after }) => {
  const given = [...new Set((after.items as Item[]).flatMap((i) => i.given_to ?? []))]
  if (given.length === 0) return
  const below = await tx
    .selectFrom('siku.division_closure')
    .select('descendant')
    .where('ancestor', '=', after.division)
    .where('descendant', 'in', given)
    .execute()
  if (below.length < given.length) refuse({ code: 'item_given_outside', message: '议定事项只能交办给会议所在的行政区划及其以下', fields: ['items'] })
})

export const meetingGates: readonly Gate[] = [
  givenBelow,
  gate(meeting, ['conclude'], '写明交办地和期限的议定事项生成林长指令', async ({ after, books }) => {
    for (const { topic, decision, given_to, due_on } of after.items as Item[]) {
      if (!given_to || !due_on) continue
      books.create(instruction, {
        division: given_to,
        kind: 'assignment',
        content: `${topic}：${decision ?? ''}`,
        meeting: after.id,
        given_on: after.held_on,
        due_on,
      })
    }
  }),
]
