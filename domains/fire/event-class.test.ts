import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRE_CLASSES } from '../../datasets/fire/fire-classes.ts';
import { fireClass, immediateReport } from './event-class.ts';
import type { FireExtent, FireSituation } from './event-class.ts';

const nothing: FireExtent = { affected_forest_ha: '0', other_woodland: false, deaths: 0, serious_injuries: 0 };
const calm: FireSituation = {
  ...nothing, started_at: '2023-03-01T10:00:00+08:00', flame_out_at: null, now: '2023-03-01T12:00:00+08:00', near_national_border: false,
  threatens_settlement_or_facility: false, undeveloped_primary_forest: false, provincial_border: false, needs_national_support: false,
  city_or_county_border: false, sensitive_date: false, in_the_media: false, hotspot_pixels: 0,
};

describe('森林防火条例 第四十条: limits are included', () => {
  test.each([['0.0001', 'general'], ['0.9999', 'general'], ['1', 'larger'], ['1.00', 'larger'], ['99.9999', 'larger'], ['100', 'major'], ['999.9999', 'major'], ['1000', 'extraordinary']])('%s ha is %s', (affected_forest_ha, expected) => {
    expect(fireClass({ ...nothing, affected_forest_ha })).toMatchObject({ class: expected, by: ['affected_forest_ha'] });
  });
  test.each([[1, 'general'], [2, 'general'], [3, 'larger'], [9, 'larger'], [10, 'major'], [29, 'major'], [30, 'extraordinary']])('%s deaths is %s', (deaths, expected) => {
    expect(fireClass({ ...nothing, deaths })).toMatchObject({ class: expected, by: ['deaths'] });
  });
  test.each([[1, 'general'], [9, 'general'], [10, 'larger'], [49, 'larger'], [50, 'major'], [99, 'major'], [100, 'extraordinary']])('%s serious injuries is %s', (serious_injuries, expected) => {
    expect(fireClass({ ...nothing, serious_injuries })).toMatchObject({ class: expected, by: ['serious_injuries'] });
  });
  test('the highest of the three wins and says why', () => {
    expect(fireClass({ ...nothing, affected_forest_ha: '0.4', deaths: 3 })).toMatchObject({ class: 'larger', title: '较大森林火灾', by: ['deaths'] });
    expect(fireClass({ ...nothing, affected_forest_ha: '120', deaths: 10 })).toMatchObject({ class: 'major', by: ['affected_forest_ha', 'deaths'] });
  });
  test('other woodland alone is a 一般 fire; nothing at all is none', () => {
    expect(fireClass({ ...nothing, other_woodland: true })).toMatchObject({ status: 'ok', class: 'general', by: [] });
    expect(fireClass(nothing)).toEqual({ status: 'none', title: '不构成森林火灾' });
  });
  test('an unknown area is not an area of zero', () => {
    expect(fireClass({ ...nothing, affected_forest_ha: null, deaths: 1 })).toEqual({ status: 'incomplete', title: '数据不全', missing: ['affected_forest_ha'], at_least: 'general' });
    expect(fireClass({ ...nothing, affected_forest_ha: null })).toMatchObject({ at_least: null });
    expect(fireClass({ ...nothing, affected_forest_ha: null, deaths: 30 })).toMatchObject({ status: 'ok', class: 'extraordinary' });
  });
  test.each(['-1', '1e3', '1,000', '', 'abc', 'NaN'])('area %j is refused', (affected_forest_ha) => {
    expect(() => fireClass({ ...nothing, affected_forest_ha })).toThrow(/fire\.bad_area/);
  });
  test.each([-1, 1.5, Number.NaN])('%s deaths is refused', (deaths) => expect(() => fireClass({ ...nothing, deaths })).toThrow(/fire\.bad_count/));

  test('more of anything never lowers the class', () => {
    const rank = (extent: FireExtent) => {
      const classing = fireClass(extent);
      return classing.status === 'ok' ? FIRE_CLASSES.findIndex((row) => row.class === classing.class) : -1;
    };
    const milli = fc.nat(2_000_000);
    const extent = (area: number, deaths: number, serious_injuries: number) => ({ ...nothing, affected_forest_ha: (area / 1000).toFixed(3), deaths, serious_injuries });
    fc.assert(fc.property(milli, fc.nat(40), fc.nat(120), milli, fc.nat(40), fc.nat(120), (area, deaths, hurt, moreArea, moreDeaths, moreHurt) => {
      expect(rank(extent(area + moreArea, deaths + moreDeaths, hurt + moreHurt))).toBeGreaterThanOrEqual(rank(extent(area, deaths, hurt)));
    }));
  });
});

describe('immediate report, 森林防火条例 第三十二条', () => {
  const reasons = (change: Partial<FireSituation>) => immediateReport({ ...calm, ...change }).map(({ reason }) => reason);
  test('a small fire far from everything needs none', () => expect(reasons({ affected_forest_ha: '0.3' })).toEqual([]));
  test.each<[Partial<FireSituation>, string[]]>([
    [{ deaths: 2 }, []], [{ deaths: 3 }, ['casualties']], [{ serious_injuries: 9 }, []], [{ serious_injuries: 10 }, ['casualties']],
    [{ affected_forest_ha: '99.99' }, []], [{ affected_forest_ha: '100' }, ['major_class']],
    [{ affected_forest_ha: null, deaths: 10 }, ['major_class', 'casualties']],
    [{ hotspot_pixels: 2 }, []], [{ hotspot_pixels: 3 }, ['hotspot_pixels']],
    [{ near_national_border: true }, ['near_national_border']], [{ threatens_settlement_or_facility: true }, ['threatens_settlement_or_facility']],
    [{ undeveloped_primary_forest: true }, ['undeveloped_primary_forest']], [{ provincial_border: true }, ['provincial_border']],
    [{ needs_national_support: true }, ['needs_national_support']], [{ city_or_county_border: true }, ['city_or_county_border']],
    [{ sensitive_date: true }, ['sensitive_date']], [{ in_the_media: true }, ['in_the_media']],
  ])('%j → %j', (change, expected) => expect(reasons(change)).toEqual(expected));

  test('24 hours of open flame', () => {
    const next = '2023-03-02T10:00:00+08:00';
    expect(reasons({ now: '2023-03-02T09:59:59+08:00' })).toEqual([]);
    expect(reasons({ now: next })).toEqual(['burning_24_hours']);
    expect(reasons({ now: '2023-03-05T10:00:00+08:00', flame_out_at: next })).toEqual([]);
    expect(reasons({ now: '2023-03-05T10:00:00+08:00', flame_out_at: '2023-03-02T10:00:01+08:00' })).toEqual(['burning_24_hours']);
  });
  test('each reason names its article', () => {
    expect(immediateReport({ ...calm, deaths: 3 })).toEqual([{ reason: 'casualties', title: '造成3人以上死亡或者10人以上重伤', basis: { document: 'forest_fire_regulation', article: '第三十二条第一款第（三）项' } }]);
  });
});
