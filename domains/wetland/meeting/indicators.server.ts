import { count, type Indicator } from '#kit/indicator/define.server.ts'
import { meeting } from '#domains/affairs/meeting/meeting.ts'
import { decidingLevels } from '#domains/division/division/division.ts'
import { meetingFigures } from './figures.ts'

const meetings = count(meetingFigures.meetings.id, {
  title: meetingFigures.meetings.title,
  unit: '次',
  levels: decidingLevels,
  of: meeting,
  clock: 'held_on',
  where: (m) => m.and([m('state', 'in', ['held', 'concluded']), m('series', '=', 'wetland'), m('level', 'in', ['city', 'county'])]),
  description: '统计期内市、县两级召开的、领域为湿地的会议，按召开日期；拟召开和取消的不计',
  basis: ['湿地保护法5'],
  said: {
    yes: [
      '[市、县两级|市县两级|市、县|][召开|组织召开][湿地|湿地保护|湿地保护工作][专题|][会议|会]{n}',
      '〔湿地〕[市、县两级|市县两级|市、县|][召开|组织召开]专题[会议|会]{n}',
      '湿地[保护|]专题会议{n}',
    ],
    no: ['召开林长会议{n}', '召开防火专题会议{n}', '湿地专题会议参会人员{n}', '召开湿地听证会{n}'],
  },
})

export const meetingIndicators: readonly Indicator[] = [meetings]
