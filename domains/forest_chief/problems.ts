import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  chief_not_listed: [409, '参加的林长没有巡林林长本人', '把本人列入参加的林长'],
  chief_twice: [409, '同一林长岗位重复计入', '去掉重复的'],
  close_below_dispatch: [409, '销号的级别低于交办级别', '请交办级别或上级销号'],
  extension_not_later: [409, '延期后的期限不晚于原期限', '改晚期限'],
  found_in_future: [409, '发现日期晚于登记日期', '改正发现日期'],
  grade_without_place: [409, '标为点位佐证而没有点位', '补点位或改佐证等级'],
  grade_without_track: [409, '标为轨迹佐证而没有轨迹', '补轨迹或改佐证等级'],
  instruction_due: [409, '完成期限早于发出日期', '改正期限'],
  lead_to_itself: [409, '移送给了本单位', '改选接收单位'],
  merge_target: [409, '并入的问题不对', '选另一个有效的问题'],
  not_the_receiver: [409, '不是接收单位', '请接收单位办理'],
  patrol_no_content: [409, '没有巡林内容', '至少勾选一项'],
  patrol_no_grade: [409, '没有佐证等级', '说明佐证等级'],
  patrol_not_ended: [409, '已完成的巡林没有结束时间', '补结束时间'],
  patrol_time: [409, '结束时间不晚于开始时间', '改正时间'],
  patrol_too_long: [409, '一次巡林过长', '分次登记'],
  reopen_too_late: [409, '销号已久，不能重开', '作为新问题登记'],
  requirement_validity: [409, '失效日期不晚于施行日期', '改正两个日期之一'],
  shortfall_query: [422, '查询缺口的参数不对', '给出 division 和 year'],
  too_many_extensions: [409, '延期次数已满', '在现有期限内办结，或报请督办'],
})
declare module '#kit/problem/catalogue.ts' { interface DeclaredProblems extends Record<keyof typeof problems, true> {} }
