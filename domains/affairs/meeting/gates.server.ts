import { gate, type Gate } from '#kit/room/gate.server.ts'
import { instruction } from '#domains/forest_chief/instruction/instruction.ts'
import { meeting } from './meeting.ts'

type Item = { topic: string; decision: string | null; given_to: string | null; due_on: string | null }

export const meetingGates: readonly Gate[] = [
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
