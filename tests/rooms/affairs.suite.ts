import { describe, expect, it } from 'vitest'
import type { TestWorld } from '#tests/contract/world.server.ts'
import { day, handsOf, town } from './hands.server.ts'

const county = '990101'
const office = 'county.chief_office@west'

export function affairsSuite(world: () => TestWorld): void {
  const h = handsOf(world)
  const instructionsOf = (meeting: string) =>
    world().rows<{ content: string; due_on: string; code: string }>(
      'select i.content, i.due_on, d.code from instruction i join division d on d.id = i.division where i.meeting = $1',
      [meeting],
    )

  describe('minutes of a meeting', () => {
    it('make an instruction of each item that names a place and a day, in the same step', async () => {
      const items = [
        { topic: '清理坟区', decision: '三日内清理', given_to: town, due_on: day(3) },
        { topic: '通报情况', decision: null, given_to: null, due_on: null },
      ]
      const id = await h.create(office, 'meeting', { division: county, title: '调度会', kind: 'dispatch', level: 'county', held_on: day(), items })
      expect(await instructionsOf(id)).toEqual([])
      await h.step(office, 'meeting', id, 'conclude', { minutes_number: '第1期' })
      expect(await instructionsOf(id)).toEqual([{ content: '清理坟区：三日内清理', due_on: day(3), code: town }])
    })
  })
}
