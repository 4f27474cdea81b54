import { describe, expect, it } from 'vitest'
import { applyCreate } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { meeting } from './meeting.ts'

const id = (key: string): string => seededId(`affairs fixture ${key}`)
const deed = (day: string) => ({ at: `${day}T10:00:00+08:00`, by: id('office') })

describe('meetings', () => {
  it('give nothing out with a day before they were held', () => {
    const fields = {
      title: '会',
      kind: 'chief_meeting',
      level: 'county',
      held_on: '2023-03-06',
      items: [{ topic: '议题', decision: null, given_to: id('town'), due_on: '2023-03-01' }],
    }
    expect(() => applyCreate(meeting, { id: id('meeting'), division: id('county') }, fields, deed('2023-03-06'))).toThrow('不能早于召开日期')
  })
})

describe('已召开的会议', () => {
  it('不在将来，拟召开的可以', () => {
    const made = (state: string) =>
      applyCreate(
        meeting,
        { id: id('ahead'), division: id('county'), state },
        { title: '会', kind: 'special', level: 'county', held_on: '2023-03-07', items: [{ topic: '议题' }] },
        deed('2023-03-06'),
      )
    expect(() => made('held')).toThrow('不能晚于今天')
    expect(made('planned').state).toBe('planned')
  })
})

describe('会前学法和会议次数', () => {
  const held = (over: object) =>
    applyCreate(
      meeting,
      { id: id('executive'), division: id('city') },
      { title: '常务会议', kind: 'executive', level: 'city', held_on: '2023-03-06', items: [{ topic: '议题' }], ...over },
      deed('2023-03-06'),
    )
  it('学法写明法律，常务会议的次数按届', () => {
    expect(() => held({ items: [{ kind: 'law_study', topic: '会前学法' }] })).toThrow('写明所学的法律')
    expect(() => held({ ordinal: 40 })).toThrow('届次')
    expect(held({ term: 5, ordinal: 40, items: [{ kind: 'law_study', topic: '会前学法', law: '中华人民共和国湿地保护法' }] })).toMatchObject({
      term: 5,
      ordinal: 40,
    })
  })
})
