import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Decimal } from '#kit/quantity/decimal.ts'
import { lineRefused, statementOf, type StockLine } from '#kit/stock/stock.ts'
import { beyondHerd, beyondPermit, byBatch, freshOf, lotsWeigh } from './balance.ts'
import { arrivedWhole, factorTold, grantStands, marksClose } from './checks.ts'
import { bileKinds } from './kinds.ts'

const at = '2023-06-10T10:00:00+08:00'
const book = { title: '熊胆汁库存', unit: '千克', kinds: bileKinds } as const
const kg = fc.integer({ min: 1, max: 60_000 }).map((g) => new Decimal(g).div(1000).toFixed(3))

type Deed =
  | { readonly do: 'draw' | 'sampled' | 'spoiled'; readonly batch: string; readonly kg: string }
  | { readonly do: 'deliver'; readonly permit: string; readonly lots: { batch: string; weight: string }[] }
  | { readonly do: 'send_back'; readonly nth: number }

const batch = fc.constantFrom('a', 'b', 'c')
const deeds = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('draw' as const, 'sampled' as const, 'spoiled' as const), batch, kg }),
    fc.record({
      do: fc.constant('deliver' as const),
      permit: fc.constantFrom('p', 'q'),
      lots: fc.array(fc.record({ batch, weight: kg }), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ do: fc.constant('send_back' as const), nth: fc.nat(9) }),
  ),
  { maxLength: 40 },
)
const granted = { p: '70', q: '25.5' } as const

/** What the gates let through, in order: the lines of each batch and the deliveries that stand. */
function played(all: readonly Deed[]) {
  const lines = new Map<string, StockLine[]>()
  const deliveries: { permit: string; lots: readonly { batch: string; weight: string }[]; back: boolean }[] = []
  const post = (of: string, kind: string, amount: string): boolean => {
    const own = lines.get(of) ?? []
    const line = { kind, amount, happened_on: '2023-06-01' }
    if (lineRefused(book, own, line)) return false
    lines.set(of, [...own, line])
    return true
  }
  const used = (permit: string): string =>
    deliveries
      .filter((d) => d.permit === permit && !d.back)
      .reduce((sum, d) => sum.plus(lotsWeigh(d.lots)), new Decimal(0))
      .toFixed()
  for (const deed of all) {
    if (deed.do === 'deliver') {
      const lots = byBatch(deed.lots)
      if (beyondPermit(granted[deed.permit as 'p' | 'q'], used(deed.permit), lotsWeigh(deed.lots))) continue
      const before = new Map(lines)
      // One lot that is refused refuses the whole step, as in one transaction.
      if (lots.every((l) => post(l.batch, 'delivered', l.weight))) deliveries.push({ permit: deed.permit, lots, back: false })
      else for (const of of ['a', 'b', 'c']) lines.set(of, before.get(of) ?? [])
    } else if (deed.do === 'send_back') {
      const sent = deliveries[deed.nth]
      if (!sent || sent.back) continue
      sent.back = true
      for (const l of sent.lots) post(l.batch, 'returned', l.weight)
    } else post(deed.batch, deed.do === 'draw' ? 'drawn' : deed.do, deed.kg)
  }
  return { lines, deliveries, used }
}

test('任何先后的采集、交付、退回、送检、报废，每一克都有去向：采集＝交付净额＋送检＋报废＋在库', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const { lines, deliveries } = played(all)
      const s = [...lines.values()].map((own) => statementOf(bileKinds, own, '2023-01-01', '2024-01-01'))
      const sum = (of: (one: (typeof s)[number]) => string): Decimal => s.reduce((n, one) => n.plus(of(one)), new Decimal(0))
      const net = deliveries.filter((d) => !d.back).reduce((n, d) => n.plus(lotsWeigh(d.lots)), new Decimal(0))
      const store = sum((one) => one.closing)
      expect(
        sum((one) => one.by_kind['delivered'] ?? '0')
          .minus(sum((one) => one.by_kind['returned'] ?? '0'))
          .toFixed(),
      ).toBe(net.toFixed())
      expect(
        net
          .plus(sum((one) => one.by_kind['sampled'] ?? '0'))
          .plus(sum((one) => one.by_kind['spoiled'] ?? '0'))
          .plus(store)
          .toFixed(),
      ).toBe(sum((one) => one.by_kind['drawn'] ?? '0').toFixed())
      for (const one of s) expect(Number(one.closing)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('交付从不超过批准数量（野生动物保护法28）', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      const { used } = played(all)
      for (const permit of ['p', 'q'] as const) expect(new Decimal(used(permit)).lessThanOrEqualTo(granted[permit])).toBe(true)
    }),
  )
})

describe('野生动物保护法28：批准不超过种群能够提供的', () => {
  const asked = { heads: 800, kg_per_bear: '40', year: '2023' }
  it('存栏乘以每头上限，连同当年已批的', () => {
    expect(beyondHerd({ ...asked, others_kg: '0', asked_kg: '32000' })).toBeNull()
    expect(beyondHerd({ ...asked, others_kg: '0', asked_kg: '32000.001' })).toContain('32000.000千克')
    expect(beyondHerd({ ...asked, others_kg: '30000', asked_kg: '2000.001' })).not.toBeNull()
    expect(beyondHerd({ ...asked, heads: 0, others_kg: '0', asked_kg: '0.001' })).not.toBeNull()
  })
  it('熊胆粉按十倍折鲜胆汁，浓缩物按批次自己的倍数', () => {
    expect(freshOf('powder', '1.5', null)).toBe('15.000')
    expect(freshOf('fresh', '1.5', null)).toBe('1.500')
    expect(freshOf('concentrate', '2', '4')).toBe('8.000')
    const code = (form: string, factor: string | null) => factorTold({ before: null, after: { form, factor }, at })?.code ?? null
    expect([code('concentrate', null), code('powder', '10'), code('concentrate', '1.00'), code('concentrate', '3'), code('fresh', null)]).toEqual([
      'bile_factor_missing',
      'bile_factor_amiss',
      'bile_factor_amiss',
      null,
      null,
    ])
  })
})

describe('野生动物保护法28：专用标识可追溯', () => {
  const close = (used: number, spoiled: number, left: number) =>
    marksClose({ before: null, after: { mark_from: 1, mark_to: 100, marks_used: used, marks_spoiled: spoiled, marks_left: left }, at })
  it('领用＝使用＋作废＋结余', () => {
    expect(close(90, 4, 6)).toBeNull()
    expect(close(90, 4, 5)).toMatchObject({ code: 'bile_marks_differ', message: '领用标识100枚，使用、作废、结余合计99枚，相差1枚' })
  })
})

test('签收不多于发出，短少写明原因；批准不多于申请、不早于申请', () => {
  const arrived = (over: object) =>
    arrivedWhole({ before: null, after: { sent_on: '2023-06-01', received_on: '2023-06-03', lots: [{ weight: '10' }], received_kg: '10', ...over }, at })
      ?.code ?? null
  expect(arrived({})).toBeNull()
  expect(arrived({ received_kg: '10.001' })).toBe('bile_received_beyond')
  expect(arrived({ received_kg: '9.999' })).toBe('bile_difference_unexplained')
  expect(arrived({ received_kg: '9.999', difference_note: '容器残留' })).toBeNull()
  expect(arrived({ received_on: '2023-05-31' })).toBe('bile_received_early')
  expect(arrived({ received_on: '2023-06-11' })).toBe('bile_received_ahead')
  const grant = (over: object) =>
    grantStands({
      before: null,
      after: { applied_on: '2023-05-01', decided_on: '2023-06-01', valid_to: '2024-06-01', asked_kg: '10', granted_kg: '10', ...over },
      at,
    })?.code ?? null
  expect(grant({})).toBeNull()
  expect(grant({ granted_kg: '10.001' })).toBe('bile_granted_beyond_asked')
  expect(grant({ decided_on: '2023-04-30' })).toBe('bile_decided_early')
  expect(grant({ decided_on: '2023-06-11' })).toBe('bile_decided_ahead')
  expect(grant({ valid_to: '2023-05-31' })).toBe('bile_permit_reversed')
})
