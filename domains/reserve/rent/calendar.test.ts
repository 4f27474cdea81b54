import { expect, test } from 'vitest'
import { rentDays, rentOf, type RentTerms } from './calendar.ts'

const terms: RentTerms = {
  term_from: '2023-04-01',
  term_to: '2053-03-31',
  first_payment_on: '2023-04-10',
  rent_per_mu: '60.00',
  step_up: null,
  step_years: null,
}

test('one day a year within the term, and none after it', () => {
  const days = rentDays(terms)
  expect(days).toHaveLength(30)
  expect([days[0]?.due_on, days.at(-1)?.due_on]).toEqual(['2023-04-10', '2052-04-10'])
  expect(days.every((d) => d.due_on <= terms.term_to && d.per_mu === '60')).toBe(true)
})

test('rent steps up every so many years', () => {
  const days = rentDays({ ...terms, step_up: '5', step_years: 5 })
  expect([days[4]?.per_mu, days[5]?.per_mu, days[10]?.per_mu]).toEqual(['60', '63', '66.15'])
})

test('a last year that is not whole brings its share', () => {
  const days = rentDays({ ...terms, term_to: '2025-09-30' })
  expect(days.map((d) => d.per_mu)).toEqual(['60', '60', '30.0822'])
  expect(rentOf(days[2]!, '10.00')).toBe('300.82')
})
