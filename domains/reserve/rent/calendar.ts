import { addCalendarDays, addMonths, calendarDaysBetween } from '#kit/calendar/date.ts'
import { Decimal, plain, roundHalfUp } from '#kit/quantity/decimal.ts'

export type RentTerms = {
  readonly term_from: string
  readonly term_to: string
  readonly first_payment_on: string
  readonly rent_per_mu: string
  readonly step_up: string | null
  readonly step_years: number | null
}
export type RentDay = { readonly due_on: string; readonly per_mu: string }

/**
 * The days on which rent falls due, one a year, with what an 亩 brings on each: it steps up as agreed, and a last year that is not whole brings
 * its share. None falls after the term.
 */
export function rentDays({ term_from, term_to, first_payment_on, rent_per_mu, step_up, step_years }: RentTerms): RentDay[] {
  const days: RentDay[] = []
  for (let k = 0; ; k++) {
    const [begins, due_on] = [addMonths(term_from, k * 12), addMonths(first_payment_on, k * 12)]
    if (begins > term_to || due_on > term_to) return days
    const steps = step_up === null || step_years === null ? 0 : Math.floor(k / step_years)
    const yearly = new Decimal(rent_per_mu).times(new Decimal(1).plus(new Decimal(step_up ?? '0').div(100)).pow(steps))
    const next = addMonths(term_from, (k + 1) * 12)
    const upTo = addCalendarDays(term_to, 1)
    const part = upTo < next ? new Decimal(calendarDaysBetween(begins, upTo)).div(calendarDaysBetween(begins, next)) : new Decimal(1)
    days.push({ due_on, per_mu: plain(roundHalfUp(yearly.times(part).toFixed(), 4)) })
  }
}

/** What is owed to one who holds so many 亩, 元. */
export const rentOf = ({ per_mu }: RentDay, area_mu: string): string => new Decimal(roundHalfUp(new Decimal(per_mu).times(area_mu).toFixed(), 2)).toFixed(2)
