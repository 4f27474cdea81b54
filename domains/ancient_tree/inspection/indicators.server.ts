import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { inspectionFigures } from './figures.ts'
import { treeInspection } from './tree_inspection.ts'

export const inspectionIndicators: readonly Indicator[] = [
  count(inspectionFigures.inspections.id, {
    title: inspectionFigures.inspections.title,
    unit: '次',
    of: treeInspection,
    clock: 'inspected_on',
    where: (i) => i('state', 'in', ['inspected', 'damaged']),
    unrecorded: '没有登记过古树名木巡查',
    description: '统计期内登记的古树名木巡查，一株一次计一次；待巡查和作废的不计',
    basis: ['古树名木保护条例21'],
    said: { yes: ['[开展|][古树名木|古树]巡查{n}', '巡查[古树名木|古树]{n}'], no: ['湿地巡查{n}', '古树普查{n}'] },
  }),
]
