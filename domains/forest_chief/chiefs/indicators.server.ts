import { stock, type Indicator } from '#kit/indicator/define.server.ts'
import type { Said } from '#kit/claims/index.ts'
import { type DivisionLevel, ladder, rank } from '#domains/division/division.ts'
import { figures } from '../figures.ts'
import { post } from '#domains/people/post.ts'

/** How chiefs of a level are told, by the names of the level (市, 乡镇, 村社区). */
const saidOf = (...levels: string[]): Said => {
  const names = levels.flatMap((level) => [`${level}级林长`, `${level}林长`]).join('|')
  const shorter = levels.map((level) => `${level}级`).join('|')
  return {
    yes: [`[在任|在岗|设|设立|设置|明确|落实|配备|确定|][${names}]{n}`, `[设|设立|设置|明确|落实|配备|确定|]{n}[${names}]`, `〔林长〕[设|设立|设置|明确|落实|配备|确定|][${shorter}]{n}`],
    no: [`${levels[0]}级林长办{n}`, `${levels[0]}级林长联络员{n}`, `更换${levels[0]}级林长{n}`, `新增${levels[0]}级林长{n}`, `${levels[0]}级副林长{n}`, `约谈${levels[0]}级林长{n}`, `${levels[0]}级林长助理{n}`, `尚缺${levels[0]}级林长{n}`],
  }
}

/** Forest chiefs of a level: each person once, however many posts of that level they hold; who only acts for another is not counted. Below their level there are none to count. */
const chiefsAt = (level: DivisionLevel, { id, title }: { id: string; title: string }, said: Said): Indicator => stock(id, {
  title, unit: '人', levels: ladder.slice(rank(level)), of: post, from: 'valid_from', to: 'valid_to', key: 'person',
  where: (p) => p.and([p('level', '=', level), p('kind', 'in', ['first_forest_chief', 'forest_chief', 'deputy_forest_chief']), p('acting_for', 'is', null)]),
  description: `统计期末在任的${title}（含第一林长、林长、副林长），一人多岗只计一人；代理不另计`,
  basis: ['关于全面推行林长制的意见（中办、国办2021年1月）', '森林法4'],
  said,
})

export const chiefCounts: readonly Indicator[] = [
  chiefsAt('city', figures.chief_city, saidOf('市')),
  chiefsAt('county', figures.chief_county, saidOf('县', '县区', '区县', '县市区')),
  chiefsAt('township', figures.chief_township, saidOf('乡', '乡镇', '镇', '镇乡', '乡镇街道', '镇街道', '镇街')),
  chiefsAt('village', figures.chief_village, saidOf('村', '村社区', '村社')),
]
