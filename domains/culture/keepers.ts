import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** Who creates a forest city: the city's forestry department, with the office of the forest chiefs. */
export const cityDesk = ['city.forestry_officer', 'city.chief_office'] as const satisfies readonly Role[]
/** Who answers for indicators and installations. */
export const desks = [...cityDesk, 'county.forestry_officer', 'county.chief_office'] as const satisfies readonly Role[]
/** Who puts up and mends what stands outside. */
export const hands = [...desks, 'township.officer'] as const satisfies readonly Role[]
/** Who passes by and sees that something is broken. */
export const finders = [...hands, 'ranger'] as const satisfies readonly Role[]
