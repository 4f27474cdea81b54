import { describe, expect, test } from 'vitest';
import { FIRE_CAUSES } from '#datasets/fire/fire-causes.ts';
import { PENALTY_RULES } from '#datasets/fire/penalties.ts';
import { authorityOf, judgeFine, onTheSpot, penaltyOn } from './penalty.ts';

const OLD = '2025-12-31';
const NEW = '2026-01-01';

describe('acts to 2025-12-31: 森林防火条例', () => {
  // 第五十条: 个人 200 元以上 3000 元以下, 单位 1万元以上 5万元以下.
  test.each([['person', '199.99', false], ['person', '200', true], ['person', '3000', true], ['person', '3000.01', false], ['unit', '9999', false], ['unit', '10000', true], ['unit', '50000.00', true]] as const)('fire in the open, %s, %s yuan: %s', (offender, amount, within) => {
    expect(judgeFine('fire_in_the_open', offender, amount, OLD).within).toBe(within);
  });
  // 第四十八条, 第四十九条.
  test.each([['duty_not_performed', 'person', '500', '5000'], ['duty_not_performed', 'unit', '10000', '50000'], ['check_refused_or_hazard_overdue', 'person', '200', '2000'], ['check_refused_or_hazard_overdue', 'unit', '5000', '10000']] as const)('%s, %s: %s to %s', (offence, offender, min_yuan, max_yuan) => {
    expect(judgeFine(offence, offender, min_yuan, OLD)).toMatchObject({ within: true, range: { min_yuan, max_yuan } });
  });
  test('a fine out of range says what the article allows', () => {
    expect(judgeFine('fire_in_the_open', 'person', '5000', OLD).reason).toBe('森林防火条例第五十条：对个人应处200元以上3000元以下罚款，填报为5000元');
    expect(judgeFine('fire_in_the_open', 'person', '500', OLD).reason).toBeNull();
  });
  test('what it does not know it does not punish', () => expect(judgeFine('fire_source_dropped', 'person', '300', OLD)).toMatchObject({ within: false, basis: null }));
});

describe('acts from 2026-01-01: 森林草原防灭火条例', () => {
  test.each([
    ['duty_not_performed', 'unit', '20000', '100000'], ['duty_not_performed', 'person', '1000', '10000'], ['correction_refused', 'unit', '50000', '200000'], ['correction_refused', 'person', '2000', '20000'],
    ['check_refused_or_hazard_overdue', 'unit', '10000', '20000'], ['check_refused_or_hazard_overdue', 'person', '300', '3000'],
    ['fire_in_the_open', 'unit', '20000', '100000'], ['fire_in_the_open', 'person', '300', '5000'], ['live_firing_or_blasting', 'unit', '100000', '200000'],
    ['signs_missing', 'unit', '5000', '20000'], ['signs_missing', 'person', '300', '3000'], ['fire_source_dropped', 'person', '300', '3000'], ['registration_refused', 'person', '300', '3000'],
    ['facilities_destroyed', 'unit', '5000', '20000'], ['high_danger_zone_entered', 'person', '300', '3000'],
  ] as const)('%s, %s: %s to %s, limits included', (offence, offender, min_yuan, max_yuan) => {
    expect(judgeFine(offence, offender, min_yuan, NEW)).toMatchObject({ within: true, range: { min_yuan, max_yuan } });
    expect(judgeFine(offence, offender, max_yuan, NEW).within).toBe(true);
    expect(judgeFine(offence, offender, `${Number(min_yuan) - 0.01}`, NEW).within).toBe(false);
    expect(judgeFine(offence, offender, `${max_yuan}.01`, NEW).within).toBe(false);
  });
  test('the lower end for a person is 300, and the sentence quotes the article of the day', () => {
    expect(judgeFine('fire_in_the_open', 'person', '200', NEW).reason).toBe('森林草原防灭火条例第五十四条：对个人应处300元以上5000元以下罚款，填报为200元');
  });
  test('blasting names no range for persons', () => expect(judgeFine('live_firing_or_blasting', 'person', '50000', NEW).reason).toBe('森林草原防灭火条例第五十五条没有规定对个人的罚款'));
  test('forestry or emergency by division of work for 52 and 53, forestry alone for the rest', () => {
    expect(authorityOf(penaltyOn('check_refused_or_hazard_overdue', NEW)!)).toContain('应急管理');
    expect(authorityOf(penaltyOn('fire_in_the_open', NEW)!)).not.toContain('应急管理');
  });
  test('no fine fits the simple procedure (行政处罚法51)', () => {
    for (const rule of PENALTY_RULES.filter((r) => r.from === NEW)) expect([onTheSpot(rule, 'person'), onTheSpot(rule, 'unit')]).toEqual([false, false]);
    expect(onTheSpot(penaltyOn('fire_in_the_open', OLD)!, 'person')).toBe(true);
  });
  test('no act has two articles on one day', () => {
    for (const day of [OLD, NEW]) {
      const offences = PENALTY_RULES.filter((r) => r.from <= day && (r.to === null || day <= r.to)).map((r) => r.offence);
      expect(new Set(offences).size).toBe(offences.length);
    }
  });
});

test('an unreadable amount is refused', () => expect(() => judgeFine('fire_in_the_open', 'person', '2,000', NEW)).toThrow(/fire\.bad_fine/));

test('the 24 causes have each their own code', () => {
  expect(FIRE_CAUSES).toHaveLength(24);
  expect(new Set(FIRE_CAUSES.map(({ code }) => code)).size).toBe(24);
});
