/**
 * The posts of the city's forestry work (关于全面推行林长制的意见; 森林法33; 森林防火条例22). The level before the dot says
 * on what level of division such a post stands.
 */
declare module '#kit/register/access.ts' {
  interface Roles {
    'city.chief_office': true
    'city.forestry_officer': true
    'city.fire_officer': true
    'county.chief_office': true
    'county.forestry_officer': true
    'county.fire_officer': true
    'township.officer': true
    ranger: true
    'city.forest_chief': true
    'county.forest_chief': true
    'township.forest_chief': true
    'village.forest_chief': true
    procurator: true
    police: true
  }
}

import type { Role } from '#kit/register/access.ts'
import { type DivisionLevel, rank } from '#domains/division/division/division.ts'

export const roleTitles: Readonly<Record<Role, string>> = Object.freeze({
  system: '系统',
  admin: '系统管理员',
  'city.chief_office': '市林长制办公室',
  'city.forestry_officer': '市林业主管部门',
  'city.fire_officer': '市森林防火专员',
  'county.chief_office': '县（区）林长制办公室',
  'county.forestry_officer': '县（区）林业主管部门',
  'county.fire_officer': '县（区）森林防火专员',
  'township.officer': '乡镇（街道）林业干部',
  ranger: '护林员',
  'city.forest_chief': '市级林长',
  'county.forest_chief': '县级林长',
  'township.forest_chief': '乡级林长',
  'village.forest_chief': '村级林长',
  procurator: '检察联络员（检察长）',
  police: '公安联络员（警长）',
})

/** Who seals the yearly report of the division of the post: those who answer for its figures. */
export const reportSealers: readonly Role[] = ['city.chief_office', 'city.forestry_officer', 'county.chief_office', 'county.forestry_officer']

/** Who takes a matter up when it is overdue: one level up (督办). */
export const superiors: Readonly<Record<string, readonly Role[]>> = Object.freeze({
  ranger: ['township.officer'],
  'village.forest_chief': ['township.forest_chief'],
  'township.officer': ['county.chief_office'],
  'township.forest_chief': ['county.chief_office'],
  'county.chief_office': ['city.chief_office'],
  'county.forestry_officer': ['city.chief_office'],
  'county.fire_officer': ['city.fire_officer', 'city.chief_office'],
  'county.forest_chief': ['city.chief_office'],
  procurator: ['city.chief_office'],
  police: ['city.chief_office'],
})

/** The level that a role's name says, or null for roles that stand on several. */
export function levelOfRole(role: string): DivisionLevel | null {
  if (role === 'ranger') return 'village'
  if (role === 'admin') return 'city'
  const [level] = role.split('.')
  return role.includes('.') && rank(level ?? '') >= 0 ? (level as DivisionLevel) : null
}
