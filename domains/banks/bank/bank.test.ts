import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { SPECIES_GROUPS, type SpeciesGroupKey } from '#datasets/banks/species-groups.ts'
import { discards, speciesGroupOf, standFrom } from '../stand/attributes.ts'
import { publishedCarbon } from '../yields/carbon/parameters.ts'
import { carbonOf, carbonSpread, drawsOf } from '../yields/carbon/spread.ts'
import { carbonPools } from '../yields/carbon/yields.ts'
import type { Stand, StandKind } from '../stand/stand.ts'
import { bankTable, leftOut } from '../yields/table.ts'
import { standAmount, sumByKind, total } from '../yields/totals.ts'
import { publishedWater } from '../yields/water/parameters.ts'
import { gepMeasures, waterMeasures } from '../yields/water/yields.ts'
import { isYield } from '../yields/yield.ts'

const stand = (over: Partial<Stand> = {}): Stand => ({
  id: '1',
  division: '990221107200',
  area_ha: 1,
  stand_class: 'arbour',
  species_group: 'cypress',
  origin: 'planted',
  age_group: 2,
  volume_m3_ha: 60,
  ...over,
})
const bef = publishedCarbon('bef')
const continuous = publishedCarbon('continuous')
const parameters = { carbon: bef, water: publishedWater, price_year: 2005 }
const carbon = (s: Stand, p = bef): number => carbonOf(sumByKind([s]), p) ?? Number.NaN

const stands = fc.array(
  fc.record({
    id: fc.uuid(),
    division: fc.constantFrom('990202101', '990221107', '990222105'),
    area_ha: fc.integer({ min: 1, max: 400_000 }).map((n) => n / 10_000),
    stand_class: fc.constantFrom('arbour', 'bamboo', 'economic', 'special_shrub', 'other_shrub', 'sparse', 'young', 'bare') as fc.Arbitrary<
      Stand['stand_class']
    >,
    species_group: fc.option(fc.constantFrom(...(Object.keys(SPECIES_GROUPS) as SpeciesGroupKey[]))),
    origin: fc.option(fc.constantFrom('natural' as const, 'planted' as const)),
    age_group: fc.option(fc.constantFrom(1 as const, 2 as const, 3 as const)),
    volume_m3_ha: fc.option(fc.integer({ min: 0, max: 3000 }).map((n) => n / 10)),
  }),
  { minLength: 1, maxLength: 40 },
)

describe('carbon of a stand (domain §3.2)', () => {
  const biomass = (s: Stand, p: typeof bef): number => carbon(s, p) / p.fraction
  it('cypress of 60 m³/ha: 60.6 t of biomass by expansion, 82.9 by the continuous function', () => {
    expect(biomass(stand(), bef)).toBeCloseTo(60.6, 1)
    expect(biomass(stand(), continuous)).toBeCloseTo(82.9, 1)
  })
  it('Masson pine of 80 m³/ha: 26.6 and 20.9 t of carbon at one half', () => {
    const pine = stand({ species_group: 'masson_pine', volume_m3_ha: 80 })
    expect(biomass(pine, bef) / 2).toBeCloseTo(26.6, 1)
    expect(biomass(pine, continuous) / 2).toBeCloseTo(20.9, 1)
  })
  it('below ground is the root to shoot ratio times above', () => {
    const [above, below] = carbonPools.slice(0, 2).map((m) => total(m, bef, sumByKind([stand()])) ?? 0)
    expect((below ?? 0) / (above ?? 1)).toBeCloseTo(0.22, 10)
  })
  it('bamboo, economic forest and special shrub count by area: 68.48, 35.21, 17.99 t/ha', () => {
    for (const [stand_class, t] of [
      ['bamboo', 68.48],
      ['economic', 35.21],
      ['special_shrub', 17.99],
    ] as const) {
      expect(carbon(stand({ stand_class, species_group: null, volume_m3_ha: null }))).toBeCloseTo(t * bef.fraction, 10)
    }
  })
  it('a stand without volume or species is left out and said so, not zero', () => {
    expect(carbonOf(sumByKind([stand({ volume_m3_ha: null })]), bef)).toBeNull()
    expect(leftOut([stand({ volume_m3_ha: null, area_ha: 2 }), stand({ species_group: null })], parameters)).toEqual(
      expect.arrayContaining([
        { measure: '地上生物量碳', reason: '没有每公顷蓄积', plots: 1, area_ha: 2 },
        { measure: '地上生物量碳', reason: '没有优势树种', plots: 1, area_ha: 1 },
      ]),
    )
  })
  it('more wood is never less carbon', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), fc.double({ min: 0.001, max: 100, noNaN: true }), (v, more) => {
        expect(carbon(stand({ volume_m3_ha: v + more }))).toBeGreaterThan(carbon(stand({ volume_m3_ha: v })))
      }),
    )
  })
})

describe('water and soil of a stand (GB/T 38582-2020 as in domain §3.1)', () => {
  const of = (key: string, s = stand({ area_ha: 3 })): number =>
    total(
      waterMeasures.find((m) => m.key === key)!,
      publishedWater,
      sumByKind([s]),
    ) ?? Number.NaN
  it('regulated water by hand: 10 · 3 ha · (950 − 600 − 0.13 · 950) m³', () => {
    expect(of('water_regulated')).toBeCloseTo(10 * 3 * (950 - 600 - 0.13 * 950), 6)
  })
  it('soil kept by hand: 3 ha · (35 − 5) t, its nitrogen a thousandth', () => {
    expect(of('soil_kept')).toBeCloseTo(90, 10)
    expect(of('nitrogen_kept')).toBeCloseTo(0.09, 10)
  })
  it('values are quantity × price of the stated year', () => {
    expect(of('water_value')).toBeCloseTo(of('water_regulated') * 6.1107, 6)
    expect(of('soil_value')).toBeCloseTo((of('soil_kept') * 12.6) / 1.35, 6)
  })
  it('F of a stand with twice the biomass of the reference plot doubles the service, and leaves GEP as it is', () => {
    const doubled = { ...publishedWater, correction: () => ({ per_m3: 2 / 60, per_ha: 0 }) }
    const sums = sumByKind([stand()])
    const [water] = waterMeasures
    expect(total(water!, doubled, sums)).toBeCloseTo(2 * (total(water!, publishedWater, sums) ?? 0), 8)
    expect(total(gepMeasures[0]!, doubled, sums)).toBe(total(gepMeasures[0]!, publishedWater, sums))
  })
  it('bare land gives nothing and is no loss', () => {
    expect(total(waterMeasures[0]!, publishedWater, sumByKind([stand({ stand_class: 'bare', species_group: null })]))).toBeNull()
  })
})

test('what stands contribute one by one adds up to the total by kinds', () => {
  fc.assert(
    fc.property(stands, (all) => {
      for (const [m, p] of [...carbonPools.map((c) => [c, bef] as const), ...waterMeasures.map((w) => [w, publishedWater] as const)]) {
        const one = all.map((s) => standAmount(m as never, p as never, s)).reduce<number>((n, x) => n + (typeof x === 'number' ? x : 0), 0)
        expect(total(m as never, p as never, sumByKind(all)) ?? 0).toBeCloseTo(one, 4)
      }
    }),
  )
})

test('lines of the table add up to the whole, however they are cut', () => {
  fc.assert(
    fc.property(stands, (all) => {
      const sum = (cut: number): number =>
        bankTable(all, { ...parameters, carbon: bef }, (s) => s.division.slice(0, cut)).reduce((n, l) => n + Number(l['carbon_t'] ?? 0), 0)
      expect(sum(6)).toBeCloseTo(sum(9), 4)
    }),
    { numRuns: 5 },
  )
})

test('the spread is the same for the same seed, holds the value, and narrows to nothing without deviations', () => {
  const sums = sumByKind([stand({ area_ha: 100 })])
  const spread = carbonSpread(sums, drawsOf(bef, 1000, 7))
  expect(spread).toEqual(carbonSpread(sums, drawsOf(bef, 1000, 7)))
  expect(spread!.low).toBeLessThan(carbonOf(sums, bef)!)
  expect(spread!.high).toBeGreaterThan(carbonOf(sums, bef)!)
  // D 10 %, BEF 15 %, root share 25 % of a fifth, fraction 3 %: about 19 % as one deviation, 1.645 of them to the 95th percentile.
  expect(spread!.relative).toBeGreaterThan(0.25)
  expect(spread!.relative).toBeLessThan(0.38)
})

describe('attributes of files', () => {
  it('reads codes of three parts, volume of the whole stand, and names in any case', () => {
    expect(
      standFrom({ XIAN: '990221', xiang: '7', CUN: '200', DI_LEI: '030100', YOU_SHI_SZ: '131', QI_YUAN: '21', LING_ZU: '3', MIAN_JI: '2.5', ZXJ: 100 }, 'x'),
    ).toEqual({
      id: 'x',
      division: '990221007200',
      area_ha: 2.5,
      stand_class: 'arbour',
      species_group: 'masson_pine',
      origin: 'planted',
      age_group: 3,
      volume_m3_ha: 40,
    })
  })
  it('takes 030301 for special shrub and 0303 for mangrove, never one for the other (domain §0.2, 5)', () => {
    const classOf = (code: string) => (standFrom({ division: '1', area_ha: 1, DI_LEI: code }, 'x') as Stand).stand_class
    expect([classOf('030301'), classOf('0303')]).toEqual(['special_shrub', 'arbour'])
  })
  it('an economic purpose makes an arbour stand economic forest; orchard land of the survey stays no forest (§0.2, 10)', () => {
    const of = (DI_LEI: string, LIN_ZHONG: string) => (standFrom({ division: '1', area_ha: 1, DI_LEI, LIN_ZHONG }, 'x') as Stand).stand_class
    expect([of('0301', '251'), of('0201', '251')]).toEqual(['economic', 'not_forest'])
  })
  it('says why a feature is none', () => {
    expect(standFrom({ division: '1', DI_LEI: '030100', MIAN_JI: '<Null>' }, 'x')).toBe(discards.area)
    expect(standFrom({ division: '1', DI_LEI: '999', MIAN_JI: 1 }, 'x')).toBe(discards.land_class)
    expect(standFrom({ DI_LEI: '030100', MIAN_JI: 1 }, 'x')).toBe(discards.division)
  })
  it('each species code belongs to one group at most', () => {
    for (let code = 100; code < 1000; code++) {
      const holders = Object.entries(SPECIES_GROUPS).filter(([, g]) =>
        (g.codes as readonly (readonly [number, number])[]).some(([a, b]) => code >= a && code <= b),
      )
      expect(holders.length, String(code)).toBeLessThanOrEqual(1)
    }
    expect(speciesGroupOf('慈竹')).toBe('bamboo')
  })
})

test('every group with stems has coefficients of the default method, or says that it has none', () => {
  const trees = Object.entries(SPECIES_GROUPS)
    .filter(([, g]) => ['conifer', 'broadleaf', 'mixed'].includes(g.form))
    .map(([k]) => k as SpeciesGroupKey)
  const kind = (species_group: SpeciesGroupKey): StandKind => ({ stand_class: 'arbour', species_group, origin: null, age_group: null })
  expect(trees.filter((g) => !isYield(carbonPools[0]!.of(kind(g), bef)))).toEqual([])
})
