import type { Role } from '#kit/register/access.ts'

/** Who keeps layers. */
export const keepers = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
