import { problemsOf } from '#kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  kinds_invalid: [422, '没有所要的图层', '从列出的图层代码中选'],
  layer_changed: [409, '图形与检查时不一致', '另登记一个版本'],
  layer_empty: [409, '版本没有图形', '先导入图形'],
  layer_ends_before_start: [409, '失效日期早于生效日期', '改正两个日期之一'],
  layer_overlap: [409, '同一天同一区域已有这种图层的有效版本', '先替代或撤回原版本'],
  on_invalid: [422, '日期写法不对', '写作 YYYY-MM-DD'],
})
declare module '#kit/problem/catalogue.ts' {
  interface DeclaredProblems extends Record<keyof typeof problems, true> {}
}
