import { sql } from 'kysely'
import { count, ratio, type Indicator } from '#kit/indicator/define.server.ts'
import { issueFigures } from './figures.ts'
import { issue } from './issue.ts'

const hard = ['key', 'hard'] as const
const fromPatrols = ['chief_patrol', 'ranger_patrol', 'superior', 'supervision'] as const

const issuesResolved = count(issueFigures.issues_resolved.id, {
  title: issueFigures.issues_resolved.title,
  unit: '个',
  place: 100,
  of: issue,
  clock: 'first_closed_at',
  where: (i) => i.and([i('source', 'in', [...fromPatrols]), i('severity', 'in', [...hard])]),
  description:
    '问题台账中来自林长巡林、护林员巡护、上级交办和督查，程度为重点或难点，已销号的问题，按首次销号时间；移送、并案、不属实的不计，当年销号又复发的不计。防火巡护发现的问题在同一台账，是其中一部分，不重复登记',
  basis: ['关于全面推行林长制的意见', '林长制工作督查制度'],
  said: {
    yes: [
      '[协调|推动|]解决[重点难点|重难点|难点|重难]问题{n}',
      '[协调|]办结[重点难点|重难点|难点]问题{n}',
      '[协调|]化解[重点难点|重难点|难点]问题{n}',
      '〔林长|巡林〕[协调|推动|]解决问题{n}',
      '〔巡林|林长〕[经巡林巡护交办和督查提出的|][重点难点|重难点|难点]问题[销号|办结|解决]{n}',
      '[协调|]解决{n}[重点难点|重难点|难点]问题',
    ],
    no: [
      '发现[重点难点|重难点]问题{n}',
      '协调解决湿地问题{n}',
      '协调解决企业重点难点问题{n}',
      '提出重点难点问题{n}',
      '协调解决群众反映问题{n}',
      '未解决重点难点问题{n}',
    ],
  },
})

const registered = count('forest_chief.issues_registered', {
  title: '登记的问题',
  unit: '个',
  of: issue,
  clock: 'registered_at',
  where: (i) => i('state', 'not in', ['draft', 'invalid', 'merged']),
  description: '统计期内登记的问题，不属实和并案的除外，各种来源和程度都计',
})
const accepted = count('forest_chief.issues_accepted', {
  title: '其中已验收',
  unit: '个',
  of: issue,
  clock: 'registered_at',
  where: (i) => i.and([i('state', 'in', ['accepted', 'closed', 'archived']), i('accepted_at', 'is not', null)]),
  description: '统计期内登记的问题中已验收的（含其后销号、归档的）',
})
const closed = count('forest_chief.issues_closed', {
  title: '其中已销号',
  unit: '个',
  of: issue,
  clock: 'registered_at',
  where: (i) => i.and([i('state', 'in', ['closed', 'archived']), i('closed_at', 'is not', null)]),
  description: '统计期内登记的问题中已销号的；移送的不算销号',
})
const due = count('forest_chief.issues_due', {
  title: '到期的问题',
  unit: '个',
  of: issue,
  clock: 'due_on',
  where: (i) => i('state', 'not in', ['draft', 'invalid', 'merged']),
  description: '整改期限在统计期内的问题',
})
const onTime = count('forest_chief.issues_on_time', {
  title: '其中按期销号',
  unit: '个',
  of: issue,
  clock: 'due_on',
  where: (i) =>
    i.and([i('state', 'in', ['closed', 'archived']), i(sql<string>`(${i.ref('closed_at')} at time zone 'Asia/Shanghai')::date`, '<=', i.ref('due_on'))]),
  description: '整改期限在统计期内、销号日期不晚于期限的问题',
})

export const issueIndicators: readonly Indicator[] = [
  issuesResolved,
  registered,
  accepted,
  closed,
  due,
  onTime,
  ratio('forest_chief.rectified_share', {
    title: '问题整改率',
    unit: '%',
    decimals: 1,
    of: accepted,
    per: registered,
    description: '已验收的问题占登记的问题（不属实、并案除外）',
  }),
  ratio('forest_chief.closed_share', {
    title: '问题销号率',
    unit: '%',
    decimals: 1,
    of: closed,
    per: registered,
    description: '已销号的问题占登记的问题（不属实、并案除外）',
  }),
  ratio('forest_chief.on_time_share', { title: '问题按期率', unit: '%', decimals: 1, of: onTime, per: due, description: '期限内销号的问题占到期的问题' }),
]
