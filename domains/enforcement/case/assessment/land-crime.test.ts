import fc from 'fast-check'
import { expect, test } from 'vitest'
import { landCrime, type LandFacts } from './land-crime.ts'

const facts = (over: Partial<LandFacts>): LandFacts => ({
  act_on: '2023-09-01',
  judged_on: '2023-10-01',
  public_welfare_mu: null,
  commercial_mu: null,
  penalised_on: [],
  unpunished: [],
  ...over,
})
const level = (over: Partial<LandFacts>) => landCrime(facts(over))?.level

// 法释〔2023〕8号 第一条第二款第一、二项: 五亩以上、十亩以上, the number included.
test.each([
  ['4.9999', null, 'none'],
  ['5', null, 'crime'],
  [null, '9.9999', 'none'],
  [null, '10', 'crime'],
] as const)('公益林 %s 亩、商品林 %s 亩：%s', (welfare, commercial, expected) => {
  expect(level({ public_welfare_mu: welfare, commercial_mu: commercial })).toBe(expected)
})

// 第三项: 按相应比例折算合计. 3/5 + 4/10 = 1; 3/5 + 3.99/10 < 1.
test('两类林地按比例折算合计', () => {
  expect(landCrime(facts({ public_welfare_mu: '3', commercial_mu: '4' }))).toMatchObject({ level: 'crime', ratio: '1' })
  expect(level({ public_welfare_mu: '3', commercial_mu: '3.99' })).toBe('none')
})

// 第四项: 二年内二次以上行政处罚, 标准一半.
test('二年内受过二次以上行政处罚的，标准减半；一次或者二年以外的不减', () => {
  const half = { public_welfare_mu: '2.5' }
  expect(level({ ...half, penalised_on: ['2022-03-01', '2023-01-10'] })).toBe('crime')
  expect(level({ ...half, penalised_on: ['2023-01-10'] })).toBe('none')
  expect(level({ ...half, penalised_on: ['2021-08-31', '2023-01-10'] })).toBe('none')
  expect(level({ ...half, penalised_on: ['2021-09-01', '2023-01-10'] })).toBe('crime')
})

// 第九条: 多次未经处理的累计计算.
test('未经处理的多次行为累计', () => {
  const finding = landCrime(facts({ commercial_mu: '6', unpunished: [{ public_welfare_mu: '1', commercial_mu: '2' }] }))
  expect(finding).toMatchObject({ level: 'crime', ratio: '1', notes: ['未经处理的1次行为已累计'] })
})

// 法释〔2005〕15号 第一条第三、四项 against 法释〔2023〕8号 第一条: the lighter of the two.
test('施行前的行为从旧兼从轻', () => {
  const before = { act_on: '2023-08-14', judged_on: '2023-08-14' }
  const after = { act_on: '2023-08-14', judged_on: '2023-10-01' }
  // Old: 2.5 of 5 is half, together 5. New: 0.5 + 0.25.
  expect(level({ ...before, public_welfare_mu: '2.5', commercial_mu: '2.5' })).toBe('crime')
  expect(level({ ...after, public_welfare_mu: '2.5', commercial_mu: '2.5' })).toBe('none')
  // Old: 2 of 5 is less than half, 6 of 10 with 2 more is 8. New: 0.4 + 0.6.
  const mixed = { public_welfare_mu: '2', commercial_mu: '6' }
  expect(level({ ...after, ...mixed })).toBe('none')
  expect(landCrime(facts({ ...after, ...mixed }))?.basis).toBe('法释〔2005〕15号第一条')
  expect(level({ ...mixed })).toBe('crime')
})

test('比例之和等于各量度比例之和，达到一即为达到（法释〔2023〕8号第一条）', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (a, b) => {
      const finding = landCrime(facts({ public_welfare_mu: (a / 10).toFixed(1), commercial_mu: (b / 10).toFixed(1) }))
      expect(finding?.level).toBe(2 * a + b >= 100 ? 'crime' : 'none')
    }),
  )
})
