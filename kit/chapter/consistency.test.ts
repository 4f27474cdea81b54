import { expect, test } from 'vitest'
import { checksOf, type ConsistencyRule, holdsOf, notAbove, unexplained, withChecks } from './consistency.ts'
import { sampleReport } from './fixtures.ts'

const part = { id: 'library.returned_late', title: '逾期归还' }
const whole = { id: 'library.books', title: '新购图书' }
const figure = (indicator: string, value: string | null, unit: string, more = {}) => ({
  indicator,
  title: indicator,
  year: 2031,
  division: '990000',
  value,
  unit,
  text: '',
  records: 0,
  numerator: null,
  denominator: null,
  definition: `${indicator}@1`,
  description: null,
  ...more,
})
const check = (...figures: ReturnType<typeof figure>[]) => checksOf([notAbove(part, whole, '点一遍书')], { figures })

test('a part above its whole fails, one equal to it holds', () => {
  expect(check(figure(part.id, '9', '册'), figure(whole.id, '10', '册'))[0]?.holds).toBe(true)
  expect(check(figure(part.id, '10.0', '册'), figure(whole.id, '10', '册'))[0]?.holds).toBe(true)
  expect(check(figure(part.id, '10.1', '册'), figure(whole.id, '10', '册'))[0]).toMatchObject({ holds: false, indicators: [part.id, whole.id] })
})

test('nothing is said of what is not defined, measured otherwise, or not in the report', () => {
  expect(check(figure(part.id, null, '册'), figure(whole.id, '10', '册'))[0]?.holds).toBeNull()
  expect(check(figure(part.id, '9', '人'), figure(whole.id, '10', '册'))[0]?.holds).toBeNull()
  expect(check(figure(part.id, '9', '册'))).toEqual([])
})

test('a rate must have operands and be what they give, half up', () => {
  const rate = (value: string, numerator: string | null, denominator: string | null) => check(figure('r', value, '%', { numerator, denominator }))[0]?.holds
  expect(rate('6.25', '0.45', '7.2')).toBe(true)
  expect(rate('6.3', '0.45', '7.2')).toBe(true)
  expect(rate('6.24', '0.45', '7.2')).toBe(false)
  expect(rate('100', null, null)).toBe(false)
  expect(rate('100', '1', '0')).toBe(false)
})

test('a failure is printed, with its explanation once there is one, and only a failure is explained', () => {
  const report = sampleReport()
  const found = [...check(figure(part.id, '11', '册'), figure(whole.id, '10', '册')), ...check(figure(part.id, '9', '册'), figure(whole.id, '10', '册'))]
  const bare = withChecks(report, found)
  expect(unexplained(bare.checks)).toHaveLength(1)
  expect(bare.notes.at(-1)?.text).toContain('尚未说明')
  const told = withChecks(report, found, { [found[0]?.rule ?? '']: '含上年跨期' })
  expect(unexplained(told.checks)).toEqual([])
  expect(told.notes.at(-1)?.text).toContain('说明：含上年跨期')
  expect(told.checks.map((c) => c.explanation)).toEqual(['含上年跨期', null])
})

test('sums stand in each relation as they should', () => {
  const of = (values: Record<string, string | null>) => new Map(Object.entries(values).map(([id, value]) => [id, { value, unit: '册' }]))
  const rule = (relation: ConsistencyRule['relation']): ConsistencyRule => ({
    id: 'x',
    title: 'x',
    left: ['a', 'b'],
    relation,
    right: ['c'],
    importance: 'must',
    remedy: '',
  })
  const verdicts = (c: string) => (['at_most', 'equals', 'at_least'] as const).map((r) => holdsOf(rule(r), of({ a: '0.1', b: '0.2', c })))
  expect(verdicts('0.3')).toEqual([true, true, true])
  expect(verdicts('0.31')).toEqual([true, false, false])
  expect(verdicts('0.29')).toEqual([false, false, true])
  expect(holdsOf(rule('equals'), of({ a: '1', b: null, c: '1' }))).toBeNull()
})

test('what is only asked about hinders no seal', () => {
  const figures = [figure(part.id, '11', '册'), figure(whole.id, '10', '册')]
  const asked = checksOf([notAbove(part, whole, '点一遍书', 'ask')], { figures })
  expect(asked[0]).toMatchObject({ holds: false, importance: 'ask', remedy: '点一遍书' })
  expect(unexplained(asked)).toEqual([])
})
