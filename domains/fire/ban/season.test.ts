import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addCalendarDays, fromDayNumber } from '#kit/calendar/date.ts'
import { fireSeason, isIn, type LocalPeriod, seasonEnd } from './season.ts'

const date = fc.integer({ min: 18628, max: 20453 }).map(fromDayNumber) // 2021-01-01 … 2025-12-31

describe('Sichuan', () => {
  test.each([
    ['2023-01-01', true],
    ['2023-05-31', true],
    ['2023-06-01', false],
    ['2022-12-31', false],
    ['2021-06-30', true],
    ['2021-07-01', false],
    ['2026-05-31', true],
    ['2026-06-01', false],
  ])('%s in season: %s', (day, inside) => {
    expect(isIn('season', day)).toBe(inside)
  })
  test.each([
    ['2023-01-31', false],
    ['2023-02-01', true],
    ['2023-05-10', true],
    ['2023-05-11', false],
    ['2022-05-31', true],
    ['2025-05-11', false],
    ['2026-02-01', true],
    ['2026-05-10', true],
    ['2026-05-11', false],
  ])('%s high danger: %s', (day, inside) => {
    expect(isIn('high_danger', day)).toBe(inside)
  })
  test('the end of this season, or of the next', () => {
    expect(seasonEnd('2023-03-01')).toBe('2023-05-31')
    expect(seasonEnd('2023-05-31')).toBe('2023-05-31')
    expect(seasonEnd('2023-06-01')).toBe('2024-05-31')
    expect(seasonEnd('2021-03-01')).toBe('2021-06-30')
  })
  test('each season names its document, when it was looked up and how surely', () => {
    expect(fireSeason(2025).rule).toMatchObject({
      basis: { document: 'sichuan_fire_order_2025', article: '第一条' },
      confidence: 'document',
      looked_up_on: expect.any(String),
    })
    expect(fireSeason(2026).rule).toMatchObject({ basis: { document: 'sichuan_fire_order_2026' }, confidence: 'document' })
    expect(fireSeason(2023).rule?.basis.document).toBe('sichuan_forest_fire_regulation')
  })
})

describe('a year that was not issued is not known, and not “no season”', () => {
  test('2027 has neither season nor end before its order', () => {
    expect(fireSeason(2027)).toMatchObject({ known: false, rule: null, season: [], high_danger: [] })
    expect([isIn('season', '2027-03-01'), isIn('high_danger', '2027-03-01'), seasonEnd('2027-03-01')]).toEqual([null, null, null])
    expect(seasonEnd('2026-06-01')).toBeNull()
  })
  test('what a county has ordered for 2027 is known there', () => {
    const order: LocalPeriod = { period: 'season', span: { start: '2026-12-20', end: '2027-06-10' }, document: '县令' }
    expect([isIn('season', '2027-03-01', [order]), seasonEnd('2026-11-29', [order]), isIn('season', '2027-08-01', [order])]).toEqual([true, '2027-06-10', null])
  })
  test('a gap of unknown years is not jumped over', () => expect(seasonEnd('2019-08-01')).toBeNull())
})

describe('a local order adds days, never takes them', () => {
  const autumn: LocalPeriod = { period: 'season', span: { start: '2023-11-15', end: '2024-05-31' }, document: '县2024年森林防火命令' }
  test('a season can begin in the autumn before', () => {
    expect(isIn('season', '2023-12-01', [autumn])).toBe(true)
    expect(isIn('season', '2023-11-14', [autumn])).toBe(false)
    expect(seasonEnd('2023-12-01', [autumn])).toBe('2024-05-31')
    expect(fireSeason(2024, [autumn])).toMatchObject({ season: [{ start: '2023-11-15', end: '2024-05-31' }], extended_by: ['县2024年森林防火命令'] })
  })
  test('a county may have a second season in the same year', () => {
    const again: LocalPeriod = { period: 'season', span: { start: '2026-10-01', end: '2026-12-31' }, document: '县2026年令' }
    expect(fireSeason(2026, [again]).season).toEqual([
      { start: '2026-01-01', end: '2026-05-31' },
      { start: '2026-10-01', end: '2026-12-31' },
    ])
    expect(seasonEnd('2026-06-01', [again])).toBe('2026-12-31')
  })
  test('days right after the end lengthen the season', () => {
    const more: LocalPeriod = { period: 'season', span: { start: '2023-06-01', end: '2023-06-20' }, document: '甲令' }
    expect(fireSeason(2023, [more])).toMatchObject({ season: [{ start: '2023-01-01', end: '2023-06-20' }], extended_by: ['甲令'] })
  })
  test('a longer high-danger period lengthens the season with it', () => {
    const june: LocalPeriod = { period: 'high_danger', span: { start: '2024-02-01', end: '2024-06-15' }, document: '令' }
    expect(isIn('season', '2024-06-10', [june])).toBe(true)
    expect(fireSeason(2024, [june]).high_danger).toEqual([{ start: '2024-02-01', end: '2024-06-15' }])
  })
  test('a shorter one changes nothing', () => {
    const short: LocalPeriod = { period: 'season', span: { start: '2024-03-01', end: '2024-04-01' }, document: '令' }
    expect(fireSeason(2024, [short]).season).toEqual(fireSeason(2024).season)
  })
})

test('high danger lies in the season, and a season ends with its last day', () => {
  fc.assert(
    fc.property(date, (d) => {
      if (isIn('high_danger', d)) expect(isIn('season', d)).toBe(true)
      const end = seasonEnd(d)
      if (end !== null) expect(end >= d && isIn('season', end) && isIn('season', addCalendarDays(end, 1)) !== true).toBe(true)
    }),
  )
})
