import type { Role } from '#kit/register/access.ts'

/** Who approves, orders and closes: fire officers of the county and the city. */
export const fireOfficers = ['county.fire_officer', 'city.fire_officer'] as const satisfies readonly Role[]
/** Who takes in satellite files. */
export const hotspotUploaders: readonly string[] = [...fireOfficers, 'admin']
/** Who answers for a township's ground. */
export const townshipHands = ['township.officer', 'county.fire_officer'] as const satisfies readonly Role[]
/** Who works on the spot. */
export const groundHands = ['ranger', 'township.officer'] as const satisfies readonly Role[]
/** Who may write what is found outside. */
export const finders = ['ranger', 'village.forest_chief', 'township.officer', 'county.fire_officer', 'city.fire_officer'] as const satisfies readonly Role[]
