import { MODES, SUITABILITIES, type Mode, type Suitability } from '#datasets/planning/suitability.ts'
import { sum, type Indicator } from '#kit/indicator/define.server.ts'
import { afforestationPlot } from './afforestation_plot.ts'
import { plotFigures } from './figures.ts'

const basis = ['国务院办公厅关于科学绿化的指导意见', '造林技术规程']
const plan = '计划年度为统计年度、现仍列入计划的造林空间地块'
const adopted = { unit: '亩', of: afforestationPlot, clock: 'belongs_to_year', value: 'area', basis } as const

export const adoptedArea = sum(plotFigures.adopted.id, {
  ...adopted,
  title: plotFigures.adopted.title,
  where: (p) => p('state', '=', 'adopted'),
  description: `${plan}的图形面积；列入计划不等于完成造林，调出的不计`,
})

const ofClass = (key: 'adopted_tree' | 'adopted_shrub', suitability: Suitability): Indicator =>
  sum(plotFigures[key].id, {
    ...adopted,
    title: `列入年度计划的造林空间（${SUITABILITIES[suitability]}）`,
    where: (p) => p.and([p('state', '=', 'adopted'), p('suitability', '=', suitability)]),
    description: `${plan}中评定为${SUITABILITIES[suitability]}的图形面积`,
  })
const byMode = (mode: Exclude<Mode, 'none'>): Indicator =>
  sum(plotFigures[mode].id, {
    ...adopted,
    title: `列入年度计划的造林空间（${MODES[mode]}）`,
    where: (p) => p.and([p('state', '=', 'adopted'), p('mode', '=', mode)]),
    description: `${plan}中以${MODES[mode]}方式安排的图形面积`,
  })

export const plotIndicators: readonly Indicator[] = [
  adoptedArea,
  ofClass('adopted_tree', 'tree'),
  ofClass('adopted_shrub', 'shrub'),
  byMode('planting'),
  byMode('enclosure'),
  byMode('restoration'),
]
