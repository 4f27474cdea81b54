import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  duty_of_chiefs: [409, '护林员巡护的目的写成了林长履职', '去掉“林长履职”，或登记为林长巡林'],
  grade_without_place: [409, '标为定位点佐证而没有点位', '补点位或改佐证等级'],
  grade_without_track: [409, '标为轨迹佐证而没有轨迹', '补轨迹或改佐证等级'],
  not_a_chief: [409, '林长巡林不是由林长带队，或参加人不是林长、护林员', '改正类别或参加人，其他人员填在随行'],
  not_a_ranger: [409, '护林员巡护有不是护林员的参加人', '改正参加人，有林长参加的登记为林长巡林'],
  not_an_officer: [409, '部门巡查不是由部门人员带队，或参加人不是部门人员、护林员', '改正类别或参加人'],
  not_own_patrol: [409, '护林员只能登记本人的巡护', '由本人登记'],
  patrol_ahead: [409, '开始时间晚于现在', '改正开始时间'],
  patrol_no_content: [409, '没有巡林内容', '至少勾选一项'],
  patrol_no_grade: [409, '没有佐证等级', '说明佐证等级'],
  patrol_not_ended: [409, '完成的巡护没有结束时间', '补结束时间，或登记为“巡护中”'],
  patrol_time: [409, '结束时间不晚于开始时间', '改正时间'],
  patrol_too_long: [409, '一次巡护过长', '跨日请分次登记'],
  wetland_walk_only: [409, '水情、鸟类和巡河编号写在了目的不含湿地、巡河的巡护上', '改正目的，或去掉这几项'],
  walker_not_in_office: [409, '有人当日不在所填的岗位上', '核对人员的岗位和日期'],
  walker_twice: [409, '同一岗位重复计入', '去掉重复的'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
