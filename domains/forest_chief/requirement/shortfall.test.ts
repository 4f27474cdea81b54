import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { requiredIn, type Requirement, runningOf, shortfall, type Term } from './shortfall.ts'

const monthly: Requirement = { level: 'township', role: 'all', period: 'month', min_count: 2, seasons: [], effective_from: '2021-07-01', effective_to: null }
const term: Term = { level: 'township', kind: 'forest_chief', valid_from: '2022-01-01', valid_to: null }
const today = '2024-06-01'

describe('what chiefs still owe: Σ min(done, required) of Σ required, never above it, never a ranking', () => {
  it('does not let many patrols in one month make up for none in another', () => {
    const days = Array.from({ length: 30 }, (_, i) => `2023-01-${String(i + 1).padStart(2, '0')}`)
    const s = shortfall([monthly], term, days, 2023, today)
    expect([s.required, s.counted]).toEqual([24, 2])
    expect(s.gaps.filter((g) => g.missing > 0)).toHaveLength(11)
  })

  it('asks only for periods wholly in office, wholly under the rule, and over', () => {
    expect(shortfall([monthly], { ...term, valid_from: '2023-03-02' }, [], 2023, today).required).toBe(18)
    expect(shortfall([monthly], { ...term, valid_to: '2023-03-31' }, [], 2023, today).required).toBe(4)
    expect(shortfall([{ ...monthly, effective_from: '2023-11-01' }], term, [], 2023, today).required).toBe(4)
    expect(shortfall([monthly], term, [], 2024, today).required).toBe(10)
  })

  it('asks chiefs and deputies by their own rules', () => {
    const forDeputies: Requirement = { ...monthly, role: 'deputy', min_count: 1 }
    expect(shortfall([forDeputies], term, [], 2023, today).gaps).toEqual([])
    expect(shortfall([forDeputies], { ...term, kind: 'deputy_forest_chief' }, [], 2023, today).required).toBe(12)
    expect(shortfall([monthly], { ...term, level: 'county' }, [], 2023, today).gaps).toEqual([])
  })

  it('asks for more in the season, rounded up, also over new year', () => {
    const winter = [{ from_day: '11-15', to_day: '02-28', factor: '150' }]
    expect(requiredIn({ start: '2023-12-01' }, { ...monthly, min_count: 1, seasons: winter })).toBe(2)
    expect(requiredIn({ start: '2023-02-01' }, { ...monthly, min_count: 2, seasons: winter })).toBe(3)
    expect(requiredIn({ start: '2023-03-01' }, { ...monthly, seasons: winter })).toBe(2)
  })

  it('never goes below zero or above what was asked', () => {
    const dayOf2023 = fc.integer({ min: 0, max: 364 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(dayOf2023, { maxLength: 80 }), fc.integer({ min: 0, max: 5 }), (days, min_count) => {
        const s = shortfall([{ ...monthly, min_count }], term, days, 2023, today)
        expect(s.counted).toBeGreaterThanOrEqual(0)
        expect(s.counted).toBeLessThanOrEqual(s.required)
        expect(s.required - s.counted).toBe(s.gaps.reduce((n, g) => n + g.missing, 0))
      }),
    )
  })
})

describe('what the running period asks', () => {
  it('counts what was done in it up to today, and is asked of nobody out of office or before the rule holds', () => {
    const days = ['2024-05-31', '2024-06-02', '2024-06-09', '2024-06-20']
    expect(runningOf([monthly], term, days, '2024-06-10')).toEqual([{ period: '2024-06', title: '2024年6月', until: '2024-06-30', required: 2, done: 2 }])
    expect(runningOf([monthly], { ...term, valid_to: '2024-06-10' }, days, '2024-06-10')).toEqual([])
    expect(runningOf([{ ...monthly, effective_from: '2024-07-01' }], term, days, '2024-06-10')).toEqual([])
    expect(runningOf([monthly], { ...term, level: 'county' }, days, '2024-06-10')).toEqual([])
  })
})
