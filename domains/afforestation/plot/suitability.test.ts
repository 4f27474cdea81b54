import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SUITABILITIES } from '#datasets/planning/suitability.ts'
import { assessed, type Ground } from './assessment.ts'
import { excludedBy } from './exclusions.ts'
import { farmlandOnlyRetired } from './checks.ts'
import { judgeSite, missingFactors, type Site, willReasons } from './suitability.ts'

const site = (over: Partial<Site> = {}): Site => ({
  land_class: '0404',
  annual_precipitation: 950,
  soil_thickness: '60.0',
  slope: '12.0',
  irrigation: null,
  forest_state: null,
  ...over,
})
const verdict = (over: Partial<Site>) => {
  const { suitability, mode, reasons } = judgeSite(site(over))
  return [suitability, mode, reasons]
}

/** Rows: 造林绿化空间适宜性评估 step 3 and 4 (国办发〔2021〕19号; GB/T 15776-2023; values to be checked against the printed text). */
describe('立地条件决定适宜性与方式', () => {
  it.each<[string, Partial<Site>, [string, string, string[]]]>([
    ['降水400毫米、土层30厘米、坡度35°：宜乔，人工造林', { annual_precipitation: 400, soil_thickness: '30.0', slope: '35.0' }, ['tree', 'planting', []]],
    ['降水399毫米：宜灌', { annual_precipitation: 399, irrigation: 'none' }, ['shrub', 'planting', ['dry_for_trees']]],
    ['降水200毫米：宜灌', { annual_precipitation: 200, irrigation: 'none' }, ['shrub', 'planting', ['dry_for_trees']]],
    ['降水199毫米：宜草，不造林', { annual_precipitation: 199, irrigation: 'none' }, ['grass', 'none', ['dry_for_shrubs']]],
    ['有灌溉条件的不受降水限制', { annual_precipitation: 150, irrigation: 'available' }, ['tree', 'planting', ['irrigated']]],
    ['土层29.9厘米：宜灌', { soil_thickness: '29.9' }, ['shrub', 'planting', ['thin_for_trees']]],
    ['土层15厘米：宜灌', { soil_thickness: '15.0' }, ['shrub', 'planting', ['thin_for_trees']]],
    ['土层14.9厘米：不宜', { soil_thickness: '14.9' }, ['unsuitable', 'none', ['too_thin']]],
    ['坡度35.1°：只封育', { slope: '35.1' }, ['tree', 'enclosure', ['steep']]],
    [
      '最缺的因子决定：降水宜灌、土层不宜，即不宜',
      { annual_precipitation: 300, irrigation: 'none', soil_thickness: '10.0' },
      ['unsuitable', 'none', ['dry_for_trees', 'too_thin']],
    ],
    ['疏林地：退化林修复', { land_class: '0307', forest_state: 'sparse' }, ['tree', 'restoration', []]],
    ['采伐迹地：人工造林', { land_class: '0307', forest_state: 'cut_over' }, ['tree', 'planting', []]],
    ['火烧迹地：人工造林', { land_class: '0307', forest_state: 'burnt' }, ['tree', 'planting', []]],
    ['未成林地：封育', { land_class: '0307', forest_state: 'young' }, ['tree', 'enclosure', []]],
    ['疏林地在35°以上也只封育', { land_class: '0307', forest_state: 'sparse', slope: '40.0' }, ['tree', 'enclosure', ['steep']]],
  ])('%s', (_name, over, expected) => expect(verdict(over)).toEqual(expected))

  it.each<[string, Partial<Site>, string[]]>([
    ['没有降水', { annual_precipitation: null }, ['annual_precipitation']],
    ['没有土层', { soil_thickness: null }, ['soil_thickness']],
    ['没有坡度', { slope: null }, ['slope']],
    ['降水不足而灌溉条件未知', { annual_precipitation: 380 }, ['irrigation']],
    ['其他林地而现状未知', { land_class: '0307' }, ['forest_state']],
    ['什么都没有', { annual_precipitation: null, soil_thickness: null, slope: null }, ['annual_precipitation', 'soil_thickness', 'slope']],
  ])('%s：数据不全，不给结论，也不按默认值', (_name, over, missing) => {
    expect(judgeSite(site(over))).toEqual({ suitability: null, mode: null, reasons: ['data_missing'], missing })
  })

  const whole = fc.integer({ min: 0, max: 3000 })
  const tenth = (max: number) => fc.integer({ min: 0, max: max * 10 }).map((n) => (n / 10).toFixed(1))
  const rank = (s: Site): number => Object.keys(SUITABILITIES).indexOf(judgeSite(s).suitability!)
  it('降水更多、土层更厚，适宜性不会变差', () => {
    fc.assert(
      fc.property(whole, whole, tenth(200), tenth(200), (p, q, s, t) => {
        const base = site({ annual_precipitation: Math.min(p, q), soil_thickness: Number(s) < Number(t) ? s : t, irrigation: 'none' })
        const better = { ...base, annual_precipitation: Math.max(p, q), soil_thickness: Number(s) < Number(t) ? t : s }
        expect(rank(better)).toBeLessThanOrEqual(rank(base))
      }),
    )
  })
  it('坡度只改变方式，不改变适宜性', () => {
    fc.assert(
      fc.property(whole, tenth(200), tenth(90), (p, s, slope) => {
        const here = site({ annual_precipitation: p, soil_thickness: s, irrigation: 'none' })
        expect(rank({ ...here, slope })).toBe(rank(here))
      }),
    )
  })
  it('因子齐全才有结论，有结论必有方式', () => {
    fc.assert(
      fc.property(fc.option(whole), fc.option(tenth(200)), fc.option(tenth(90)), (annual_precipitation, soil_thickness, slope) => {
        const asked = site({ annual_precipitation, soil_thickness, slope })
        const { suitability, mode } = judgeSite(asked)
        expect(suitability === null).toBe(missingFactors(asked).length > 0)
        expect(mode === null).toBe(suitability === null)
      }),
    )
  })
})

describe('硬性排除', () => {
  it.each<[string, { kind: string; class: string | null }, string, boolean]>([
    ['永久基本农田', { kind: 'permanent_farmland', class: null }, '0404', true],
    ['永久基本农田，退耕地也不行（退耕还林条例16）', { kind: 'permanent_farmland', class: null }, '0103', true],
    ['耕地', { kind: 'arable_land', class: null }, '0404', true],
    ['耕地图层不排除列入退耕计划的耕地', { kind: 'arable_land', class: null }, '0103', false],
    ['城镇开发边界', { kind: 'urban_boundary', class: '城镇集中建设区' }, '0404', true],
    ['建设用地', { kind: 'construction_land', class: null }, '0404', true],
    ['河道管理范围', { kind: 'river_management', class: null }, '0404', true],
    ['重要湿地', { kind: 'wetland', class: '省级重要湿地' }, '0404', true],
    ['饮用水水源一级保护区', { kind: 'water_source', class: '一级保护区' }, '0404', true],
    ['饮用水水源二级保护区不排除', { kind: 'water_source', class: '二级保护区' }, '0404', false],
    ['电力线路保护区', { kind: 'power_corridor', class: null }, '0404', true],
    ['裸岩石砾地', { kind: 'rock', class: null }, '0404', true],
    ['生态保护红线不排除', { kind: 'ecological_red_line', class: null }, '0404', false],
    ['公益林不排除', { kind: 'public_benefit_forest', class: '国家级' }, '0404', false],
  ])('%s', (_name, layer, land_class, out) => expect(excludedBy(layer, land_class, '2023-06-01') !== null).toBe(out))

  it('湿地保护法施行（2022-06-01）前的评估不以重要湿地排除', () => {
    const wetland = { kind: 'wetland', class: null }
    expect([excludedBy(wetland, '0404', '2022-05-31'), excludedBy(wetland, '0404', '2022-06-01')?.kind]).toEqual([null, 'wetland'])
  })
})

describe('评估留下什么', () => {
  const ground = (over: Partial<Ground> = {}): Ground => ({ area_m2: '20000', excluded_m2: '0', whole: false, excluded: [], unknown: [], ...over })
  const farmland = { kind: 'permanent_farmland' as const, class: null, layer: null, document_number: '试1号', area_m2: '5000' }
  const willing = { holder_consent: true, disputed: false }
  it('部分在永久基本农田：余下的按立地评定，排除的面积另列', () => {
    expect(assessed({ ...site(), ...willing }, ground({ excluded: [farmland], excluded_m2: '5000' }), '2023-06-01')).toMatchObject({
      suitability: 'tree',
      mode: 'planting',
      reasons: ['in_permanent_farmland'],
      area: '30.0000',
      excluded_area: '7.5000',
      usable_area: '22.5000',
      exclusions: [{ area: '7.5000' }],
    })
  })
  it('全部在内：不宜，不必再问土层', () => {
    expect(
      assessed({ ...site({ soil_thickness: null }), ...willing }, ground({ excluded: [farmland], excluded_m2: '20000', whole: true }), '2023-06-01'),
    ).toMatchObject({ suitability: 'unsuitable', mode: 'none', reasons: ['in_permanent_farmland'], missing_factors: [], usable_area: '0.0000' })
  })
  it('没有有效版本的图层记为不能判定，不当作不涉及', () => {
    expect(assessed({ ...site(), ...willing }, ground({ unknown: ['river_management'] }), '2023-06-01')).toMatchObject({
      suitability: 'tree',
      reasons: ['layer_unknown'],
      unknown_layers: ['river_management'],
    })
  })
  it.each([
    [null, null, ['consent_unknown', 'dispute_unknown']],
    [false, true, ['consent_refused', 'disputed']],
    [true, false, []],
  ])('同意 %s、争议 %s', (holder_consent, disputed, reasons) => {
    expect(willReasons({ holder_consent, disputed })).toEqual(reasons)
  })
})

describe('候选地类中的耕地（退耕还林条例15）', () => {
  const refused = (after: Record<string, unknown>) => farmlandOnlyRetired({ before: null, after, at: '2023-06-01T09:00:00+08:00' })?.code ?? null
  it.each([
    ['0103', null, '30.0', 'plot_not_retired'],
    ['0103', '退〔2023〕1号', '25.0', 'plot_not_steep'],
    ['0103', '退〔2023〕1号', '25.1', null],
    ['0103', '退〔2023〕1号', null, null],
    ['0404', null, '10.0', null],
  ])('%s，计划 %s，坡度 %s', (land_class, retirement_document, slope, code) => expect(refused({ land_class, retirement_document, slope })).toBe(code))
})
