import type { Check, Objection } from './transition.ts'

const momentOf = (value: string): number => Date.parse(value.length === 10 ? `${value}T00:00:00+08:00` : value)

/** Two dates or two instants in order; passes while one of them is empty. */
export function inOrder(earlier: string, later: string, objection: Objection): Check {
  return ({ after }) => {
    const from = after[earlier]
    const to = after[later]
    if (typeof from !== 'string' || typeof to !== 'string') return null
    return momentOf(from) <= momentOf(to) ? null : objection
  }
}

/** At least one of the fields is filled. */
export function oneOfFilled(names: readonly string[], objection: Objection): Check {
  return ({ after }) => (names.some((n) => after[n] !== null && after[n] !== undefined && after[n] !== '') ? null : objection)
}

/** What happened cannot lie in the future; a tenth of an hour is left for clocks that disagree. */
export function notAhead(name: string, objection: Objection): Check {
  return ({ after, at }) => {
    const value = after[name]
    if (typeof value !== 'string') return null
    return momentOf(value) <= Date.parse(at) + 360_000 ? null : objection
  }
}

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
