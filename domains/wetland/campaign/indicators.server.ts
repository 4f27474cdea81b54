import { sql } from 'kysely'
import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division/division.ts'
import { campaign } from '#domains/enforcement/campaign/campaign.ts'
import { campaignFigures } from './figures.ts'

/** 联合 is what two departments or more do. */
const DEPARTMENTS = 2

const campaigns = count(campaignFigures.campaigns.id, {
  title: campaignFigures.campaigns.title,
  unit: '次',
  levels: decidingLevels,
  of: campaign,
  clock: 'concluded_on',
  where: (c) => c.and([c('state', '=', 'concluded'), c('theme', '=', 'wetland'), sql<boolean>`cardinality(${c.ref('partners')}) >= ${sql.lit(DEPARTMENTS)}`]),
  description: '统计期内完成总结的、主题为湿地、由两个以上部门参加的专项行动，按总结日期；只有一个部门的不是联合行动',
  basis: ['湿地保护法45'],
  said: {
    yes: ['[联合|][开展|组织开展|][湿地|湿地保护][联合|][专项整治行动|专项整治|专项执法行动|专项行动]{n}', '〔湿地〕[联合|]开展专项[整治|执法]行动{n}'],
    no: ['打击毁林专项行动{n}', '湿地专项行动出动人员{n}', '水利专项行动{n}', '计划开展湿地专项行动{n}'],
  },
})

export const campaignIndicators: readonly Indicator[] = [campaigns]
