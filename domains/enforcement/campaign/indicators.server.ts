import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { decidingLevels } from '#domains/division/division/division.ts'
import { campaignFigures } from './figures.ts'
import { campaign } from './campaign.ts'

const counted = { title: campaignFigures.campaigns.title, unit: '次', levels: decidingLevels, of: campaign, clock: 'concluded_on' } as const

/** Before wetlands had a chapter of their own, their campaigns stood in this figure. */
const ofAllThemes = count(campaignFigures.campaigns.id, {
  ...counted,
  where: (c) => c('state', '=', 'concluded'),
  description: '统计期内完成总结的专项行动',
})

/** And before wild animals and quarantine had theirs, so did the campaigns for them. */
const withoutWetlands = count(campaignFigures.campaigns.id, {
  ...counted,
  version: 2,
  where: (c) => c.and([c('state', '=', 'concluded'), c('theme', '<>', 'wetland')]),
  description: '统计期内完成总结的专项行动；湿地的专项行动在湿地一章另计',
})

const campaigns = count(campaignFigures.campaigns.id, {
  ...counted,
  version: 3,
  earlier: [ofAllThemes, withoutWetlands],
  where: (c) => c.and([c('state', '=', 'concluded'), c('theme', 'not in', ['wetland', 'wildlife', 'pest'])]),
  description: '统计期内完成总结的专项行动；湿地、野生动植物、有害生物和植物检疫的专项行动在各自的章节另计',
  said: {
    yes: [
      '[打击毁林|打击毁林等|][林业|林业执法|森林督查|涉林|打击毁林]专项[整治|执法|]行动{n}',
      '打击毁林等[林业执法|][专项|]行动{n}',
      '打击毁林专项行动{n}',
      '破坏森林资源专项行动{n}',
      '打击毁林森林督查反馈问题整改等专项行动{n}',
    ],
    no: ['湿地专项整治行动{n}', '水利专项行动{n}', '野生动物保护专项行动{n}'],
  },
})

export const campaignIndicators: readonly Indicator[] = [campaigns]
