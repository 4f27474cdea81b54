import { LIGHTER_LAW } from '#datasets/enforcement/case-clocks.ts'
import {
  FINE_AUTHORITIES,
  type FineBase,
  type Offence,
  type Offender,
  PENALTIES,
  type PenaltyRule,
  type WetlandConditions,
  type WildlifeConditions,
} from '#datasets/enforcement/penalties.ts'
import type { Importance } from '#datasets/wetland/occupation.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { PenaltyRange } from '../wire.ts'
import { cite } from './finding.ts'

/** What of a wetland and of the act decides which rule of 湿地保护法 applies; null where it is not established. */
export type WetlandFacts = {
  readonly importance: Importance | null
  readonly natural: boolean | null
  readonly serious: boolean | null
  readonly damage: boolean | null
  /** Last day of the order to restore; null where none was given. */
  readonly order_due_on: string | null
  /** Day on which it is judged. */
  readonly on: string
}

/** What of animals and of the act decides which rule of 野生动物保护法 applies; the value null where an animal has none yet. */
export type WildlifeFacts = {
  readonly value: string | null
  readonly serious: boolean | null
  readonly order_due_on: string | null
  readonly on: string
}

/** What fines are multiples of: yuan, m² for the area; trees felled or destroyed. Empty where not established. */
export type PenaltyFacts = {
  readonly offence: Offence
  /** Whom the fine is for; articles on fire set one range for a person and one for a unit. */
  readonly offender: Offender
  /** Last day of the act. */
  readonly act_on: string
  readonly decided_on: string
  readonly volume_m3: string | null
  readonly young_trees: number | null
  readonly trees: number | null
  /** Of wetlands only. */
  readonly wetland?: WetlandFacts
  readonly wetland_m2?: string | null
  readonly peat_m3?: string | null
  /** Of wildlife only. */
  readonly wildlife?: WildlifeFacts
  readonly animals_value?: string | null
} & { readonly [K in Exclude<FineBase, 'fixed' | 'wetland_m2' | 'peat_m3' | 'animals_value'>]: string | null }

export const fineBaseTitles: Readonly<Record<FineBase, string>> = {
  restoration_cost: '恢复植被和林业生产条件所需费用',
  wood_value: '林木价值',
  illegal_income: '违法所得',
  timber_price: '林木价款',
  planting_cost: '未完成造林任务所需费用',
  area_m2: '改变用途林地面积',
  wetland_m2: '违法占用、破坏的湿地面积',
  peat_m3: '采挖泥炭体积',
  animals_value: '野生动物及其制品价值',
  fixed: '定额',
}

export const offenderTitles: Readonly<Record<Offender, string>> = { person: '个人', unit: '单位' }

const valid = (rule: PenaltyRule, day: string): boolean => rule.valid_from <= day && (rule.valid_to === null || day <= rule.valid_to)

/** Whether what a rule on wetlands asks is established. */
export function established({ importances, natural, serious, order_overdue, damage }: WetlandConditions, facts: WetlandFacts | undefined): boolean {
  if (!facts) return false
  const overdue = facts.order_due_on !== null && facts.order_due_on < facts.on
  return (
    (importances === undefined || (facts.importance !== null && importances.includes(facts.importance))) &&
    (natural === undefined || facts.natural === true) &&
    (serious === undefined || (facts.serious ?? false) === serious) &&
    (order_overdue === undefined || overdue) &&
    (damage === undefined || facts.damage === true)
  )
}

/** Whether what a rule on wildlife asks is established. */
export function foundedOnAnimals({ value, side, serious, order_overdue }: WildlifeConditions, facts: WildlifeFacts | undefined): boolean {
  if (!facts) return false
  const overdue = facts.order_due_on !== null && facts.order_due_on < facts.on
  const reached = value === undefined || (facts.value !== null && compare(facts.value, value) >= 0 === (side === 'at_least'))
  return reached && (serious === undefined || facts.serious === true) && (order_overdue === undefined || overdue)
}

type Asked = Pick<PenaltyFacts, 'volume_m3' | 'young_trees' | 'wetland' | 'wildlife'>
function applies({ when, wetland, wildlife }: PenaltyRule, facts: Asked): boolean {
  if (wildlife && !foundedOnAnimals(wildlife, facts.wildlife)) return false
  if (wetland && !established(wetland, facts.wetland)) return false
  if (!when) return true
  const reached = compare(facts.volume_m3 ?? '0', when.volume_m3) >= 0 || (facts.young_trees ?? 0) >= Number(when.young_trees)
  return reached === (when.side === 'at_least')
}

/** The first of the article's fines for the offender whose base is established, else the first; a fixed one stands where there is nothing to multiply. */
function fineOf(rule: PenaltyRule, facts: PenaltyFacts): PenaltyRule['fines'][number] | undefined {
  const fines = rule.fines.filter((f) => f.for === undefined || f.for === facts.offender)
  const known = fines.find((f) => f.of !== 'fixed' && compare(facts[f.of] ?? '0', '0') > 0)
  return known ?? fines.find((f) => f.of === 'fixed') ?? fines[0]
}

function rangeOf(rule: PenaltyRule, facts: PenaltyFacts): PenaltyRange {
  const fine = fineOf(rule, facts)
  const said = {
    basis: cite(rule.basis),
    restore: rule.restore,
    warning: rule.warning ?? false,
    authority: rule.authority ? FINE_AUTHORITIES[rule.authority] : null,
    note: null,
  }
  if (!fine) return { ...said, offender: facts.offender, min_yuan: null, max_yuan: null, must: false, of: null, from: '0', to: '0', replant_trees: null }
  const base = fine.of === 'fixed' ? '1' : (facts[fine.of] ?? null)
  const times = (multiple: string): string | null => (base === null ? null : new Decimal(base).times(multiple).toFixed(2))
  const replant = rule.replant && facts.trees !== null ? { from: facts.trees * Number(rule.replant.from), to: facts.trees * Number(rule.replant.to) } : null
  return {
    ...said,
    offender: fine.for ?? null,
    min_yuan: times(fine.from),
    max_yuan: times(fine.to),
    must: fine.must,
    of: fine.of,
    from: fine.from,
    to: fine.to,
    replant_trees: replant,
  }
}

/** The rule that punishes the act on a day; undefined where none is kept. */
export const ruleOn = (facts: Pick<PenaltyFacts, 'offence'> & Asked, day: string): PenaltyRule | undefined =>
  PENALTIES.find((r) => r.offence === facts.offence && valid(r, day) && applies(r, facts))

/**
 * The range of the fine by the law in force on the day of the act, or the newer one where it is lighter (行政处罚法37); null
 * for offences and days whose rule is not kept here.
 */
export function penaltyRange(facts: PenaltyFacts): PenaltyRange | null {
  const [then, now] = [ruleOn(facts, facts.act_on), ruleOn(facts, facts.decided_on)]
  if (!then) return null
  const range = rangeOf(then, facts)
  if (!now || now === then || facts.decided_on < LIGHTER_LAW.valid_from) return range
  const newer = rangeOf(now, facts)
  const both = range.max_yuan !== null && newer.max_yuan !== null
  if (!both || compare(newer.max_yuan ?? '0', range.max_yuan ?? '0') >= 0) return range
  return { ...newer, note: `${newer.basis}较行为时的${range.basis}处罚更轻，适用${newer.basis}（${cite(LIGHTER_LAW.basis)}）` }
}

/** Why a fine lies outside the range, in words; null when it does not, or the range is not known. */
export function fineProblem(range: PenaltyRange, fine_yuan: string): string | null {
  if (range.of === null) return `${range.basis}没有规定对${range.offender === null ? '' : offenderTitles[range.offender]}的罚款`
  if (range.max_yuan === null || range.min_yuan === null) return `${range.basis}：须先认定${fineBaseTitles[range.of]}，才能确定罚款幅度`
  const low = range.must && compare(fine_yuan, range.min_yuan) < 0
  const high = compare(fine_yuan, range.max_yuan) > 0
  const under = !range.must && compare(fine_yuan, '0') > 0 && compare(fine_yuan, range.min_yuan) < 0
  if (!low && !high && !under) return null
  return `${range.basis}：${range.offender === null ? '' : `对${offenderTitles[range.offender]}的`}罚款应在${range.min_yuan}元至${range.max_yuan}元之间，填报为${fine_yuan}元`
}
