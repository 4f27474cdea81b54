import { stock, type Indicator } from '#kit/indicator/define.server.ts'
import type { Said } from '#kit/claims/index.ts'
import { policyDocument } from '#domains/affairs/policy_document/policy_document.ts'
import { decidingLevels, type DivisionLevel, ladder, rank } from '#domains/division/division/division.ts'
import { post } from '#domains/people/post/post.ts'
import { chiefFigures } from './figures.ts'

/** How chiefs of a level are told, by the names of the level (市, 乡镇, 村社区). */
const saidOf = (...levels: string[]): Said => {
  const names = levels.flatMap((level) => [`${level}级林长`, `${level}林长`]).join('|')
  const shorter = levels.map((level) => `${level}级`).join('|')
  return {
    yes: [
      `[在任|在岗|设|设立|设置|明确|落实|配备|确定|][${names}]{n}`,
      `[设|设立|设置|明确|落实|配备|确定|]{n}[${names}]`,
      `〔林长〕[设|设立|设置|明确|落实|配备|确定|][${shorter}]{n}`,
    ],
    no: [
      `${levels[0]}级林长办{n}`,
      `${levels[0]}级林长联络员{n}`,
      `更换${levels[0]}级林长{n}`,
      `新增${levels[0]}级林长{n}`,
      `${levels[0]}级副林长{n}`,
      `约谈${levels[0]}级林长{n}`,
      `${levels[0]}级林长助理{n}`,
      `尚缺${levels[0]}级林长{n}`,
    ],
  }
}

/** Forest chiefs of a level: each person once, however many posts of that level they hold; who only acts for another is not counted. Below their level there are none to count. */
const chiefsAt = (level: DivisionLevel, { id, title }: { id: string; title: string }, said: Said): Indicator =>
  stock(id, {
    title,
    unit: '人',
    levels: ladder.slice(rank(level)),
    of: post,
    from: 'valid_from',
    to: 'valid_to',
    key: 'person',
    where: (p) => p.and([p('level', '=', level), p('kind', 'in', ['first_forest_chief', 'forest_chief', 'deputy_forest_chief']), p('acting_for', 'is', null)]),
    description: `统计期末在任的${title}（含第一林长、林长、副林长），一人多岗只计一人；代理不另计`,
    basis: ['关于全面推行林长制的意见（中办、国办2021年1月）', '森林法4'],
    said,
  })

/** The rules of the forest chief system in force. */
const chiefRules: Indicator = stock(chiefFigures.chief_rules.id, {
  title: chiefFigures.chief_rules.title,
  unit: '项',
  levels: decidingLevels,
  of: policyDocument,
  from: 'in_force_from',
  to: 'in_force_to',
  where: (d) => d.and([d('series', '=', 'forest_chief'), d('kind', '=', 'rule')]),
  description: '统计期末施行中的林长制领域制度文件，一份计一项；起草和已印发未施行的不计',
  basis: ['关于全面推行林长制的意见（中办、国办2021年1月）'],
  said: {
    yes: [
      '[制定|出台|印发|建立|完善|]林长制…等{n}[配套|]制度',
      '[制定|出台|印发|建立|完善|健全|施行中的|]林长制配套制度{n}',
      '〔林长制|巡林〕[施行中的|]配套制度{n}',
      '[制定|出台|印发|建立|完善|]{n}林长制[配套|]制度',
      '〔林长制〕[制定|出台|印发|建立|完善|]{n}配套制度',
    ],
    no: ['[召开|]林长制会议{n}', '废止林长制配套制度{n}', '出台防火制度{n}', '拟制定林长制配套制度{n}'],
  },
})

export const chiefIndicators: readonly Indicator[] = [
  chiefsAt('city', chiefFigures.chief_city, saidOf('市')),
  chiefsAt('county', chiefFigures.chief_county, saidOf('县', '县区', '区县', '县市区')),
  chiefsAt('township', chiefFigures.chief_township, saidOf('乡', '乡镇', '镇', '镇乡', '乡镇街道', '镇街道', '镇街')),
  chiefsAt('village', chiefFigures.chief_village, saidOf('村', '村社区', '村社')),
  chiefRules,
]
