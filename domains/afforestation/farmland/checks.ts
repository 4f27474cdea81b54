import { beijingDate } from '#kit/calendar/date.ts'
import type { Check } from '#kit/register/transition.ts'

/** The years of each round; the two are paid by different papers. */
export const batchOfRound: Check = ({ after }) => {
  const year = Number(after['batch_year'])
  const fits = after['round'] === 'first' ? year >= 1999 && year <= 2006 : year >= 2014
  return fits
    ? null
    : { code: 'farmland_batch_round', message: '批次年度不在所选轮次之内：第一轮1999至2006年，新一轮2014年起', fields: ['batch_year', 'round'] }
}

/** What is judged as kept is forest by the spot and on the ground; what is not is lost, and said so (退耕还林条例31). */
export const stillForest: Check = ({ after, at }) => {
  if (String(after['judged_on']) > beijingDate(at)) return { code: 'farmland_day_ahead', message: '判定日期不能晚于今天', fields: ['judged_on'] }
  if (String(after['judged_on']) < String(after['returned_on']))
    return { code: 'farmland_judged_early', message: '判定日期不能早于还林验收日期', fields: ['judged_on'] }
  return after['spot_finding'] === 'cleared' || after['stand_finding'] === 'cleared'
    ? {
        code: 'farmland_cleared',
        message: '图斑或现地显示复耕、毁林，不能判定为保存；核实后“登记失去”（退耕还林条例31）',
        fields: ['spot_finding', 'stand_finding'],
      }
    : null
}
