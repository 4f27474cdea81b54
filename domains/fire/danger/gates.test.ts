import { expect, it } from 'vitest'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { dangerObservation } from './danger_observation.ts'

const TOWN = '999021101'

onEveryStore('火险观测的事中规则', 'migrated', (opened) => {
  const { hands, create, code } = deskOf(opened, {
    township: ['township.officer', TOWN],
  })

  it('一地一日一条火险观测；降雨经过可由连续观测得出，有缺口则数据不全', async () => {
    const weather = (observed_on: string, rain: string) => ({
      division: TOWN,
      observed_on,
      max_temperature: '22.0',
      min_humidity: '55',
      max_wind: '3.0',
      rain,
      greenness: 'half',
    })
    const start = '2023-04-01'
    expect(await create(hands.township, dangerObservation, weather(start, '1.0'))).toMatchObject({ status: 'ok' })
    expect(await code(create(hands.township, dangerObservation, weather(start, '0')))).toBe('observed_already')
    await create(hands.township, dangerObservation, weather(addCalendarDays(start, 1), '0'))
    // 16+8+20+10−10 = 44
    expect(await create(hands.township, dangerObservation, weather(addCalendarDays(start, 2), '0'))).toMatchObject({ status: 'ok', score: 44, level: 2 })
    expect(await create(hands.township, dangerObservation, weather(addCalendarDays(start, 4), '0'))).toMatchObject({
      status: 'incomplete',
      missing: '降雨经过',
      level: null,
    })
  })
})
