import { PRODUCTS, type ProductKey } from '#datasets/banks/products.ts'
import { seasonTakeover } from '#domains/industry/takeover/season_takeover.ts'
import { harvestPermit } from '#domains/harvest/permit/harvest_permit.ts'
import { reserveDrawdown } from '#domains/reserve/drawdown/reserve_drawdown.ts'
import { compensationPayment } from '#domains/public_forest/payment/compensation_payment.ts'
import type { AnyRegister } from '#kit/register/define.ts'

/** What a line says of a product: how much of it, or how much money. */
export type Said = 'quantity' | 'income'

/** A room's own ledger of one product: the records in `states`, in the year of `clock`, on which `value` stands. */
export type OwnLedger = {
  readonly product: ProductKey
  readonly said: Said
  readonly register: AnyRegister
  readonly states: readonly string[]
  readonly clock: string
  readonly value: string
  readonly title: string
}

/**
 * Ledgers that rooms keep. A room to come adds its line here, and from then on an imported table no longer counts for that product
 * where and when the room has records.
 */
export const ownLedgers: readonly OwnLedger[] = Object.freeze([
  {
    product: 'timber',
    said: 'quantity',
    register: harvestPermit,
    states: ['cut_accepted', 'closed'],
    clock: 'cut_checked_on',
    value: 'cut_volume',
    title: '林木采伐许可（伐后验收）',
  },
  { product: 'compensation', said: 'income', register: compensationPayment, states: ['paid'], clock: 'paid_on', value: 'amount', title: '公益林补偿兑付' },
  {
    product: 'reserve_finance',
    said: 'income',
    register: reserveDrawdown,
    states: ['drawn', 'paid'],
    clock: 'drawn_on',
    value: 'amount',
    title: '储备林贷款提款',
  },
])

export type LineSource = { readonly kind: 'own_ledger'; readonly ledger: OwnLedger } | { readonly kind: 'imported_table' }

/** The sources of a bank line in the order in which they speak: the first that has records of the year and county is the one that counts. */
export function sourcesOf(product: ProductKey, said: Said): readonly LineSource[] {
  const own = ownLedgers.filter((l) => l.product === product && l.said === said).map((ledger): LineSource => ({ kind: 'own_ledger', ledger }))
  return [...own, { kind: 'imported_table' }]
}

/** The ledger of this system that speaks before a table. @throws when there is none */
export const ledgerOf = (product: ProductKey, said: Said): OwnLedger => {
  const found = ownLedgers.find((l) => l.product === product && l.said === said)
  if (!found) throw new Error(`no_ledger: ${PRODUCTS[product].title}`)
  return found
}

/** Registers that may speak before the table for what is said of a product. */
export const ledgersFor = (said: Said): AnyRegister[] => [...ownLedgers.filter((l) => l.said === said).map((l) => l.register), seasonTakeover]
