import type { LedgerKind, Position } from '#kit/ledger/ledger.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'

/** What a step of a permit does to its account: bring the reservation to the volume, use it, bring the use to a changed volume, let go of either. */
export type QuotaDeed = 'settle' | 'use' | 'change' | 'release' | 'give_back'
export type QuotaLine = { readonly kind: LedgerKind; readonly amount: string }

const line = (kind: LedgerKind, amount: Decimal): QuotaLine => ({ kind, amount: amount.toFixed() })

function difference(from: string, to: string, up: readonly LedgerKind[], down: LedgerKind): QuotaLine[] {
  const by = new Decimal(to).minus(from)
  return by.isNegative() ? [line(down, by.negated())] : up.map((kind) => line(kind, by))
}

const lines: Readonly<Record<QuotaDeed, (own: Position, volume: string) => QuotaLine[]>> = {
  settle: (own, volume) => difference(own.reserved, volume, ['reserve'], 'release'),
  use: (own, volume) => [...difference(own.reserved, volume, ['reserve'], 'release'), line('consume', new Decimal(volume))],
  change: (own, volume) => difference(own.used, volume, ['reserve', 'consume'], 'give_back'),
  release: (own) => [line('release', new Decimal(own.reserved))],
  give_back: (own) => [line('give_back', new Decimal(own.used))],
}

/** The lines of a step, in the order they are booked; `own` is what the permit alone has made of the account, `volume` what it is to use, in m³. */
export const quotaLines = (deed: QuotaDeed, own: Position, volume: string): QuotaLine[] =>
  lines[deed](own, volume).filter(({ amount }) => compare(amount, '0') > 0)
