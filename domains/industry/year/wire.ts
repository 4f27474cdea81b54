import { z } from 'zod'
import { answer, code, decimal, type Door, id, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'

const tenThousand = decimal.meta({ description: '万元' })
const park = shape({
  level: text,
  title: text,
  applied: whole.meta({ description: '本年申报的件数' }),
  granted: whole.meta({ description: '本年入选公布的件数' }),
  standing: whole.meta({ description: '年末在册的园区' }),
  passed: whole,
  failed: whole,
})
const project = named('IndustryYearProject', {
  id,
  name: text,
  project_class: text,
  state: text,
  planned: tenThousand,
  asked: tenThousand.meta({ description: '截至年末申请的，万元' }),
  secured: tenThousand.meta({ description: '截至年末落实的，万元' }),
  paid: tenThousand.meta({ description: '截至年末支付的，万元' }),
  paid_in_year: tenThousand,
  made: tenThousand.meta({ description: '截至年末完成的投资，万元' }),
  made_in_year: tenThousand,
})
export type YearProject = z.infer<typeof project>
const base = named('IndustryYearBase', {
  kind: text,
  title: text,
  land_basis: text,
  land_title: text,
  bases: whole,
  area_mu: decimal.meta({ description: '亩，复种的不再计' }),
  floor_m2: decimal.meta({ description: '平方米，花卉大棚的地面面积' }),
  output_t: decimal.nullable().meta({ description: '吨；没有采收的为 null' }),
  output_plants: decimal.nullable(),
  income_10k: tenThousand.nullable(),
  growing: whole,
  failed: whole,
})
export type YearBase = z.infer<typeof base>
const bond = shape({ id, name: text, amount: tenThousand, used: tenThousand, project: text })
const year = named('IndustryYear', {
  division: code,
  year: whole,
  parks: z.array(park),
  projects: z.array(project),
  bonds: z.array(bond),
  bases: z.array(base),
})
/** What a year brought to a place: parks by level, projects with their money, bonds, bases by kind with ground and output. */
export type YearAnswer = z.infer<typeof year>

export const yearWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/industry/year',
    id: 'industry.year',
    tag: '绿色产业',
    summary: '一处一年的绿色产业：园区、项目的钱、债券、基地的面积和产量',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '绿色产业年度情况', year),
  },
]
