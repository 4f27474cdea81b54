import { describe, expect, it } from 'vitest'
import { born } from '#kit/register/life.ts'
import { at, by, code, head } from '#tests/rooms/lives.ts'
import { dangerObservation } from './danger_observation.ts'
import { scoreObservation } from './score-observation.ts'

describe('火险观测', () => {
  const observed = {
    observed_on: '2023-03-10',
    max_temperature: '28.4',
    min_humidity: '32',
    max_wind: '4.1',
    rain: '0',
    last_rain_on: '2023-03-04',
    last_rain_mm: '3.2',
    greenness: 'half',
  }
  it('按 LY/T 1172-95 得 20+16+35+15−10=76，四级；另一版本 15+12+35+15−10=67，三级', () =>
    expect(scoreObservation(observed, [])).toMatchObject({ status: 'ok', score: 76, level: 4, other_score: 67, other_level: 3 }))
  it('缺数据就是“数据不全”，不给等级', () => {
    expect(scoreObservation({ ...observed, max_wind: null }, [])).toMatchObject({ status: 'incomplete', missing: '日最大风速', score: null, level: null })
    expect(scoreObservation({ ...observed, last_rain_on: null, last_rain_mm: null }, [])).toMatchObject({
      status: 'incomplete',
      missing: '降雨经过',
      level: null,
    })
  })
  it('上次降雨的日期和雨量要么都填要么都不填', () =>
    expect(code(() => born(dangerObservation, head('d'), { observed_on: '2023-03-10', last_rain_on: '2023-03-04' }, by('t', at('2023-03-10'))))).toBe(
      'last_rain_half',
    ))
})
