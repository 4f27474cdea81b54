import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** Who keeps projects, parks and bases at the county. */
export const countyDesk = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who looks over them at the city. */
export const cityDesk = ['city.forestry_officer'] as const satisfies readonly Role[]
export const bothDesks = [...countyDesk, ...cityDesk] as const
/** Who knows the ground: the township reports bases and seasons. */
export const groundHands = ['township.officer', ...countyDesk] as const satisfies readonly Role[]
export const allHands = [...groundHands, ...cityDesk] as const
