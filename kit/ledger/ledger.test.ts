import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '#kit/quantity/decimal.ts'
import { effects, emptyPosition, ledgerKinds, type LedgerKind, ofSubject, type Position, posted, postingRefused } from './ledger.ts'
import { positionOf } from './position.server.ts'

const book = { title: '试验限额', unit: '立方米' } as const
type Line = { kind: LedgerKind; amount: string; subject: number }

const lines = fc.array(
  fc.record({
    kind: fc.constantFrom(...(Object.keys(ledgerKinds) as LedgerKind[])),
    amount: fc.integer({ min: 1, max: 5000 }).map((n) => new Decimal(n).div(100).toFixed()),
    subject: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 60 },
)

/** Posts what the ledger allows, in the given order. */
function run(all: readonly Line[]): { kept: Line[]; whole: Position; own: Map<number, Position> } {
  const kept: Line[] = []
  const own = new Map<number, Position>()
  let whole = emptyPosition
  for (const line of all) {
    const mine = own.get(line.subject) ?? emptyPosition
    if (postingRefused(book, whole, mine, line.kind, line.amount)) continue
    kept.push(line)
    whole = posted(whole, line.kind, line.amount)
    if (ofSubject.has(line.kind)) own.set(line.subject, posted(mine, line.kind, line.amount))
  }
  return { kept, whole, own }
}

const pots = (p: Position): string[] => [p.granted, p.reserved, p.used, p.available]

test('no order of lines brings any pot of the account or of a matter below zero', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { whole, own } = run(all)
      for (const pot of [...pots(whole), ...[...own.values()].flatMap((p) => [p.reserved, p.used])]) expect(Number(pot)).toBeGreaterThanOrEqual(0)
      expect(new Decimal(whole.granted).minus(whole.reserved).minus(whole.used).toFixed()).toBe(whole.available)
    }),
  )
})

test('the sum by kind gives the position that posting line by line gives', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { kept, whole } = run(all)
      const sums = [...Map.groupBy(kept, (l) => l.kind)].map(([kind, own]) => ({
        kind,
        amount: own.reduce((n, l) => n.plus(l.amount), new Decimal(0)).toFixed(),
      }))
      expect(positionOf(sums)).toEqual(whole)
    }),
  )
})

describe('a line that cannot stand', () => {
  const granted = posted(emptyPosition, 'allocate', '100')
  it('says the balance when it goes beyond what is left', () => {
    const reserved = posted(granted, 'reserve', '60')
    expect(postingRefused(book, reserved, emptyPosition, 'reserve', '40')).toBeNull()
    expect(postingRefused(book, reserved, emptyPosition, 'reserve', '40.01')).toMatchObject({
      code: 'ledger_overdrawn',
      message: expect.stringContaining('可用 40立方米'),
    })
  })
  it('cannot carry out what is reserved', () => {
    expect(postingRefused(book, posted(granted, 'reserve', '60'), emptyPosition, 'carry_out', '41')?.code).toBe('ledger_overdrawn')
  })
  it('releases and consumes only what the same matter reserved', () => {
    const p = posted(granted, 'reserve', '60')
    const own = posted(emptyPosition, 'reserve', '10')
    expect(postingRefused(book, p, own, 'consume', '10')).toBeNull()
    expect(postingRefused(book, p, own, 'consume', '11')?.code).toBe('ledger_not_reserved')
    expect(postingRefused(book, p, own, 'release', '11')?.code).toBe('ledger_not_reserved')
  })
  it('gives back only what the same matter used', () => {
    const own = posted(posted(emptyPosition, 'reserve', '10'), 'consume', '8')
    const p = posted(posted(granted, 'reserve', '10'), 'consume', '8')
    expect(postingRefused(book, p, own, 'give_back', '8')).toBeNull()
    expect(postingRefused(book, p, own, 'give_back', '8.5')?.code).toBe('ledger_not_used')
  })
  it('is not of zero or less', () => {
    expect(postingRefused(book, granted, emptyPosition, 'reserve', '0')?.code).toBe('ledger_amount')
    expect(postingRefused(book, granted, emptyPosition, 'reserve', '-1')?.code).toBe('ledger_amount')
  })
})

test('consuming moves between pots and leaves what is available as it was', () => {
  expect(effects.consume.reserved + effects.consume.used).toBe(0)
})
