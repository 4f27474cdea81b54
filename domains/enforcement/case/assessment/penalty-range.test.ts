import { expect, test } from 'vitest'
import { fineProblem, type PenaltyFacts, penaltyRange } from './penalty-range.ts'
import { isTooLate, limitationEnds } from './limitation.ts'

const facts = (over: Partial<PenaltyFacts>): PenaltyFacts => ({
  offence: 'illegal_occupation',
  offender: 'person',
  act_on: '2023-03-01',
  decided_on: '2023-06-01',
  volume_m3: null,
  young_trees: null,
  trees: null,
  restoration_cost: null,
  wood_value: null,
  illegal_income: null,
  timber_price: null,
  planting_cost: null,
  area_m2: null,
  ...over,
})

// 森林法73: 恢复费用三倍以下.
test('擅自改变林地用途：恢复费用三倍以下', () => {
  expect(penaltyRange(facts({ restoration_cost: '12000' }))).toMatchObject({
    basis: '《森林法》第七十三条第一款',
    min_yuan: '0.00',
    max_yuan: '36000.00',
    must: false,
  })
})

// 森林法76: 盗伐 并处五倍以上十倍以下, 补种一倍以上五倍以下; 滥伐 可以处三倍以上五倍以下, 补种一倍以上三倍以下.
test('盗伐、滥伐：价值倍数和补种倍数', () => {
  expect(penaltyRange(facts({ offence: 'theft_felling', wood_value: '1000', trees: 30 }))).toMatchObject({
    min_yuan: '5000.00',
    max_yuan: '10000.00',
    must: true,
    replant_trees: { from: 30, to: 150 },
  })
  expect(penaltyRange(facts({ offence: 'over_felling', wood_value: '1000', trees: 30 }))).toMatchObject({
    min_yuan: '3000.00',
    max_yuan: '5000.00',
    must: false,
    replant_trees: { from: 30, to: 90 },
  })
})

// 森林法74, 77–80.
test.each([
  [{ offence: 'tree_destruction', wood_value: '100' }, '500.00'],
  [{ offence: 'land_destruction', restoration_cost: '100' }, '300.00'],
  [{ offence: 'permit_forgery', illegal_income: '100' }, '300.00'],
  [{ offence: 'permit_forgery' }, '20000.00'],
  [{ offence: 'timber_trade', timber_price: '100' }, '300.00'],
  [{ offence: 'regeneration_undone', planting_cost: '100' }, '200.00'],
  [{ offence: 'obstruction' }, '50000.00'],
] as const)('%j 上限 %s 元', (over, max_yuan) => {
  expect(penaltyRange(facts(over))?.max_yuan).toBe(max_yuan)
})

// 实施条例43 until 2020-06-30: 每平方米10元至30元.
test('2020年7月1日前的行为按实施条例第四十三条，每平方米10至30元', () => {
  const old = facts({ act_on: '2020-06-30', decided_on: '2020-12-01', area_m2: '1000', restoration_cost: '2000' })
  expect(penaltyRange(old)).toMatchObject({ basis: '《森林法实施条例》第四十三条第一款', min_yuan: '10000.00', max_yuan: '30000.00', must: true })
  expect(penaltyRange({ ...old, act_on: '2020-07-01' })?.basis).toBe('《森林法》第七十三条第一款')
})

// 行政处罚法37: the newer rule where it is lighter.
test('作出决定时新规定处罚较轻的适用新规定（行政处罚法37）', () => {
  const late = facts({ act_on: '2020-06-30', decided_on: '2021-08-01', area_m2: '1000', restoration_cost: '2000' })
  expect(penaltyRange(late)).toMatchObject({ max_yuan: '6000.00', basis: '《森林法》第七十三条第一款' })
  expect(penaltyRange({ ...late, restoration_cost: '20000' })?.basis).toBe('《森林法实施条例》第四十三条第一款')
})

// 实施条例38: below 0.5 m³ and 20 young trees 3–5 times, else 5–10.
test('旧条例按数量分两档', () => {
  const small = facts({ offence: 'theft_felling', act_on: '2019-05-01', decided_on: '2019-08-01', wood_value: '100', volume_m3: '0.49', young_trees: 19 })
  expect(penaltyRange(small)?.max_yuan).toBe('500.00')
  expect(penaltyRange({ ...small, young_trees: 20 })?.max_yuan).toBe('1000.00')
})

test('罚款超出幅度、未认定基数时说明缘由', () => {
  const range = penaltyRange(facts({ offence: 'theft_felling', wood_value: '1000' }))
  expect(range && fineProblem(range, '4999.99')).toBe('《森林法》第七十六条第一款：罚款应在5000.00元至10000.00元之间，填报为4999.99元')
  expect(range && fineProblem(range, '5000')).toBeNull()
  const may = penaltyRange(facts({ offence: 'over_felling', wood_value: '1000' }))
  expect(may && [fineProblem(may, '0'), fineProblem(may, '2999') === null]).toEqual([null, false])
  const open = penaltyRange(facts({}))
  expect(open && fineProblem(open, '1')).toMatch(/须先认定恢复植被/)
})

test('未收录处罚幅度的行为没有结论', () => {
  expect(penaltyRange(facts({ offence: 'illegal_hunting' }))).toBeNull()
})

// 行政处罚法36: two years from the end of a continuing act.
test('追责时效二年，自行为终了之日起算', () => {
  expect(limitationEnds('2021-05-10')).toBe('2023-05-10')
  expect([isTooLate('2021-05-10', '2023-05-10'), isTooLate('2021-05-10', '2023-05-11')]).toEqual([false, true])
  expect(limitationEnds('2024-02-29')).toBe('2026-02-28')
})
