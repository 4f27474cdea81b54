import { FIRE_PENALTIES } from '../../datasets/fire/penalties.ts';
import type { FineRange, FireOffence } from '../../datasets/fire/penalties.ts';
import type { Basis } from '../../datasets/law.ts';
import { compare } from '../../kit/quantity/decimal.ts';

export interface FineJudgement {
  within: boolean;
  range: FineRange;
  /** Chinese sentence for people when the fine is out of range; null when it is within. */
  reason: string | null;
  basis: Basis;
}

/** Whether a fine (yuan, decimal string) lies in the range of the article. Throws `fire.bad_fine` on an unreadable amount. */
export function judgeFine(offence: FireOffence, offender: 'person' | 'unit', amount_yuan: string): FineJudgement {
  if (!/^\d+(\.\d+)?$/.test(amount_yuan)) throw new RangeError(`fire.bad_fine: 罚款金额应为不小于零的元数：${amount_yuan}`);
  const { basis, ...penalty } = FIRE_PENALTIES[offence];
  const range = penalty[offender];
  const within = compare(amount_yuan, range.min_yuan) >= 0 && compare(amount_yuan, range.max_yuan) <= 0;
  const who = offender === 'person' ? '个人' : '单位';
  const reason = within ? null : `森林防火条例${basis.article}：对${who}应处${range.min_yuan}元以上${range.max_yuan}元以下罚款，填报为${amount_yuan}元`;
  return { within, range, reason, basis };
}
