import { FINE_AUTHORITIES, PENALTY_RULES, SIMPLE_PROCEDURE, type FineRange, type FireOffence, type PenaltyRule } from '#datasets/fire/penalties.ts';
import { LAW } from '#datasets/law.ts';
import type { Basis } from '#datasets/law.ts';
import { compare } from '#kit/quantity/decimal.ts';
import { rulesOn } from '../law.ts';

export type Offender = 'person' | 'unit';

export interface FineJudgement {
  within: boolean;
  range: FineRange | null;
  /** Chinese sentence for people when the fine cannot be; null when it is within. */
  reason: string | null;
  basis: Basis | null;
}

/** The article that punishes an offence committed on a day (`YYYY-MM-DD`); undefined when the rules of that day know none. */
export const penaltyOn = (offence: FireOffence, day: string): PenaltyRule | undefined => rulesOn(PENALTY_RULES, day).find((rule) => rule.offence === offence);

/** The article as it is quoted on paper: 森林草原防灭火条例第五十四条. */
export const quoted = ({ document, article }: Basis): string => `${LAW[document].title}${article}`;

/** Whether a fine could be decided on the spot at all: its lowest amount is within 行政处罚法51. */
export function onTheSpot(rule: PenaltyRule, offender: Offender): boolean {
  const range = rule[offender];
  return range !== null && compare(range.min_yuan, SIMPLE_PROCEDURE[offender]) <= 0;
}

export const authorityOf = (rule: PenaltyRule): string => FINE_AUTHORITIES[rule.authority];

/** Whether a fine (yuan, decimal string) lies in the range of the article of the day of the act. Throws `fire.bad_fine` on an unreadable amount. */
export function judgeFine(offence: FireOffence, offender: Offender, amount_yuan: string, day: string): FineJudgement {
  if (!/^\d+(\.\d+)?$/.test(amount_yuan)) throw new RangeError(`fire.bad_fine: 罚款金额应为不小于零的元数：${amount_yuan}`);
  const rule = penaltyOn(offence, day);
  const who = offender === 'person' ? '个人' : '单位';
  if (!rule) return { within: false, range: null, reason: `${day}当日施行的规定对这一行为没有罚款条款`, basis: null };
  const { [offender]: range, basis } = rule;
  if (!range) return { within: false, range, reason: `${quoted(basis)}没有规定对${who}的罚款`, basis };
  const within = compare(amount_yuan, range.min_yuan) >= 0 && compare(amount_yuan, range.max_yuan) <= 0;
  return { within, range, reason: within ? null : `${quoted(basis)}：对${who}应处${range.min_yuan}元以上${range.max_yuan}元以下罚款，填报为${amount_yuan}元`, basis };
}
