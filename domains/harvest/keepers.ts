import type { Role } from '#kit/register/access.ts'

/** Who gives out quotas and rules over them. */
export const quotaKeepers = ['city.forestry_officer'] as const satisfies readonly Role[]
/** Who handles and decides permits; the county issues them (森林法57). */
export const permitOfficers = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who takes an application in, on the ground or at the county. */
export const intake = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who is there when trees fall. */
export const groundHands = ['ranger', 'township.officer'] as const satisfies readonly Role[]
