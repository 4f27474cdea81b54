import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyPosition, type Position, posted, postingRefused } from '#kit/ledger/ledger.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { type QuotaDeed, quotaLines } from './lines.ts'

const book = { title: '采伐限额', unit: '立方米' } as const
const GRANTED = '100'

type Stage = 'submitted' | 'accepted' | 'issued' | 'ended'
type Permit = { stage: Stage; volume: string; own: Position }
type Move = { permit: number; volume: string; deed: QuotaDeed }

/** Where a deed may be done and where it leads. */
const moves: Readonly<Record<QuotaDeed, { from: readonly Stage[]; to: Stage }>> = {
  settle: { from: ['submitted', 'accepted'], to: 'accepted' },
  use: { from: ['accepted', 'submitted'], to: 'issued' },
  change: { from: ['issued'], to: 'issued' },
  release: { from: ['accepted', 'submitted'], to: 'ended' },
  give_back: { from: ['issued'], to: 'ended' },
}
const order = fc.array(
  fc.record({
    permit: fc.integer({ min: 0, max: 5 }),
    volume: fc.integer({ min: 1, max: 600_000 }).map((n) => new Decimal(n).div(10_000).toFixed()),
    deed: fc.constantFrom(...(Object.keys(moves) as QuotaDeed[])),
  }),
  { maxLength: 120 },
)

/** One step, whole or not at all, as the transaction takes it. */
function take(whole: Position, permit: Permit, { deed, volume }: Move): { whole: Position; permit: Permit } {
  if (!moves[deed].from.includes(permit.stage)) return { whole, permit }
  const keeps = deed === 'release' || deed === 'give_back'
  let [all, own] = [whole, permit.own]
  for (const { kind, amount } of quotaLines(deed, own, keeps ? permit.volume : volume)) {
    if (postingRefused(book, all, own, kind, amount)) return { whole, permit }
    ;[all, own] = [posted(all, kind, amount), posted(own, kind, amount)]
  }
  return { whole: all, permit: { stage: moves[deed].to, volume: keeps ? permit.volume : volume, own } }
}

const total = (permits: readonly Permit[], stage: Stage): string =>
  permits
    .filter((p) => p.stage === stage)
    .reduce((sum, p) => sum.plus(p.volume), new Decimal(0))
    .toFixed()

test('whatever the order in which permits are handled, the quota is never exceeded, and it is held and used exactly by those that hold and use it（森林法59）', () => {
  fc.assert(
    fc.property(order, (all) => {
      let whole = posted(emptyPosition, 'allocate', GRANTED)
      const permits = Array.from({ length: 6 }, (): Permit => ({ stage: 'submitted', volume: '0', own: emptyPosition }))
      for (const move of all) {
        const next = take(whole, permits[move.permit]!, move)
        whole = next.whole
        permits[move.permit] = next.permit
        expect(Number(whole.available)).toBeGreaterThanOrEqual(0)
        expect([whole.granted, whole.reserved, whole.used]).toEqual([GRANTED, total(permits, 'accepted'), total(permits, 'issued')])
      }
    }),
    { numRuns: 400 },
  )
})

test('a survey that finds less releases the rest; one that finds as much writes nothing', () => {
  const own = posted(emptyPosition, 'reserve', '10')
  expect(quotaLines('settle', own, '7.5')).toEqual([{ kind: 'release', amount: '2.5' }])
  expect(quotaLines('settle', own, '10')).toEqual([])
})

test('an application deemed accepted holds nothing; issue reserves and uses at once（行政许可法32）', () => {
  expect(quotaLines('use', emptyPosition, '3')).toEqual([
    { kind: 'reserve', amount: '3' },
    { kind: 'consume', amount: '3' },
  ])
})
