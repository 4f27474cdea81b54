import { after, type After } from '../../kit/register/gate.server.ts'
import { seededId } from '../../kit/register/id.ts'
import { Refusal } from '../../kit/register/refusal.ts'
import { instruction } from '../duty/instruction.ts'
import { meeting } from './meeting.ts'

type Item = { topic: string; decision: string | null; given_to: string | null; due_on: string | null }

/** Items that say to whom and by when become instructions; by ids of their own, so that a job run twice makes them once. */
export const afters: readonly After[] = [
  after(meeting, ['conclude'], '议定事项生成林长指令', async ({ record, engine }) => {
    const items = (record['items'] as Item[]).map((item, i) => ({ item, i })).filter(({ item }) => item.given_to && item.due_on)
    const codes = await engine.read(async (tx) => new Map(
      (await tx.selectFrom('division').select(['id', 'code']).execute()).map((d) => [String(d['id']), String(d['code'])])))
    for (const { item, i } of items) {
      const id = seededId(`instruction of meeting ${record.id} item ${i}`, `${String(record['held_on'])}T00:00:00+08:00`)
      const there = await engine.read((tx) => tx.selectFrom('instruction').select('id').where('id', '=', id).executeTakeFirst())
      const division = codes.get(String(item.given_to))
      if (there) continue
      if (!division) throw new Refusal(409, 'division_unknown', '交办的区划不存在')
      await engine.create(instruction, {
        id, division, kind: 'assignment', content: `${item.topic}：${item.decision ?? ''}`, meeting: record.id,
        given_on: record['held_on'], due_on: item.due_on,
      })
    }
  }),
]
