import type { LineKind } from '#domains/reserve/money/chain.ts'
import { reserveEntry } from '#domains/reserve/money/reserve_entry.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Deed } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { born } from '#kit/register/life.ts'
import type { PlannedProject } from './plan.ts'

export const yuan = (tenThousands: number): string => `${tenThousands * 10_000}.00`

/** What writes the lines of one project. */
export type Ledger = { readonly post: (of: Entry) => LoadedRecord }
type Entry = {
  readonly key: string
  readonly kind: LineKind
  readonly amount: string
  readonly day: string
  readonly deed: Deed
  readonly loan?: string
  readonly drawdown?: string
  readonly paper?: string
}

export function ledgerOf({ id, county }: PlannedProject): Ledger {
  return {
    post: ({ key, kind, amount, day, deed, loan, drawdown, paper }) => {
      return {
        register: reserveEntry,
        versions: born(
          reserveEntry,
          { id: seededId(`reserve_entry:${county.code} ${key}`, deed.at), division: county.id, demo: true },
          { project: id, loan: loan ?? null, drawdown: drawdown ?? null, kind, amount, happened_on: day, document_number: paper ?? null },
          deed,
        ),
      }
    },
  }
}
