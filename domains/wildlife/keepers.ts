import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** Who keeps wildlife at the county: the forestry department (野生动物保护法7). */
export const countyDesk = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who looks over them at the city. */
export const cityDesk = ['city.forestry_officer'] as const satisfies readonly Role[]
export const bothDesks = [...countyDesk, ...cityDesk] as const
/** Who knows the ground. */
export const groundHands = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who watches at a point and finds animals. */
export const watchers = ['ranger', 'township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
