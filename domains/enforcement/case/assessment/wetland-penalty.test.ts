import { describe, expect, it } from 'vitest'
import { FINE_AUTHORITIES } from '#datasets/enforcement/penalties.ts'
import { WETLAND_OFFENCES, type WetlandOffence } from '#datasets/wetland/offences.ts'
import { type PenaltyFacts, penaltyRange, type WetlandFacts } from './penalty-range.ts'
import { missingOf } from './wetland-conditions.ts'

const DECIDED = '2023-09-01'
const unknown: WetlandFacts = { importance: null, natural: null, serious: null, damage: null, order_due_on: null, on: DECIDED }
const facts = (offence: WetlandOffence, wetland: Partial<WetlandFacts> = {}, over: Partial<PenaltyFacts> = {}): PenaltyFacts => ({
  offence,
  offender: 'unit',
  act_on: '2023-05-01',
  decided_on: DECIDED,
  volume_m3: null,
  young_trees: null,
  trees: null,
  restoration_cost: null,
  wood_value: null,
  illegal_income: null,
  timber_price: null,
  planting_cost: null,
  area_m2: null,
  wetland_m2: '100',
  wetland: { ...unknown, ...wetland },
  ...over,
})
const range = (offence: WetlandOffence, wetland: Partial<WetlandFacts> = {}): [string | null, string | null] | null => {
  const found = penaltyRange(facts(offence, wetland))
  return found && [found.min_yuan, found.max_yuan]
}
const missing = (offence: WetlandOffence, wetland: Partial<WetlandFacts> = {}, act_on = '2023-05-01') => missingOf(offence, { ...unknown, ...wetland }, act_on)

describe('湿地保护法的罚款', () => {
  it('第五十二条只罚占用国家重要湿地，每平方米1000至10000元', () => {
    expect(range('wetland_occupied', { importance: 'national' })).toEqual(['100000.00', '1000000.00'])
    expect(range('wetland_occupied', { importance: 'provincial' })).toBeNull()
    expect(missing('wetland_occupied', { importance: 'ordinary' })?.message).toContain('只罚国家重要湿地')
  })
  it('第五十三条先责令限期，期限届满仍未恢复才罚，每平方米500至2000元', () => {
    expect(range('wetland_unrestored', { importance: 'provincial', order_due_on: '2023-08-31' })).toEqual(['50000.00', '200000.00'])
    expect(range('wetland_unrestored', { importance: 'provincial', order_due_on: DECIDED })).toBeNull()
    expect(missing('wetland_unrestored', { importance: 'provincial' })?.message).toContain('须先责令限期恢复')
    expect(missing('wetland_unrestored', { importance: 'provincial', order_due_on: DECIDED })?.message).toContain('尚未届满')
    expect(missing('wetland_unrestored', { importance: 'ordinary', order_due_on: '2023-08-31' })?.fields).toEqual(['wetland_importance'])
  })
  it('第五十四条第一款罚填埋自然湿地，国家重要湿地加重；人工湿地不在其中', () => {
    expect(range('wetland_filled', { importance: 'ordinary', natural: true })).toEqual(['50000.00', '500000.00'])
    expect(range('wetland_filled', { importance: 'national', natural: true })).toEqual(['100000.00', '1000000.00'])
    expect(missing('wetland_filled', { importance: 'ordinary', natural: false })?.message).toContain('只罚自然湿地')
  })
  it('第五十四条第二款罚排干、截断水源，5万至50万元，严重后果50万至100万元，林业主管部门单独处罚', () => {
    expect(range('wetland_drained', { natural: true })).toEqual(['50000.00', '500000.00'])
    expect(range('wetland_drained', { natural: true, serious: true })).toEqual(['500000.00', '1000000.00'])
    expect(penaltyRange(facts('wetland_drained', { natural: true }))?.authority).toBe(FINE_AUTHORITIES.forestry)
  })
  it('第五十八条造成破坏才罚，由省级以上林业主管部门罚，本级不能决定', () => {
    expect(range('wetland_repair_amiss', { importance: 'provincial' })).toBeNull()
    expect(range('wetland_repair_amiss', { importance: 'provincial', damage: true })).toEqual(['100000.00', '1000000.00'])
    expect(missing('wetland_repair_amiss', { importance: 'provincial' })?.message).toContain('须造成湿地破坏')
    expect(missing('wetland_repair_amiss', { importance: 'provincial', damage: true })?.code).toBe('wetland_fine_of_province')
  })
  it('第五十九条没有罚款，代为履行；第六十条2万至20万元', () => {
    expect(penaltyRange(facts('wetland_repair_overdue'))).toMatchObject({ of: null, max_yuan: null })
    expect(range('wetland_check_refused')).toEqual(['20000.00', '200000.00'])
  })
  it('第五十六条红树林：挖塘按面积，毁坏树木补种一至三倍；妨碍物种2万至10万元，严重后果10万至100万元', () => {
    expect(range('wetland_mangrove_ponds')).toEqual(['100000.00', '1000000.00'])
    expect(penaltyRange(facts('wetland_mangrove_ponds', {}, { trees: 7 }))?.replant_trees).toEqual({ from: 7, to: 21 })
    expect([range('wetland_mangrove_species'), range('wetland_mangrove_species', { serious: true })]).toEqual([
      ['20000.00', '100000.00'],
      ['100000.00', '1000000.00'],
    ])
  })
  it('第五十七条泥炭：开采按体积每立方米2000至10000元；排水1万至10万元，严重的10万至100万元', () => {
    expect(penaltyRange(facts('wetland_peat_dug', {}, { peat_m3: '12.5' }))).toMatchObject({ min_yuan: '25000.00', max_yuan: '125000.00', of: 'peat_m3' })
    expect(penaltyRange(facts('wetland_peat_dug'))).toMatchObject({ min_yuan: null, of: 'peat_m3' })
    expect([range('wetland_peat_drained'), range('wetland_peat_drained', { serious: true })]).toEqual([
      ['10000.00', '100000.00'],
      ['100000.00', '1000000.00'],
    ])
  })
  it('2022年6月1日以前没有罚则', () => {
    for (const offence of Object.keys(WETLAND_OFFENCES) as WetlandOffence[]) expect(missing(offence, {}, '2022-05-31')?.fields).toEqual(['act_ended_on'])
  })
  it('面积没有认定的，不能确定幅度', () => {
    expect(penaltyRange(facts('wetland_occupied', { importance: 'national' }, { wetland_m2: null }))).toMatchObject({ min_yuan: null, of: 'wetland_m2' })
  })
})
