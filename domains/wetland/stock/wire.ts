import { z } from 'zod'
import { answer, code, decimal, type Door, named, ofPlace, ofYear, shape, text, whole } from '#kit/wire/door.ts'

const hectares = decimal.meta({ description: '公顷' })
const statement = shape({
  opening: hectares,
  by_kind: z.record(text, hectares).meta({ description: '各类增减，不带正负号' }),
  real: hectares.meta({ description: '真实增减：增加减去减少' }),
  survey: hectares.meta({ description: '调查增补减去核减' }),
  closing: hectares,
  lines: whole,
})
const row = named('WetlandAccountRow', { type: text, title: text, division: code, division_name: text, law: statement, published: statement })
export type AccountRow = z.infer<typeof row>
const account = named('WetlandAccount', {
  division: code,
  year: whole,
  kinds: z.array(shape({ kind: text, title: text, sign: whole, nature: text })),
  rows: z.array(row),
  law: statement.meta({ description: '湿地保护法口径' }),
  published: statement.meta({ description: '三调“湿地”七个二级类口径' }),
  target_mu: decimal.nullable().meta({ description: '全市湿地面积总量管控目标（亩）；没有录入时为 null' }),
})
/** The stock of a place in a year: by county and type, in the calibre of the law and in that of the land survey side by side. */
export type AccountAnswer = z.infer<typeof account>

export const stockWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/wetland/account',
    id: 'wetland.account',
    tag: '湿地保护',
    summary: '一处一年的湿地面积账：期初、各类增减、期末，法律口径和三调口径并列',
    parameters: [ofPlace, ofYear],
    problems: [403, 404, 422],
    answers: answer(200, '面积账', account),
  },
]
