import type { Role } from '#kit/register/access.ts'

/** Who keeps plots. */
export const keepers = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who assesses at the county. */
export const assessors = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who takes plots into the yearly plan. */
export const planners = ['city.forestry_officer'] as const satisfies readonly Role[]
/** Who hears the holders of the land. */
export const hearers = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who keeps the line of land at the county: projects, designs, checks. */
export const countyDesk = ['county.forestry_officer'] as const satisfies readonly Role[]
export const cityDesk = ['city.forestry_officer'] as const satisfies readonly Role[]
export const bothDesks = [...countyDesk, ...cityDesk] as const
/** Who is on the ground. */
export const groundHands = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
