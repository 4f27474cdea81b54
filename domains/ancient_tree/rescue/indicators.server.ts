import { distinct, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { rescueFigures } from './figures.ts'
import { acceptedStates } from './kinds.ts'
import { treeRescue } from './tree_rescue.ts'

const of = { of: treeRescue, clock: 'accepted_on', unrecorded: '没有登记过一树一策', basis: ['古树名木保护条例11、13', 'GB/T 51168-2016'] } as const

export const rescueIndicators: readonly Indicator[] = [
  distinct(rescueFigures.rescued.id, {
    ...of,
    title: rescueFigures.rescued.title,
    unit: '株',
    key: 'tree',
    where: (r) => r('state', 'in', [...acceptedStates]),
    description: '统计期内复壮、排危工程验收合格的树，同一株一年内救治多次计一株',
    said: {
      yes: ['[抢救性复壮和排危|抢救复壮和排危|抢救性复壮|复壮和排危|排危][古树名木|古树]{n}', '[抢救|救治][复壮|][衰弱|濒危|][古树名木|古树]{n}'],
      no: ['计划复壮古树{n}', '在册古树{n}', '死亡古树{n}'],
    },
  }),
  sum(rescueFigures.cost.id, {
    ...of,
    title: rescueFigures.cost.title,
    unit: '元',
    value: 'cost',
    where: (r) => r('state', 'in', [...acceptedStates]),
    description: '统计期内验收合格的复壮、排危工程的支出合计',
    said: { yes: ['[古树名木|古树][救治|复壮][经费|支出|投入]{n}', '投入古树[救治|复壮]资金{n}'], no: ['古树养护补助{n}', '救治古树{n}'] },
  }),
]
