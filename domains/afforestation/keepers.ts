import type { Role } from '#kit/register/access.ts'

/** Who keeps plots. */
export const keepers = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who assesses at the county. */
export const assessors = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who takes plots into the yearly plan. */
export const planners = ['city.forestry_officer'] as const satisfies readonly Role[]
/** Who hears the holders of the land. */
export const hearers = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
