import { FELLING_CRIME, type FellingCrimeRule } from '#datasets/enforcement/felling-crime.ts'
import { addMonths } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { CrimeFinding } from '../wire.ts'
import { add, cite, greatest, levelAt, measure } from './finding.ts'
import { lenient } from './lenient.ts'

export type FellingKind = 'theft_felling' | 'over_felling' | 'timber_trade'
/** Growing stock in m³, young trees of DBH ≤ 5 cm in number, value in yuan. */
export type FellingAct = { readonly volume_m3: string | null; readonly young_trees: number | null; readonly value_yuan: string | null }
export type FellingFacts = FellingAct & {
  readonly kind: FellingKind
  readonly act_on: string
  readonly judged_on: string
  /** Error that the survey of the cutting area allows, m³; over-felling is counted above it (法释〔2023〕8号第十九条). */
  readonly permitted_error_m3: string | null
  readonly unpunished: readonly (FellingAct & { readonly act_on: string })[]
}

/** Growing stock (立木蓄积) of logs: their volume over the species' outturn in % (法释〔2023〕8号第十九条). */
export const standingVolume = (log_m3: string, outturn_percent: string): string => new Decimal(log_m3).times(100).dividedBy(outturn_percent).toFixed(4)

const above = (volume: string, error: string | null): string => Decimal.max(new Decimal(volume).minus(error ?? '0'), 0).toFixed()

/** The volume that counts: for over-felling what lies above the permitted error. */
const counted = (facts: FellingFacts, volume: string): string => (facts.kind === 'over_felling' ? above(volume, facts.permitted_error_m3) : volume)

function earlierActs(facts: FellingFacts, rule: FellingCrimeRule): FellingFacts['unpunished'] {
  const within = rule.accumulates_within_years
  if (within === null) return facts.unpunished
  const since = addMonths(facts.act_on, -12 * within)
  return facts.unpunished.filter((u) => u.act_on >= since)
}

function judge(facts: FellingFacts, rule: FellingCrimeRule): CrimeFinding {
  const threshold = rule[facts.kind]
  const basis = rule.articles[facts.kind]
  const earlier = earlierActs(facts, rule)
  const volume = counted(facts, add(facts.volume_m3, ...earlier.map((u) => u.volume_m3)))
  const young = add(String(facts.young_trees ?? 0), ...earlier.map((u) => String(u.young_trees ?? 0)))
  const value = add(facts.value_yuan, ...earlier.map((u) => u.value_yuan))
  const byVolume = measure('立木蓄积', volume, threshold.volume_m3, '立方米', basis)
  const byYoung = measure('幼树', young, threshold.young_trees, '株', basis)
  const byValue = threshold.value_yuan === null ? [] : [measure('价值', value, threshold.value_yuan, '元', basis)]
  const mixed = rule.mixed ? add(byVolume.ratio, byYoung.ratio) : greatest([byVolume.ratio, byYoung.ratio])
  const ratio = greatest([mixed, ...byValue.map((m) => m.ratio)])
  return {
    level: levelAt(ratio, rule.grades[facts.kind]),
    ratio,
    basis: cite(basis),
    valid_from: rule.valid_from,
    measures: [byVolume, byYoung, ...byValue],
    notes: notesOf(facts, rule, earlier.length),
  }
}

function notesOf(facts: FellingFacts, rule: FellingCrimeRule, earlier: number): string[] {
  const error = facts.kind === 'over_felling' && facts.permitted_error_m3 !== null && compare(facts.permitted_error_m3, '0') > 0
  return [
    ...(error ? [`已扣除伐区调查设计允许误差${facts.permitted_error_m3}立方米`] : []),
    ...(earlier > 0 ? [`未经处理的${earlier}次行为已累计`] : []),
    ...(rule.range_to !== null ? ['起点为幅度下限，本省具体标准未收录，须由法制机构核对'] : []),
  ]
}

/** Whether felling without right, beyond the permit, or trade in such timber is a crime (刑法345). */
export const fellingCrime = (facts: FellingFacts): CrimeFinding | null => lenient(FELLING_CRIME, facts.act_on, facts.judged_on, (rule) => judge(facts, rule))
