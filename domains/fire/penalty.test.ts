import { expect, test } from 'vitest';
import { FIRE_CAUSES } from '../../datasets/fire/fire-causes.ts';
import { judgeFine } from './penalty.ts';

// 森林防火条例 第五十条: 个人 200 元以上 3000 元以下, 单位 1万元以上 5万元以下.
test.each([['person', '199.99', false], ['person', '200', true], ['person', '3000', true], ['person', '3000.01', false], ['unit', '9999', false], ['unit', '10000', true], ['unit', '50000.00', true]] as const)('fire in the open, %s, %s yuan: %s', (offender, amount, within) => {
  expect(judgeFine('fire_in_the_open', offender, amount).within).toBe(within);
});

// 第四十八条, 第四十九条.
test.each([['duty_not_performed', 'person', '500', '5000'], ['duty_not_performed', 'unit', '10000', '50000'], ['check_refused_or_hazard_overdue', 'person', '200', '2000'], ['check_refused_or_hazard_overdue', 'unit', '5000', '10000']] as const)('%s, %s: %s to %s', (offence, offender, min_yuan, max_yuan) => {
  expect(judgeFine(offence, offender, min_yuan)).toMatchObject({ within: true, range: { min_yuan, max_yuan } });
});

test('a fine out of range says what the article allows', () => {
  expect(judgeFine('fire_in_the_open', 'person', '5000').reason).toBe('森林防火条例第五十条：对个人应处200元以上3000元以下罚款，填报为5000元');
  expect(judgeFine('fire_in_the_open', 'person', '500').reason).toBeNull();
});

test('an unreadable amount is refused', () => expect(() => judgeFine('fire_in_the_open', 'person', '2,000')).toThrow(/fire\.bad_fine/));

test('the 24 causes have each their own code', () => {
  expect(FIRE_CAUSES).toHaveLength(24);
  expect(new Set(FIRE_CAUSES.map(({ code }) => code)).size).toBe(24);
});
