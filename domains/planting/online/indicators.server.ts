import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { onlineFigures } from './figures.ts'
import { onlineCampaign } from './online_campaign.ts'

export const onlineIndicators: readonly Indicator[] = [
  count(onlineFigures.events.id, {
    title: onlineFigures.events.title,
    unit: '个',
    of: onlineCampaign,
    clock: 'opens_on',
    where: (c) => c('state', 'in', ['running', 'closed']),
    description: '统计期内上线的“互联网+义务植树”活动，按开始日期，一个活动计一个；拟开展和作废的不计',
    basis: ['全民义务植树尽责形式管理办法（试行）'],
    said: {
      yes: ['[开展|组织|][“互联网+义务植树”|互联网+义务植树|互联网义务植树]活动{n}'],
      no: ['义务植树活动{n}', '开展互联网培训活动{n}', '互联网+义务植树基地{n}'],
    },
  }),
]
