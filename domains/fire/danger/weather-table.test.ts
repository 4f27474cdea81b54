import { describe, expect, it } from 'vitest'
import { FWI_START } from '#datasets/fire/fwi.ts'
import { noonTable, officialTable } from './weather-table.ts'

const noon = (date: string, temperature: string, humidity: string, wind: string, rain: string) => ({ date, temperature, humidity, wind, rain })
const day = (date: string, rain: string, more: Record<string, string> = {}) => ({
  date,
  tmax: '20',
  rh_min: '50',
  wind_ms: '1',
  rain,
  greenness: 'none',
  ...more,
})

describe('a table of noon weather', () => {
  it('carries the codes from line to line (reference case of Van Wagner 1987)', () => {
    const [first, second] = noonTable([noon('2023-04-01', '17', '42', '25', '0'), noon('2023-04-02', '20', '21', '25', '2.4')], 'north_30', FWI_START)
    expect(first).toMatchObject({ ffmc: '87.69298', dc: '19.014', fwi: '10.096371', note: '' })
    expect(second).toMatchObject({ ffmc: '86.247642', fwi: '9.280211' })
  })
  it('begins with the codes it is given', () => {
    const [own] = noonTable([noon('2023-04-02', '20', '21', '25', '2.4')], 'north_30', { ffmc: 87.69298, dmc: 8.545051, dc: 19.014 })
    expect(Number(own?.fwi)).toBeCloseTo(9.280211, 4)
  })
  it('says what is missing, and afterwards how long it was', () => {
    const [gap, next] = noonTable([noon('2023-04-01', '17', '', '25', 'NA'), noon('2023-04-02', '20', '21', '25', '0')], 'north_30', FWI_START)
    expect(gap).toMatchObject({ fwi: '', note: '数据不全：humidity、rain' })
    expect(next?.note).toBe('此前 1 天数据不全')
  })
  it('is refused with its line for a day out of order, a form of its own, or words for numbers', () => {
    const ok = noon('2023-04-02', '17', '42', '25', '0')
    expect(() => noonTable([ok, noon('2023-04-02', '17', '42', '25', '0')], 'north_30', FWI_START)).toThrow('第 3 行：日期应逐日递增')
    expect(() => noonTable([noon('2/4/2023', '17', '42', '25', '0')], 'north_30', FWI_START)).toThrow('第 2 行：date 应写作')
    expect(() => noonTable([ok, noon('2023-04-03', '热', '42', '25', '0')], 'north_30', FWI_START)).toThrow('第 3 行：temperature 应为数字')
  })
})

describe('a table for the official scale (LY/T 1172-95)', () => {
  it('counts the days since the last rain in the table itself', () => {
    const dry = ['02', '03', '04', '05', '06'].map((d) => day(`2023-03-${d}`, '0'))
    const lines = [day('2023-03-01', '3.2'), ...dry, day('2023-03-07', '0', { tmax: '28.4', rh_min: '32', wind_ms: '4.1', greenness: 'half' })]
    expect(officialTable(lines).at(-1)).toMatchObject({ score: '76', level: '4' })
  })
  it('takes what fell before the table as not on record, and says so', () => {
    expect(officialTable([day('2023-03-01', '0', { tmax: '31', rh_min: '25', wind_ms: '8.2', greenness: 'fifth' })])).toEqual([
      { score: '110', level: '5', title: '五级（极度危险）', note: '表中没有更早的降雨记录，按无降雨计' },
    ])
  })
  it('leaves the score open where rain of a day between is not known', () => {
    expect(officialTable([day('2023-03-01', '0'), day('2023-03-02', ''), day('2023-03-03', '0')]).at(-1)).toMatchObject({
      score: '',
      level: '',
      title: '数据不全',
      note: '缺 rain',
    })
    expect(officialTable([day('2023-03-01', '0'), day('2023-03-03', '0')]).at(-1)).toMatchObject({ score: '', note: '缺 rain' })
  })
  it.each([
    ['100', 20],
    ['99', 15],
    ['75%', 15],
    ['50', 10],
    ['20', 5],
    ['19', 0],
    ['half', 10],
    ['none', 0],
  ])('green cover %s takes %i off', (greenness, off) => {
    const bare = Number(officialTable([day('2023-03-01', '8.0')])[0]?.score)
    expect(bare - Number(officialTable([day('2023-03-01', '8.0', { greenness })])[0]?.score)).toBe(off)
  })
  it('is refused for a cover that is none', () => {
    expect(() => officialTable([day('2023-03-01', '0', { greenness: '春' })])).toThrow('greenness 应为')
  })
})
