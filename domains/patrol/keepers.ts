import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

export const chiefs = ['city.forest_chief', 'county.forest_chief', 'township.forest_chief', 'village.forest_chief'] as const satisfies readonly Role[]
const chiefOffices = ['city.chief_office', 'county.chief_office'] as const satisfies readonly Role[]

/** Who enters and corrects walks of chiefs; the township's officer keeps those of rangers as well. */
export const chiefHands = [...chiefs, ...chiefOffices, 'township.officer'] as const
/** Whose walks each post keeps: the county's fire officer stands for the rangers, the township's officer, not named here, for all. */
export const keptKinds = {
  ...Object.fromEntries([...chiefs, ...chiefOffices].map((role) => [role, ['chief']])),
  'ranger': ['ranger'], 'county.fire_officer': ['ranger'],
} as const satisfies Readonly<Partial<Record<Role, readonly string[]>>>
