import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '#kit/quantity/decimal.ts'
import { publishedCarbonRows, publishedWaterRows } from '../parameters/coefficients.ts'
import { drawnSets, spreads } from '../parameters/draws.ts'
import { replaced } from '../parameters/replace.ts'
import { allKinds, exactTotal, measuresOf, type SetContent, yieldKey, yieldRows } from '../parameters/yield-table.ts'
import { growthOf, yearEndOf } from './growth/brought-forward.ts'
import { areaDiffers, replacedNumbers } from './reckon.ts'
import { kindKey } from './stand.ts'
import { sumByKind } from '../yields/totals.ts'
import { isYield } from '../yields/yield.ts'

const carbon: SetContent = { family: 'carbon', method: 'bef', coefficients: publishedCarbonRows() }
const water: SetContent = { family: 'water', method: null, coefficients: publishedWaterRows() }
const stand = (over: object = {}) => ({
  id: 'a',
  division: '990101',
  area_ha: 2,
  stand_class: 'arbour' as const,
  species_group: 'cypress' as const,
  origin: 'planted' as const,
  age_group: 2 as const,
  volume_m3_ha: 60,
  ...over,
})

describe('参数集与单位产出', () => {
  it('柏木每公顷60立方米，扩展因子法30.3吨碳、连续函数法38.96吨碳（含碳率0.47）', () => {
    const of = (method: string): number =>
      Number(
        exactTotal(
          measuresOf({ ...carbon, method }).find((m) => m.key === 'carbon')!,
          sumByKind([stand({ area_ha: 1 })]),
        ).value,
      )
    expect(of('bef')).toBeCloseTo(60 * 0.478 * 1.732 * 1.22 * 0.47, 4)
    expect(of('continuous')).toBeCloseTo((0.6129 * 60 + 46.1451) * 0.47, 4)
  })

  it('合计与逐块之和一位不差，有没有实测蓄积都一样', () => {
    const species = fc.constantFrom('cypress', 'masson_pine', 'oak', null)
    const plots = fc.array(
      fc.record({
        area_ha: fc.integer({ min: 1, max: 300_000 }).map((n) => n / 10_000),
        species_group: species,
        volume_m3_ha: fc.option(fc.integer({ min: 0, max: 30_000 }).map((n) => n / 100)),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(plots, (list) => {
        const stands = list.map((p) => stand(p))
        for (const set of [carbon, water])
          for (const m of measuresOf(set)) {
            const single = stands
              .map((s) => exactTotal(m, sumByKind([s])).value)
              .filter((v) => v !== null)
              .reduce((sum, v) => sum.plus(v), new Decimal(0))
            expect(new Decimal(exactTotal(m, sumByKind(stands)).value ?? 0).toFixed()).toBe(single.toFixed())
          }
      }),
      { numRuns: 40 },
    )
  })

  it('修正系数 F 先按树种、起源、龄组，再按树种取，没有样地的取1', () => {
    const row = (group: string, value: string) => ({ group, name: 'correction', value, relative_sd: '0', source: '样地', confidence: 'unchecked' as const })
    const set = { ...water, coefficients: [...water.coefficients, row('cypress', '0.8'), row('cypress|planted|2', '0.5')] }
    const soil = (s: object): number =>
      Number(
        exactTotal(
          measuresOf(set).find((m) => m.key === 'soil_kept')!,
          sumByKind([stand({ area_ha: 1, ...s })]),
        ).value,
      )
    expect(soil({})).toBeCloseTo(15, 6)
    expect(soil({ age_group: 3 })).toBeCloseTo(24, 6)
    expect(soil({ species_group: 'masson_pine' })).toBeCloseTo(30, 6)
  })

  it('生态产品总值的水不乘修正系数', () => {
    const row = { group: 'cypress', name: 'correction', value: '0.5', relative_sd: '0', source: '样地', confidence: 'unchecked' as const }
    const of = (set: SetContent, key: string): string | null =>
      exactTotal(
        measuresOf(set).find((m) => m.key === key)!,
        sumByKind([stand()]),
      ).value
    const corrected = { ...water, coefficients: [...water.coefficients, row] }
    expect(of(corrected, 'gep_water')).toBe(of(water, 'gep_water'))
    expect(Number(of(corrected, 'water_regulated'))).toBeCloseTo(Number(of(water, 'water_regulated')) / 2, 6)
  })

  it('每个计量类型每项至多一行，没有产出的没有行', () => {
    const rows = yieldRows(carbon)
    expect(new Set(rows.map((r) => `${r.measure} ${r.kind}`)).size).toBe(rows.length)
    const kinds = new Set(rows.map((r) => r.kind))
    expect(kinds.has(kindKey({ stand_class: 'not_forest', species_group: null, origin: null, age_group: null }))).toBe(false)
    for (const kind of allKinds()) expect(yieldKey(kind)).toBe(kindKey(kind))
    expect(measuresOf(carbon).some((m) => isYield(m.of({ stand_class: 'arbour', species_group: 'cypress', origin: null, age_group: null })))).toBe(true)
  })

  it('抽样可以重复，范围含住原值；没有标准差的系数不装作确定', () => {
    const sums = sumByKind([stand(), stand({ species_group: 'oak', volume_m3_ha: 90 })])
    const first = spreads(carbon, sums, ['carbon'], { number: 200, seed: 7 }).get('carbon')!
    expect(spreads(carbon, sums, ['carbon'], { number: 200, seed: 7 }).get('carbon')).toEqual(first)
    const value = Number(
      exactTotal(
        measuresOf(carbon).find((m) => m.key === 'carbon')!,
        sums,
      ).value,
    )
    expect(first.low < value && value < first.high).toBe(true)
    const certain = { ...carbon, coefficients: carbon.coefficients.map((row) => ({ ...row, relative_sd: '0' })) }
    expect(spreads(certain, sums, ['carbon'], { number: 20, seed: 7 }).get('carbon')).toBeNull()
    expect([...drawnSets(carbon, { number: 3, seed: 1 })]).toHaveLength(3)
  })

  it('替换的系数标为待核对并写上新来源，没有的系数拒绝', () => {
    const rows = replaced(carbon.coefficients, [{ key: 'cypress.bef', value: '1.6', source: '本地样地' }])
    expect(rows.find((r) => r.group === 'cypress' && r.name === 'bef')).toMatchObject({ value: '1.6', source: '本地样地', confidence: 'unchecked' })
    expect(() => replaced(carbon.coefficients, [{ key: 'cypress.x', value: '1', source: 'a' }])).toThrow('没有系数')
  })

  it('生长量：两期同一树种、蓄积增加、相隔一年以上才推算；调查归到最近的年末', () => {
    const kind = { stand_class: 'arbour', species_group: 'cypress', origin: 'planted', age_group: 2 } as const
    const two = {
      surveyed_on: '2021-10-20',
      volume_per_ha: '72.00',
      previous_surveyed_on: '2016-10-20',
      previous_volume_per_ha: '60.00',
      valid_from: '2021-12-31',
    }
    // 12 m³ in 1826 days: 12 × 365.25 ÷ 1826
    expect(growthOf(two, kind, { ...kind, age_group: null })).toEqual({ growth_per_ha: '2.4003', grown_from: 2021 })
    const none = { growth_per_ha: null, grown_from: null }
    for (const over of [
      { volume_per_ha: '59.99' },
      { volume_per_ha: null },
      { previous_volume_per_ha: null },
      { previous_surveyed_on: null },
      { previous_surveyed_on: '2021-03-01' },
      { valid_from: '2010-01-01' },
    ])
      expect(growthOf({ ...two, ...over }, kind, kind), JSON.stringify(over)).toEqual(none)
    expect([
      growthOf(two, kind, null),
      growthOf(two, kind, { ...kind, species_group: 'oak' }),
      growthOf(two, { ...kind, stand_class: 'bamboo' }, { ...kind, stand_class: 'bamboo' }),
    ]).toEqual([none, none, none])
    expect(['2021-10-20', '2022-03-31', '2021-07-01', '2021-06-30', '2021-12-31'].map(yearEndOf)).toEqual([2021, 2021, 2021, 2020, 2021])
  })

  it('面积容差：一公顷以上百分之一，小的二十分之一公顷（GB/T 26424）', () => {
    expect(areaDiffers('10', '10.1')).toBeNull()
    expect(areaDiffers('10', '10.11')).toContain('相差')
    expect(areaDiffers('0.1', '0.14')).toBeNull()
    expect(replacedNumbers(' 1、2，3 ')).toEqual(['1', '2', '3'])
  })
})
