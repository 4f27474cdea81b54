/** How many records differ from what was sealed, by kind. */
export type RevisionCounts = { readonly added: number; readonly removed: number; readonly changed: number; readonly touched: number }

/**
 * One record that differs: it came in, went out, contributes another amount, or was worked on without any effect on the
 * figure (touched). Versions and contributions are null on the side where it does not stand.
 */
export type RevisedRecord = {
  readonly register: string
  readonly id: string
  readonly part: 'numerator' | 'denominator'
  readonly kind: 'added' | 'removed' | 'changed' | 'touched'
  readonly sealed_version: number | null
  readonly live_version: number | null
  readonly before: string | null
  readonly after: string | null
}

/**
 * `same`: nothing behind it moved. `touched`: records were worked on, the figure stands. `revised`: records came, went or
 * contribute otherwise. `definition_gone`: the sealed version of the definition is no longer kept, so nothing can be recomputed.
 */
export type RevisionStatus = 'same' | 'touched' | 'revised' | 'definition_gone'

export function statusOf({ added, removed, changed, touched }: RevisionCounts): RevisionStatus {
  if (added + removed + changed > 0) return 'revised'
  return touched > 0 ? 'touched' : 'same'
}

export const addedUp = (parts: readonly RevisionCounts[]): RevisionCounts =>
  parts.reduce<RevisionCounts>(
    (sum, p) => ({
      added: sum.added + p.added,
      removed: sum.removed + p.removed,
      changed: sum.changed + p.changed,
      touched: sum.touched + p.touched,
    }),
    { added: 0, removed: 0, changed: 0, touched: 0 },
  )
