import { addMonths, calendarDaysBetween } from '#kit/calendar/date.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import type { Line } from '../money/chain.ts'

export type Terms = {
  readonly signed_on: string
  readonly grace_until: string
  readonly ends_on: string
  readonly annual_rate: string
  readonly instalments: 'yearly' | 'half_yearly' | 'quarterly'
}
/** One day on which a loan is served: what falls due, on what is owed before it, and how the ledger stands to it. */
export type Instalment = {
  readonly due_on: string
  readonly principal: string
  readonly interest: string
  /** Owed before the principal of the day. */
  readonly owed: string
  readonly state: 'paid' | 'late' | 'due'
}

const months = { yearly: 12, half_yearly: 6, quarterly: 3 } as const
/** Banks reckon a year of 360 days. */
const YEAR_OF_BANKS = 360

/** The days on which interest or principal falls due: a grid through the first repayment, and the last day. */
export function dueDays({ signed_on, grace_until, ends_on, instalments }: Terms): string[] {
  const every = months[instalments]
  const days: string[] = []
  for (let k = -1; ; k--) {
    const day = addMonths(grace_until, k * every)
    if (day <= signed_on) break
    days.unshift(day)
  }
  for (let k = 0; ; k++) {
    const day = addMonths(grace_until, k * every)
    if (day >= ends_on) break
    days.push(day)
  }
  return [...days, ends_on]
}

const debtMove = (l: Line): Decimal | null =>
  l.kind === 'draw' ? new Decimal(l.amount) : l.kind === 'draw_back' || l.kind === 'repay' ? new Decimal(l.amount).negated() : null
const paidOf = (lines: readonly Line[], kind: 'repay' | 'interest'): Decimal =>
  lines.filter((l) => l.kind === kind).reduce((sum, l) => sum.plus(l.amount), new Decimal(0))

/**
 * The calendar of a loan: equal principal from the first repayment to the last, reckoned of what has been drawn; interest by days on what is
 * owed, which follows the ledger up to today and the calendar afterwards. What is drawn later changes it, so it is never stored.
 */
export function calendarOf(terms: Terms, lines: readonly Line[], today: string): Instalment[] {
  const drawn = lines.reduce((sum, l) => (l.kind === 'draw' ? sum.plus(l.amount) : l.kind === 'draw_back' ? sum.minus(l.amount) : sum), new Decimal(0))
  if (drawn.lessThanOrEqualTo(0)) return []
  const days = dueDays(terms)
  const paying = days.filter((d) => d >= terms.grace_until)
  const each = new Decimal(roundHalfUp(drawn.div(paying.length).toFixed(), 2))
  const [repaid, interestPaid] = [paidOf(lines, 'repay'), paidOf(lines, 'interest')]
  const moves = lines.flatMap((l) => {
    const by = debtMove(l)
    return by === null ? [] : [{ day: l.happened_on, by }]
  })
  let [dueSoFar, interestSoFar] = [new Decimal(0), new Decimal(0)]
  return days.map((due_on, i) => {
    const since = days[i - 1] ?? terms.signed_on
    const principal = due_on < terms.grace_until ? new Decimal(0) : due_on === terms.ends_on ? drawn.minus(dueSoFar) : each
    // days up to today are reckoned on what the ledger says was owed, later ones on what the calendar leaves
    const owedOn = (day: string): Decimal =>
      day <= today
        ? moves.filter((m) => m.day <= day).reduce((sum, m) => sum.plus(m.by), new Decimal(0))
        : Decimal.min(drawn.minus(dueSoFar), drawn.minus(repaid))
    const interest = new Decimal(
      roundHalfUp(
        interestBetween(since, due_on, moves, today, owedOn)
          .times(terms.annual_rate)
          .div(100 * YEAR_OF_BANKS)
          .toFixed(),
        2,
      ),
    )
    const owed = Decimal.max(owedOn(due_on), 0)
    dueSoFar = dueSoFar.plus(principal)
    interestSoFar = interestSoFar.plus(interest)
    const served = repaid.greaterThanOrEqualTo(dueSoFar) && interestPaid.greaterThanOrEqualTo(interestSoFar)
    return {
      due_on,
      principal: principal.toFixed(2),
      interest: interest.toFixed(2),
      owed: owed.toFixed(2),
      state: due_on > today ? 'due' : served ? 'paid' : due_on < today ? 'late' : 'due',
    }
  })
}

/** The sum over a stretch of days of what was owed on each, 元 × days. */
function interestBetween(from: string, to: string, moves: readonly { readonly day: string }[], today: string, owedOn: (day: string) => Decimal): Decimal {
  const marks = [from, ...new Set(moves.map((m) => m.day).filter((d) => d > from && d < to)), ...(today > from && today < to ? [today] : []), to]
  const days = [...new Set(marks)].toSorted()
  return days.slice(0, -1).reduce((sum, day, i) => sum.plus(owedOn(day).times(calendarDaysBetween(day, days[i + 1]!))), new Decimal(0))
}
