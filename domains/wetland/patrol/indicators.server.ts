import { sql } from 'kysely'
import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { patrol } from '#domains/patrol/patrol/patrol.ts'
import { patrolFigures } from './figures.ts'

const basis = ['湿地保护法5', '湿地保护法45', '四川省河湖长制条例'] as const

const patrols = count(patrolFigures.patrols.id, {
  title: patrolFigures.patrols.title,
  unit: '次',
  place: 100,
  of: patrol,
  clock: 'started_at',
  where: (p) => p.and([p('state', '=', 'recorded'), sql<boolean>`'wetland' = any(${p.ref('purposes')})`]),
  description: '完成的、目的含湿地的巡护，一次出巡计一次，按开始时间；与河湖长巡河是同一次的只登记一次，也只计一次；巡护中和作废的不计',
  basis,
  said: {
    yes: [
      '[结合河湖长制|结合河湖长制工作|][开展|组织开展|][湿地巡查|湿地巡护|湿地日常巡查|湿地资源巡查]{n}',
      '〔湿地〕[开展|组织|][巡查|巡护]{n}',
      '湿地[开展|]{n}[巡查|巡护]',
    ],
    no: ['林长巡林{n}', '防火巡护{n}', '河长巡河{n}', '湿地巡查里程{n}', '水库巡查{n}', '湿地公园巡查人员{n}'],
  },
})

const jointWithRiver = count('wetland.joint_river_patrols', {
  title: '与巡河同次的湿地巡查',
  unit: '次',
  of: patrol,
  clock: 'started_at',
  where: (p) => p.and([p('state', '=', 'recorded'), sql<boolean>`array['wetland', 'river'] <@ ${p.ref('purposes')}`]),
  description: '上述巡查中目的同时含巡河的；是其中一部分，不另加',
  basis,
})

export const patrolIndicators: readonly Indicator[] = [patrols, jointWithRiver]
