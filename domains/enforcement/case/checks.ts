import type { Check, Objection } from '#kit/register/transition.ts'

/** A term set now lies ahead. */
export function ahead(name: string, objection: Objection): Check {
  return ({ after, at }) => (typeof after[name] === 'string' && String(after[name]) < at.slice(0, 10) ? objection : null)
}

/** All of them; the first objection speaks. */
export const all =
  (...checks: readonly Check[]): Check =>
  (input) => {
    for (const check of checks) {
      const objection = check(input)
      if (objection) return objection
    }
    return null
  }
