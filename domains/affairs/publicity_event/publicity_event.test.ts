import { describe, expect, it } from 'vitest'
import { applyCreate } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { quantities } from './materials.ts'
import { publicityEvent } from './publicity_event.ts'

const id = (key: string): string => seededId(`affairs fixture ${key}`)
const deed = { at: '2023-02-02T15:00:00+08:00', by: id('office') }
const event = (over: object = {}, state?: string) =>
  applyCreate(
    publicityEvent,
    { id: id('event'), division: id('city'), ...(state === undefined ? {} : { state }) },
    { title: '世界湿地日宣传', theme: 'wetland', level: 'city', held_on: '2023-02-02', place: '广场', hosts: '某局', ...over },
    deed,
  )

describe('宣传活动', () => {
  it('已举办的不在将来，拟举办的可以', () => {
    expect(() => event({ held_on: '2023-02-03' })).toThrow('不能晚于今天')
    expect(event({ held_on: '2023-02-03' }, 'planned').state).toBe('planned')
  })
  it('同一种材料只列一行，说不清种类的可以多行', () => {
    const twice = (kind: string) => [
      { kind, quantity: 1 },
      { kind, quantity: 2 },
    ]
    expect(() => event({ materials: twice('banner') })).toThrow('合并数量')
    expect(event({ materials: twice('other') }).state).toBe('held')
  })
  it('按种类计数，手册与手提袋分开', () => {
    expect(
      quantities([
        { kind: 'booklet', quantity: 30 },
        { kind: 'bag', quantity: 40 },
        { kind: 'poster', quantity: 9 },
      ]),
    ).toEqual({ banners: 0, slogans: 0, leaflets: 0, booklets: 30, bags: 40 })
  })
})
