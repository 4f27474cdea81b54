import { problemsOf } from '../../kit/problem/catalogue.ts'

/** Codes that this room refuses with. */
export const problems = problemsOf({
  geojson_malformed: [422, '文件不是有效的 GeoJSON', '重新导出后再算'],
  no_stands: [422, '没有可以计算的小班', '按所列原因补齐小班属性'],
})
declare module '../../kit/problem/catalogue.ts' { interface DeclaredProblems extends Record<keyof typeof problems, true> {} }
