import { sql } from 'kysely'
import { count, stock, type Indicator } from '#kit/indicator/define.server.ts'
import { post } from '#domains/people/post/post.ts'
import { issue } from '#domains/forest_chief/issue/issue.ts'
import { patrol } from '#domains/patrol/patrol/patrol.ts'
import { patrolFigures } from './figures.ts'
import { fireLaw } from '../law.ts'

const rangers = stock(patrolFigures.rangers.id, {
  title: patrolFigures.rangers.title,
  unit: '名',
  of: post,
  from: 'valid_from',
  to: 'valid_to',
  key: 'person',
  where: (p) => p.and([p('role', '=', 'ranger'), p('acting_for', 'is', null)]),
  description: '统计期末在任的护林员岗位，一人多岗只计一人；代理不另计',
  basis: [...fireLaw('rangers'), '森林法33'],
  said: {
    yes: [
      '[落实|配备|设立|设置|选配|在岗|在任|]护林员[队伍|]{n}[在岗值守|在岗|]',
      '护林员队伍{n}',
      '[落实|配备|在岗|]{n}[在岗|]护林员[在岗|在岗值守|]',
      '[落实|]在岗护林员[在岗|]{n}',
    ],
    no: [
      '培训护林员{n}',
      '新聘护林员{n}',
      '解聘护林员{n}',
      '护林员补贴{n}',
      '护林员保险{n}',
      '兼职护林员{n}',
      '专职护林员{n}',
      '生态护林员{n}',
      '尚缺护林员{n}',
      '慰问护林员{n}',
      '护林员{n}参加培训',
      '更换护林员{n}',
      '护林员巡护{n}',
    ],
  },
})

const patrols = count(patrolFigures.patrols.id, {
  title: patrolFigures.patrols.title,
  unit: '次',
  place: 1000,
  of: patrol,
  clock: 'started_at',
  where: (p) => p.and([p('state', '=', 'recorded'), p('rangers', '>', 0), sql<boolean>`'fire' = any(${p.ref('purposes')})`]),
  description:
    '护林员完成的、目的含防火的巡护，一次出巡计一次，按开始时间；有护林员同行的林长防火巡林也是这一次，不另登记；巡护中和作废的不计，佐证等级不影响计数',
  basis: fireLaw('rangers'),
  said: {
    yes: ['[护林员|][森林|][防火巡护|防火巡查巡护|防火巡山|防火巡护巡查]{n}', '护林员[巡护|巡山护林]{n}', '〔护林员|防火〕巡护{n}', '{n}[森林|]防火巡护'],
    no: ['湿地巡护{n}', '林长巡护{n}', '草原巡护{n}', '防火巡护里程{n}', '无人机防火巡护{n}'],
  },
})

const patrolIssuesFixed = count(patrolFigures.patrol_issues_fixed.id, {
  title: patrolFigures.patrol_issues_fixed.title,
  unit: '个',
  of: issue,
  clock: 'first_closed_at',
  where: (i) => i.and([i('domain', '=', 'fire'), i('source', '=', 'ranger_patrol'), i('severity', 'in', ['key', 'hard'])]),
  description: '问题台账中来自护林员巡护、领域为森林防火、程度为重点或难点且已销号的问题，按首次销号时间；是全部已销号重点难点问题的一部分，同一台账不重复登记',
  basis: [...fireLaw('inspection'), '森林法33'],
  said: {
    yes: [
      '[巡护|][中|]发现[并|]整治重难问题{n}',
      '〔巡护〕发现[并|][整治|整改|解决][重难|重点难点]问题{n}',
      '〔巡护〕[巡护中发现的|][重难|重点难点]问题[整治|整改|解决]{n}',
      '[整治|整改]巡护发现的[重难|重点难点]问题{n}',
    ],
    no: ['发现重难问题{n}', '整治湿地重难问题{n}', '林长发现并整治重难问题{n}'],
  },
})

export const patrolIndicators: readonly Indicator[] = [rangers, patrols, patrolIssuesFixed]
