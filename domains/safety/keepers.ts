import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** Who takes in a dispute and works on it. */
export const disputeDesks = ['township.officer', 'county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who accepts, closes and carries on: not the township alone. */
export const countyDesks = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who may see who the parties are. */
export const namedTo = ['township.officer', 'county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
