import { describe, expect, it, test } from 'vitest'
import { listedOn } from '#datasets/wildlife/grades.ts'
import { NATIONAL_LIST } from '#datasets/wildlife/national-list.ts'
import { BENEFICIAL_LIST } from '#datasets/wildlife/beneficial-list.ts'
import { WILDLIFE_OFFENCES, type WildlifeOffence } from '#datasets/wildlife/offences.ts'
import { WILDLIFE_PENALTIES } from '#datasets/wildlife/penalties.ts'
import { type Animals, computedValue, crimeValueOf, valueOf, valueOfAll } from '#datasets/wildlife/value.ts'
import type { Check } from '#kit/register/transition.ts'
import { computedOf, crimeOf, rangesOf } from '../assessment.ts'
import { animalsGraded, crimeTransferred, finesInRange, wildlifeFineStands } from '../checks.ts'
import { animalsOf as of } from './animals.fixtures.ts'

const DECIDED = '2023-09-01'
const record = (
  offence: WildlifeOffence | 'protected_animals' | 'illegal_hunting' | 'animals_as_food',
  animals: Animals[],
  over: Record<string, unknown> = {},
) => ({
  kind: 'wildlife',
  offence,
  act_ended_on: '2023-07-10',
  decided_on: DECIDED,
  animals,
  ...over,
})
const range = (c: Record<string, unknown>): (string | null)[] | null => {
  const [found] = rangesOf(c, DECIDED)
  return found ? [found.min_yuan, found.max_yuan] : null
}
const code = (check: Check, after: Record<string, unknown>): string | null => check({ before: null, after, at: `${DECIDED}T10:00:00+08:00` })?.code ?? null
const fined = (fine: string) => ({ parties: [{ alias: '甲某', kind: 'person', outcome: 'fined', fine }] })

describe('名录按行为当日（野生动物保护法10）', () => {
  it('公告2021年第3号980种和8类，公告2023年第17号1924种，各级与公布数相同', () => {
    const many = (grade: string) => NATIONAL_LIST.filter((l) => l.grade === grade).reduce((n, l) => n + l.names.length, 0)
    expect([many('first'), many('second')]).toEqual([235, 753])
    expect(BENEFICIAL_LIST.reduce((n, l) => n + l.names.length, 0)).toBe(1924)
  })
  it('2023年6月26日三有名录换新：此前没有收录，此后野猪不在名录', () => {
    expect(listedOn('鼬獾', '2023-06-25')).toBe('unknown')
    expect(listedOn('鼬獾', '2023-06-26')).toMatchObject({ grade: 'beneficial' })
    expect(listedOn('野猪', '2023-06-26')).toBe('unlisted')
    expect(listedOn('短耳鸮', '2021-01-31')).toBe('unknown')
    expect(listedOn('短耳鸮', '2021-02-01')).toMatchObject({ grade: 'second', habitat: 'land' })
    expect(listedOn('大鲵', '2023-07-01')).toMatchObject({ habitat: 'water', wild_only: true })
  })
  it('查不到的由人认定，不认定不收', () => {
    expect(code(animalsGraded, record('wildlife_other_hunted', [of('野猪', 1)]))).toBe('animals_ungraded')
    expect(code(animalsGraded, record('wildlife_other_hunted', [of('野猪', 1, { stated_grade: 'other' })]))).toBeNull()
    expect(code(animalsGraded, record('wildlife_listed_hunted', [of('野猪', 1, { stated_grade: 'beneficial' })], { act_ended_on: '2023-06-25' }))).toBeNull()
    expect(code(animalsGraded, record('wildlife_listed_hunted', [of('野猪', 1, { stated_grade: 'beneficial' })]))).toBe('animals_ungraded')
  })
})

describe('价值（野生动物保护法62；令第46号）', () => {
  const day = '2023-07-10'
  it('一级十倍、二级五倍、三有一倍；人工繁育减半，名录内四分之一；卵按份额', () => {
    expect(computedValue(of('短耳鸮', 1), day)).toBe('15000.00')
    expect(computedValue(of('中华蟾蜍', 20), day)).toBe('2000.00')
    expect(computedValue(of('黑熊', 1, { captive: true }), day)).toBe('20000.00')
    expect(computedValue(of('中华蟾蜍', 1000, { form: 'egg' }), day)).toBe('100.00')
    expect(computedValue(of('麻雀', 2, { form: 'egg' }), day)).toBe('300.00')
  })
  it('没有基准价值的、名录以外的、制品，不编造，由书面评估', () => {
    expect(computedValue(of('夜鹭', 1), day)).toBeNull()
    expect(computedValue(of('野猪', 1, { stated_grade: 'other' }), day)).toBeNull()
    expect(computedValue(of('黑熊', 1, { form: 'product' }), day)).toBeNull()
    expect(valueOf(of('夜鹭', 1, { value: '500.00' }), day)).toBe('500.00')
    expect(valueOfAll([of('短耳鸮', 1), of('夜鹭', 1)], day)).toBeNull()
  })
  it('实际交易价更高的按交易价', () => {
    expect(valueOf(of('中华蟾蜍', 1, { price: '150.00' }), day)).toBe('150.00')
    expect(valueOf(of('中华蟾蜍', 1, { price: '50.00' }), day)).toBe('100.00')
  })
  it('法释〔2022〕12号15：定罪，国家重点按评估方法，三有先看销赃数额', () => {
    expect(crimeValueOf(of('中华蟾蜍', 100, { price: '300.00' }), day)).toBe('300.00')
    expect(crimeValueOf(of('短耳鸮', 1, { price: '300.00' }), day)).toBe('15000.00')
  })
})

describe('野生动物保护法的罚款', () => {
  it('每一种案由都有罚则，条文在第47至60条', () => expect(new Set(WILDLIFE_PENALTIES.map((p) => p.offence))).toEqual(new Set(Object.keys(WILDLIFE_OFFENCES))))
  it('第48条：价值二至二十倍；没有猎获物或者不足五千元的一万至十万元', () => {
    expect(range(record('wildlife_key_hunted', [of('短耳鸮', 1)]))).toEqual(['30000.00', '300000.00'])
    expect(range(record('wildlife_key_hunted', []))).toEqual(['10000.00', '100000.00'])
    expect(range(record('wildlife_key_hunted', [of('短耳鸮', 1, { value: '5000.00' })]))).toEqual(['10000.00', '100000.00'])
    expect(range(record('wildlife_key_hunted', [of('短耳鸮', 1, { value: '4999.99' })]))).toEqual(['10000.00', '100000.00'])
    expect(range(record('wildlife_key_hunted', [of('短耳鸮', 1, { value: '5001.00' })]))).toEqual(['10002.00', '100020.00'])
  })
  it('第49条：三有一至十倍，不足二千元的二千至二万元；其他一至三倍，不足一千元的一千至三千元', () => {
    expect(range(record('wildlife_listed_hunted', [of('麻雀', 10)]))).toEqual(['3000.00', '30000.00'])
    expect(range(record('wildlife_listed_hunted', [of('麻雀', 6)]))).toEqual(['2000.00', '20000.00'])
    const boar = (value: string) => [of('野猪', 1, { stated_grade: 'other', value })]
    expect(range(record('wildlife_other_hunted', boar('1000.00')))).toEqual(['1000.00', '3000.00'])
    expect(range(record('wildlife_other_hunted', boar('2000.00')))).toEqual(['2000.00', '6000.00'])
    expect(range(record('wildlife_other_hunted', boar('999.00')))).toEqual(['1000.00', '3000.00'])
  })
  it('第51条：无证一至十倍；未备案的先责令，期限届满仍未改正才罚五百至二千元', () => {
    expect(range(record('wildlife_bred_unlicensed', [of('黑熊', 1, { captive: true })]))).toEqual(['20000.00', '200000.00'])
    expect(range(record('wildlife_bred_unfiled', []))).toBeNull()
    expect(code(wildlifeFineStands, record('wildlife_bred_unfiled', [], fined('800.00')))).toBe('wildlife_fine_unfounded')
    expect(code(wildlifeFineStands, record('wildlife_bred_unfiled', [], { ...fined('800.00'), order_due_on: DECIDED }))).toBe('wildlife_fine_unfounded')
    const overdue = { order_due_on: '2023-08-31' }
    expect(range(record('wildlife_bred_unfiled', [], overdue))).toEqual(['500.00', '2000.00'])
    expect(code(wildlifeFineStands, record('wildlife_bred_unfiled', [], { ...fined('800.00'), ...overdue }))).toBeNull()
  })
  it('第50条：以食用为目的的，情节严重才罚款', () => {
    const boar = [of('野猪', 2, { stated_grade: 'other', value: '3000.00' })]
    expect(code(wildlifeFineStands, record('wildlife_other_caught_for_food', boar, fined('3000.00')))).toBe('wildlife_fine_unfounded')
    expect(range(record('wildlife_other_caught_for_food', boar, { serious: true }))).toEqual(['3000.00', '15000.00'])
  })
  it('第52条：国家重点二至二十倍，三有一至十倍；第53条：食品违法所得十五至三十倍', () => {
    expect(range(record('wildlife_key_traded', [of('画眉', 1)]))).toEqual(['10000.00', '100000.00'])
    expect(range(record('wildlife_listed_traded', [of('麻雀', 1)]))).toEqual(['300.00', '3000.00'])
    expect(range(record('wildlife_food_made', [of('麻雀', 1)], { illegal_income: '200.00' }))).toEqual(['3000.00', '6000.00'])
  })
  it('有动物没有价值的不能决定罚款；幅度以外的拒绝；2023年5月1日以前的行为不按新法', () => {
    expect(code(wildlifeFineStands, record('wildlife_listed_traded', [of('夜鹭', 1)], fined('500.00')))).toBe('animals_unvalued')
    expect(code(finesInRange, record('wildlife_listed_traded', [of('麻雀', 1)], fined('3000.01')))).toBe('fine_out_of_range')
    expect(code(finesInRange, record('wildlife_listed_traded', [of('麻雀', 1)], fined('3000.00')))).toBeNull()
    expect(range(record('wildlife_listed_traded', [of('麻雀', 1, { stated_grade: 'beneficial' })], { act_ended_on: '2023-04-30' }))).toBeNull()
  })
})

describe('法释〔2022〕12号', () => {
  const level = (c: Record<string, unknown>) => crimeOf(c, DECIDED)?.level
  test('第6条：二万、二十万、二百万元', () => {
    const owls = (value: string) => level(record('wildlife_key_hunted', [of('短耳鸮', 1, { value })]))
    expect(['19999.99', '20000.00', '200000.00', '2000000.00'].map(owls)).toEqual(['none', 'crime', 'serious', 'very_serious'])
    expect(code(crimeTransferred, record('wildlife_key_hunted', [of('短耳鸮', 2)]))).toBe('crime_not_transferred')
    expect(code(crimeTransferred, record('wildlife_key_hunted', [of('短耳鸮', 1)]))).toBeNull()
  })
  test('第7条：一万元，或者禁猎区、禁猎期并用禁用工具', () => {
    expect(level(record('illegal_hunting', [of('麻雀', 33)]))).toBe('none')
    expect(level(record('illegal_hunting', [of('麻雀', 34)]))).toBe('crime')
    expect(level(record('wildlife_listed_hunted', [], { forbidden_place_or_season: true, forbidden_tools: true }))).toBe('crime')
  })
  test('第8条：三有一万元，其他五万元；是否三有按行为当日的名录', () => {
    const boar = (act_ended_on: string, stated_grade: string) =>
      level(record('animals_as_food', [of('野猪', 20, { stated_grade, price: '20000.00' })], { act_ended_on }))
    expect(boar('2023-06-25', 'beneficial')).toBe('crime')
    expect(boar('2023-06-26', 'other')).toBe('none')
  })
  test('第13条：人工繁育的提示由法制机构判断；第12条：二年内未处理的累计，以认定的价值为准', () => {
    expect(crimeOf(record('wildlife_key_traded', [of('黑熊', 1, { captive: true })]), DECIDED)?.notes.join()).toContain('第十三条')
    expect(level(record('wildlife_key_traded', [of('画眉', 1)], { species_value: '20000.00' }))).toBe('crime')
  })
})

it('写在案件上：价值、数量、幅度、是否达到刑事标准', () =>
  expect(computedOf(record('wildlife_key_hunted', [of('短耳鸮', 2), of('麻雀', 3)], fined('80000.00')), DECIDED)).toMatchObject({
    animals_value: '30900.00',
    animals_count: 5,
    crime_reached: true,
    fine_from: '60000.00',
    fines: '80000',
    handled: 1,
  }))
