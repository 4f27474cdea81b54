import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  herd_applied_ahead: [409, '申请日期晚于今天', '改正日期'],
  herd_entry_ahead: [409, '存栏增减日期晚于今天', '改正日期'],
  herd_entry_elsewhere: [409, '存栏增减的行政区划与种群不符', '改为种群所在的行政区划'],
  herd_entry_no_ground: [409, '存栏增减没有依据', '按类别补上依据'],
  herd_exists: [409, '该单位的这一物种已有种群', '在原种群上登记增减'],
  herd_granted_ahead: [409, '批准或备案日期晚于今天', '改正日期'],
  herd_licence_no_end: [409, '许可证没有有效期', '填写有效期'],
  herd_licence_not_provincial: [409, '国家重点保护野生动物的繁育许可不是省级以上批准', '报省级批准后登记'],
  herd_licence_over: [409, '许可证已到期', '换证延期后登记'],
  herd_not_active: [409, '种群没有有效的许可或备案', '先登记许可或备案'],
  herd_not_empty: [409, '种群账面不为零', '动物处置完毕后终止'],
  herd_parts_unsealed: [409, '死亡黑熊的熊胆、熊掌没有登记封存', '登记封存并写明注销的芯片号'],
  herd_renewed_past: [409, '新的有效期早于今天', '改正有效期'],
  herd_return_differs: [409, '年末盘点与账面不符', '先登记盘点增补或核减，写明依据'],
  herd_unmarked: [409, '国家重点保护野生动物没有标识', '写明芯片或标识号段'],
  herd_year_closed: [409, '该年度已报告', '记入未报告的年度，或先退回年度报告'],
  herd_year_not_earlier: [409, '退回年度报告没有填更早的年度', '填写更早的年度'],
  herd_year_returned: [409, '该年度已报告过', '填写更晚的年度'],
  herd_year_running: [409, '本年度尚未结束，不能报告', '年度结束后报告'],
  wildlife_grade_contradicted: [409, '认定的保护级别与名录不符', '去掉认定，按名录'],
  wildlife_grade_unknown: [409, '名录查不到，没有认定保护级别', '认定保护级别'],
  wildlife_of_fisheries: [409, '水生野生动物由农业农村（渔业）部门管理', '移交主管部门'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
