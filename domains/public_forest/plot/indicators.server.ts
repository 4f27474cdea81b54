import { sql } from 'kysely'
import { stock, type Indicator } from '#kit/indicator/define.server.ts'
import { plotFigures } from './figures.ts'
import { publicForestPlot } from './public_forest_plot.ts'

const inTenThousands = () => sql<string>`${sql.ref('r.area')} / 10000`

export const welfareArea = stock(plotFigures.area.id, {
  title: plotFigures.area.title,
  unit: '万亩',
  of: publicForestPlot,
  from: 'managed_from',
  to: 'managed_to',
  value: () => inTenThousands(),
  where: (p) => p.and([p('state', '<>', 'designated'), p.or([p('origin', 'like', '2%'), p('origin', 'like', '3%')])]),
  description: '统计期末处于管护协议期内、起源为人工（代码2x、3x）的公益林小班面积；协议到期未续、已调出的不计，天然起源的不计',
  basis: ['森林法47', '森林法48'],
  said: {
    yes: ['[按协议|][管护|管理]人工公益林[面积|]{n}', '人工公益林[管护|][面积|]{n}', '[管护|]{n}人工公益林'],
    no: ['管护天然公益林{n}', '管护国家级公益林{n}', '管护省级公益林{n}', '管护集体和个人公益林{n}', '管护公益林{n}', '新增人工公益林{n}', '占用人工公益林{n}'],
  },
})

export const naturalArea = stock('public_forest.natural_area', {
  title: '管护天然起源公益林',
  unit: '万亩',
  of: publicForestPlot,
  from: 'managed_from',
  to: 'managed_to',
  value: () => inTenThousands(),
  where: (p) => p.and([p('state', '<>', 'designated'), p('origin', 'like', '1%')]),
  description: '统计期末处于管护协议期内、起源为天然（代码1x）的公益林小班面积；与人工起源的合计为全部管护面积',
  basis: ['森林法47', '森林法48'],
})

export const plotIndicators: readonly Indicator[] = [welfareArea, naturalArea]
