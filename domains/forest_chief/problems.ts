import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  close_below_dispatch: [409, '销号的级别低于交办级别', '请交办级别或上级销号'],
  extension_not_later: [409, '延期后的期限不晚于原期限', '改晚期限'],
  found_in_future: [409, '发现日期晚于登记日期', '改正发现日期'],
  instruction_due: [409, '完成期限早于发出日期', '改正期限'],
  lead_to_itself: [409, '移送给了本单位', '改选接收单位'],
  merge_target: [409, '并入的问题不对', '选另一个有效的问题'],
  not_the_receiver: [409, '不是接收单位', '请接收单位办理'],
  reopen_too_late: [409, '销号已久，不能重开', '作为新问题登记'],
  requirement_validity: [409, '失效日期不晚于施行日期', '改正两个日期之一'],
  shortfall_query: [422, '查询缺口的参数不对', '给出 division 和 year'],
  too_many_extensions: [409, '延期次数已满', '在现有期限内办结，或报请督办'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
