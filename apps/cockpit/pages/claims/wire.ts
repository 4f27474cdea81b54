import type { Figure } from '#kit/ui/wire.ts'

export const statuses = ['confirmed', 'contradicted', 'unprovable', 'malformed'] as const
export type Status = typeof statuses[number]

/** A number of the text and what became of it. Offsets are UTF-16 offsets into the text of the answer. */
export type CheckedClaim = {
  text: string; start: number; end: number; number: string; unit: string | null; quantifier: string
  indicator: string | null; status: Status; reason: string; figure: Omit<Figure, 'title'> | null
}
export type Checked = { text: string; claims: readonly CheckedClaim[]; counts: Readonly<Record<Status, number>> }
