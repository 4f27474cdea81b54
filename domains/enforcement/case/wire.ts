import { z } from 'zod'
import type { FineBase, Offender } from '#datasets/enforcement/penalties.ts'
import { answer, day, decimal, type Door, flag, inPath, named, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { crimeLevelTitles } from './assessment/finding.ts'
import { fineBaseTitles, offenderTitles } from './assessment/penalty-range.ts'

const clock = shape({ title: text, since: day, due_on: day, done_on: day.nullable().meta({ description: '还在走时为 null' }), basis: text })
/** One statutory period of a case. */
export type CaseClock = z.infer<typeof clock>

const measure = shape({
  title: text,
  amount: decimal,
  threshold: decimal,
  unit: text,
  ratio: decimal.meta({ description: '与数量标准之比，1 即达到' }),
  basis: text,
})
/** One measure held against its threshold. */
export type Measure = z.infer<typeof measure>
const found = shape({
  level: oneOf(crimeLevelTitles),
  ratio: decimal.meta({ description: '起决定作用的一项' }),
  basis: text,
  valid_from: day,
  measures: z.array(measure),
  notes: z.array(text),
})
/** What an interpretation says of an act: measures with their thresholds, the governing ratio, and what to know beside it. */
export type CrimeFinding = z.infer<typeof found>

const yuan = decimal.nullable().meta({ description: '元，含本数；所乘的数额未认定时为 null' })
const range = shape({
  basis: text,
  offender: oneOf<Offender>(offenderTitles).nullable().meta({ description: '只对谁；null 为不论谁' }),
  min_yuan: yuan,
  max_yuan: yuan,
  must: flag.meta({ description: '并处；否则可以处' }),
  of: oneOf<FineBase>(fineBaseTitles).nullable().meta({ description: '罚款是什么的倍数；null 为条文没有规定对这样的人罚款' }),
  from: decimal,
  to: decimal,
  replant_trees: shape({ from: whole, to: whole }).nullable(),
  restore: text.nullable(),
  warning: flag,
  authority: text.nullable(),
  note: text.nullable(),
})
/** A fine (罚款) of the administration in yuan; 罚金 is a court's and stands nowhere here. */
export type PenaltyRange = z.infer<typeof range>

const assessment = named('CaseAssessment', {
  today: day,
  judged_on: day,
  clocks: z.array(clock),
  crime: found.extend({ level_title: text }).nullable().meta({ description: '没有按数量计算的标准时为 null' }),
  ranges: z.array(range.extend({ of_title: text.nullable(), offender_title: text.nullable() })),
})
export type CaseAssessment = z.infer<typeof assessment>

export const caseWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/enforcement/cases/{id}/assessment',
    id: 'enforcement.assessment',
    tag: '森林督查和案件查处',
    summary: '案件的法定期限、刑事立案标准和罚款幅度',
    parameters: [inPath('id', '案件的标识')],
    problems: [404],
    answers: answer(200, '测算', assessment),
  },
]
