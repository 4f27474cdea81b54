import type { ProblemCode } from '#kit/problem/catalogue.ts'
import type { Objection } from './transition.ts'

/**
 * Thrown by gates and the engine when something is not possible. The HTTP edge turns it into a problem document.
 * `status` 403 may not, 404 not there for you, 409 not now, 412 stale, 413/415/422 not so.
 */
export class Refusal extends Error {
  readonly status: number
  readonly code: ProblemCode
  readonly errors: readonly FieldError[]

  constructor(status: number, code: ProblemCode, message: string, errors: readonly FieldError[] = []) {
    super(message)
    this.name = 'Refusal'
    this.status = status
    this.code = code
    this.errors = errors
  }
}

export type FieldError = { readonly field: string; readonly code: ProblemCode; readonly message: string }

/** A 409 from an {@link Objection}. */
export const objected = (o: Objection): Refusal =>
  new Refusal(
    409,
    o.code,
    o.message,
    (o.fields ?? []).map((field) => ({ field, code: o.code, message: o.message })),
  )
