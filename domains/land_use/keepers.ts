import type { Role } from '#kit/register/access.ts'

/** Who receives, verifies and forwards: the forestry department of the county. */
export const countyDesk = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who examines and decides: the forestry department of the city, by delegation of the province. */
export const cityDesk = ['city.forestry_officer'] as const satisfies readonly Role[]
export const bothDesks = [...countyDesk, ...cityDesk] as const
/** Who knows the ground. */
export const groundHands = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
