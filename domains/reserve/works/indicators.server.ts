import { type Builder, count, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { worksFigures } from './figures.ts'
import { reservePlot } from './reserve_plot.ts'

const accepted = (p: Builder<typeof reservePlot>) => p('state', '=', 'accepted')
const common = { of: reservePlot, unrecorded: '没有登记过储备林作业', basis: ['国家储备林建设管理办法'] } as const

export const worksIndicators: readonly Indicator[] = [
  sum(worksFigures.demo.id, {
    ...common,
    title: worksFigures.demo.title,
    unit: '亩',
    clock: 'done_on',
    where: (p) => p.and([accepted(p), p('demonstration', '=', true), p('mode', '=', 'planting')]),
    value: 'accepted_area_mu',
    description: '统计期内完工、验收合格的示范栽植面积，按完工日期',
    said: { yes: ['示范栽植[黄柏|树木|]{n}', '[储备林|]示范栽植面积{n}'], no: ['栽植黄柏{n}', '示范推广{n}', '计划示范栽植{n}', '现场栽植{n}'] },
  }),
  sum(worksFigures.accepted.id, {
    ...common,
    title: worksFigures.accepted.title,
    unit: '亩',
    clock: 'accepted_on',
    where: accepted,
    value: 'accepted_area_mu',
    description: '统计期内验收合格的集约栽培、现有林改培、中幼林抚育面积之和，按验收日期；林下种植、绿化、苗圃不计',
    said: { yes: ['[建设|完成|建成]国家储备林[面积|]{n}', '储备林建设验收面积{n}'], no: ['计划建设国家储备林{n}', '造林{n}', '储备林流转{n}'] },
  }),
  count(worksFigures.plots.id, {
    ...common,
    title: worksFigures.plots.title,
    unit: '块',
    clock: 'accepted_on',
    where: accepted,
    description: '统计期内验收合格的储备林作业地块，按验收日期',
  }),
]
