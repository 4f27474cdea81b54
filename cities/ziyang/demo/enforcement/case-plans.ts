import type { SpotVerdict } from '#datasets/enforcement/verdicts.ts'
import type { CaseOffence } from '#datasets/enforcement/case-kinds.ts'
import { landCrime } from '#domains/enforcement/case/assessment/land-crime.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Row } from '#kit/register/apply.ts'
import type { DemoDivision } from '../context.ts'
import type { CaseEnd, CasePlan, CaseSpot } from './case-facts.ts'
import { caseId } from './cases.ts'

/** A suspected spot as its life stands, with its lead and the day on which that was confirmed. */
export type Suspected = {
  readonly row: Row
  readonly village: DemoDivision
  readonly accepted: Row | undefined
  readonly lead: string
  readonly confirmed: string
}

export const caseSpot = ({ row, accepted }: Suspected): CaseSpot => ({
  id: row.id,
  area: String(row['unlawful_area']),
  forest_class: row['forest_class'] as CaseSpot['forest_class'],
  right: accepted ? { at: accepted.changed_at, by: String(accepted['changed_by']), post: (accepted['changed_post'] as string | null) ?? null } : null,
})

const offenceOf = (verdict: unknown, n: number): CaseOffence => {
  if ((verdict as SpotVerdict) === 'illegal_clearing') return 'land_destruction'
  if ((verdict as SpotVerdict) !== 'illegal_felling') return 'illegal_occupation'
  return n % 4 === 0 ? 'theft_felling' : 'over_felling'
}

const mu = (spots: readonly CaseSpot[], kind: CaseSpot['forest_class']): string =>
  String(spots.filter((s) => s.forest_class === kind).reduce((sum, s) => sum + Number(s.area), 0))

/** What reaches the threshold goes to the police. */
function isCrime(offence: CaseOffence, spots: readonly CaseSpot[], found_on: string, from: string): boolean {
  if (offence !== 'illegal_occupation' && offence !== 'land_destruction') return false
  const finding = landCrime({
    act_on: addCalendarDays(found_on, -100),
    judged_on: from,
    public_welfare_mu: mu(spots, 'public_welfare'),
    commercial_mu: mu(spots, 'commercial'),
    penalised_on: [],
    unpunished: [],
  })
  return finding?.level === 'crime'
}

function endOf(crime: boolean, n: number, crimes: number): CaseEnd {
  if (crime) return crimes % 3 === 2 ? 'not_prosecuted' : 'judged'
  return n % 37 === 20 ? 'not_filed' : n % 53 === 40 ? 'terminated' : 'closed'
}

/**
 * The cases of an inspection: one a suspected spot, the spots beyond the number of cases joined to the first ones, and every
 * fortieth case on the spot of its neighbour as well (two parties on one piece of ground).
 */
export function planCases(year: number, count: number, suspected: readonly Suspected[]): CasePlan[] {
  let crimes = 0
  return suspected.slice(0, count).map((own, n): CasePlan => {
    const second = suspected[count + n]
    const shared = n % 40 === 39 ? suspected[n - 1] : undefined
    const all = [own, ...(second ? [second] : []), ...(shared ? [shared] : [])]
    const spots = all.map(caseSpot)
    const last = (days: readonly string[]): string => days.toSorted().at(-1)!
    const [found_on, from] = [last(all.map((s) => String(s.row['verified_on']))), last(all.map((s) => s.confirmed))]
    const offence = offenceOf(own.row['verdict'], n)
    const crime = isCrime(offence, spots, found_on, from)
    const key = `${year}-${n + 1}`
    return {
      key,
      id: caseId(key, found_on),
      village: own.village,
      year,
      origin: 'national',
      offence,
      spots,
      end: endOf(crime, n, crime ? crimes++ : 0),
      found_on,
      from,
      lead: own.lead,
    }
  })
}
