import { periodsIn, type Period } from '#kit/calendar/periods.ts'
import { covers } from '#kit/register/validity.ts'
import type { ChiefShortfall, Gap } from './wire.ts'

export type Season = { readonly from_day: string; readonly to_day: string; readonly factor: string }
export type Requirement = {
  readonly level: string
  readonly role: 'all' | 'chief' | 'deputy'
  readonly period: Period['kind']
  readonly min_count: number
  readonly seasons: readonly Season[]
  readonly effective_from: string
  readonly effective_to: string | null
}
export type Term = { readonly level: string; readonly kind: string; readonly valid_from: string; readonly valid_to: string | null }
export type Shortfall = Omit<ChiefShortfall, 'post' | 'title'>

const inSeason = (day: string, s: Season): boolean => {
  const at = day.slice(5)
  return s.from_day <= s.to_day ? s.from_day <= at && at <= s.to_day : at >= s.from_day || at <= s.to_day
}

/** How many patrols a period asks for: the minimum, by the factor of the season in which the period begins, rounded up. */
export function requiredIn(period: Pick<Period, 'start'>, r: Requirement): number {
  const season = r.seasons.find((s) => inSeason(period.start, s))
  return Math.ceil((r.min_count * Number(season?.factor ?? 100)) / 100)
}

const appliesTo = (r: Requirement, { level, kind }: Term): boolean =>
  r.level === level && (r.role === 'all' || (r.role === 'deputy') === (kind === 'deputy_forest_chief'))

/** Only periods wholly in office and wholly under the rule are asked for, and only those that have ended. */
const counts = ({ start, end }: Period, r: Requirement, t: Term, today: string): boolean =>
  end < today &&
  covers(t.valid_from, t.valid_to, start) &&
  covers(t.valid_from, t.valid_to, end) &&
  covers(r.effective_from, r.effective_to, start) &&
  covers(r.effective_from, r.effective_to, end)

/**
 * What a chief still owed in each period of a year: Σ min(done, required) of Σ required, so that many patrols in one month do not
 * make up for none in another, and nobody is above what was asked. Shown to the unit itself; there is no order of merit in it.
 *
 * @param days the days (Beijing) on which the chief was on patrol, one for each session
 */
export function shortfall(rules: readonly Requirement[], term: Term, days: readonly string[], year: number, today: string): Shortfall {
  const gaps = rules
    .filter((r) => appliesTo(r, term))
    .flatMap((r) =>
      periodsIn(year, r.period)
        .filter((p) => counts(p, r, term, today))
        .map((p): Gap => {
          const required = requiredIn(p, r)
          const done = days.filter((d) => p.start <= d && d <= p.end).length
          return { period: p.key, title: p.title, required, done, missing: Math.max(0, required - done) }
        }),
    )
  const required = gaps.reduce((n, g) => n + g.required, 0)
  return { gaps, required, counted: required - gaps.reduce((n, g) => n + g.missing, 0) }
}
