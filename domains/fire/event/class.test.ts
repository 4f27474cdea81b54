import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIRE_CLASS_TITLES } from '#datasets/fire/fire-classes.ts'
import { fireClass, type FireExtent } from './class.ts'
import { immediateReport, type FireSituation } from './report.ts'

const OLD = '2025-12-31'
const NEW = '2026-01-01'
const nothing: FireExtent = {
  affected_forest_ha: '0',
  affected_grassland_ha: null,
  other_woodland: false,
  no_trees_harmed: false,
  deaths: 0,
  serious_injuries: 0,
}
const calm: FireSituation = {
  ...nothing,
  started_at: '2023-03-01T10:00:00+08:00',
  flame_out_at: null,
  now: '2023-03-01T12:00:00+08:00',
  burnt_forest_ha: null,
  burnt_grassland_ha: null,
  stated: new Set(),
  hotspot_pixels: 0,
}

describe('to 2025-12-31, 森林防火条例 第四十条: limits are included', () => {
  test.each([
    ['0.0001', 'general'],
    ['0.9999', 'general'],
    ['1', 'larger'],
    ['1.00', 'larger'],
    ['99.9999', 'larger'],
    ['100', 'major'],
    ['999.9999', 'major'],
    ['1000', 'extraordinary'],
  ])('%s ha is %s', (affected_forest_ha, expected) => {
    expect(fireClass({ ...nothing, affected_forest_ha }, OLD)).toMatchObject({
      class: expected,
      by: ['affected_forest_ha'],
      basis: { document: 'forest_fire_regulation', article: '第四十条' },
    })
  })
  test('other woodland alone is a 一般 fire; nothing at all is none', () => {
    expect(fireClass({ ...nothing, other_woodland: true }, OLD)).toMatchObject({ status: 'ok', class: 'general', by: [] })
    expect(fireClass(nothing, OLD)).toMatchObject({ status: 'none', title: '不构成森林火灾' })
  })
  test('grassland is no measure of it', () => expect(fireClass({ ...nothing, affected_grassland_ha: '9000' }, OLD)).toMatchObject({ status: 'none' }))
})

describe('from 2026-01-01, 森林草原防灭火条例 第四十五、四十七条: limits are included', () => {
  test.each([
    ['0.067', 'general'],
    ['0.0670', 'general'],
    ['9.9999', 'general'],
    ['10', 'larger'],
    ['99.9999', 'larger'],
    ['100', 'major'],
    ['999.9999', 'major'],
    ['1000', 'extraordinary'],
  ])('%s ha of forest is %s', (affected_forest_ha, expected) => {
    expect(fireClass({ ...nothing, affected_forest_ha }, NEW)).toMatchObject({
      class: expected,
      by: ['affected_forest_ha'],
      basis: { document: 'forest_grassland_fire_regulation', article: '第四十五条' },
    })
  })
  test.each([
    ['10', 'general'],
    ['999.9999', 'general'],
    ['1000', 'larger'],
    ['5000', 'major'],
    ['8000', 'extraordinary'],
  ])('%s ha of grassland is %s', (affected_grassland_ha, expected) => {
    expect(fireClass({ ...nothing, affected_grassland_ha }, NEW)).toMatchObject({ class: expected, by: ['affected_grassland_ha'] })
  })
  test('smaller ones are 火情 and not counted, unless somebody died or was badly hurt', () => {
    expect(fireClass({ ...nothing, affected_forest_ha: '0.0669' }, NEW)).toMatchObject({
      status: 'none',
      title: '火情，不计入森林火灾',
      basis: { article: '第四十七条' },
    })
    expect(fireClass({ ...nothing, affected_grassland_ha: '9.9999' }, NEW)).toMatchObject({ status: 'none' })
    expect(fireClass({ ...nothing, affected_forest_ha: '0.01', serious_injuries: 1 }, NEW)).toMatchObject({ class: 'general', by: ['serious_injuries'] })
  })
  test('shrub, open woodland, young plantation or nursery without harm to trees is none; a death makes it one', () => {
    expect(fireClass({ ...nothing, affected_forest_ha: '3', no_trees_harmed: true }, NEW)).toMatchObject({ status: 'none' })
    expect(fireClass({ ...nothing, affected_forest_ha: '3', no_trees_harmed: true, deaths: 1 }, NEW)).toMatchObject({ class: 'general', by: ['deaths'] })
    expect(fireClass({ ...nothing, other_woodland: true }, NEW)).toMatchObject({ status: 'none' })
  })
  test('the series breaks: 5 ha was 较大 and is 一般; 0.05 ha was 一般 and is none', () => {
    const both = (affected_forest_ha: string) =>
      [OLD, NEW].map((day) => {
        const c = fireClass({ ...nothing, affected_forest_ha }, day)
        return c.status === 'ok' ? c.class : c.status
      })
    expect([both('5'), both('0.05')]).toEqual([
      ['larger', 'general'],
      ['general', 'none'],
    ])
  })
})

test('a day before every rule is not judged', () => expect(fireClass(nothing, '2008-12-31')).toMatchObject({ status: 'unknown' }))

describe.each([OLD, NEW])('on %s', (day) => {
  test.each([
    [1, 'general'],
    [2, 'general'],
    [3, 'larger'],
    [9, 'larger'],
    [10, 'major'],
    [29, 'major'],
    [30, 'extraordinary'],
  ])('%s deaths is %s', (deaths, expected) => {
    expect(fireClass({ ...nothing, deaths }, day)).toMatchObject({ class: expected, by: ['deaths'] })
  })
  test.each([
    [1, 'general'],
    [9, 'general'],
    [10, 'larger'],
    [49, 'larger'],
    [50, 'major'],
    [99, 'major'],
    [100, 'extraordinary'],
  ])('%s serious injuries is %s', (serious_injuries, expected) => {
    expect(fireClass({ ...nothing, serious_injuries }, day)).toMatchObject({ class: expected, by: ['serious_injuries'] })
  })
  test('the highest measure wins and says why', () => {
    expect(fireClass({ ...nothing, affected_forest_ha: '0.4', deaths: 3 }, day)).toMatchObject({ class: 'larger', title: '较大森林火灾', by: ['deaths'] })
    expect(fireClass({ ...nothing, affected_forest_ha: '120', deaths: 10 }, day)).toMatchObject({ class: 'major', by: ['affected_forest_ha', 'deaths'] })
  })
  test('an unknown area is not an area of zero', () => {
    expect(fireClass({ ...nothing, affected_forest_ha: null, deaths: 1 }, day)).toEqual({
      status: 'incomplete',
      title: '数据不全',
      missing: ['affected_forest_ha'],
      at_least: 'general',
    })
    expect(fireClass({ ...nothing, affected_forest_ha: null }, day)).toMatchObject({ at_least: null })
    expect(fireClass({ ...nothing, affected_forest_ha: null, deaths: 30 }, day)).toMatchObject({ status: 'ok', class: 'extraordinary' })
  })
  test.each(['-1', '1e3', '1,000', '', 'abc', 'NaN'])('area %j is refused', (affected_forest_ha) => {
    expect(() => fireClass({ ...nothing, affected_forest_ha }, day)).toThrow(/fire\.bad_area/)
  })
  test.each([-1, 1.5, Number.NaN])('%s deaths is refused', (deaths) => expect(() => fireClass({ ...nothing, deaths }, day)).toThrow(/fire\.bad_count/))

  test('more of anything never lowers the class', () => {
    const order = Object.keys(FIRE_CLASS_TITLES)
    const rank = (extent: FireExtent) => {
      const classing = fireClass(extent, day)
      return classing.status === 'ok' ? order.indexOf(classing.class) : -1
    }
    const milli = fc.nat(2_000_000)
    const extent = (area: number, deaths: number, serious_injuries: number) => ({
      ...nothing,
      affected_forest_ha: (area / 1000).toFixed(3),
      deaths,
      serious_injuries,
    })
    fc.assert(
      fc.property(milli, fc.nat(40), fc.nat(120), milli, fc.nat(40), fc.nat(120), (area, deaths, hurt, moreArea, moreDeaths, moreHurt) => {
        expect(rank(extent(area + moreArea, deaths + moreDeaths, hurt + moreHurt))).toBeGreaterThanOrEqual(rank(extent(area, deaths, hurt)))
      }),
    )
  })
})

describe('immediate report to 2025-12-31, 森林防火条例 第三十二条', () => {
  const reasons = (change: Partial<FireSituation>) => immediateReport({ ...calm, ...change }).map(({ reason }) => reason)
  test('a small fire far from everything needs none', () => expect(reasons({ affected_forest_ha: '0.3' })).toEqual([]))
  test.each<[Partial<FireSituation>, string[]]>([
    [{ deaths: 2 }, []],
    [{ deaths: 3 }, ['casualties']],
    [{ serious_injuries: 9 }, []],
    [{ serious_injuries: 10 }, ['casualties']],
    [{ affected_forest_ha: '99.99' }, []],
    [{ affected_forest_ha: '100' }, ['major_class']],
    [{ affected_forest_ha: null, deaths: 10 }, ['major_class', 'casualties']],
    [{ hotspot_pixels: 2 }, []],
    [{ hotspot_pixels: 3 }, ['hotspot_pixels']],
  ])('%j → %j', (change, expected) => expect(reasons(change)).toEqual(expected))
  test.each([
    'near_national_border',
    'threatens_settlement_or_facility',
    'undeveloped_primary_forest',
    'provincial_border',
    'needs_national_support',
    'city_or_county_border',
    'sensitive_date',
    'in_the_media',
  ])('%s as stated', (reason) => {
    expect(reasons({ stated: new Set([reason]) })).toEqual([reason])
  })

  test('24 hours of open flame', () => {
    const next = '2023-03-02T10:00:00+08:00'
    expect(reasons({ now: '2023-03-02T09:59:59+08:00' })).toEqual([])
    expect(reasons({ now: next })).toEqual(['burning_24_hours'])
    expect(reasons({ now: '2023-03-05T10:00:00+08:00', flame_out_at: next })).toEqual([])
    expect(reasons({ now: '2023-03-05T10:00:00+08:00', flame_out_at: '2023-03-02T10:00:01+08:00' })).toEqual(['burning_24_hours'])
  })
  test('each reason names its article', () => {
    expect(immediateReport({ ...calm, deaths: 3 })).toEqual([
      { reason: 'casualties', title: '造成3人以上死亡或者10人以上重伤', basis: { document: 'forest_fire_regulation', article: '第三十二条' } },
    ])
  })
})

describe('immediate report from 2026-01-01, 森林草原防灭火条例 第三十五条', () => {
  const now: FireSituation = { ...calm, started_at: '2026-01-01T00:00:00+08:00', now: '2026-01-05T00:00:00+08:00' }
  const reasons = (change: Partial<FireSituation>) => immediateReport({ ...now, ...change }).map(({ reason }) => reason)
  test.each<[Partial<FireSituation>, string[]]>([
    [{ burnt_forest_ha: '100' }, []],
    [{ burnt_forest_ha: '100.0001' }, ['large_burnt_area']],
    [{ burnt_grassland_ha: '5000' }, []],
    [{ burnt_grassland_ha: '5000.01' }, ['large_burnt_area']],
    [{ affected_forest_ha: '500' }, []],
    [{ deaths: 3 }, ['casualties']],
    [{ serious_injuries: 10 }, ['casualties']],
    [{ deaths: 2, serious_injuries: 9 }, []],
    [{ hotspot_pixels: 3 }, ['hotspot_pixels']],
  ])('%j → %j: by the burnt area and not the affected one, and no more after 24 hours', (change, expected) => expect(reasons(change)).toEqual(expected))
  test('what the new regulation no longer lists is no reason of its own', () => {
    expect(reasons({ stated: new Set(['undeveloped_primary_forest', 'provincial_border', 'needs_national_support', 'near_national_border']) })).toEqual([])
    expect(reasons({ stated: new Set(['within_5km_of_border', 'judged_necessary', 'threatens_settlement_or_facility']) })).toEqual([
      'threatens_settlement_or_facility',
      'within_5km_of_border',
      'judged_necessary',
    ])
  })
  test('names its article', () =>
    expect(immediateReport({ ...now, deaths: 3 })[0]?.basis).toEqual({ document: 'forest_grassland_fire_regulation', article: '第三十五条' }))
})
