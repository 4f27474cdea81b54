/**
 * Time to act on a procuratorial suggestion and to reply in writing: two months from receipt, fifteen days when harm to the public
 * interest goes on spreading.
 */
export const PROCURATORIAL_REPLY = {
  document: '最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释',
  number: '法释〔2018〕6号，法释〔2020〕20号修正',
  article: '第二十一条',
  in_force_from: '2018-03-02',
  in_force_to: null,
  confidence: 'document',
  looked_up_on: '2026-11-28',
  ordinary: { months: 2 },
  urgent: { calendar_days: 15 },
} as const
