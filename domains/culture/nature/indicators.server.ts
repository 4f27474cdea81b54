import { type Builder, count, type Indicator, stock, sum } from '#kit/indicator/define.server.ts'
import { natureFigures } from './figures.ts'
import { natureBase } from './nature_base.ts'
import { natureVisit } from './nature_visit.ts'

const basis = ['GB/T 37342-2019'] as const
const unrecorded = '没有登记过自然教育'
const held = {
  of: natureVisit,
  clock: 'held_on',
  basis,
  unrecorded,
  where: (row: Builder<typeof natureVisit>) => row('state', '=', 'held'),
} as const

export const natureIndicators: readonly Indicator[] = [
  stock(natureFigures.bases.id, {
    title: natureFigures.bases.title,
    unit: '处',
    unrecorded,
    of: natureBase,
    from: 'opened_on',
    to: 'closed_on',
    description: '期末没有停办的自然教育基地，暂停开放的也计，一条记录计一处',
    basis,
    said: { yes: ['[建成|建有|]自然教育基地{n}'], no: ['新建自然教育基地{n}', '国家级自然教育基地{n}'] },
  }),
  count(natureFigures.visits.id, {
    ...held,
    title: natureFigures.visits.title,
    unit: '次',
    description: '统计期内已开展的自然教育活动，按活动日期，一场计一次；与宣传活动是两本台账，不相加',
    said: { yes: ['[开展|组织|]自然教育活动{n}'], no: ['自然教育培训{n}', '生态文化活动{n}'] },
  }),
  sum(natureFigures.visitors.id, {
    ...held,
    title: natureFigures.visitors.title,
    unit: '人次',
    value: 'persons',
    description: '统计期内已开展的自然教育活动的参加人数之和',
    said: { yes: ['自然教育活动参加人次{n}', '参加自然教育[活动|]{n}'], no: ['参加义务植树{n}', '自然教育讲师{n}'] },
  }),
]
