import { describe, expect, it } from 'vitest'
import type { Check } from '#kit/register/transition.ts'
import { blurred, shownPlace } from '../place.ts'
import { daysOfMonth, isDue, isSilent, markOf, silentDays } from './calendar.ts'
import { closable, deadAmong, excludable, informedInOrder, resultInOrder, sampledInOrder, saidWhole, sentInOrder, sickOf, someFound } from './checks.ts'

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
    const point = { months: ['m1', 'm2', 'm11', 'm12'], set_up_on: '2023-01-10', ended_on: null, pauses: [] }
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
  it('撤销又恢复的，停测的日子不应报，也不算断报；已经撤销的不是断报', () => {
    const point = { months: ['m1', 'm2'], set_up_on: '2023-01-01', ended_on: null, pauses: [{ from: '2023-01-20', to: '2023-02-08' }] }
    expect(['2023-01-19', '2023-01-20', '2023-02-07', '2023-02-08'].map((d) => isDue(point, d))).toEqual([true, false, false, true])
    expect(silentDays(point, '2023-01-19', '2023-02-08')).toBe(0)
    expect(silentDays(point, '2023-01-19', '2023-02-10')).toBe(2)
    const ended = { ...point, ended_on: '2023-02-15' }
    expect(silentDays(ended, '2023-02-08', '2023-02-15')).toBe(0)
    expect([markOf(point, undefined, '2023-02-01', '2023-02-10').mark, markOf(point, undefined, '2023-02-09', '2023-02-10').mark]).toEqual(['idle', 'missing'])
  })
  it('正常的一群里有死亡的，活的不是异常', () => {
    expect(sickOf({ count: 20, dead: 1, behaviour: 'normal' })).toBe(0)
    expect(sickOf({ count: 20, dead: 1, behaviour: 'abnormal' })).toBe(19)
  })
  it('日历逐日说明；今天还没有过完，不算漏报', () => {
    const point = { months: ['m2'], set_up_on: '2023-01-01', ended_on: null, pauses: [] }
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
  const found_at = '2023-02-09T09:00:00+08:00'
  it('取样两人，送有资质的实验室，检出的写明病原；各步日期有先后，都不晚于今天', () => {
    const sampled = (over: object) => code(sampledInOrder, { found_at, sampled_on: '2023-02-10', samplers: '甲某、乙某', ...over })
    expect(sampled({ samplers: '甲某' })).toBe('abnormal_samplers_two')
    expect(sampled({})).toBeNull()
    expect(sampled({ sampled_on: '2023-02-11' })).toBe('abnormal_sampled_ahead')
    expect(sampled({ sampled_on: '2023-02-08' })).toBe('abnormal_sampled_early')
    const sent = (over: object) => code(sentInOrder, { sampled_on: '2023-02-10', sent_on: '2023-02-10', laboratory_approved: true, ...over })
    expect(sent({})).toBeNull()
    expect(sent({ sent_on: '2023-02-09' })).toBe('abnormal_sent_early')
    expect(sent({ sent_on: '2023-02-11' })).toBe('abnormal_sent_ahead')
    expect(sent({ laboratory_approved: false })).toBe('abnormal_laboratory')
    const resulted = (over: object) => code(resultInOrder, { sent_on: '2023-02-09', result_on: '2023-02-10', result: 'negative', ...over })
    expect(resulted({})).toBeNull()
    expect(resulted({ result: 'positive' })).toBe('abnormal_pathogen_missing')
    expect(resulted({ result_on: '2023-02-08' })).toBe('abnormal_result_early')
    expect(resulted({ result_on: '2023-02-11' })).toBe('abnormal_result_ahead')
    expect([9, 10, 8, 11].map((d) => code(informedInOrder, { found_at, informed_on: `2023-02-${String(d).padStart(2, '0')}` }))).toEqual([
      null,
      null,
      'abnormal_informed_early',
      'abnormal_informed_ahead',
    ])
  })
  it('报告时不能都是零；核实没有发现的只能排除，不能取样', () => {
    const none = (state: string, before: object | null) => someFound({ before: before as never, after: { sick: 0, dead: 0, state }, at })?.code ?? null
    expect([none('reported', null), none('verified', {}), none('ruled_out', {}), none('sampled', {})]).toEqual(['abnormal_none', null, null, 'abnormal_none'])
  })
  it('动物防疫法33、58：通报农业农村部门，检出以后再通报，死亡的收集处理以后才解除', () => {
    const close = (over: object) => code(closable, { dead: 0, informed_on: '2023-02-10', ...over })
    expect(close({})).toBeNull()
    expect(close({ informed_on: null })).toBe('abnormal_not_informed')
    expect(close({ dead: 1 })).toBe('abnormal_not_disposed')
    expect(close({ dead: 1, disposal: 'burnt' })).toBeNull()
    expect(close({ result: 'invalid' })).toBe('abnormal_result_invalid')
    expect(close({ positive_on: '2023-02-11' })).toBe('abnormal_positive_untold')
    expect(close({ positive_on: '2023-02-10' })).toBeNull()
  })
  it('排除疫病的，死亡的也要收集处理；取过样的以结果为准，不能排除（动物防疫法33、58）', () => {
    expect(code(excludable, { dead: 1 })).toBe('abnormal_not_disposed')
    expect(code(excludable, { dead: 1, disposal: 'burnt' })).toBeNull()
    expect(code(excludable, { dead: 0 })).toBeNull()
    expect(code(excludable, { dead: 0, first_sampled_on: '2023-02-10' })).toBe('abnormal_was_sampled')
  })
})

it('国家重点保护和级别未定的动物，位置只显示所在方格的格心；定了不是的如实', () => {
  const place = { type: 'Point' as const, coordinates: [105.0312, 30.0777] as [number, number] }
  for (const open of ['beneficial', 'provincial', 'other'] as const) expect(shownPlace(place, open)).toEqual(place)
  for (const hidden of ['first', 'second', null] as const) expect(shownPlace(place, hidden)?.coordinates).toEqual([105.025, 30.075])
  expect(blurred({ ...place, coordinates: [105.0001, 30.0501] }).coordinates).toEqual([105.025, 30.075])
  expect(shownPlace(null, 'first')).toBeNull()
})
