import { sum, type Indicator } from '#kit/indicator/define.server.ts'
import { patrol } from '#domains/patrol/patrol/patrol.ts'
import { patrolFigures } from './figures.ts'

export const chiefPatrols: Indicator = sum(patrolFigures.chief_patrols.id, {
  title: patrolFigures.chief_patrols.title,
  unit: '人次',
  place: 10_000,
  of: patrol,
  clock: 'started_at',
  where: (p) => p.and([p('kind', '=', 'chief'), p('state', '=', 'recorded')]),
  value: 'chiefs',
  description: '已记录的林长巡林，按开始时间，每次按参加的林长人数计人次；巡林中和作废的不计，佐证等级不影响计数',
  basis: ['林长制巡林工作制度'],
  // A number said of one level, of procurators or of police is another figure.
  said: {
    yes: ['[各级|四级|五级|]林长[到责任区|]巡林[调研|督导|]{n}', '市县乡村[各级|四级|]林长巡林{n}', '〔各级林长〕巡林{n}', '[各级|]林长{n}巡林'],
    no: [
      '护林员巡林{n}',
      '市级林长巡林{n}',
      '村级林长巡林{n}',
      '志愿者巡林{n}',
      '林长办巡林{n}',
      '检察长巡林{n}',
      '警长巡林{n}',
      '河长巡河{n}',
      '民间林长巡林{n}',
    ],
  },
})
