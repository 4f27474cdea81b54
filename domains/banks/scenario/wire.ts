import { z } from 'zod'
import { STAND_CLASSES } from '#datasets/banks/land-classes.ts'
import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import { answer, body, decimal, type Door, named, number, oneOf, shape, text, whole } from '#kit/wire/door.ts'
import { source } from '../bank/wire.ts'
import { ORIGINS } from '../stand/stand.ts'
import { scenarioMeasures } from './amounts.ts'
import { ACTIONS, scenarioInput } from './input.ts'

const action = oneOf(ACTIONS)
const measure = oneOf(scenarioMeasures)
const amount = decimal.nullable().meta({ description: '不能计算时为 null' })
const amounts = z.record(measure, amount)
export type WireAmounts = z.infer<typeof amounts>
const year = { years: whole, year: whole, without: amounts, with: amounts, difference: amounts }
const ofYear = named('ScenarioYear', year)
export type WireYear = z.infer<typeof ofYear>
const horizon = named('ScenarioHorizon', {
  ...year,
  since: shape({ water_regulated_m3: amount, soil_kept_t: amount }).meta({ description: '自这件事起逐年累计' }),
  carbon: shape({ low: decimal, high: decimal, draws: whole, seed: whole }).nullable().meta({ description: '碳储量差额的第5、第95百分位，吨' }),
})
export type WireHorizon = z.infer<typeof horizon>

const stand = shape({
  stand_class: oneOf(STAND_CLASSES),
  species_group: oneOf(SPECIES_GROUPS).nullable(),
  origin: oneOf(ORIGINS).nullable(),
  age_group: whole.nullable().optional(),
  area_ha: number,
  volume_m3_ha: number.nullable(),
})
const answered = named('Scenario', {
  action: shape({ key: action, title: text }),
  year: whole,
  stand: stand.nullable().meta({ description: '从哪片林分算起；无林地为 null' }),
  measures: z.array(shape({ key: measure, title: text, unit: text, nature: z.enum(['stock', 'yearly']) })),
  horizons: z.array(horizon),
  course: z.array(ofYear),
  removed_m3: decimal,
  lost_m3: decimal,
  sources: z.array(source),
  caveats: z.array(text),
})
export type ScenarioAnswer = z.infer<typeof answered>

const choice = <T extends z.ZodType>(key: T) => z.array(shape({ key, title: text }))
const choices = shape({ actions: choice(action), plantable: choice(oneOf(SPECIES_GROUPS)) })
export type ScenarioChoices = z.infer<typeof choices>

const tag = '四库'
export const scenarioWire: readonly Door[] = [
  { method: 'get', path: '/api/banks/scenario', id: 'banks.scenario_choices', tag, summary: '情景推算有哪些可选', answers: answer(200, '可选', choices) },
  {
    method: 'post',
    path: '/api/banks/scenario',
    id: 'banks.scenario',
    tag,
    summary: '情景推算：一件事以后各年多出或少掉多少；什么也不存',
    body: body(scenarioInput),
    problems: [400, 404, 409, 413, 422],
    answers: answer(200, '推算', answered),
  },
]
