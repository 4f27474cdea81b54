import type { Role } from '#kit/register/access.ts'

/** Who inspects, gives notice and closes in the name of the department, each in the own line (`lines.ts`). */
export const officers = ['county.fire_officer', 'city.fire_officer', 'county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who answers for a township's ground. */
export const townshipHands = ['township.officer', 'county.fire_officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who works on the spot. */
export const groundHands = ['ranger', 'township.officer'] as const satisfies readonly Role[]
/** Who may write down a hazard that was found. */
export const finders = ['ranger', 'village.forest_chief', 'township.officer', ...officers] as const satisfies readonly Role[]
/** Whoever does anything in the two ledgers. */
export const hands: readonly Role[] = [...new Set([...finders, ...townshipHands])]
