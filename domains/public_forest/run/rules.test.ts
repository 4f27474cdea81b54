import { describe, expect, it } from 'vitest'
import { authorityOf, codeDisagrees, crosswalk } from './authority.ts'
import { areaDiffers } from '../plot/area.ts'
import { project } from '../verification/sampling.ts'
import { eligibility, gap, payable, type PlotOnDay, type Programme } from './payable.ts'

describe('事权代码两个版本', () => {
  it('同一代码23，新版为市级，旧版为县级，按含义对照而不按数字', () => {
    expect(authorityOf('newer', '23')).toBe('city')
    expect(authorityOf('older', '23')).toBe('county')
    expect(crosswalk('newer', '23', 'older')).toBe('22')
    expect(crosswalk('older', '23', 'newer')).toBe('24')
    expect(crosswalk('older', '10', 'newer')).toBe('11')
  })
  it('旧版“20 地方”不能确定级别，没有的代码不猜', () => {
    expect(crosswalk('older', '20', 'newer')).toBeNull()
    expect(codeDisagrees('older', '20', 'province')).toContain('不能确定级别')
    expect(codeDisagrees('newer', '10', 'national')).toContain('没有事权代码10')
    expect(codeDisagrees('older', '23', 'city')).toContain('为县级，登记为市级')
    expect(codeDisagrees('newer', '23', 'city')).toBeNull()
  })
})

describe('登记面积和图形面积', () => {
  it('相差在允许误差以内的通过，超过的写明相差多少', () => {
    expect(areaDiffers('100.00', '95.00')).toBeNull()
    expect(areaDiffers('100.00', '105.00')).toBeNull()
    expect(areaDiffers('100.00', '94.99')).toContain('相差5.01亩')
  })
})

describe('应付补偿（森林法48、49）', () => {
  const programme: Programme = { authority: 'national', ownership: 'collective', fund_source: 'central' }
  const plot: PlotOnDay = {
    state: 'managed',
    authority: 'national',
    owner: '21',
    managed_from: '2021-01-01',
    managed_to: '2024-01-01',
    against: [],
    paid_already: false,
  }
  const of = (over: Partial<PlotOnDay>, day = '2023-06-30') => eligibility({ ...plot, ...over }, programme, day)

  it('应付＝Σ面积×标准，只在最后一步进到分', () => {
    // 1.11 + 2.22 + 3.33 = 6.66 亩; × 15.75 = 104.895 → 104.90, while rounding plot by plot would give 104.89
    expect(payable(['1.11', '2.22', '3.33'], '15.75')).toBe('104.90')
    expect(payable([], '16')).toBe('0.00')
  })
  it('只算项目所指事权和权属、在快照日有管护协议的小班', () => {
    expect(of({})).toBe('eligible')
    expect(of({ authority: 'province' })).toBe('outside')
    expect(of({ owner: '10' })).toBe('outside')
    expect(of({ state: 'designated' })).toBe('outside')
    expect(of({ state: 'withdrawn' })).toBe('outside')
    expect(of({}, '2020-12-31')).toBe('outside')
    expect(of({}, '2023-12-31')).toBe('eligible')
    expect(of({}, '2024-01-01')).toBe('outside')
  })
  it('一年只付一次；经批准占用、纠纷未了结、正在调整的暂停（森林法22、37、48）', () => {
    expect(of({ paid_already: true, against: ['occupied'] })).toBe('paid')
    expect(of({ against: ['disputed', 'occupied'] })).toBe('occupied')
    expect(of({ against: ['disputed'] })).toBe('disputed')
    expect(of({ against: ['adjusting'] })).toBe('adjusting')
  })
  it('下达减兑现为未兑现余额', () => expect(gap('1000.00', '999.90')).toBe('0.10'))
})

describe('核查测算', () => {
  it('测算核实面积＝申报×核实率，测算合格面积＝核实×合格率，合格率＝Σ抽查合格/Σ抽查核实', () => {
    const samples = [
      { declared: '100', verified: '90', qualified: '81' },
      { declared: '100', verified: '100', qualified: '95' },
    ]
    // 核实率 190/200 = 95 %; 合格率 176/190 = 92.6315… %; 1000 × 0.95 = 950; 950 × 176/190 = 880
    expect(project('1000', samples)).toEqual({ verified_rate: '95.00', qualified_rate: '92.63', verified_mu: '950.00', qualified_mu: '880.00' })
  })
  it('没有抽查或没有核实面积时不给出比率', () => {
    expect(project('1000', [])).toBeNull()
    expect(project('1000', [{ declared: '10', verified: '0', qualified: '0' }])).toBeNull()
  })
})
