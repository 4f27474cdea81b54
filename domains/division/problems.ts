import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  bearer_query: [422, '查询代码归属的参数不对', '给出 code（6、9或12位）和 date'],
  code_length: [409, '代码的位数与级别不符', '按级别改正代码'],
  code_not_borne: [404, '当日没有区划使用该代码', '核对代码和日期'],
  code_since_order: [409, '新代码的启用日期不晚于原代码', '改正启用日期'],
  code_taken: [409, '代码正由另一区划使用', '两地互换请用“互换代码”'],
  division_has_children: [409, '仍有下级区划', '先变更下级的隶属或撤销下级'],
  division_validity: [409, '撤销日期不晚于设立日期', '改正两个日期之一'],
  exchange_not_possible: [409, '只能与另一个同级的现行区划互换代码', '重选区划'],
  parent_since_order: [409, '新隶属的起始日期不晚于原隶属', '改正起始日期'],
  parent_level: [409, '上级区划不是高一级的', '重选上级'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
