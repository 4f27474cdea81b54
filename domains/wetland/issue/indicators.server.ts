import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { issueFigures } from './figures.ts'

const issuesResolved = count(issueFigures.issues_resolved.id, {
  title: issueFigures.issues_resolved.title,
  unit: '个',
  place: 10,
  of: issue,
  clock: 'first_closed_at',
  where: (i) => i('domain', '=', 'wetland'),
  description:
    '问题台账中领域为湿地、已销号的问题，按首次销号时间，各种来源和程度都计；与全部已销号重点难点问题在同一台账，重点、难点的同时是其中一部分，不重复登记；移送、并案、不属实的不计',
  basis: ['湿地保护法45'],
  said: {
    yes: ['[协调|推动|]解决湿地[保护|管理|][重点难点|突出|]问题{n}', '〔湿地〕[协调|推动|]解决[突出|]问题{n}', '湿地问题[销号|办结|解决]{n}'],
    no: ['发现湿地问题{n}', '协调解决重点难点问题{n}', '协调解决林区问题{n}', '未解决湿地问题{n}'],
  },
})

export const issueIndicators: readonly Indicator[] = [issuesResolved]
