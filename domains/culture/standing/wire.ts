import { z } from 'zod'
import { answer, body, day, type Door, flag, id, inPath, named, ofPlace, ofYear, oneOf, query, shape, taken, text, whole } from '#kit/wire/door.ts'
import { demandNatures, FOREST_CITY_EDITIONS, forestSystems } from '#datasets/culture/forest-city.ts'

const edition = oneOf(FOREST_CITY_EDITIONS)
const row = named('ForestCityIndicator', {
  number: whole,
  title: text,
  system: oneOf(forestSystems),
  nature: oneOf(demandNatures),
  demanded: text.nullable(),
  unit: text.nullable(),
  measure: text,
  confidence: text,
  source: text,
  demand: id.nullable().meta({ description: '城市自己对照原文登记的要求；null 为系统数据集所载' }),
  answering_unit: text.nullable(),
  action: text.nullable(),
  origin: z.enum(['figure', 'record', 'plan', 'none']),
  figure: shape({ id: text, title: text }).nullable(),
  record: shape({ id, of_year: whole, document: text }).nullable(),
  waiting: id.nullable().meta({ description: '待核定的数值' }),
  actual: text.nullable(),
  verdict: z.enum(['met', 'unmet', 'unknown']),
  gap: text.nullable(),
  reason: text.nullable(),
})
export type IndicatorRow = z.infer<typeof row>

const stage = shape({ key: text, on: day.nullable(), paper: text.nullable() })
const city = named('ForestCityStanding', {
  id,
  name: text,
  state: text,
  keeper: text,
  edition,
  own_edition: flag.meta({ description: '是否为本次创建（申报）所用的版本' }),
  known: flag.meta({ description: '系统数据集里有没有这一版本的各项要求' }),
  stages: z.array(stage),
  may_apply_from: day.nullable(),
  met: whole,
  unmet: whole,
  unknown: whole,
  rows: z.array(row),
})
export type CityStanding = z.infer<typeof city>
const told = named('ForestCities', {
  year: whole,
  editions: z.array(shape({ key: edition, title: text, valid_from: day, valid_to: day.nullable(), in_force: flag })),
  items: z.array(city),
})
export type CitiesTold = z.infer<typeof told>

const begun = shape({ id })
export type CheckBegun = z.infer<typeof begun>

export const standingWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/culture/forest-city',
    id: 'culture.forest_city',
    tag: '森林城市与生态文化',
    summary: '森林城市创建的阶段，各项指标的现状、要求和差距：能算的取自指标，其余取自核定的记录',
    parameters: [ofPlace, ofYear, query('edition', '指标版本；不给的按各创建自己的版本')],
    problems: [403, 404, 422],
    answers: answer(200, '创建和指标', told),
  },
  {
    method: 'post',
    path: '/api/culture/forest-city/{id}/checks',
    id: 'culture.forest_city_check',
    tag: '森林城市与生态文化',
    summary: '开始一次自查：按此刻的指标和记录逐项留存',
    who: '创建所在地的市级林业主管部门、林长制办公室',
    parameters: [inPath('id', '创建')],
    body: body(taken({ year: whole })),
    problems: [400, 403, 404, 409, 422],
    answers: answer(201, '自查记录', begun),
  },
]
