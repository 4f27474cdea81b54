import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  award_below_pass: [409, '没有达到入选分数', '不予入选，或核对评审意见'],
  award_criteria: [409, '评选条件的序号重复', '改正序号'],
  award_day_ahead: [409, '日期晚于今天', '改正日期'],
  award_days: [409, '日期先后颠倒', '改正两个日期之一'],
  award_not_its_desk: [409, '评选规则不是本级的', '由制定评选规则的一级办理'],
  award_not_under_review: [409, '申报不在评审中', '初审通过后再评审'],
  award_objection_open: [409, '公示期间的异议没有答复', '逐条核实并写明答复'],
  award_pass_unreachable: [409, '入选分数高于满分', '改正入选分数'],
  award_reviews_missing: [409, '评审意见份数不够', '请其他评审人评审'],
  award_scheme_days: [409, '评选规则的日期先后颠倒', '改正日期'],
  award_scheme_level: [409, '评选规则的级别与所在地不符', '改正级别或者行政区划'],
  award_scheme_not_here: [409, '评选规则不适用于申报地', '选本地或者上级的评选规则'],
  award_scheme_not_in_force: [409, '评选规则没有施行', '选施行中的版本'],
  award_scores: [409, '评分与评选条件不符', '按规则逐条评分'],
  award_shown_short: [409, '公示天数不够', '延长公示'],
  award_still_shown: [409, '公示还没有期满', '期满后再命名'],
  document_in_force: [409, '施行日期早于印发日期', '改正两个日期之一'],
  document_validity: [409, '失效日期不晚于施行日期', '改正两个日期之一'],
  event_ahead: [409, '活动日期晚于今天', '改正日期，或登记为“拟举办”'],
  event_materials: [409, '同一种材料列了两行', '合并数量后只列一行'],
  item_given_outside: [409, '交办到会议所在地以外', '改为本地或者下级'],
  item_law_missing: [409, '会前学法没有写明法律', '填写所学的法律'],
  meeting_ahead: [409, '会议日期晚于今天', '改正日期，或登记为“拟召开”'],
  meeting_term_missing: [409, '常务会议没有写届次', '填写届次'],
  review_elsewhere: [409, '评审意见的行政区划不符', '改为申报所在地或者其上级'],
  reviewer_interested: [409, '评审人有利害关系', '改派评审人'],
  reviewer_own_application: [409, '评审人评审本人经办的申报', '改派评审人，或者由其他人登记'],
  reviewer_twice: [409, '同一评审人评了两次', '撤销前一份后再评'],
  item_due_in_past: [409, '议定事项的完成期限早于召开日期', '改正期限'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
