import { beijingDate } from '#kit/calendar/date.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

type Sighting = { readonly species: string | null; readonly count: number | null; readonly dead: number | null; readonly behaviour: string | null }
const sightingsOf = (after: Readonly<Record<string, unknown>>): Sighting[] => (after['sightings'] ?? []) as Sighting[]

export const isAbnormal = (s: Pick<Sighting, 'dead' | 'behaviour'>): boolean => s.behaviour === 'abnormal' || (s.dead ?? 0) > 0

/** Nothing seen is a report too, and says so; what was seen is listed. */
export const saidWhole: Check = ({ after }) => {
  const seen = sightingsOf(after).length > 0
  if (after['nothing_seen'] === !seen) return null
  return seen
    ? { code: 'watch_zero_with_sightings', message: '登记了所见动物的，不是零报告', fields: ['nothing_seen'] }
    : { code: 'watch_neither', message: '没有所见动物的，请选“未见野生动物（零报告）”；有的逐种登记', fields: ['nothing_seen', 'sightings'] }
}

/** Dead ones are among those counted. */
export const deadAmong: Check = ({ after }) =>
  sightingsOf(after).every((s) => (s.dead ?? 0) <= (s.count ?? 0))
    ? null
    : { code: 'watch_dead_beyond', message: '死亡数不能多于所见总数', fields: ['sightings'] }

export const sampledInOrder: Check = ({ after, at }) => {
  if (String(after['sampled_on']) > beijingDate(at)) return { code: 'abnormal_sampled_ahead', message: '取样日期不能晚于今天', fields: ['sampled_on'] }
  return String(after['samplers'] ?? '')
    .split(/[、,，\s]+/)
    .filter(Boolean).length >= 2
    ? null
    : { code: 'abnormal_samplers_two', message: '取样应有两人，写明两人姓名', fields: ['samplers'] }
}

export const sentInOrder: Check = ({ after }) => {
  if (String(after['sent_on']) < String(after['sampled_on'])) return { code: 'abnormal_sent_early', message: '送检日期不能早于取样日期', fields: ['sent_on'] }
  return after['laboratory_approved'] === true ? null : { code: 'abnormal_laboratory', message: '应送有资质的实验室检测', fields: ['laboratory_approved'] }
}

export const resultInOrder: Check = ({ after }) => {
  if (String(after['result_on']) < String(after['sent_on']))
    return { code: 'abnormal_result_early', message: '结果日期不能早于送检日期', fields: ['result_on'] }
  return after['result'] === 'positive' && !isFilled(after['pathogen'])
    ? { code: 'abnormal_pathogen_missing', message: '检出的应写明病原', fields: ['pathogen'] }
    : null
}

/** 动物防疫法33: infected or suspected ones are told to the agriculture department; 58: dead ones are collected and disposed of by forestry. */
export const closable: Check = ({ after }) => {
  if (!isFilled(after['informed_on']))
    return { code: 'abnormal_not_informed', message: '染疫或者疑似染疫的，应当通报同级农业农村部门后解除（动物防疫法33）', fields: ['informed_on'] }
  return Number(after['dead'] ?? 0) > 0 && !isFilled(after['disposal'])
    ? { code: 'abnormal_not_disposed', message: '死亡野生动物应当收集并作无害化处理后解除（动物防疫法58）', fields: ['disposal'] }
    : null
}
