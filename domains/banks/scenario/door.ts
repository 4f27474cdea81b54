import { BAMBOO_COVER, GROWTH_SET } from '#datasets/banks/growth.ts'
import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import { type FieldError, Refusal } from '#kit/register/refusal.ts'
import type { Sent } from '#kit/wire/door.ts'
import { plantable } from '../stand/growth/curve.ts'
import type { BankParameters } from '../yields/table.ts'
import type { Source } from '../bank/wire.ts'
import { type Amounts, type ScenarioMeasure, scenarioMeasures } from './amounts.ts'
import { ACTIONS, type ScenarioInput, scenarioInput, type ScenarioStand } from './input.ts'
import { runScenario, type ScenarioYear } from './run.ts'
import type { ScenarioAnswer, ScenarioChoices, WireAmounts, WireYear } from './wire.ts'

const decimal = (n: number): string => (Object.is(n, -0) ? 0 : n).toFixed(4)
const orNull = (n: number | null): string | null => (n === null ? null : decimal(n))
const wire = (a: Amounts): WireAmounts => Object.fromEntries(Object.entries(a).map(([key, n]) => [key, orNull(n)])) as WireAmounts
const wireYear = ({ years, year, ...sides }: ScenarioYear): WireYear => ({
  years,
  year,
  without: wire(sides.without),
  with: wire(sides.with),
  difference: wire(sides.difference),
})

const measures = (Object.keys(scenarioMeasures) as ScenarioMeasure[]).map((key) => ({ key, ...scenarioMeasures[key] }))

/** What holds for every scenario. */
const always: readonly string[] = [
  '生长曲线为示意值，推算结果只作比较，不作统计、考核或交易依据',
  '未成林造林地在郁闭成林前不计碳、水、土与蓄积；枯死木、枯落物和土壤碳未计',
  '± 由碳参数与生长的抽样得出，不含调查误差；水、土的 ± 未算',
]
const byAction: Readonly<Record<ScenarioInput['action'], readonly string[]>> = {
  planting: ['未扣除整地造成的排放；成活率只减少蓄积，不减少面积'],
  fire: ['烧毁的林木按当年全部失去计，未计残留的枯立木与炭'],
  harvest: ['采出的木材按离开森林计，未计木制品中的碳'],
  occupation: ['占用的林地按永久失去计，未计恢复'],
}

function sourcesOf(input: ScenarioInput): Source[] {
  const bamboo = input.action === 'planting' ? input.species_group === 'bamboo' : input.stand?.stand_class === 'bamboo'
  return [...(bamboo ? [BAMBOO_COVER] : []), GROWTH_SET].map(({ title, version, source, confidence }) => ({ title, version, source, confidence }))
}

/** Parses what was sent. @throws Refusal 422 naming each field */
export function scenarioAsked(body: unknown): ScenarioInput {
  const read = scenarioInput.safeParse(body)
  if (read.success) return read.data
  const errors = read.error.issues.flatMap((issue): FieldError[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), code: 'field_unknown', message: `没有“${key}”这个字段` }))
      : [{ field: issue.path.join('.'), code: 'field_invalid', message: issue.message }],
  )
  throw new Refusal(422, errors[0]?.code ?? 'field_invalid', `填写有误：${errors[0]?.field ?? ''} ${errors[0]?.message ?? ''}`.trim(), errors)
}

/**
 * The answer of the door. `stand` is the sub-compartment that `input.sub_compartment` names, as the door has found it; `sources` are those of
 * `parameters`.
 * @throws Refusal 422 for a stand that does not bear the action
 */
export function scenarioAnswer(
  input: ScenarioInput,
  parameters: BankParameters,
  sources: readonly Source[],
  stand: ScenarioStand | undefined = input.stand,
): Sent<ScenarioAnswer> {
  const result = runScenario(input, parameters, stand)
  const intercept = parameters.carbon.method === 'continuous' ? ['换算因子连续函数有截距，幼林的碳储量偏高'] : []
  return {
    action: { key: input.action, title: ACTIONS[input.action] },
    year: input.year,
    stand: stand ?? null,
    measures,
    horizons: result.horizons.map((h) => ({
      ...wireYear(h),
      since: { water_regulated_m3: orNull(h.since.water_regulated_m3), soil_kept_t: orNull(h.since.soil_kept_t) },
      carbon: h.carbon_spread
        ? { low: decimal(h.carbon_spread.low), high: decimal(h.carbon_spread.high), draws: h.carbon_spread.draws, seed: h.carbon_spread.seed }
        : null,
    })),
    course: result.course.map(wireYear),
    removed_m3: decimal(result.removed_m3),
    lost_m3: decimal(result.lost_m3),
    sources: [...sourcesOf(input), ...sources],
    caveats: [...result.notes, ...intercept, ...byAction[input.action], ...always],
  }
}

/** What a page offers to choose from: actions, and species groups that can be planted. */
export const scenarioChoices: Sent<ScenarioChoices> = {
  actions: (Object.keys(ACTIONS) as ScenarioInput['action'][]).map((key) => ({ key, title: ACTIONS[key] })),
  plantable: (['bamboo', ...plantable] as const).map((key) => ({ key, title: SPECIES_GROUPS[key].title })),
}
