import { chiefs as chiefRoles, officers as officerRoles } from '../keepers.ts'

/** How many of those who went are counted as chiefs, and how many as rangers. */
export function headsOf(walkers: readonly { readonly role: string }[]): { chiefs: number; rangers: number } {
  const chiefs = new Set<string>(chiefRoles)
  return { chiefs: walkers.filter((w) => chiefs.has(w.role)).length, rangers: walkers.filter((w) => w.role === 'ranger').length }
}

const officers: ReadonlySet<string> = new Set(officerRoles)
/** Whether somebody went as an officer of a department. */
export const isOfficer = ({ role }: { readonly role: string }): boolean => officers.has(role)
