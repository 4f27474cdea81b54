import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCalendarDays, fromDayNumber } from '../../kit/calendar/date.ts';
import { extensionOf, fireSeason, isHighDanger, isSeason, seasonEnd } from './season.ts';
import type { LocalExtension } from './season.ts';

const date = fc.integer({ min: 18262, max: 21914 }).map(fromDayNumber); // 2020 … 2029

describe('Sichuan', () => {
  test.each([['2023-01-01', true], ['2023-05-31', true], ['2023-06-01', false], ['2022-12-31', false], ['2021-06-30', true], ['2021-07-01', false]])('%s in season: %s', (day, inside) => {
    expect(isSeason(day)).toBe(inside);
  });
  test.each([['2023-01-31', false], ['2023-02-01', true], ['2023-05-10', true], ['2023-05-11', false], ['2022-05-31', true], ['2025-05-11', false]])('%s high danger: %s', (day, inside) => {
    expect(isHighDanger(day)).toBe(inside);
  });
  test('the end of this season, or of the next', () => {
    expect(seasonEnd('2023-03-01')).toBe('2023-05-31');
    expect(seasonEnd('2023-05-31')).toBe('2023-05-31');
    expect(seasonEnd('2023-06-01')).toBe('2024-05-31');
    expect(seasonEnd('2020-08-01')).toBe('2021-06-30');
  });
  test('each season names its document', () => {
    expect(fireSeason(2025).basis).toEqual({ document: 'sichuan_fire_order_2025', article: '第一条' });
    expect(fireSeason(2023).basis.document).toBe('sichuan_forest_fire_regulation');
  });
});

describe('a local order lengthens, never shortens', () => {
  const autumn: LocalExtension = { year: 2024, season: { start: '2023-11-15', end: '2024-05-31' }, high_danger: { start: '2024-01-16', end: '2024-05-10' }, document: '县2024年森林防火命令' };
  test('a season can begin in the autumn before', () => {
    expect(isSeason('2023-12-01', [autumn])).toBe(true);
    expect(isSeason('2023-11-14', [autumn])).toBe(false);
    expect(seasonEnd('2023-12-01', [autumn])).toBe('2024-05-31');
    expect(isHighDanger('2024-01-16', [autumn])).toBe(true);
    expect(fireSeason(2024, [autumn]).extended_by).toEqual(['县2024年森林防火命令']);
  });
  test('a longer high-danger period lengthens the season with it', () => {
    const june: LocalExtension = { year: 2024, high_danger: { start: '2024-02-01', end: '2024-06-15' }, document: '令' };
    expect(isSeason('2024-06-10', [june])).toBe(true);
  });
  test('a shorter one changes nothing', () => {
    const short: LocalExtension = { year: 2024, season: { start: '2024-03-01', end: '2024-04-01' }, document: '令' };
    expect(fireSeason(2024, [short]).season).toEqual(fireSeason(2024).season);
  });
});

test('high danger lies in the season, and a season ends with its last day', () => {
  fc.assert(fc.property(date, (d) => {
    if (isHighDanger(d)) expect(isSeason(d)).toBe(true);
    const end = seasonEnd(d);
    expect(end >= d && isSeason(end) && !isSeason(addCalendarDays(end, 1))).toBe(true);
  }));
});

describe('a local order lengthens the season only where it joins on to it (四川省森林防火条例 第二十八条)', () => {
  test('days after the end, with the day after as the farthest start', () => {
    const order = extensionOf('season', { start: '2023-06-01', end: '2023-06-20' }, '甲令');
    expect(order).toMatchObject({ year: 2023 });
    expect(fireSeason(2023, order ? [order] : [])).toMatchObject({ season: { start: '2023-01-01', end: '2023-06-20' }, extended_by: ['甲令'] });
    expect(extensionOf('season', { start: '2023-06-02', end: '2023-06-20' }, '甲令')).toBeNull();
  });
  test('days before the beginning belong to the season of the year that follows', () => {
    const order = extensionOf('season', { start: '2023-12-20', end: '2023-12-31' }, '乙令');
    expect(order).toMatchObject({ year: 2024 });
    expect(fireSeason(2024, order ? [order] : []).season).toEqual({ start: '2023-12-20', end: '2024-05-31' });
    expect(extensionOf('season', { start: '2023-12-20', end: '2023-12-30' }, '乙令')).toBeNull();
  });
  test('a longer high-danger period lengthens the season around it', () => {
    const order = extensionOf('high_danger', { start: '2023-05-01', end: '2023-06-10' }, '丙令');
    expect(fireSeason(2023, order ? [order] : [])).toMatchObject({ season: { end: '2023-06-10' }, high_danger: { end: '2023-06-10' } });
  });
});
