import { describe, expect, it } from 'vitest'
import { eligibility, gap, payable, type PlotOnDay, type Programme } from './payable.ts'

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
