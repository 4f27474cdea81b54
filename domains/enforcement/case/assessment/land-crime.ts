import { LAND_CRIME, type LandCrimeRule } from '#datasets/enforcement/land-crime.ts'
import { addMonths } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { CrimeFinding } from '../wire.ts'
import { add, cite, levelAt, measure } from './finding.ts'
import { lenient } from './lenient.ts'

/** Forest land occupied and destroyed, in 亩. */
export type LandAct = { readonly public_welfare_mu: string | null; readonly commercial_mu: string | null }
export type LandFacts = LandAct & {
  /** Last day of the act. */
  readonly act_on: string
  readonly judged_on: string
  /** Days of earlier administrative penalties for illegally occupying agricultural land. */
  readonly penalised_on: readonly string[]
  /** Earlier acts that were never dealt with; they add up (法释〔2023〕8号第九条, 法释〔2005〕15号第七条). */
  readonly unpunished: readonly LandAct[]
}

/** Both at half; or one at half and both together at that one's threshold (法释〔2005〕15号第一条第三、四项). */
function byHalves(welfare: string, commercial: string, rule: LandCrimeRule): string {
  const [a, b] = [new Decimal(welfare).dividedBy(rule.public_welfare_mu), new Decimal(commercial).dividedBy(rule.commercial_mu)]
  const alone = Decimal.max(a, b)
  const together = new Decimal(welfare).plus(commercial)
  const reached = (a.gte('0.5') && b.gte('0.5')) || (a.gte('0.5') && together.gte(rule.public_welfare_mu)) || (b.gte('0.5') && together.gte(rule.commercial_mu))
  return (reached ? Decimal.max(alone, 1) : alone).toDecimalPlaces(20).toFixed()
}

function judge(facts: LandFacts, rule: LandCrimeRule): CrimeFinding {
  const welfare = add(facts.public_welfare_mu, ...facts.unpunished.map((u) => u.public_welfare_mu))
  const commercial = add(facts.commercial_mu, ...facts.unpunished.map((u) => u.commercial_mu))
  const measures = [
    measure('公益林地', welfare, rule.public_welfare_mu, '亩', rule.basis),
    measure('商品林地', commercial, rule.commercial_mu, '亩', rule.basis),
  ]
  const ratio = rule.mixing === 'ratios' ? add(...measures.map((m) => m.ratio)) : byHalves(welfare, commercial, rule)
  const halved = isHalved(facts, rule)
  const notes = [
    ...(facts.unpunished.length > 0 ? [`未经处理的${facts.unpunished.length}次行为已累计`] : []),
    ...(halved ? ['二年内曾因非法占用农用地受过二次以上行政处罚，达到标准一半即应追究'] : []),
  ]
  const deciding = halved ? new Decimal(ratio).times(2).toFixed() : ratio
  return { level: levelAt(deciding, []), ratio: deciding, basis: cite(rule.basis), valid_from: rule.valid_from, measures, notes }
}

function isHalved(facts: LandFacts, rule: LandCrimeRule): boolean {
  const halving = rule.halved_after
  if (halving === null) return false
  const since = addMonths(facts.act_on, -12 * halving.years)
  const within = facts.penalised_on.filter((day) => day >= since && day <= facts.act_on)
  return within.length >= halving.penalties
}

/** Whether illegal occupation of forest land is a crime (刑法342), with each area against its threshold. */
export const landCrime = (facts: LandFacts): CrimeFinding | null => lenient(LAND_CRIME, facts.act_on, facts.judged_on, (rule) => judge(facts, rule))
