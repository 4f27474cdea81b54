import type { Kinds, Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

export const chiefs = ['city.forest_chief', 'county.forest_chief', 'township.forest_chief', 'village.forest_chief'] as const satisfies readonly Role[]
const chiefOffices = ['city.chief_office', 'county.chief_office'] as const satisfies readonly Role[]

/** Who enters and corrects walks of chiefs; the township's officer keeps those of rangers as well. */
export const chiefHands = [...chiefs, ...chiefOffices, 'township.officer'] as const
/** Departments that walk on their own account: wetlands, land and pests are looked after by the forestry authority (湿地保护法5, 45). */
export const departments = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
/** Who counts as of a department on a walk: the forestry authority and the township's officer. */
export const officers = [...departments, 'township.officer'] as const
/** Whose walks each post keeps: the county's fire officer stands for the rangers, the township's officer for all. */
export const keptKinds: Kinds = { field: 'kind', of: { chief: chiefHands, ranger: ['ranger', 'township.officer', 'county.fire_officer'], officer: officers } }
