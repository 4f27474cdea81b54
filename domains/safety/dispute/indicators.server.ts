import { count, type Indicator, stock } from '#kit/indicator/define.server.ts'
import { dispute } from './dispute.ts'
import { disputeFigures } from './figures.ts'

const of = { unit: '件', of: dispute, unrecorded: '没有登记过林权纠纷', basis: ['森林法22'] } as const

export const disputeIndicators: readonly Indicator[] = [
  count(disputeFigures.accepted.id, {
    ...of,
    title: disputeFigures.accepted.title,
    clock: 'accepted_on',
    description: '统计期内受理的林权纠纷，按受理日期；不予受理和导入其他途径的不计',
    said: { yes: ['受理[林权|集体林地承包经营|][纠纷|争议]{n}', '受理林权争议案件{n}'], no: ['受理信访{n}', '受理使用林地申请{n}', '受理案件{n}'] },
  }),
  count(disputeFigures.settled.id, {
    ...of,
    title: disputeFigures.settled.title,
    clock: 'first_ended_on',
    description: '统计期内协议、裁决、处理决定或者裁判首次生效的林权纠纷，按生效日期',
    said: { yes: ['[化解|调处|调处化解|办结][林权|集体林地承包经营|][纠纷|争议]{n}'], no: ['化解信访积案{n}', '排查矛盾纠纷{n}', '协调解决重难点问题{n}'] },
  }),
  stock(disputeFigures.live.id, {
    ...of,
    title: disputeFigures.live.title,
    from: 'accepted_on',
    to: 'closed_on',
    description: '统计期末已受理而还没有了结的林权纠纷，按受理日期和了结日期；撤回的在撤回以前仍计',
  }),
]
