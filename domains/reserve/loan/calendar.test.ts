import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Line } from '../money/chain.ts'
import { calendarOf, dueDays, type Terms } from './calendar.ts'

const terms: Terms = { signed_on: '2023-03-01', grace_until: '2026-03-01', ends_on: '2036-03-01', annual_rate: '3.6', instalments: 'yearly' }
const drawn: Line[] = [{ kind: 'draw', amount: '1000000', happened_on: '2023-03-01' }]
const sum = (rows: readonly { principal: string }[]): string => rows.reduce((n, r) => n.plus(r.principal), new Decimal(0)).toFixed(2)

test('before the first repayment interest alone falls due, then equal principal to the last day', () => {
  const rows = calendarOf(terms, drawn, '2023-03-01')
  expect(rows.map((r) => r.due_on)).toEqual(Array.from({ length: 13 }, (_, n) => `${2024 + n}-03-01`))
  expect(rows.filter((r) => r.principal === '0.00').map((r) => r.due_on)).toEqual(['2024-03-01', '2025-03-01'])
  // 366 and 365 days of a year of 360, on the whole
  expect(rows.slice(0, 2).map((r) => r.interest)).toEqual(['36600.00', '36500.00'])
  expect(rows[2]).toMatchObject({ principal: '90909.09', owed: '1000000.00' })
  expect(rows.at(-1)).toMatchObject({ principal: '90909.10', owed: '90909.10' })
  expect(sum(rows)).toBe('1000000.00')
})

test('what was not paid on its day is late, what was paid is not, what lies ahead is due', () => {
  const at = (lines: Line[]) => calendarOf(terms, lines, '2025-06-01').map((r) => r.state)
  expect(at(drawn).slice(0, 3)).toEqual(['late', 'late', 'due'])
  expect(at([...drawn, { kind: 'interest', amount: '36600.00', happened_on: '2024-03-01' }]).slice(0, 3)).toEqual(['paid', 'late', 'due'])
})

test('nothing drawn, nothing due', () => expect(calendarOf(terms, [], '2024-01-01')).toEqual([]))

it('whatever is drawn and when, the principal adds up to it, days rise, and no interest is less than nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ amount: fc.integer({ min: 1, max: 9_000_000 }), after: fc.integer({ min: 0, max: 900 }) }), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('yearly', 'half_yearly', 'quarterly'),
      fc.integer({ min: 0, max: 6000 }),
      (draws, instalments, today) => {
        const lines = draws.map(({ amount, after }): Line => ({ kind: 'draw', amount: String(amount), happened_on: addCalendarDays('2023-03-01', after) }))
        const rows = calendarOf({ ...terms, instalments }, lines, addCalendarDays('2023-03-01', today))
        expect(sum(rows)).toBe(draws.reduce((n, d) => n + d.amount, 0).toFixed(2))
        for (const [i, row] of rows.entries()) {
          expect(Number(row.interest)).toBeGreaterThanOrEqual(0)
          if (i > 0) expect(row.due_on > rows[i - 1]!.due_on).toBe(true)
        }
        expect(dueDays({ ...terms, instalments }).at(-1)).toBe(terms.ends_on)
      },
    ),
  )
})
