import { describe, expect, it } from 'vitest'
import { CARRY_OVER_RULES, type CarryOverRule } from '#datasets/harvest/carry-over.ts'
import { carryOverRefused, periodStart, type QuotaAccount } from './carry-over.ts'

describe('结转：默认不允许', () => {
  const from: QuotaAccount = {
    cutting_unit: 'a',
    ownership: 'collective',
    origin: 'planted',
    forest_class: 'commercial',
    kind: 'main',
    year: 2022,
    place: '990221',
  }
  const to = { ...from, year: 2023 }
  const code = (f: QuotaAccount, t: QuotaAccount, rules: readonly CarryOverRule[] = CARRY_OVER_RULES): string | null =>
    carryOverRefused(f, t, rules)?.code ?? null
  const allowing = [{ place: '99', allow: true, from_year: 2021, to_year: 2025, document_number: '试1号' }]
  it('没有规定的地方一律不结转', () => expect(code(from, to)).toBe('carry_over_denied'))
  it('广西“十二五”：商品林可在五年内结转，公益林不得', () => {
    const there = { ...from, place: '450100', year: 2012 }
    expect(code(there, { ...there, year: 2013 })).toBeNull()
    const welfare = { ...there, forest_class: 'public_benefit' as const }
    expect(code(welfare, { ...welfare, year: 2013 })).toBe('carry_over_denied')
  })
  it('有了规定，也不得串换分项、出借给别的单位、倒转或者跨五年', () => {
    expect(code(from, to, allowing)).toBeNull()
    expect(code(from, { ...to, kind: 'tending' }, allowing)).toBe('items_not_swapped')
    expect(code(from, { ...to, cutting_unit: 'b' }, allowing)).toBe('units_do_not_lend')
    expect(code(to, from, allowing)).toBe('carry_over_backwards')
    expect(code({ ...from, year: 2025 }, { ...from, year: 2026 }, [{ ...allowing[0]!, to_year: 2030 }])).toBe('carry_over_period')
  })
  it('禁止的规定胜过允许的规定', () => {
    expect(code(from, to, [...allowing, { ...allowing[0]!, kind: 'main', allow: false }])).toBe('carry_over_denied')
  })
  it('五年自逢一、逢六的年份起', () => expect([2021, 2025, 2026, 2030].map(periodStart)).toEqual([2021, 2021, 2026, 2026]))
})
