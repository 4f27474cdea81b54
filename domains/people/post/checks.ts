import type { Check } from '#kit/register/transition.ts'
import { type DivisionLevel, rank } from '#domains/division/division/division.ts'
import { levelOfRole } from '../roles.ts'

/** Procurators and police liaisons stand at city and county (and police stations at the township); rangers may be hired by the township. */
const alsoAt: Readonly<Record<string, readonly DivisionLevel[]>> = {
  ranger: ['village', 'township'],
  procurator: ['city', 'county'],
  police: ['city', 'county', 'township'],
}

/** Whether a role can stand at a level of division. */
export const mayStandAt = (role: string, level: string): boolean => alsoAt[role]?.includes(level as DivisionLevel) ?? levelOfRole(role) === level

export const levelFits: Check = ({ after }) =>
  mayStandAt(String(after['role']), String(after['level'])) ? null : { code: 'post_level', message: '岗位与级别不一致', fields: ['level'] }

const chiefKinds = ['first_forest_chief', 'forest_chief', 'deputy_forest_chief']

/** Kinds a role may be of: forest chiefs are first chief, chief or deputy, and nobody else is. */
export function kindsOf(role: string): readonly string[] {
  if (role.endsWith('.forest_chief')) return chiefKinds
  return ['ranger', 'procurator', 'police'].includes(role) ? [role] : ['officer']
}

export const kindFits: Check = ({ after }) =>
  kindsOf(String(after['role'])).includes(String(after['kind'])) ? null : { code: 'post_kind', message: '任职类别与岗位不一致', fields: ['kind'] }

/** Sent by an organ of their own, which supervises or works beside the offices here (检察机关、公安机关派出). */
export const sentRoles: readonly string[] = ['procurator', 'police']

/**
 * Whether somebody with these roles may appoint to a role: the city office appoints to all but administrators and those sent
 * by other organs, the county office within the county, the township officer village chiefs and rangers. Nobody appoints
 * above oneself. Whom another organ sends is registered by an administrator on its document (decision 0014).
 */
export function mayAppoint(appointers: readonly string[], role: string): boolean {
  if (appointers.includes('admin') || appointers.includes('system')) return true
  if (role === 'admin' || sentRoles.includes(role)) return false
  const highest = levelOfRole(role) ?? 'city'
  return appointers.some((a) => {
    if (a === 'city.chief_office') return true
    if (a === 'county.chief_office') return rank(highest) <= rank('county')
    return a === 'township.officer' && (role === 'ranger' || role === 'village.forest_chief')
  })
}

/** Who holds a post and what it is stays; another holder or another office is another post. */
export const sameOffice: Check = ({ before, after }) => {
  const changed = before === null ? [] : ['person', 'role', 'level', 'acting_for'].filter((n) => (before[n] ?? null) !== (after[n] ?? null))
  return changed.length === 0 ? null : { code: 'post_fixed', message: '换人、换岗应先办理卸任或交接，再登记新的任职', fields: changed }
}
