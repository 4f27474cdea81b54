import { count, type Indicator, ratio } from '#kit/indicator/define.server.ts'
import { disputeFigures } from '../dispute/figures.ts'
import { disputeSession } from './dispute_session.ts'
import { sessionFigures } from './figures.ts'

const of = { unit: '次', of: disputeSession, clock: 'held_on', unrecorded: '没有登记过调解会', basis: ['人民调解法'] } as const

const ended = count(sessionFigures.ended.id, {
  ...of,
  title: sessionFigures.ended.title,
  where: (s) => s.and([s('state', '=', 'held'), s('result', 'in', ['agreed', 'failed'])]),
  description: '统计期内有了结果的调解会：达成一致或者没有达成一致；继续调解的不计',
})
const agreed = count(sessionFigures.agreed.id, {
  ...of,
  title: sessionFigures.agreed.title,
  where: (s) => s.and([s('state', '=', 'held'), s('result', '=', 'agreed')]),
  description: '统计期内达成一致的调解会',
})
const success = ratio(disputeFigures.success.id, {
  title: disputeFigures.success.title,
  unit: '%',
  of: agreed,
  per: ended,
  description: '统计期内达成一致的调解会占有结果的调解会的比例；没有调解的年份不是100%',
  basis: ['人民调解法'],
  said: { yes: ['[林权纠纷|纠纷|][调处|调解]成功率{n}'], no: ['信访办结率{n}', '造林成活率{n}'] },
})

export const sessionIndicators: readonly Indicator[] = [ended, agreed, success]
