import type { Role } from '#kit/register/access.ts'
import type {} from '#domains/people/roles.ts'

/** Who keeps selections: the offices of the forest chief and the forestry departments. */
export const awardDesks = ['city.chief_office', 'county.chief_office', 'city.forestry_officer', 'county.forestry_officer'] as const satisfies readonly Role[]
/** Who sends in: also the township. */
export const applicants = [...awardDesks, 'township.officer'] as const satisfies readonly Role[]

/** What is selected. */
export const awardKinds = {
  forest_village: '森林乡村',
  model_unit: '绿化模范单位',
  model_community: '绿化模范小区',
  beautiful_park: '最美公园',
  beautiful_street: '最美街道',
  beautiful_community: '最美小区',
  beautiful_courtyard: '最美庭院',
  other: '其他',
} as const
export type AwardKind = keyof typeof awardKinds
