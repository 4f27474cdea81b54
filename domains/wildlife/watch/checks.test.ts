import { describe, expect, it } from 'vitest'
import type { Check } from '#kit/register/transition.ts'
import { shownPlace, SQUARE } from '../place.ts'
import { daysOfMonth, isDue, isSilent, markOf, silentDays } from './calendar.ts'
import { closable, deadAmong, resultInOrder, sampledInOrder, saidWhole, sentInOrder } from './checks.ts'

const at = '2023-02-10T10:00:00+08:00'
const code = (check: Check, after: Record<string, unknown>): string | null => check({ before: null, after, at })?.code ?? null

describe('动物防疫法20：监测', () => {
  const seen = [{ species: '白鹭', count: 3, behaviour: 'normal', dead: null }]
  it('没有发现也是报告，但不能两头都不说', () => {
    expect(code(saidWhole, { nothing_seen: true, sightings: [] })).toBeNull()
    expect(code(saidWhole, { nothing_seen: false, sightings: seen })).toBeNull()
    expect(code(saidWhole, { nothing_seen: true, sightings: seen })).toBe('watch_zero_with_sightings')
    expect(code(saidWhole, { nothing_seen: false, sightings: [] })).toBe('watch_neither')
    expect(code(deadAmong, { sightings: [{ count: 2, dead: 3 }] })).toBe('watch_dead_beyond')
  })
  it('重点时期每日应报；连续三天（本系统自定）没有报的是断报', () => {
    const point = { months: ['m1', 'm2', 'm11', 'm12'], set_up_on: '2023-01-10', ended_on: null }
    expect(isDue(point, '2023-01-09')).toBe(false)
    expect(isDue(point, '2023-02-28')).toBe(true)
    expect(isDue(point, '2023-03-01')).toBe(false)
    expect(isDue({ ...point, ended_on: '2023-02-28' }, '2023-02-28')).toBe(false)
    expect(silentDays(point, '2023-02-07', '2023-02-10')).toBe(2)
    expect(silentDays(point, '2023-02-06', '2023-02-10')).toBe(3)
    expect(silentDays(point, null, '2023-01-13')).toBe(3)
    expect(silentDays(point, '2023-02-01', '2023-03-02')).toBe(0)
    expect([2, 3].map(isSilent)).toEqual([false, true])
  })
  it('日历逐日说明；今天还没有过完，不算漏报', () => {
    const point = { months: ['m2'], set_up_on: '2023-01-01', ended_on: null }
    const told = { id: 'r', day: '2023-02-08', animals: 4, nothing_seen: false, abnormal: false }
    expect(daysOfMonth(2023, 2)).toHaveLength(28)
    expect(markOf(point, told, '2023-02-08', '2023-02-10')).toEqual({ day: '2023-02-08', animals: 4, report: 'r', mark: 'seen' })
    expect(markOf(point, { ...told, nothing_seen: true }, '2023-02-08', '2023-02-10').mark).toBe('zero')
    expect(markOf(point, { ...told, abnormal: true }, '2023-02-08', '2023-02-10').mark).toBe('abnormal')
    expect(markOf(point, undefined, '2023-02-09', '2023-02-10').mark).toBe('missing')
    expect(markOf(point, undefined, '2023-02-10', '2023-02-10').mark).toBe('idle')
    expect(markOf(point, undefined, '2023-01-31', '2023-02-10').mark).toBe('idle')
  })
})

describe('异常情况', () => {
  it('取样两人，送有资质的实验室，检出的写明病原', () => {
    expect(code(sampledInOrder, { sampled_on: '2023-02-10', samplers: '甲某' })).toBe('abnormal_samplers_two')
    expect(code(sampledInOrder, { sampled_on: '2023-02-10', samplers: '甲某、乙某' })).toBeNull()
    expect(code(sampledInOrder, { sampled_on: '2023-02-11', samplers: '甲某、乙某' })).toBe('abnormal_sampled_ahead')
    expect(code(sentInOrder, { sampled_on: '2023-02-10', sent_on: '2023-02-09', laboratory_approved: true })).toBe('abnormal_sent_early')
    expect(code(sentInOrder, { sampled_on: '2023-02-10', sent_on: '2023-02-10', laboratory_approved: false })).toBe('abnormal_laboratory')
    expect(code(resultInOrder, { sent_on: '2023-02-09', result_on: '2023-02-10', result: 'positive' })).toBe('abnormal_pathogen_missing')
    expect(code(resultInOrder, { sent_on: '2023-02-09', result_on: '2023-02-08', result: 'negative' })).toBe('abnormal_result_early')
  })
  it('动物防疫法33、58：通报农业农村部门，死亡的收集处理以后才解除', () => {
    expect(code(closable, { dead: 0 })).toBe('abnormal_not_informed')
    expect(code(closable, { dead: 1, informed_on: '2023-02-10' })).toBe('abnormal_not_disposed')
    expect(code(closable, { dead: 1, informed_on: '2023-02-10', disposal: 'burnt' })).toBeNull()
    expect(code(closable, { dead: 0, informed_on: '2023-02-10' })).toBeNull()
  })
})

it('国家重点保护动物的位置只显示所在方格的格心，其他如实', () => {
  const place = { type: 'Point' as const, coordinates: [105.0312, 30.0777] as [number, number] }
  expect(shownPlace(place, 'beneficial')).toEqual(place)
  expect(shownPlace(place, null)).toEqual(place)
  const shown = shownPlace(place, 'second')!.coordinates
  expect(shown).toEqual([105.025, 30.075])
  expect(shownPlace({ ...place, coordinates: [105.0001, 30.0501] }, 'first')!.coordinates).toEqual(shown)
  expect(SQUARE).toBe(0.05)
  expect(shownPlace(null, 'first')).toBeNull()
})
