import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  document_in_force: [409, '施行日期早于印发日期', '改正两个日期之一'],
  document_validity: [409, '失效日期不晚于施行日期', '改正两个日期之一'],
  item_due_in_past: [409, '议定事项的完成期限早于召开日期', '改正期限'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
