import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '#kit/quantity/decimal.ts'
import { chainBroken, daysOf, effects, type Line, lineKinds, type LineKind, pots, potsOf } from './chain.ts'

const any = fc.record({
  kind: fc.constantFrom(...(Object.keys(lineKinds) as LineKind[])),
  amount: fc.integer({ min: 1, max: 90_000 }).map((n) => new Decimal(n).div(100).toFixed(2)),
  happened_on: fc.integer({ min: 1, max: 9 }).map((d) => `2023-05-0${d}`),
})
/** A chain that stands, so that lines of every kind have something to lean on; half of the runs begin with nothing. */
const base: readonly Line[] = (['plan', 'credit', 'contract', 'draw'] as const).map((kind, n) => ({
  kind,
  amount: `${9000 - 1500 * n}.00`,
  happened_on: `2023-05-0${n + 1}`,
}))
const lines = fc.tuple(fc.boolean(), fc.array(any, { maxLength: 80, size: 'max' })).map(([standing, own]) => [...(standing ? base : []), ...own])
/** What the ledger takes, in the order in which it is written, whatever the days. */
const taken = (all: readonly Line[]): Line[] => all.reduce<Line[]>((kept, line) => (chainBroken([...kept, line], 'project') ? kept : [...kept, line]), [])
const n = (text: string): number => Number(text)

test('after any lines in any order, plan ≥ credit ≥ contracted ≥ drawn ≥ spent holds on every day', () => {
  let kept = 0
  fc.assert(
    fc.property(lines, (all) => {
      const own = taken(all)
      kept += own.filter((l) => !base.includes(l)).length
      for (const { at } of daysOf(own)) {
        expect(n(at.planned)).toBeGreaterThanOrEqual(n(at.credit))
        expect(n(at.credit)).toBeGreaterThanOrEqual(n(at.contracted))
        expect(n(at.contracted)).toBeGreaterThanOrEqual(n(at.drawn))
        expect(n(at.drawn)).toBeGreaterThanOrEqual(n(at.spent))
        expect(n(at.drawn)).toBeGreaterThanOrEqual(n(at.repaid))
        for (const pot of pots) expect(n(at[pot])).toBeGreaterThanOrEqual(0)
      }
    }),
  )
  expect(kept).toBeGreaterThan(300)
})

test('the lines add up to the balances, forwards and backwards, and the last day tells the same', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const own = taken(all)
      const stand = potsOf(own)
      for (const pot of pots) {
        const sum = own.filter((l) => effects[l.kind].pot === pot).reduce((s, l) => s.plus(new Decimal(l.amount).times(effects[l.kind].sign)), new Decimal(0))
        expect(stand[pot]).toBe(sum.toFixed())
      }
      expect(potsOf(own.toReversed())).toEqual(stand)
      if (own.length > 0) expect(daysOf(own).at(-1)?.at).toEqual(stand)
    }),
  )
})

test('a loan of a project keeps its own chain when each of its lines was taken by both', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.boolean(),
          lines.map((l) => l[0] ?? null),
        ),
        { maxLength: 40 },
      ),
      (all) => {
        const own: Record<'a' | 'b', Line[]> = { a: [], b: [] }
        for (const [first, line] of all) {
          if (!line) continue
          const loan = first ? 'a' : 'b'
          if (!chainBroken([...own[loan], line], 'loan') && !chainBroken([...own.a, ...own.b, line], 'project')) own[loan].push(line)
        }
        for (const loan of ['a', 'b'] as const) for (const { at } of daysOf(own[loan])) expect(n(at.contracted)).toBeGreaterThanOrEqual(n(at.drawn))
      },
    ),
  )
})

describe('a line that cannot stand', () => {
  const had: Line[] = [
    { kind: 'plan', amount: '100', happened_on: '2023-01-01' },
    { kind: 'credit', amount: '80', happened_on: '2023-02-01' },
    { kind: 'contract', amount: '60', happened_on: '2023-03-01' },
    { kind: 'draw', amount: '40', happened_on: '2023-04-01' },
  ]
  const broken = (line: Line) => chainBroken([...had, line], 'project')
  it('draws more than is contracted', () => {
    expect(broken({ kind: 'draw', amount: '20', happened_on: '2023-05-01' })).toBeNull()
    expect(broken({ kind: 'draw', amount: '20.01', happened_on: '2023-05-01' })).toEqual({ day: '2023-05-01', whole: 'contracted', part: 'drawn', by: '0.01' })
  })
  it('is dated before what it leans on', () => expect(broken({ kind: 'draw', amount: '1', happened_on: '2023-02-28' })).toMatchObject({ whole: 'contracted' }))
  it('takes back what a later line leans on, at once or before', () => {
    expect(broken({ kind: 'contract_cut', amount: '20.01', happened_on: '2023-05-01' })).toMatchObject({ part: 'drawn' })
    expect(broken({ kind: 'contract_cut', amount: '20.01', happened_on: '2023-03-05' })).toMatchObject({ day: '2023-04-01', part: 'drawn' })
  })
  it('pays more than was drawn, repays more than was drawn', () => {
    expect(broken({ kind: 'pay', amount: '40.01', happened_on: '2023-05-01' })).toMatchObject({ part: 'spent' })
    expect(broken({ kind: 'repay', amount: '40.01', happened_on: '2023-05-01' })).toMatchObject({ part: 'repaid' })
  })
})
