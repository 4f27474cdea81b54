import { sql } from 'kysely'
import { inspection } from '#domains/inspection/inspection/inspection.ts'
import { count, type Indicator, sum } from '#kit/indicator/define.server.ts'
import { inspectionFigures } from './figures.ts'

const of = {
  of: inspection,
  clock: 'visited_on',
  unrecorded: '没有登记过安全检查',
  basis: ['安全生产法65'],
} as const

export const inspectionIndicators: readonly Indicator[] = [
  sum(inspectionFigures.inspectors.id, {
    ...of,
    title: inspectionFigures.inspectors.title,
    unit: '人次',
    place: 10,
    where: (v) => v.and([v('state', '=', 'done'), v('line', '=', 'safety')]),
    value: (v) => sql`${v.ref('inspectors')} - coalesce(${v.ref('experts')}, 0)`,
    description: '统计期内安全检查出动的检查人员，按检查日期逐次累加；专家另计',
    said: {
      yes: ['[安全检查|安全生产检查|][累计|共|]出动检查人员{n}', '安全检查出动人员{n}'],
      no: ['出动扑火队员{n}', '检查人员培训{n}', '专项行动出动人员{n}'],
    },
  }),
  count(inspectionFigures.inspections.id, {
    ...of,
    title: inspectionFigures.inspections.title,
    unit: '次',
    place: 10,
    where: (v) => v.and([v('state', '=', 'done'), v('line', '=', 'safety')]),
    description: '统计期内对林业园区、木材加工、繁育场所、景区、林场等的安全检查，一次计一次',
    said: {
      yes: [
        '检查林业园区、林木加工企业、野生动物繁育场所[等|][重点领域|重点领域及环节]{n}',
        '[开展|组织|][林区|林业|][安全生产|安全][检查|大检查]{n}',
        '检查[林业园区|木材加工|繁育场所|景区|林场]等重点领域[及环节|]{n}',
      ],
      no: ['森林防火督导检查{n}', '检查涉松企业{n}', '安全生产培训{n}', '消防检查{n}'],
    },
  }),
]
