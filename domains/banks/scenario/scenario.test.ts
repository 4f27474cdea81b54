import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#kit/register/refusal.ts'
import { publishedCarbon } from '../yields/carbon/parameters.ts'
import { curveOf, grownVolume, plantable, volumeAt } from '../stand/growth/curve.ts'
import { publishedWater } from '../yields/water/parameters.ts'
import { type ScenarioMeasure, scenarioMeasures } from './amounts.ts'
import { scenarioAnswer, scenarioAsked, scenarioChoices } from './door.ts'
import type { ScenarioStand } from './input.ts'
import { futuresOf } from './paths.ts'
import { courseOf, HORIZONS, runScenario, type ScenarioResult } from './run.ts'

const parameters = { carbon: publishedCarbon('bef'), water: publishedWater, price_year: 2005 }
const cypress: ScenarioStand = { stand_class: 'arbour', species_group: 'cypress', origin: 'planted', area_ha: 20, volume_m3_ha: 60 }
const run = (body: Record<string, unknown>, stand?: ScenarioStand): ScenarioResult => runScenario(scenarioAsked({ year: 2023, ...body }), parameters, stand)
const at = (r: Pick<ScenarioResult, 'course'>, years: number) => r.course[years]!
/** Without the spread, which costs most of the time. */
const told = (body: Record<string, unknown>, stand?: ScenarioStand): Pick<ScenarioResult, 'course'> => {
  const input = scenarioAsked({ year: 2023, ...body })
  return { course: courseOf(futuresOf(input, stand), input.year, parameters) }
}
/** BEF of cypress: t of carbon a m³. */
const perM3 = 0.478 * 1.732 * 1.22 * 0.47

function refused(act: () => unknown): string[] {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return [error.code, ...error.errors.map((e) => e.field)]
    throw error
  }
  return []
}

describe('planting', () => {
  const plan = { action: 'planting', species_group: 'cypress', area_ha: 10, survival: 0.9 }
  it('in 30 years stands on the curve, thinned by what died: 10 ha · 0.9 · V(30), and its carbon by the declared method', () => {
    const volume = 10 * 0.9 * volumeAt(curveOf('cypress', 'planted')!, 30)
    expect(at(run(plan), 30).difference.volume_m3).toBeCloseTo(volume, 6)
    expect(at(run(plan), 30).difference.carbon_t).toBeCloseTo(volume * perM3, 6)
    expect(at(run(plan), 30).difference.co2_t).toBeCloseTo((volume * perM3 * 44) / 12, 6)
  })
  it('gives nothing to any bank until it closes in its fifth year, then water and soil by area', () => {
    expect(at(run(plan), 4).difference).toEqual({ carbon_t: 0, co2_t: 0, volume_m3: 0, water_regulated_m3: 0, soil_kept_t: 0 })
    expect(at(run(plan), 5).difference.water_regulated_m3).toBeCloseTo(10 * 10 * (950 - 600 - 0.13 * 950), 6)
    expect(at(run(plan), 5).difference.soil_kept_t).toBeCloseTo(10 * (35 - 5), 6)
  })
  it('what flows by the year is added up from the year it closes: 26 years of 30', () => {
    const [, , , thirty] = run(plan).horizons
    expect(thirty?.since.soil_kept_t).toBeCloseTo(26 * 10 * 30, 6)
  })
  it('more area gives as much more, and better survival never less', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plantable),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 1, max: 90 }),
        (species_group, area_ha, times, survival) => {
          const of = (ha: number, s: number) => at(told({ action: 'planting', species_group, area_ha: ha, survival: s / 100 }), 30).difference
          const one = of(area_ha, survival)
          for (const key of Object.keys(scenarioMeasures) as ScenarioMeasure[]) expect(of(area_ha * times, survival)[key]! / times).toBeCloseTo(one[key]!, 6)
          expect(of(area_ha, survival + 10).carbon_t!).toBeGreaterThan(one.carbon_t!)
        },
      ),
    )
  })
  it('bamboo counts by the cover of its clumps, full from the fifth year', () => {
    const bamboo = run({ action: 'planting', species_group: 'bamboo', area_ha: 10, survival: 1 })
    expect(at(bamboo, 5).difference.carbon_t).toBeCloseTo(10 * 68.48 * 0.47, 6)
    expect(at(bamboo, 2).difference.carbon_t).toBeCloseTo(10 * 0.25 * 68.48 * 0.47, 6)
  })
  it('in place of a stand costs that stand, which would have grown', () => {
    const r = run({ ...plan }, cypress)
    expect(r.removed_m3).toBe(600)
    expect(at(r, 0).difference.volume_m3).toBeCloseTo(-600, 6)
    expect(at(r, 30).without.volume_m3).toBeCloseTo(10 * grownVolume(curveOf('cypress', 'planted')!, 60, 30), 6)
  })
})

describe('fire, felling and occupation', () => {
  it('a fire that takes 40 % of the stock takes 40 % of the carbon at once, and the stand recovers some of it', () => {
    const r = run({ action: 'fire', lost_share: 0.4 }, cypress)
    expect(r.lost_m3).toBeCloseTo(480, 6)
    expect(at(r, 0).difference.carbon_t).toBeCloseTo(-480 * perM3, 6)
    expect(at(r, 30).difference.carbon_t).toBeLessThan(0)
    expect(at(r, 0).difference.water_regulated_m3).toBe(0)
  })
  it('a fire that takes everything leaves bare land, and a planting after it closes the gap', () => {
    const bare = run({ action: 'fire', lost_share: 1 }, cypress)
    const planted = run({ action: 'fire', lost_share: 1, replant: { species_group: 'cypress', after_years: 1 } }, cypress)
    expect(at(bare, 30).with.carbon_t).toBe(0)
    expect(at(planted, 30).with.volume_m3).toBeCloseTo(20 * 0.85 * volumeAt(curveOf('cypress', 'planted')!, 29), 6)
    expect(at(planted, 30).difference.carbon_t!).toBeGreaterThan(at(bare, 30).difference.carbon_t!)
  })
  it('a felling of all there is on 5 ha: 300 m³ away, water and soil of 5 ha gone, the rest grows as before', () => {
    const r = run({ action: 'harvest', volume_m3: '300', area_ha: 5 }, cypress)
    expect(at(r, 0).difference.volume_m3).toBeCloseTo(-300, 6)
    expect(at(r, 10).difference.soil_kept_t).toBeCloseTo(-150, 6)
    expect(at(r, 10).with.volume_m3).toBeCloseTo(15 * grownVolume(curveOf('cypress', 'planted')!, 60, 10), 6)
  })
  it('occupied land is lost to every bank for good, in the share of its area', () => {
    const r = run({ action: 'occupation', area_ha: 5 }, cypress)
    for (const years of [0, ...HORIZONS]) {
      for (const key of Object.keys(scenarioMeasures) as ScenarioMeasure[]) expect(at(r, years).difference[key]).toBeCloseTo(-at(r, years).without[key]! / 4, 6)
    }
  })
  it('burnt bamboo comes again by itself, economic forest does not', () => {
    const of = (stand_class: 'bamboo' | 'economic') => run({ action: 'fire', lost_share: 1, stand: { stand_class, species_group: stand_class, area_ha: 2 } })
    expect(at(of('bamboo'), 10).difference.carbon_t).toBeCloseTo(0, 8)
    expect(at(of('economic'), 10).difference.carbon_t).toBeCloseTo(-2 * 35.21 * 0.47, 6)
  })
})

const actions = fc.oneof(
  fc.record({ action: fc.constant('planting'), species_group: fc.constantFrom('bamboo', ...plantable), area_ha: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ action: fc.constant('fire'), lost_share: fc.integer({ min: 1, max: 100 }).map((n) => n / 100) }),
  fc.record({ action: fc.constant('harvest'), volume_m3: fc.integer({ min: 1, max: 1200 }) }),
  fc.record({ action: fc.constant('occupation'), area_ha: fc.integer({ min: 1, max: 20 }) }),
)

it('with is without and the difference, in every year and measure; land is neither made nor lost', () => {
  fc.assert(
    fc.property(actions, (body) => {
      const r = told(body, cypress)
      expect(r.course.map((y) => y.year)).toEqual(Array.from({ length: 31 }, (_, i) => 2023 + i))
      for (const y of r.course)
        for (const key of Object.keys(scenarioMeasures) as ScenarioMeasure[]) expect(y.without[key]! + y.difference[key]!).toBeCloseTo(y.with[key]!, 6)
    }),
  )
})

it('nothing but a planting ever adds carbon, at any time', () => {
  fc.assert(
    fc.property(
      actions.filter((a) => a.action !== 'planting'),
      (body) => {
        for (const y of told(body, cypress).course) expect(y.difference.carbon_t!).toBeLessThanOrEqual(1e-9)
      },
    ),
  )
})

it('the spread of the difference is the same every time and holds the value', () => {
  const one = run({ action: 'occupation', area_ha: 5 }, cypress)
  for (const h of one.horizons) {
    expect(h.difference).toEqual(at(one, h.years).difference)
    expect(h.carbon_spread!.low).toBeLessThan(h.difference.carbon_t!)
    expect(h.carbon_spread!.high).toBeGreaterThan(h.difference.carbon_t!)
  }
  expect(run({ action: 'occupation', area_ha: 5 }, cypress).horizons).toEqual(one.horizons)
})

describe('what is asked must be there', () => {
  it('names the field and the reason', () => {
    expect(refused(() => scenarioAsked({ action: 'planting', year: 2023, species_group: 'yunnan_pine', area_ha: 1 }))).toEqual([
      'field_invalid',
      'species_group',
    ])
    expect(refused(() => scenarioAsked({ action: 'fire', year: 2023, lost_share: 1.2 }))).toEqual(['field_invalid', 'lost_share'])
    expect(refused(() => scenarioAsked({ action: 'occupation', year: 2023, area_ha: 1, price: 3 }))).toEqual(['field_unknown', 'price'])
    expect(refused(() => scenarioAsked('造林'))[0]).toBe('field_invalid')
  })
  it('a stand without what growth needs is not guessed at', () => {
    expect(refused(() => run({ action: 'fire', lost_share: 1 }))).toEqual(['scenario_stand_missing', 'stand'])
    expect(refused(() => run({ action: 'fire', lost_share: 1 }, { ...cypress, origin: null }))).toEqual(['scenario_stand_missing', 'stand'])
    expect(refused(() => run({ action: 'fire', lost_share: 1 }, { ...cypress, species_group: 'larch' }))).toEqual([
      'growth_curve_missing',
      'stand.species_group',
    ])
    expect(refused(() => run({ action: 'occupation', area_ha: 1 }, { ...cypress, stand_class: 'bare' }))).toEqual(['scenario_stand_unfit', 'stand.stand_class'])
  })
  it('no more is taken than is there', () => {
    expect(refused(() => run({ action: 'occupation', area_ha: 21 }, cypress))).toEqual(['scenario_too_much', 'area_ha'])
    expect(refused(() => run({ action: 'harvest', volume_m3: 1201 }, cypress))).toEqual(['scenario_too_much', 'volume_m3'])
  })
  it('a stand beyond its curve is told of', () => {
    expect(run({ action: 'occupation', area_ha: 1 }, { ...cypress, volume_m3_ha: 300 }).notes.join()).toContain('超过生长曲线的上限')
  })
})

it('the answer of the door carries decimals as text, sources with their confidence, and caveats', () => {
  const answer = scenarioAnswer(
    scenarioAsked({ action: 'planting', year: 2023, species_group: 'bamboo', area_ha: '1.5' }),
    { ...parameters, carbon: publishedCarbon('continuous') },
    [],
  )
  expect(answer.horizons[1]?.difference.soil_kept_t).toMatch(/^\d+\.\d{4}$/)
  expect(answer.horizons[1]?.carbon).toMatchObject({ draws: 1000, seed: 2023 })
  expect(answer.sources.map((s) => s.confidence)).toEqual(['unchecked', 'unchecked'])
  expect(answer.caveats.join()).toContain('截距')
  expect(scenarioChoices.plantable.map((p) => p.title)).toContain('竹林')
  expect(scenarioChoices.actions.map((a) => a.title)).toEqual(['造林', '火灾', '采伐', '占用林地'])
})
