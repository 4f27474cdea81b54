import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

export const chiefs = ['city.forest_chief', 'county.forest_chief', 'township.forest_chief', 'village.forest_chief'] as const satisfies readonly Role[]
export const chiefOffices = ['city.chief_office', 'county.chief_office'] as const satisfies readonly Role[]
export const departments = ['city.forestry_officer', 'county.forestry_officer', 'city.fire_officer', 'county.fire_officer'] as const satisfies readonly Role[]
/** Who hands work out and stands for its end: the forest chief offices and the departments in charge. */
export const dispatchers = [...chiefOffices, ...departments] as const
/** Who takes work on and has it done. */
export const handlers = ['township.officer', 'county.forestry_officer', 'county.fire_officer'] as const satisfies readonly Role[]
/** Who may find something. */
export const finders = [...chiefs, ...dispatchers, 'township.officer', 'ranger', 'procurator', 'police'] as const satisfies readonly Role[]
