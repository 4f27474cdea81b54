import { z } from 'zod'
import { importances, relations } from '#kit/chapter/consistency.ts'
import { answer, asked, code, decimal, type Door, flag, items, named, oneOf, shape, text, whole } from './door.ts'

const operand = shape({ indicator: text, title: text, value: decimal.nullable(), unit: text, reason: text.optional() })
const rule = named('RuleHeld', {
  rule: text,
  title: text,
  left: z.array(text).meta({ description: '左边各指标，相加' }),
  relation: oneOf(relations),
  right: z.array(text).meta({ description: '右边各指标，相加' }),
  importance: oneOf(importances),
  remedy: text,
  holds: flag.nullable().meta({ description: '空：有指标没有数，无从判断' }),
  operands: z.array(operand),
  below: z.array(shape({ division: code, name: text, values: z.array(decimal.nullable()) })).meta({ description: '不成立的下一级，及各指标的数' }),
})
/** A rule between figures, held against a place, a period and the places below. */
export type RuleHeld = z.infer<typeof rule>

const place = shape({ division: code, name: text })
const silence = named('Silence', {
  indicator: text,
  title: text,
  registers: z.array(text),
  basis: text,
  months: z.array(whole).nullable().meta({ description: '一年中应有记录的月份；空：一年一次' }),
  units: whole.meta({ description: '应有记录的单位数' }),
  stretches: z.array(
    shape({ month: whole.nullable().meta({ description: '月份；空：全年' }), silent: z.array(place).meta({ description: '没有记录的单位，按代码排列' }) }),
  ),
})
/** Who has recorded nothing where something was due. */
export type Silence = z.infer<typeof silence>

export const checkDoors: readonly Door[] = [
  {
    method: 'get',
    path: '/api/checks',
    id: 'checks',
    tag: '指标',
    summary: '指标之间应当成立的关系：任一时期、任一地方，连同不成立的下一级',
    parameters: asked,
    problems: [403, 404, 422],
    answers: answer(200, '逐条结果', items(rule)),
  },
  {
    method: 'get',
    path: '/api/silence',
    id: 'silence',
    tag: '指标',
    summary: '应有记录而没有的单位，按台账和月份；只问是否漏记，不作比较',
    parameters: asked,
    problems: [403, 404, 422],
    answers: answer(200, '逐项结果', items(silence)),
  },
]
