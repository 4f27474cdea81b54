import type { Role } from '#kit/register/access.ts'

/** Who keeps plots and payees: the township on the ground, the county in its office. */
export const plotKeepers = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who works a run off in the county. */
export const countyOffice = ['county.forestry_officer'] as const satisfies readonly Role[]
/** Who settles and issues: another than the county that computed it. */
export const cityOffice = ['city.forestry_officer'] as const satisfies readonly Role[]
/** Who may look into payments to households; nobody else has a duty that needs it (个人信息保护法34). */
export const payReaders = [
  'township.officer',
  'county.forestry_officer',
  'city.forestry_officer',
  'county.chief_office',
  'city.chief_office',
  'procurator',
  'system',
] as const satisfies readonly Role[]
/** Who may ask to see a name or an account in full. */
export const namedTo = ['township.officer', 'county.forestry_officer'] as const satisfies readonly Role[]
