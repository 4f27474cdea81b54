import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** The forestry department of the county, which keeps pests and quarantine (森林法35). */
export const countyDesk = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who looks over them at the city. */
export const cityDesk = ['city.forestry_officer'] as const satisfies readonly Role[]
export const bothDesks = [...countyDesk, ...cityDesk] as const
/** Who goes to the tree. */
export const groundHands = ['ranger', 'township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who answers for the work in the township. */
export const townshipHands = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
