import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '#kit/quantity/decimal.ts'
import { annulRefused, balances, lineRefused, statementOf, type StockKinds, type StockLine, together } from './stock.ts'

const kinds: StockKinds = {
  opening: { title: '期初', sign: 1, nature: 'opening' },
  born: { title: '新增', sign: 1, nature: 'real' },
  found: { title: '补登', sign: 1, nature: 'survey' },
  gone: { title: '减少', sign: -1, nature: 'real' },
  struck: { title: '核减', sign: -1, nature: 'survey' },
}
const book = { title: '试验存量', unit: '公顷', kinds } as const

const lines = fc.array(
  fc.record({
    kind: fc.constantFrom(...Object.keys(kinds)),
    amount: fc.integer({ min: 1, max: 5000 }).map((n) => new Decimal(n).div(10_000).toFixed()),
    happened_on: fc.integer({ min: 2020, max: 2025 }).chain((y) => fc.constantFrom(`${y}-01-01`, `${y}-06-15`, `${y}-12-31`)),
  }),
  { maxLength: 60 },
)

/** What the account takes, in the given order of booking. */
const taken = (all: readonly StockLine[]): StockLine[] => all.reduce<StockLine[]>((kept, line) => (lineRefused(book, kept, line) ? kept : [...kept, line]), [])

test('no order of booking brings any day below zero, whatever the days', () => {
  fc.assert(
    fc.property(lines, (all) => {
      for (const { balance } of balances(kinds, taken(all))) expect(Number(balance)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('an account closes for any sequence: opening + gains − losses = closing, and closing is the next opening', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const kept = taken(all).map((l) => (l.kind === 'opening' ? { ...l, happened_on: '2019-12-31' } : l))
      let last: string | null = null
      for (const year of [2020, 2021, 2022, 2023, 2024, 2025]) {
        const s = statementOf(kinds, kept, `${year}-01-01`, `${year + 1}-01-01`)
        const moved = Object.entries(s.by_kind).reduce((sum, [kind, amount]) => sum.plus(new Decimal(amount).times(kinds[kind]!.sign)), new Decimal(0))
        expect(new Decimal(s.opening).plus(moved).toFixed()).toBe(s.closing)
        expect(new Decimal(s.real).plus(s.survey).toFixed()).toBe(moved.toFixed())
        if (last !== null) expect(s.opening).toBe(last)
        last = s.closing
      }
    }),
  )
})

test('accounts together close as each does', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const [x, y] = [taken(a), taken(b)].map((l) => statementOf(kinds, l, '2022-01-01', '2023-01-01'))
      const both = together([x!, y!])
      expect(both.closing).toBe(new Decimal(x!.closing).plus(y!.closing).toFixed())
      expect(new Decimal(both.opening).plus(both.real).plus(both.survey).toFixed()).toBe(both.closing)
    }),
  )
})

describe('a line that cannot stand', () => {
  const had: StockLine[] = [{ kind: 'opening', amount: '10', happened_on: '2022-12-31' }]
  it('takes more than is there, on its own day or on a later one', () => {
    expect(lineRefused(book, had, { kind: 'gone', amount: '10', happened_on: '2023-05-01' })).toBeNull()
    expect(lineRefused(book, had, { kind: 'gone', amount: '10.0001', happened_on: '2023-05-01' })?.code).toBe('stock_below_zero')
    const later: StockLine[] = [...had, { kind: 'gone', amount: '6', happened_on: '2024-01-01' }]
    expect(lineRefused(book, later, { kind: 'struck', amount: '5', happened_on: '2023-05-01' })?.message).toContain('2024-01-01')
  })
  it('takes before anything was there', () => {
    expect(lineRefused(book, had, { kind: 'gone', amount: '1', happened_on: '2022-12-30' })?.code).toBe('stock_below_zero')
  })
  it('is of nothing', () => {
    expect(lineRefused(book, had, { kind: 'born', amount: '0', happened_on: '2023-01-01' })?.code).toBe('stock_amount')
  })
  it('is taken back though others lean on it', () => {
    expect(annulRefused(book, [{ kind: 'gone', amount: '1', happened_on: '2023-01-01' }])?.code).toBe('stock_below_zero')
    expect(annulRefused(book, had)).toBeNull()
  })
})
