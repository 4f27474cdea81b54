import { describe, expect, test } from 'vitest'
import { ON_THE_SPOT } from '#datasets/enforcement/case-clocks.ts'
import { FINE_AUTHORITIES, type Offender, PENALTIES } from '#datasets/enforcement/penalties.ts'
import { FIRE_OFFENCES, type FireOffence } from '#datasets/fire/offences.ts'
import { FIRE_LAW_CHANGE } from '#datasets/fire/regulations.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { isUnpunished } from '../assessment.ts'
import { fineProblem, penaltyRange } from './penalty-range.ts'

const OLD = '2025-12-31'
const NEW = '2026-01-01'

const nothing = {
  volume_m3: null,
  young_trees: null,
  trees: null,
  restoration_cost: null,
  wood_value: null,
  illegal_income: null,
  timber_price: null,
  planting_cost: null,
  area_m2: null,
}
const rangeOf = (offence: FireOffence, offender: Offender, act_on: string) => penaltyRange({ offence, offender, act_on, decided_on: '2026-02-20', ...nothing })
const problem = (offence: FireOffence, offender: Offender, fine: string, act_on: string): string | null => {
  const range = rangeOf(offence, offender, act_on)
  return range === null ? 'no rule' : fineProblem(range, fine)
}

describe('acts to 2025-12-31: 森林防火条例', () => {
  // 第五十条: 个人 200 元以上 3000 元以下, 单位 1万元以上 5万元以下.
  test.each([
    ['person', '199.99', false],
    ['person', '200', true],
    ['person', '3000', true],
    ['person', '3000.01', false],
    ['unit', '9999', false],
    ['unit', '10000', true],
    ['unit', '50000.00', true],
  ] as const)('fire in the open, %s, %s yuan: %s', (offender, amount, within) => {
    expect(problem('fire_in_the_open', offender, amount, OLD) === null).toBe(within)
  })
  // 第四十八条, 第四十九条.
  test.each([
    ['duty_not_performed', 'person', '500.00', '5000.00'],
    ['duty_not_performed', 'unit', '10000.00', '50000.00'],
    ['check_refused_or_hazard_overdue', 'person', '200.00', '2000.00'],
    ['check_refused_or_hazard_overdue', 'unit', '5000.00', '10000.00'],
  ] as const)('%s, %s: %s to %s', (offence, offender, min_yuan, max_yuan) => {
    expect(rangeOf(offence, offender, OLD)).toMatchObject({ min_yuan, max_yuan, offender })
  })
  test('a fine out of range says what the article allows', () => {
    expect(problem('fire_in_the_open', 'person', '5000', OLD)).toBe('《森林防火条例》第五十条：对个人的罚款应在200.00元至3000.00元之间，填报为5000元')
    expect(problem('fire_in_the_open', 'person', '500', OLD)).toBeNull()
  })
  test('a warning goes with the fine, not for the duty that was not performed', () => {
    expect([rangeOf('fire_in_the_open', 'person', OLD)?.warning, rangeOf('duty_not_performed', 'person', OLD)?.warning]).toEqual([true, false])
  })
  test('what no rule of the day names is not punished; of days before the first regulation nothing is said', () => {
    const of = (act_ended_on: string) => isUnpunished({ offence: 'fire_source_dropped', act_ended_on })
    expect([of(OLD), of(NEW), of('2008-12-31')]).toEqual([true, false, false])
    expect(isUnpunished({ offence: 'illegal_hunting', act_ended_on: OLD })).toBe(false)
  })
})

describe('acts from 2026-01-01: 森林草原防灭火条例', () => {
  test.each([
    ['duty_not_performed', 'unit', '20000', '100000'],
    ['duty_not_performed', 'person', '1000', '10000'],
    ['correction_refused', 'unit', '50000', '200000'],
    ['correction_refused', 'person', '2000', '20000'],
    ['check_refused_or_hazard_overdue', 'unit', '10000', '20000'],
    ['check_refused_or_hazard_overdue', 'person', '300', '3000'],
    ['fire_in_the_open', 'unit', '20000', '100000'],
    ['fire_in_the_open', 'person', '300', '5000'],
    ['live_firing_or_blasting', 'unit', '100000', '200000'],
    ['signs_missing', 'unit', '5000', '20000'],
    ['signs_missing', 'person', '300', '3000'],
    ['fire_source_dropped', 'person', '300', '3000'],
    ['registration_refused', 'person', '300', '3000'],
    ['facilities_destroyed', 'unit', '5000', '20000'],
    ['high_danger_zone_entered', 'person', '300', '3000'],
  ] as const)('%s, %s: %s to %s, limits included', (offence, offender, min, max) => {
    expect([min, max].map((fine) => problem(offence, offender, fine, NEW))).toEqual([null, null])
    expect([`${Number(min) - 0.01}`, `${max}.01`].map((fine) => problem(offence, offender, fine, NEW) === null)).toEqual([false, false])
  })
  test('the lower end for a person is 300, and the sentence quotes the article of the day', () => {
    expect(problem('fire_in_the_open', 'person', '200', NEW)).toBe('《森林草原防灭火条例》第五十四条：对个人的罚款应在300.00元至5000.00元之间，填报为200元')
  })
  test('blasting names no range for persons', () =>
    expect(problem('live_firing_or_blasting', 'person', '50000', NEW)).toBe('《森林草原防灭火条例》第五十五条没有规定对个人的罚款'))
  test('forestry or emergency by division of work for 52 and 53, forestry alone for the rest', () => {
    expect([rangeOf('check_refused_or_hazard_overdue', 'unit', NEW)?.authority, rangeOf('fire_in_the_open', 'unit', NEW)?.authority]).toEqual([
      FINE_AUTHORITIES.forestry_or_emergency,
      FINE_AUTHORITIES.forestry,
    ])
  })
})

const ofFire = PENALTIES.filter((r) => Object.hasOwn(FIRE_OFFENCES, r.offence))

test('no fine of the new regulation fits the simple procedure (行政处罚法51)', () => {
  const lowest = ofFire
    .filter((r) => r.valid_from === FIRE_LAW_CHANGE)
    .flatMap((r) => r.fines)
    .filter((f) => compare(f.from, f.for === 'unit' ? ON_THE_SPOT.unit_yuan : ON_THE_SPOT.person_yuan) <= 0)
  expect(lowest).toEqual([])
})

test('no act of fire has two articles on one day', () => {
  for (const day of [OLD, NEW]) {
    const offences = ofFire.filter((r) => r.valid_from <= day && (r.valid_to === null || day <= r.valid_to)).map((r) => r.offence)
    expect(offences.length).toBeGreaterThan(5)
    expect(new Set(offences).size).toBe(offences.length)
  }
})
