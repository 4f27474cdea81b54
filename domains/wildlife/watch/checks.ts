import { SAMPLERS } from '#datasets/wildlife/watch.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

type Sighting = { readonly species: string | null; readonly count: number | null; readonly dead: number | null; readonly behaviour: string | null }
const sightingsOf = (after: Readonly<Record<string, unknown>>): Sighting[] => (after['sightings'] ?? []) as Sighting[]

export const isAbnormal = (s: Pick<Sighting, 'dead' | 'behaviour'>): boolean => s.behaviour === 'abnormal' || (s.dead ?? 0) > 0

/** Of those seen how many are ill: among normal ones that have dead beside them none is. */
export const sickOf = (s: Pick<Sighting, 'count' | 'dead' | 'behaviour'>): number => (s.behaviour === 'abnormal' ? (s.count ?? 0) - (s.dead ?? 0) : 0)

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

type Says = NonNullable<ReturnType<Check>>
const wrong = (code: Says['code'], message: string, ...fields: string[]): Says => ({ code, message, fields })

/** Something was found, when it is told; only the look on the spot may find that nothing is there, and then it is ruled out and not sampled. */
export const someFound: Check = ({ before, after }) =>
  Number(after['sick']) + Number(after['dead']) > 0 || (before !== null && ['verified', 'ruled_out'].includes(String(after['state'])))
    ? null
    : wrong('abnormal_none', '异常和死亡数量不能都是零', 'sick', 'dead')

export const sampledInOrder: Check = ({ after, at }) => {
  const on = String(after['sampled_on'])
  if (on > beijingDate(at)) return wrong('abnormal_sampled_ahead', '取样日期不能晚于今天', 'sampled_on')
  if (on < beijingDate(String(after['found_at']))) return wrong('abnormal_sampled_early', '取样日期不能早于发现日期', 'sampled_on')
  return String(after['samplers'] ?? '')
    .split(/[、,，\s]+/)
    .filter(Boolean).length >= SAMPLERS.persons
    ? null
    : wrong('abnormal_samplers_two', '取样应有两人，写明两人姓名', 'samplers')
}

export const sentInOrder: Check = ({ after, at }) => {
  const on = String(after['sent_on'])
  if (on > beijingDate(at)) return wrong('abnormal_sent_ahead', '送检日期不能晚于今天', 'sent_on')
  if (on < String(after['sampled_on'])) return wrong('abnormal_sent_early', '送检日期不能早于取样日期', 'sent_on')
  return after['laboratory_approved'] === true ? null : wrong('abnormal_laboratory', '应送有资质的实验室检测', 'laboratory_approved')
}

export const resultInOrder: Check = ({ after, at }) => {
  const on = String(after['result_on'])
  if (on > beijingDate(at)) return wrong('abnormal_result_ahead', '结果日期不能晚于今天', 'result_on')
  if (on < String(after['sent_on'])) return wrong('abnormal_result_early', '结果日期不能早于送检日期', 'result_on')
  return after['result'] === 'positive' && !isFilled(after['pathogen']) ? wrong('abnormal_pathogen_missing', '检出的应写明病原', 'pathogen') : null
}

export const informedInOrder: Check = ({ after, at }) => {
  const on = String(after['informed_on'])
  if (on > beijingDate(at)) return wrong('abnormal_informed_ahead', '通报日期不能晚于今天', 'informed_on')
  return on < beijingDate(String(after['found_at'])) ? wrong('abnormal_informed_early', '通报日期不能早于发现日期', 'informed_on') : null
}

const collected: Check = ({ after }) =>
  Number(after['dead'] ?? 0) > 0 && !isFilled(after['disposal'])
    ? wrong('abnormal_not_disposed', '死亡野生动物应当先收集并作无害化处理（动物防疫法58）', 'disposal')
    : null

/**
 * 动物防疫法33: infected or suspected ones are told to the agriculture department, and what was found is told once it was found; 58: dead
 * ones are collected and disposed of by forestry. A spoiled sample says nothing.
 */
export const closable: Check = (input) => {
  const { result, informed_on, positive_on } = input.after
  if (result === 'invalid') return wrong('abnormal_result_invalid', '样品不合格等于没有结果，请重新取样送检', 'result')
  if (!isFilled(informed_on)) return wrong('abnormal_not_informed', '染疫或者疑似染疫的，应当通报同级农业农村部门后解除（动物防疫法33）', 'informed_on')
  if (isFilled(positive_on) && String(informed_on) < String(positive_on))
    return wrong('abnormal_positive_untold', `${String(positive_on)}检出病原以后还没有通报，应当再次通报农业农村部门后解除（动物防疫法33）`, 'informed_on')
  return collected(input)
}

/** What was suspected enough to be sampled is ruled out by a result alone, whether its sample was tested, spoiled or taken anew. The dead are collected whatever they died of. */
export const excludable: Check = (input) =>
  isFilled(input.after['first_sampled_on'])
    ? wrong('abnormal_was_sampled', '取过样的不能直接排除，应当以检测结果为准，通报、处理后解除（动物防疫法33）')
    : collected(input)

/** What of sampling and testing is asked anew when a sample is taken again: the old words must not stand for the new ones. */
export const untested = {
  sampled_on: null,
  samples: null,
  sample_kinds: [],
  samplers: null,
  kept: null,
  laboratory: null,
  laboratory_approved: null,
  sent_on: null,
  result: null,
  pathogen: null,
  result_number: null,
  result_on: null,
  documents: [],
}
