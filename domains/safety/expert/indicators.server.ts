import { distinct, type Indicator } from '#kit/indicator/define.server.ts'
import { expertDispatch } from './expert_dispatch.ts'
import { expertFigures } from './figures.ts'

export const expertIndicators: readonly Indicator[] = [
  distinct(expertFigures.experts.id, {
    title: expertFigures.experts.title,
    unit: '人',
    unrecorded: '没有派出过专家',
    of: expertDispatch,
    clock: 'sent_on',
    where: (row) => row('state', '=', 'sent'),
    key: 'expert',
    description: '统计期内参加过安全检查的专家，同一人参加几次都只计一人',
    basis: ['安全生产法65'],
    said: { yes: ['[派出|邀请|出动|][安全|安全生产][专家|专家参加检查]{n}'], no: ['聘请法律顾问{n}', '植保专家{n}', '专家论证意见{n}'] },
  }),
]
