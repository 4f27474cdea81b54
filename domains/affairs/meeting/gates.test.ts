import { expect, it } from 'vitest'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { meeting } from './meeting.ts'

onEveryStore('会议交办', 'migrated', (opened) => {
  const { hands, create, code } = deskOf(opened, { county: ['county.chief_office', '999021'] })

  it('只交办给会议所在地及其以下', async () => {
    const day = todayInBeijing()
    const held = (given_to: string) =>
      create(hands.county, meeting, {
        division: '999021',
        title: '调度会',
        kind: 'dispatch',
        level: 'county',
        held_on: day,
        items: [{ topic: '清理坟区', decision: '三日内清理', given_to, due_on: day }],
      })
    expect(await code(held('999000'))).toBe('item_given_outside')
    expect(await code(held('999021101'))).toBe('passed')
  })
})
