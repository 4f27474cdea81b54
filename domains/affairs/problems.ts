import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  document_in_force: [409, '施行日期早于印发日期', '改正两个日期之一'],
  document_validity: [409, '失效日期不晚于施行日期', '改正两个日期之一'],
  event_ahead: [409, '活动日期晚于今天', '改正日期，或登记为“拟举办”'],
  event_materials: [409, '同一种材料列了两行', '合并数量后只列一行'],
  item_due_in_past: [409, '议定事项的完成期限早于召开日期', '改正期限'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
