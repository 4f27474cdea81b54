import { describe, expect, it } from 'vitest'
import { CARRY_OVER_RULES, type CarryOverRule } from '#datasets/harvest/carry-over.ts'
import { carryOverRefused, periodStart, type QuotaAccount } from '../quota/carry-over.ts'
import { commitmentRefused, commitmentRule, type Earlier, type SmallFelling } from './commitment.ts'
import { exemptionRefused, quotaUse } from '../quota/use.ts'
import { owedArea, owedBy, preservationRefused, preservedFrom, survivalRefused } from '../regeneration/owed.ts'

describe('许可蓄积与占用限额是两个数（森林法56）', () => {
  it.each(['bamboo', 'non_forest_land', 'approved_construction'] as const)('%s 不占限额', (basis) => {
    expect(quotaUse(basis, '120.5')).toEqual({ counts_to_quota: false, quota_volume: '0' })
  })
  it('其余按许可蓄积占用', () => expect(quotaUse('counted', '120.5')).toEqual({ counts_to_quota: true, quota_volume: '120.5' }))
  it('以批准占用林地为由的，须写明批准文号', () => {
    expect(exemptionRefused('approved_construction', null)?.code).toBe('exemption_document')
    expect(exemptionRefused('approved_construction', '某林地审字1号')).toBeNull()
    expect(exemptionRefused('bamboo', null)).toBeNull()
  })
})

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

describe('告知承诺（林资规〔2019〕3号）', () => {
  const small: SmallFelling = {
    holder_kind: 'household',
    holder_number: '1',
    origin: 'planted',
    forest_class: 'commercial',
    volume: '15',
    on: '2023-06-30',
    place: '990221',
  }
  const code = (over: Partial<SmallFelling>, earlier: readonly Earlier[] = []): string | null => commitmentRefused({ ...small, ...over }, earlier)?.code ?? null
  it('林农个人的人工商品林，不超过15立方米', () => {
    expect(code({})).toBeNull()
    expect(code({ volume: '15.0001' })).toBe('commitment_too_much')
    expect(code({ holder_kind: 'collective' })).toBe('commitment_not_for')
    expect(code({ origin: 'natural' })).toBe('commitment_not_for')
    expect(code({ forest_class: 'public_benefit' })).toBe('commitment_not_for')
  })
  it('别的地方另有数量的，只在那里有效', () => {
    expect(commitmentRule('450225', '2023-06-30')?.most_m3).toBe('30')
    expect(commitmentRule('990221', '2023-06-30')?.most_m3).toBe('15')
  })
  it('规定生效以前没有告知承诺', () => expect(code({ on: '2019-06-30' })).toBe('commitment_no_rule'))
  const own = { holder_number: '1', volume: '8', on: '2022-07-01', adjoins: false }
  it('同一农户近12个月合并计算', () => {
    expect(code({ volume: '7' }, [own])).toBeNull()
    expect(code({ volume: '7.1' }, [own])).toBe('felling_split')
    expect(code({ volume: '7.1' }, [{ ...own, on: '2022-06-30' }])).toBeNull()
  })
  it('相邻地块合并计算，不论写谁的名字；不相邻的他人不计', () => {
    expect(code({ volume: '7.1' }, [{ ...own, holder_number: '2', adjoins: true }])).toBe('felling_split')
    expect(code({ volume: '7.1' }, [{ ...own, holder_number: '2' }])).toBeNull()
  })
})

describe('更新造林', () => {
  it('面积不得少于采伐面积；抚育采伐和限额外采伐不欠（森林法61）', () => {
    expect(owedArea({ kind: 'main', quota_basis: 'counted', cut_area_ha: '1.25' })).toBe('1.25')
    expect(owedArea({ kind: 'tending', quota_basis: 'counted', cut_area_ha: '1.25' })).toBe('0')
    expect(owedArea({ kind: 'main', quota_basis: 'approved_construction', cut_area_ha: '1.25' })).toBe('0')
  })
  it('采伐当年或者次年完成（采伐更新管理办法14）', () => expect(owedBy('2023-02-01')).toBe('2024-12-31'))
  const planted = { owed_area_ha: '2', planted_area_ha: '2' }
  const check = { survival: '85', preservation: null, checked_on: '2024-10-01' }
  it('成活率85%以上（采伐更新管理办法15），面积不短少（森林法61）', () => {
    expect(survivalRefused(planted, check)).toBeNull()
    expect(survivalRefused(planted, { ...check, survival: '84.9' })?.code).toBe('survival_too_low')
    expect(survivalRefused({ ...planted, planted_area_ha: '1.9999' }, check)?.code).toBe('regeneration_area_short')
  })
  it('满三年保存率80%以上（采伐更新管理办法15）', () => {
    expect(preservedFrom('2023-03-01')).toBe('2026-03-01')
    const third = { survival: null, preservation: '80', checked_on: '2026-03-01' }
    expect(preservationRefused('2023-03-01', third)).toBeNull()
    expect(preservationRefused('2023-03-01', { ...third, preservation: '79.9' })?.code).toBe('preservation_too_low')
    expect(preservationRefused('2023-03-01', { ...third, checked_on: '2026-02-28' })?.code).toBe('preservation_too_early')
  })
})
