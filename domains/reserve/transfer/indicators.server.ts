import { type Indicator, stock } from '#kit/indicator/define.server.ts'
import { transferFigures } from './figures.ts'
import { forestTransfer } from './forest_transfer.ts'

export const transferIndicators: readonly Indicator[] = [
  stock(transferFigures.transferred.id, {
    title: transferFigures.transferred.title,
    unit: '亩',
    of: forestTransfer,
    from: 'signed_on',
    to: 'ended_on',
    where: (t) => t.and([t('state', 'in', ['signed', 'ended']), t('project', 'is not', null)]),
    value: 'area_mu',
    basis: ['森林法17、18'],
    description: '统计期末为国家储备林项目流转、已签订合同而没有终止的林地面积，按签订日期和终止日期',
    unrecorded: '没有登记过林地流转',
    said: {
      yes: ['[完成|累计|][储备林|][林地|集体林地]流转[面积|]{n}'],
      no: ['土地流转{n}', '计划流转林地{n}', '流转租金{n}', '林权流转纠纷{n}'],
    },
  }),
]
