import { z } from 'zod'
import { CONFIDENCES } from '#kit/provenance/looked-up.ts'
import { answer, body, decimal, type Door, flag, id, inPath, named, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { bankParameters } from './bank_parameters.ts'
import { FAMILIES } from './families.ts'
import { effectInput, replaceInput } from './replace.ts'

const coefficient = shape({
  key: text.meta({ description: '在一集中不重复' }),
  group: text.meta({ description: '树种组、公式形式或空' }),
  group_title: text,
  name: text,
  title: text,
  value: decimal,
  unit: text,
  relative_sd: decimal,
  source: text,
  confidence: oneOf(CONFIDENCES),
})
/** One coefficient of a set. */
export type Coefficient = z.infer<typeof coefficient>
const summary = {
  id,
  version: whole,
  family: oneOf(FAMILIES),
  title: text,
  set_version: text,
  method: text.nullable(),
  from_year: whole,
  state: oneOf(bankParameters.states),
  state_title: text,
  source: text,
}
const set = named('ParameterSet', summary)
export type ParameterSet = z.infer<typeof set>
const sets = shape({ sets: z.array(set) })
export type ParameterSets = z.infer<typeof sets>
const opened = named('ParameterSetWhole', { ...summary, coefficients: z.array(coefficient), may_replace: flag })
export type ParameterSetAnswer = z.infer<typeof opened>

/** A coefficient to be replaced; `source` says where the new value comes from. */
export type Replacement = z.infer<typeof effectInput>['changes'][number]
const amount = decimal.nullable()
const effect = shape({
  rows: z.array(shape({ key: text, title: text, unit: text, before: amount, after: amount, difference: amount, percent: amount })),
})
export type EffectAnswer = z.infer<typeof effect>
const drafted = shape({ id })
export type ReplaceAnswer = z.infer<typeof drafted>

const tag = '四库'
const one = inPath('id', '参数集的标识')
export const parameterWire: readonly Door[] = [
  { method: 'get', path: '/api/banks/parameters', id: 'banks.parameters', tag, summary: '全部参数集', answers: answer(200, '参数集', sets) },
  {
    method: 'get',
    path: '/api/banks/parameters/{id}',
    id: 'banks.parameter_set',
    tag,
    summary: '一个参数集的全部系数',
    parameters: [one],
    problems: [404],
    answers: answer(200, '参数集', opened),
  },
  {
    method: 'post',
    path: '/api/banks/parameters/{id}/effect',
    id: 'banks.effect',
    tag,
    summary: '换掉几个系数，各数会怎样；什么也不存',
    parameters: [one],
    body: body(effectInput),
    problems: [400, 404, 413, 422],
    answers: answer(200, '前后相比', effect),
  },
  {
    method: 'post',
    path: '/api/banks/parameters/{id}/replace',
    id: 'banks.replace',
    tag,
    summary: '换掉几个系数，拟一个新的参数集，由另一人采用',
    parameters: [one],
    body: body(replaceInput),
    problems: [400, 403, 404, 409, 413, 422],
    answers: answer(201, '已拟', drafted),
  },
]
