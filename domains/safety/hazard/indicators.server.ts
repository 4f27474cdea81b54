import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { hazardFigures } from './figures.ts'

const of = {
  unit: '处',
  of: hazard,
  clock: 'first_closed_at',
  unrecorded: '没有登记过安全隐患',
  basis: ['安全生产法41', '安全生产事故隐患排查治理暂行规定3'],
} as const

export const hazardIndicators: readonly Indicator[] = [
  count(hazardFigures.fixed.id, {
    ...of,
    title: hazardFigures.fixed.title,
    place: 100,
    where: (h) => h.and([h('line', '=', 'safety'), h('grade', '=', 'general')]),
    description: '统计期内首次销号的一般安全隐患（安全生产条线），移送其他部门的不计',
    said: {
      yes: ['[排查并整改|排查整改|整改|][一般|]安全隐患{n}', '[排查并整改|整改]一般[安全生产|安全|]隐患{n}'],
      no: ['排查火灾隐患{n}', '重大安全隐患{n}', '发现安全隐患{n}'],
    },
  }),
  count(hazardFigures.major.id, {
    ...of,
    title: hazardFigures.major.title,
    where: (h) => h.and([h('line', '=', 'safety'), h('grade', '=', 'major')]),
    description: '统计期内首次销号的重大安全隐患（安全生产条线）',
    said: { yes: ['[排查并整改|排查整改|整改]重大[安全|安全生产|事故]隐患{n}'], no: ['挂牌督办重大隐患{n}', '重大火灾隐患{n}', '判定重大事故隐患{n}'] },
  }),
]
