import { sql } from 'kysely'
import { type Builder, count, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { publicityEvent } from '#domains/affairs/publicity_event/publicity_event.ts'
import { publicityFigures } from './figures.ts'

const basis = ['湿地保护法7'] as const
const counted = '统计期内已举办的、主题为湿地保护的宣传活动'
const ofWetlands = {
  of: publicityEvent,
  clock: 'held_on',
  basis,
  where: (e: Builder<typeof publicityEvent>) => e.and([e('state', '=', 'held'), e('theme', '=', 'wetland')]),
} as const

const events = count(publicityFigures.publicity_events.id, {
  ...ofWetlands,
  title: publicityFigures.publicity_events.title,
  unit: '次',
  description: `${counted}，按活动日期，一场计一次；拟举办和作废的不计`,
  said: {
    yes: [
      '[积极|][开展|组织|组织开展|举办][湿地|湿地保护|湿地保护工作|湿地保护主题][宣传活动|宣传]{n}',
      '[湿地|湿地保护|湿地保护工作]宣传活动{n}',
      '〔湿地〕[开展|组织开展|举办]宣传活动{n}',
      '〔湿地〕宣传活动{n}',
    ],
    no: ['森林防火宣传活动{n}', '生态文化宣传活动{n}', '湿地保护培训{n}', '爱鸟周宣传活动{n}', '湿地宣传活动参加群众{n}'],
  },
})

const banners = sum(publicityFigures.banners.id, {
  ...ofWetlands,
  title: publicityFigures.banners.title,
  unit: '幅',
  value: 'banners',
  description: `${counted}悬挂的横幅之和`,
  said: { yes: ['〔湿地〕[悬挂|张挂|][宣传|]横幅{n}', '悬挂湿地[保护|]宣传横幅{n}'], no: ['悬挂防火宣传横幅{n}', '更换横幅{n}'] },
})

const slogans = sum(publicityFigures.slogans.id, {
  ...ofWetlands,
  title: publicityFigures.slogans.title,
  unit: '条',
  value: 'slogans',
  description: `${counted}张贴、刷写的标语之和`,
  said: { yes: ['〔湿地〕[张贴|刷写|悬挂|][宣传|]标语{n}', '张贴湿地[保护|]宣传标语{n}'], no: ['张贴防火标语{n}', '清理标语{n}'] },
})

const leaflets = sum(publicityFigures.leaflets.id, {
  ...ofWetlands,
  title: publicityFigures.leaflets.title,
  unit: '份',
  place: 10_000,
  value: 'leaflets',
  description: `${counted}发放的宣传单之和，手册、手提袋另计`,
  said: { yes: ['〔湿地〕[发放|散发|][宣传单|宣传单页|传单|宣传折页]{n}', '发放湿地[保护|]宣传单{n}'], no: ['发放防火宣传单{n}', '印制宣传单{n}'] },
})

const bookletsAndBags = sum(publicityFigures.booklets_and_bags.id, {
  ...ofWetlands,
  title: publicityFigures.booklets_and_bags.title,
  unit: '份',
  place: 1000,
  value: (e) => sql`${e.ref('booklets')} + ${e.ref('bags')}`,
  description: `${counted}发放的宣传手册（册）与手提袋（个）之和；两种材料在记录里分开，报告里合为一个数`,
  said: {
    yes: ['〔湿地〕[发放|][宣传手册和手提袋|宣传手册、手提袋|手册和手提袋]{n}', '〔湿地〕[发放|]宣传手册及手提袋{n}'],
    no: ['发放宣传手册{n}', '发放手提袋{n}', '印制宣传手册和雨伞{n}'],
  },
})

export const publicityIndicators: readonly Indicator[] = [events, banners, slogans, leaflets, bookletsAndBags]
