import { CASE_KINDS, type CrimeMeasure } from '#datasets/enforcement/case-kinds.ts'
import { FIRE_RULES_WHOLE_FROM, type Offence, type Offender } from '#datasets/enforcement/penalties.ts'
import { QUARANTINE_OFFENCES } from '#datasets/pest/offences.ts'
import { WETLAND_OFFENCES } from '#datasets/wetland/offences.ts'
import { WILDLIFE_CRIMES, WILDLIFE_OFFENCES } from '#datasets/wildlife/offences.ts'
import type { Importance } from '#datasets/wetland/occupation.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { animalsOf, animalsValueOf, crimeOfAnimals, finedValueOf, wildlifeFactsOf } from './assessment/animals.ts'
import { fellingCrime, standingVolume } from './assessment/felling-crime.ts'
import { add } from './assessment/finding.ts'
import { landCrime } from './assessment/land-crime.ts'
import { type PenaltyFacts, penaltyRange, ruleOn, type WetlandFacts } from './assessment/penalty-range.ts'
import { plantCrime } from './assessment/species-crime.ts'
import type { CrimeFinding, PenaltyRange } from './wire.ts'

type Record_ = Readonly<Record<string, unknown>>
type Unpunished = {
  act_on: string
  public_welfare_area: string | null
  commercial_area: string | null
  standing_volume: string | null
  young_trees: number | null
  value: string | null
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const unpunishedOf = (c: Record_): Unpunished[] => (c['unpunished'] ?? []) as Unpunished[]

/** The growing stock as established, or from the logs and the outturn (法释〔2023〕8号第十九条). */
export function volumeOf(c: Record_): string | null {
  const [given, logs, outturn] = [text(c['standing_volume']), text(c['log_volume']), text(c['outturn'])]
  return given ?? (logs !== null && outturn !== null ? standingVolume(logs, outturn) : null)
}

/** What a crime of an offence is measured by; an act that endangers by fire has no number of its own. */
const measured: Readonly<Partial<Record<Offence, { readonly crime: CrimeMeasure | null }>>> = {
  ...CASE_KINDS,
  ...Object.fromEntries(Object.entries(WILDLIFE_CRIMES).map(([offence, crime]) => [offence, { crime }])),
}

/** What the interpretations say of a case as its record stands on a day; null for kinds that have no threshold here. */
export function crimeOf(c: Record_, judged_on: string): CrimeFinding | null {
  const act_on = String(c['act_ended_on'])
  const earlier = unpunishedOf(c)
  const kind = measured[c['offence'] as Offence]?.crime ?? null
  switch (kind) {
    case 'land':
      return landCrime({
        act_on,
        judged_on,
        public_welfare_mu: text(c['public_welfare_area']),
        commercial_mu: text(c['commercial_area']),
        penalised_on: ((c['earlier_penalties'] ?? []) as { decided_on: string }[]).map((p) => p.decided_on),
        unpunished: earlier.map((u) => ({ public_welfare_mu: u.public_welfare_area, commercial_mu: u.commercial_area })),
      })
    case 'theft_felling':
    case 'over_felling':
    case 'timber_trade':
      return fellingCrime({
        kind,
        act_on,
        judged_on,
        volume_m3: volumeOf(c),
        young_trees: number(c['young_trees']),
        permitted_error_m3: text(c['permitted_error']),
        value_yuan: text(kind === 'timber_trade' ? c['timber_price'] : c['wood_value']),
        unpunished: earlier.map((u) => ({ act_on: u.act_on, volume_m3: u.standing_volume, young_trees: u.young_trees, value_yuan: u.value })),
      })
    case 'plants':
      return plantCrime({
        act_on,
        first_trees: number(c['first_class_plants']),
        first_m3: text(c['first_class_volume']),
        second_trees: number(c['second_class_plants']),
        second_m3: text(c['second_class_volume']),
        value_yuan: text(c['species_value']),
      })
    case 'protected_animals':
    case 'hunting':
    case 'animals_as_food':
      return crimeOfAnimals(c, kind)
    case null:
      return null
  }
}

const squareMetres = (c: Record_): string | null => {
  const [welfare, commercial] = [text(c['public_welfare_area']), text(c['commercial_area'])]
  return welfare === null && commercial === null ? null : new Decimal(add(welfare, commercial)).times(2000).dividedBy(3).toFixed(2)
}

const offendersOf = (c: Record_): Offender[] => [...new Set(((c['parties'] ?? []) as { kind: Offender }[]).map((p) => p.kind))]

/** The ranges of the fine for a case as its record stands: one, or one for persons and one for units where the article names both; of those who are its parties. */
export function rangesOf(c: Record_, decided_on: string): PenaltyRange[] {
  const named = offendersOf(c)
  const ranges = (named.length > 0 ? named : (['person', 'unit'] as const)).flatMap((offender) => rangeOf(c, decided_on, offender) ?? [])
  return ranges.some((r) => r.offender === null) ? ranges.slice(0, 1) : ranges
}

/** Whether no rule of the day of the act punishes it; false where the rules of its kind are not all kept. */
export function isUnpunished(c: Record_): boolean {
  const [offence, day] = [c['offence'] as Offence, String(c['act_ended_on'])]
  return (
    !Object.hasOwn(CASE_KINDS, offence) &&
    !Object.hasOwn(WETLAND_OFFENCES, offence) &&
    !Object.hasOwn(WILDLIFE_OFFENCES, offence) &&
    !Object.hasOwn(QUARANTINE_OFFENCES, offence) &&
    day >= FIRE_RULES_WHOLE_FROM &&
    ruleOn({ offence, volume_m3: null, young_trees: null }, day) === undefined
  )
}

const said = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null)

/** What of a wetland is established, as it stands on a day. */
export const wetlandFactsOf = (c: Record_, on: string): WetlandFacts => ({
  importance: text(c['wetland_importance']) as Importance | null,
  natural: said(c['wetland_natural']),
  serious: said(c['serious']),
  damage: said(c['damage']),
  order_due_on: text(c['order_due_on']),
  on,
})

/** The range of the fine for one offender of a case as its record stands. */
export function rangeOf(c: Record_, decided_on: string, offender: Offender): PenaltyRange | null {
  const facts: PenaltyFacts = {
    offence: c['offence'] as Offence,
    offender,
    act_on: String(c['act_ended_on']),
    decided_on,
    volume_m3: volumeOf(c),
    young_trees: number(c['young_trees']),
    trees: number(c['trees_felled']),
    restoration_cost: text(c['restoration_cost']),
    wood_value: text(c['wood_value']),
    illegal_income: text(c['illegal_income']),
    timber_price: text(c['timber_price']),
    planting_cost: text(c['planting_cost']),
    area_m2: squareMetres(c),
    wetland_m2: text(c['wetland_area']),
    peat_m3: text(c['peat_volume']),
    wetland: wetlandFactsOf(c, decided_on),
    animals_value: finedValueOf(c),
    wildlife: wildlifeFactsOf(c, decided_on),
  }
  return penaltyRange(facts)
}

const summed = (rows: unknown, name: string): string => add(...((rows ?? []) as Record_[]).map((r) => text(r[name])))

const known = (amounts: readonly (string | null)[]): Decimal[] => amounts.flatMap((a) => (a === null ? [] : [new Decimal(a)]))
const least = (amounts: readonly (string | null)[]): string | null => (known(amounts).length > 0 ? Decimal.min(...known(amounts)).toFixed(2) : null)
const greatestOf = (amounts: readonly (string | null)[]): string | null => (known(amounts).length > 0 ? Decimal.max(...known(amounts)).toFixed(2) : null)

/** How many were punished or taught, each once; those let off are not counted. */
const handledOf = (c: Record_): number =>
  ((c['parties'] ?? []) as { outcome?: string | null }[]).filter(({ outcome }) => outcome && outcome !== 'no_penalty').length

/** What the system writes on a case beside its facts; 罚款 and 罚金 are two sums. */
export function computedOf(c: Record_, day: string) {
  const finding = crimeOf(c, day)
  const ranges = rangesOf(c, text(c['decided_on']) ?? day)
  return {
    standing_volume: volumeOf(c),
    standing_area: c['kind'] === 'forest' ? add(text(c['public_welfare_area']), text(c['commercial_area'])) : null,
    animals_value: animalsValueOf(c),
    animals_count: c['kind'] === 'wildlife' ? animalsOf(c).reduce((sum, a) => sum + (a.count ?? 0), 0) : null,
    crime_reached: finding === null ? null : finding.level !== 'none',
    crime_ratio: finding === null ? null : percent(finding.ratio),
    fine_from: least(ranges.map((r) => r.min_yuan)),
    fine_to: greatestOf(ranges.map((r) => r.max_yuan)),
    fines: summed(c['parties'], 'fine'),
    court_fines: summed(c['judgements'], 'court_fine'),
    handled: handledOf(c),
  }
}

/** In %, rounded down, so that 100 stands only where the threshold is reached. */
const percent = (ratio: string): string => new Decimal(ratio).times(100).toFixed(2, Decimal.ROUND_DOWN)
