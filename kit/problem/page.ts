import { table } from '#kit/derive/markdown.ts'
import type { CataloguedProblem } from './catalogue.ts'

const row = (p: CataloguedProblem): string[] => [`\`${p.code}\``, p.status.join('、'), p.title, p.remedy]

/** The catalogue as a page of documentation: what the kit says first, then each room. */
export function problemPage(catalogue: ReadonlyMap<string, CataloguedProblem>): string {
  const all = [...catalogue.values()]
  const rooms = [...new Map(all.map((p) => [p.room, p.room_title]))].sort(([a], [b]) => (a === 'kit' ? -1 : b === 'kit' ? 1 : a < b ? -1 : 1))
  const sections = rooms.map(
    ([name, title]) => `## ${title}（${name}）\n\n${table(['代码', '状态码', '含义', '怎么办'], all.filter((p) => p.room === name).map(row))}`,
  )
  return [
    '# 错误代码',
    '出错时的答复为 `application/problem+json`（RFC 9457）。`code` 不变，供程序判断；`title` 说明这一次的情况；`type` 指向 `/api/problems/{code}`，说明含义和怎么办。',
    ...sections,
    '',
  ].join('\n\n')
}
