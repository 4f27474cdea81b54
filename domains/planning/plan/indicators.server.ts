import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { planFigures } from './figures.ts'
import { plan } from './plan.ts'

const unrecorded = '没有登记过规划'

export const planIndicators: readonly Indicator[] = [
  count(planFigures.started.id, {
    title: planFigures.started.title,
    unit: '件',
    unrecorded,
    of: plan,
    clock: 'started_on',
    where: (row) => row('state', '<>', 'noted'),
    description: '统计期内启动编制的规划，按启动日期，后来终止的也计；登记备查的外单位和早年规划不计',
    basis: ['森林法26'],
    said: {
      yes: ['启动[国土绿化|林业|湿地保护|][总体|专项|]规划编制{n}', '启动编制[国土绿化|林业|湿地保护|][总体|专项|]规划{n}', '启动[规划|]编制工作{n}'],
      no: ['启动规划修编{n}', '启动绿化项目{n}', '编制完成规划{n}', '印发规划{n}'],
    },
  }),
  count(planFigures.issued.id, {
    title: planFigures.issued.title,
    unit: '件',
    unrecorded,
    of: plan,
    clock: 'issued_on',
    description: '统计期内印发的规划，按印发日期，一件规划计一件',
    basis: ['政府信息公开条例20'],
    said: {
      yes: ['[编制|]印发[林业|自然资源|生态保护和自然资源利用|国土绿化|][“十四五”|十四五|][专项|总体|]规划{n}'],
      no: ['印发通知{n}', '印发规划实施方案{n}', '印发年度计划{n}', '启动编制规划{n}'],
    },
  }),
  count(planFigures.territorial.id, {
    title: planFigures.territorial.title,
    unit: '件',
    unrecorded,
    of: plan,
    clock: 'drafted_on',
    where: (row) => row.and([row('kind', '=', 'territorial'), row('level', 'in', ['city', 'county'])]),
    description: '统计期内成稿的市、县两级国土空间总体规划，按成稿日期；尚未批准的也计',
    basis: ['土地管理法18'],
    said: {
      yes: ['[完成|][市、县|市县|][两级|]国土空间总体规划[编制完成|编制|成稿|]{n}'],
      no: ['批复国土空间总体规划{n}', '国土空间详细规划编制{n}', '国土空间总体规划修编{n}'],
    },
  }),
]
