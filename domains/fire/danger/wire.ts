import { z } from 'zod'
import { LYT1172_VARIANTS } from '#datasets/fire/lyt1172.ts'
import { CONFIDENCES } from '#kit/provenance/looked-up.ts'
import { answer, code, day, type Door, flag, id, items, named, number, oneOf, query, shape, shared, text, whole } from '#kit/wire/door.ts'

const level = whole.min(1).max(5).nullable().meta({ description: '1 至 5；数据不足时为 null，不是没有危险' })
const source = shape({ division: code, name: text, station: text.nullable(), own: flag.meta({ description: '本地观测；否则取自上级' }) })
/** Where a level was observed: the place itself or the nearest one above it that observed the day. */
export type Source = z.infer<typeof source>
const township = named('TownshipDanger', {
  division: code,
  name: text,
  county: text,
  status: z.enum(['ok', 'incomplete', 'not_observed']),
  level,
  score: whole.nullable(),
  other_level: level.meta({ description: '按系数表的另一版本' }),
  title: text,
  missing: text.nullable(),
  source: source.nullable(),
})
export type TownshipDanger = z.infer<typeof township>
const variant = shape({ key: oneOf(LYT1172_VARIANTS), title: text, source: text, confidence: oneOf(CONFIDENCES), chosen: flag })
export type Variant = z.infer<typeof variant>
const ofDay = shape({
  date: day,
  division: code,
  name: text,
  standard: text,
  variants: z.array(variant).meta({ description: '标准的系数表有几个版本，用其中一个' }),
  ...items(township).shape,
})
export type DangerDay = z.infer<typeof ofDay>

const moisture = { ffmc: number, dmc: number, dc: number }
const reference = z.discriminatedUnion('status', [
  shape({ status: z.literal('incomplete'), day_length: text }),
  shape({
    status: z.literal('ok'),
    day_length: text,
    constant: shape({ used: number, newer: number }),
    fwi: number,
    ...moisture,
    isi: number,
    bui: number,
    start: shape({ since: day, carried_over: flag, ...moisture }),
    gap_days: whole,
    history: whole,
    least_history: whole,
    percentile: whole.nullable().meta({ description: '历史值太少时为 null' }),
  }),
])
const points = shape({ a: whole, b: whole, c: whole, d: whole, e: whole })
const head = { date: day, division: code, name: text }
const told = named('DangerTold', {
  ...head,
  status: z.enum(['ok', 'incomplete']),
  source,
  observation: id.nullable().meta({ description: '本人可以打开的观测记录' }),
  score: whole.nullable(),
  level,
  level_title: text,
  parts: points.nullable(),
  missing: z.array(text),
  overtaken: flag.meta({ description: '此前几天的降雨后来有更正，按现在的记录另算得一个指数' }),
  measured: shape({
    max_temperature: text.nullable(),
    min_humidity: text.nullable(),
    max_wind: text.nullable(),
    greenness: text.nullable(),
    last_rain: z.union([shape({ rain_mm: number, days_since: whole }), z.literal('none_on_record')]).nullable(),
  }),
  rain: z.array(shape({ date: day, mm: number.nullable() })),
  variants: z.array(variant.extend({ score: whole.nullable(), level_title: text })),
  reference: reference.meta({ description: '加拿大火险天气指数，仅供参考' }),
})
/** The answer where there is an observation. */
export type DangerTold = z.infer<typeof told>
const ofPlace = z.discriminatedUnion('status', [shape({ ...head, status: z.literal('not_observed') }), told])
export type DangerPlace = z.infer<typeof ofPlace>

const span = { start: day, end: day }
const yearOfPlace = shape({ division: code, name: text, levels: z.array(level).meta({ description: '一年各日，依次' }) })
/** Levels of the days of a year in order; null where the data do not suffice or the day was not observed. */
export type YearOfPlace = z.infer<typeof yearOfPlace>
const ofYear = shape({
  year: whole,
  division: code,
  name: text,
  first: day,
  last: day,
  season: z.array(shape(span)),
  high_danger: z.array(shape(span)),
  known: flag.meta({ description: '防火期已经发布；没有不等于不设' }),
  extended_by: z.array(text),
  confidence: oneOf(CONFIDENCES).nullable(),
  basis: text.nullable(),
  ban_duty_warnings: z.array(text),
  ban_duty_basis: text,
  bans: z.array(shape({ id, name: text, document_number: text, division: code, place: text, ...span })),
  places: z.array(yearOfPlace),
})
export type DangerYear = z.infer<typeof ofYear>

const tag = '森林防火'
const asked = query('date', '日期；不写为今天', { type: 'string', format: 'date' })
const problems = [403, 404, 422] as const
export const dangerWire: readonly Door[] = [
  {
    method: 'get',
    path: '/api/fire/danger/day',
    id: 'fire.danger_day',
    tag,
    summary: '各乡镇某日的火险等级',
    parameters: [asked, shared('year'), shared('division')],
    problems,
    answers: answer(200, '等级', ofDay),
  },
  {
    method: 'get',
    path: '/api/fire/danger/place',
    id: 'fire.danger_place',
    tag,
    summary: '一处某日的火险等级怎样得来',
    parameters: [asked, shared('division')],
    problems,
    answers: answer(200, '由来', ofPlace),
  },
  {
    method: 'get',
    path: '/api/fire/danger/year',
    id: 'fire.danger_year',
    tag,
    summary: '一处全年的防火期、禁火令和各日火险等级',
    parameters: [shared('year'), shared('division')],
    problems,
    answers: answer(200, '全年', ofYear),
  },
]
