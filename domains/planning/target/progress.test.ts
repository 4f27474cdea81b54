import { describe, expect, it } from 'vitest'
import { progressOf, type Reached, type Target, yearsAsked } from './progress.ts'

const period = { from: 2021, to: 2025 }
const target = (over: Partial<Target>): Target => ({ direction: 'up', measure: 'yearly', base_value: null, aims: [], period, ...over })
const reached = (values: Readonly<Record<number, string | null>>) =>
  new Map(Object.entries(values).map(([year, value]): [number, Reached] => [Number(year), { value, reason: '没有登记过' }]))

describe('规划目标的进展', () => {
  it('每年任务只看当年，没有当年目标的不比', () => {
    const yearly = target({ aims: [{ year: 2023, value: '2.5' }] })
    expect(yearsAsked(yearly, 2023)).toEqual([2023])
    expect(progressOf(yearly, 2023, reached({ 2023: '2.58' }))).toMatchObject({ gap: '0', share: '1.0320', years_left: 0, needed_a_year: null, reason: null })
    expect(progressOf(yearly, 2024, reached({ 2024: '1' }))).toMatchObject({ aim: null, actual: '1', reason: '这一年没有目标' })
  })
  it('累计从规划期第一年加起，差额摊到剩下的年份；有一年不知道就不算', () => {
    const sum = target({ measure: 'cumulative', aims: [{ year: 2025, value: '10' }] })
    expect(yearsAsked(sum, 2023)).toEqual([2021, 2022, 2023])
    expect(yearsAsked(sum, 2030)).toEqual([2021, 2022, 2023, 2024, 2025])
    expect(progressOf(sum, 2023, reached({ 2021: '1', 2022: '2', 2023: '2.5' }))).toMatchObject({
      actual: '5.5',
      gap: '4.5',
      needed_a_year: '2.25',
      years_left: 2,
      share: '0.5500',
      time_share: '0.6000',
    })
    expect(progressOf(sum, 2023, reached({ 2021: '1', 2022: null, 2023: '2' }))).toMatchObject({ actual: null, gap: null, reason: '2022年：没有登记过' })
    expect(progressOf(sum, 2020, new Map()).reason).toBe('规划期还没有开始')
  })
  it('水平指标按（实际−基期）/（目标−基期），基期未知或与目标相等的不给比率', () => {
    const level = (base_value: string | null, value = '45') => target({ measure: 'level', base_value, aims: [{ year: 2025, value }] })
    expect(progressOf(level('40'), 2023, reached({ 2023: '42' }))).toMatchObject({ share: '0.4000', gap: '3', needed_a_year: '1.5' })
    expect(progressOf(level(null), 2023, reached({ 2023: '42' })).share).toBeNull()
    expect(progressOf(level('45'), 2023, reached({ 2023: '42' })).share).toBeNull()
  })
  it('“不高于”的目标，超出才是差额，没有完成率', () => {
    const cap = target({ direction: 'down', aims: [{ year: 2023, value: '9.12' }] })
    expect(progressOf(cap, 2023, reached({ 2023: '0.85' }))).toMatchObject({ gap: '0', share: null })
    expect(progressOf(cap, 2023, reached({ 2023: '9.5' }))).toMatchObject({ gap: '0.38' })
  })
})
