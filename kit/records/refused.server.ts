import { refusalOf } from '#kit/http/problem.server.ts'
import type { Refusal } from '#kit/register/refusal.ts'
import { lostToAnother } from '#kit/store/repeat.server.ts'

/**
 * Why one part of a transaction was refused, by the rules or by the database; undefined for a fault of ours.
 * @throws what only met another transaction, which is repeated whole, and what the server itself could not do
 */
export function partRefused(error: unknown): Refusal | undefined {
  if (lostToAnother(error)) throw error
  const refusal = refusalOf(error)
  if (refusal && refusal.status >= 500) throw error
  return refusal
}

/** {@link partRefused}. @throws a fault of ours too */
export function demandRefused(error: unknown): Refusal {
  const refusal = partRefused(error)
  if (!refusal) throw error
  return refusal
}
