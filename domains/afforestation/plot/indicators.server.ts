import { sql } from 'kysely'
import { MODES, SUITABILITIES, type Mode, type Suitability } from '#datasets/planning/suitability.ts'
import { stock, sum, type Indicator } from '#kit/indicator/define.server.ts'
import { afforestationPlot } from './afforestation_plot.ts'
import { plotFigures } from './figures.ts'

const basis = ['国务院办公厅关于科学绿化的指导意见', '造林技术规程']
const plan = '计划年度为统计年度、现仍列入计划的造林空间地块'
const adopted = { unit: '亩', of: afforestationPlot, clock: 'belongs_to_year', value: 'area', basis } as const

export const adoptedArea = sum(plotFigures.adopted.id, {
  ...adopted,
  title: plotFigures.adopted.title,
  where: (p) => p('state', 'in', ['adopted', 'forested']),
  description: `${plan}的图形面积；列入计划不等于完成造林，调出的不计`,
})

export const suitableSpace = stock(plotFigures.space.id, {
  unit: '万亩',
  of: afforestationPlot,
  basis,
  title: plotFigures.space.title,
  from: 'assessed_on',
  to: 'forest_on',
  where: (p) => p.and([p('state', 'in', ['assessed', 'adopted', 'forested']), p('suitability', 'in', ['tree', 'shrub', 'grass'])]),
  value: () => sql<string>`${sql.ref('r.usable_area')} / 10000`,
  description: '统计期末经适宜性评估为宜乔、宜灌、宜草的造林空间地块的净面积，是存量；不列入、已调出计划的不计，造林后成林的从成林之日起不计',
  said: {
    yes: ['规划造林绿化空间{n}', '[划定|]造林绿化空间[面积|]{n}'],
    no: ['造林绿化空间列入年度计划{n}', '造林绿化空间完成造林{n}', '造林绿化空间减少{n}'],
  },
})

const ofClass = (key: 'adopted_tree' | 'adopted_shrub', suitability: Suitability): Indicator =>
  sum(plotFigures[key].id, {
    ...adopted,
    title: plotFigures[key].title,
    where: (p) => p.and([p('state', 'in', ['adopted', 'forested']), p('suitability', '=', suitability)]),
    description: `${plan}中评定为${SUITABILITIES[suitability]}的图形面积`,
  })
const byMode = (mode: Exclude<Mode, 'none'>): Indicator =>
  sum(plotFigures[mode].id, {
    ...adopted,
    title: plotFigures[mode].title,
    where: (p) => p.and([p('state', 'in', ['adopted', 'forested']), p('mode', '=', mode)]),
    description: `${plan}中以${MODES[mode]}方式安排的图形面积`,
  })

export const plotIndicators: readonly Indicator[] = [
  suitableSpace,
  adoptedArea,
  ofClass('adopted_tree', 'tree'),
  ofClass('adopted_shrub', 'shrub'),
  byMode('planting'),
  byMode('enclosure'),
  byMode('restoration'),
]
