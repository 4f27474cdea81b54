import { stock, type Indicator } from '../../kit/indicator/define.server.ts'
import type { Wording } from '../../kit/chapter/claims/index.ts'
import { type DivisionLevel, ladder, rank } from '../division/division.ts'
import { figures } from './figure-ids.ts'
import { post } from './post.ts'

/** Said of chiefs without counting those in office. */
const others = ['林长办', '联络员', '培训', '表彰', '新增', '抽查', '巡林', '述职', '约谈']

/** Forest chiefs of a level: each person once, however many posts of that level they hold; who only acts for another is not counted. Below their level there are none to count. */
const chiefsAt = (level: DivisionLevel, { id, title }: { id: string; title: string }, wording: readonly Wording[]): Indicator => stock(id, {
  title, unit: '人', levels: ladder.slice(rank(level)), of: post, from: 'valid_from', to: 'valid_to', key: 'person',
  where: (p) => p.and([p('level', '=', level), p('kind', 'in', ['first_forest_chief', 'forest_chief', 'deputy_forest_chief']), p('acting_for', 'is', null)]),
  description: `统计期末在任的${title}（含第一林长、林长、副林长），一人多岗只计一人；代理不另计`,
  basis: ['关于全面推行林长制的意见（中办、国办2021年1月）', '森林法4'],
  wording,
})

export const indicators: readonly Indicator[] = [
  chiefsAt('city', figures.chief_city, [
    { head: ['市级林长', '市级总林长和林长'], not: others }, { head: ['市级'], context: [['林长']], tight: true, not: others },
  ]),
  chiefsAt('county', figures.chief_county, [
    { head: ['县级林长', '县（区）级林长', '区县级林长', '县区级林长'], not: others }, { head: ['县级'], context: [['林长']], tight: true, not: others },
  ]),
  chiefsAt('township', figures.chief_township, [
    { head: ['乡级林长', '乡镇级林长', '镇级林长', '乡（镇）级林长', '乡镇林长'], not: others }, { head: ['乡级', '乡镇级'], context: [['林长']], tight: true, not: others },
  ]),
  chiefsAt('village', figures.chief_village, [
    { head: ['村级林长', '村（社区）级林长', '村林长'], not: others }, { head: ['村级'], context: [['林长']], tight: true, not: others },
  ]),
]
