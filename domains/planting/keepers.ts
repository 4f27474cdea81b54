import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** Who takes in what units report and what persons did. */
export const takers = ['township.officer', 'county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** The desk of the greening committee of a county or the city: it compares the reports and gives certificates (实施办法 9). */
export const committee = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who enters and puts in force what the province says of conversion. */
export const cityDesks = ['city.forestry_officer', 'city.chief_office'] as const satisfies readonly Role[]
