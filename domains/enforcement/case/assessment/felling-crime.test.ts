import { expect, test } from 'vitest'
import { fellingCrime, type FellingFacts, standingVolume } from './felling-crime.ts'

const facts = (over: Partial<FellingFacts>): FellingFacts => ({
  kind: 'theft_felling',
  act_on: '2023-09-01',
  judged_on: '2023-10-01',
  volume_m3: null,
  young_trees: null,
  value_yuan: null,
  permitted_error_m3: null,
  unpunished: [],
  ...over,
})
const level = (over: Partial<FellingFacts>) => fellingCrime(facts(over))?.level

// 法释〔2023〕8号 第四条: 5 m³, 200 株, 2 万元; ×10 巨大, ×50 特别巨大.
test.each([
  [{ volume_m3: '4.9999' }, 'none'],
  [{ volume_m3: '5' }, 'crime'],
  [{ young_trees: 199 }, 'none'],
  [{ young_trees: 200 }, 'crime'],
  [{ value_yuan: '19999.99' }, 'none'],
  [{ value_yuan: '20000' }, 'crime'],
  [{ volume_m3: '50' }, 'serious'],
  [{ young_trees: 10_000 }, 'very_serious'],
] as const)('盗伐 %j：%s', (over, expected) => {
  expect(level(over)).toBe(expected)
})

// 第六条: 20 m³, 1000 株, 5 万元; ×5 巨大.
test.each([
  [{ volume_m3: '19.9' }, 'none'],
  [{ volume_m3: '20' }, 'crime'],
  [{ young_trees: 1000 }, 'crime'],
  [{ value_yuan: '50000' }, 'crime'],
  [{ volume_m3: '100' }, 'serious'],
  [{ volume_m3: '5000' }, 'serious'],
] as const)('滥伐 %j：%s', (over, expected) => {
  expect(level({ kind: 'over_felling', ...over })).toBe(expected)
})

// 第四条第三项: volume and young trees add up by ratio; value stands alone (第四项).
test('蓄积与幼树按比例折算合计，价值不并入', () => {
  expect(fellingCrime(facts({ volume_m3: '2.5', young_trees: 100 }))).toMatchObject({ level: 'crime', ratio: '1' })
  expect(level({ volume_m3: '2.5', young_trees: 99 })).toBe('none')
  expect(level({ volume_m3: '2.5', value_yuan: '19999' })).toBe('none')
})

// 第十九条第三款.
test('滥伐在调查设计允许误差额以上计算，盗伐不扣', () => {
  expect(level({ kind: 'over_felling', volume_m3: '21', permitted_error_m3: '1.5' })).toBe('none')
  expect(level({ kind: 'over_felling', volume_m3: '21.5', permitted_error_m3: '1.5' })).toBe('crime')
  expect(level({ volume_m3: '5', permitted_error_m3: '1.5' })).toBe('crime')
  expect(level({ kind: 'over_felling', volume_m3: '1', permitted_error_m3: '5' })).toBe('none')
})

// 第十九条第一款: 原木材积除以出材率.
test('立木蓄积由原木材积除以出材率', () => {
  expect(standingVolume('13', '65')).toBe('20.0000')
})

// 第九条; 法释〔2000〕36号 第七条 only within one year.
test('未经处理的累计：现行不限一年，旧标准限一年内', () => {
  const earlier = [{ act_on: '2022-01-01', volume_m3: '2', young_trees: null, value_yuan: null }]
  expect(level({ volume_m3: '3', unpunished: earlier })).toBe('crime')
  const old = { act_on: '2023-05-01', judged_on: '2023-06-01', volume_m3: '1' }
  expect(level({ ...old, unpunished: earlier })).toBe('none')
  expect(level({ ...old, unpunished: [{ act_on: '2022-06-01', volume_m3: '1', young_trees: null, value_yuan: null }] })).toBe('crime')
})

// 法释〔2000〕36号 第四条 (2 to 5 m³) against 法释〔2023〕8号 第四条 (5 m³).
test('旧标准起点较低，施行后裁量从轻', () => {
  expect(level({ act_on: '2022-05-01', judged_on: '2022-12-01', volume_m3: '3' })).toBe('crime')
  expect(fellingCrime(facts({ act_on: '2022-05-01', judged_on: '2023-12-01', volume_m3: '3' }))).toMatchObject({
    level: 'none',
    basis: '法释〔2023〕8号第四条',
  })
})

// 第八条.
test('非法收购、运输', () => {
  expect(level({ kind: 'timber_trade', volume_m3: '20' })).toBe('crime')
  expect(level({ kind: 'timber_trade', value_yuan: '250000' })).toBe('serious')
})
