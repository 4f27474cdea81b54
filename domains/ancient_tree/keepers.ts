import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** The tree authority of the county, which keeps archive, plaque, range and agreement (古树名木保护条例11, 12). */
export const countyDesk = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who looks over them at the city. */
export const cityDesk = ['city.forestry_officer'] as const satisfies readonly Role[]
export const bothDesks = [...countyDesk, ...cityDesk] as const
/** Who goes to the tree: townships assist (条例4). */
export const groundHands = ['ranger', 'township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who answers for the work in the township. */
export const townshipHands = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who may see who a caretaker is. */
export const namedTo = ['township.officer', 'county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
