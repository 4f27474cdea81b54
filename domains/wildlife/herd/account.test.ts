import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decimal } from '#kit/quantity/decimal.ts'
import { lineRefused, statementOf, type StockLine } from '#kit/stock/stock.ts'
import { licensedThrough } from './checks.ts'
import { herdKinds, type HerdKind } from './kinds.ts'

const book = { title: '存栏账', unit: '只（头）', kinds: herdKinds } as const
const kinds = Object.keys(herdKinds) as HerdKind[]
const lines = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds),
    amount: fc.integer({ min: 1, max: 300 }).map(String),
    happened_on: fc.constantFrom('2021-12-31', '2022-01-01', '2022-07-15', '2022-12-31', '2023-01-01', '2023-12-31'),
  }),
  { maxLength: 50 },
)

test('野生动物保护法25：任何先后的增减，期初＋出生＋购入＋找回＋增补－死亡－出售－利用－逃逸－核减＝期末，期末即次年期初', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const kept = all.reduce<StockLine[]>((taken, line) => (lineRefused(book, taken, line) ? taken : [...taken, line]), [])
      let last: string | null = null
      for (const year of [2022, 2023]) {
        const s = statementOf(herdKinds, kept, `${year}-01-01`, `${year + 1}-01-01`)
        const of = (kind: HerdKind): Decimal => new Decimal(s.by_kind[kind] ?? '0')
        const came = (['born', 'bought', 'recovered', 'counted_in'] as const).reduce((sum, k) => sum.plus(of(k)), new Decimal(s.opening))
        const left = (['dead', 'sold', 'used', 'escaped', 'counted_out'] as const).reduce((sum, k) => sum.minus(of(k)), came)
        expect(left.toFixed()).toBe(s.closing)
        expect(Number(s.closing)).toBeGreaterThanOrEqual(0)
        if (last !== null && !kept.some((l) => l.kind === 'opening' && l.happened_on > '2022-12-31')) expect(s.opening).toBe(last)
        last = s.closing
      }
    }),
  )
})

test('许可按日连续：首尾都在有效期内，中间断开的不算', () => {
  const licences = [
    { number: '1', from: '2022-01-01', to: '2022-12-31' },
    { number: '2', from: '2023-01-01', to: '2023-06-30' },
    { number: '3', from: '2023-07-02', to: null },
  ]
  const through = (from: string, to: string) => licensedThrough(licences, from, to)
  expect([through('2022-01-01', '2023-06-30'), through('2023-07-02', '2099-01-01')]).toEqual([true, true])
  expect([through('2021-12-31', '2022-01-02'), through('2023-06-30', '2023-07-02'), through('2023-07-01', '2023-07-01')]).toEqual([false, false, false])
})
