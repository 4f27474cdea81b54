import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** Who keeps projects, loans and works of a county. */
export const desks = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who lets a project, a loan or money pass on. */
export const cityDesk = ['city.forestry_officer'] as const satisfies readonly Role[]
/** Who keeps transfers of land and their rent. */
export const landDesks = ['township.officer', 'county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
