import { count, type Indicator, stock } from '#kit/indicator/define.server.ts'
import { conflictFigures } from './figures.ts'
import { planConflict } from './plan_conflict.ts'

const unrecorded = '没有登记过规划衔接问题'

export const conflictIndicators: readonly Indicator[] = [
  count(conflictFigures.settled.id, {
    title: conflictFigures.settled.title,
    unit: '个',
    unrecorded,
    of: planConflict,
    clock: 'settled_on',
    where: (row) => row('state', '=', 'settled'),
    description: '统计期内商定的规划衔接问题，按商定日期',
    basis: ['土地管理法18'],
    said: { yes: ['[商定|协调|解决]规划衔接问题{n}', '规划衔接问题[商定|解决]{n}'], no: ['发现规划衔接问题{n}', '协调解决重难点问题{n}'] },
  }),
  stock(conflictFigures.open.id, {
    title: conflictFigures.open.title,
    unit: '个',
    unrecorded,
    of: planConflict,
    from: 'found_on',
    to: 'settled_on',
    where: (row) => row('state', '<>', 'void'),
    said: { yes: ['[年末|期末|]未商定的规划衔接问题{n}', '〔规划衔接问题〕[年末|期末|]未商定的{n}'], no: ['未商定的补偿协议{n}', '未商定的征地事项{n}'] },
    description: '统计期末已经发现而没有商定的规划衔接问题，按发现日期和商定日期',
    basis: ['土地管理法18'],
  }),
]
