import { chiefs as chiefRoles } from '../keepers.ts'

/** How many of those who went are counted as chiefs, and how many as rangers. */
export function headsOf(walkers: readonly { readonly role: string }[]): { chiefs: number; rangers: number } {
  const chiefs = new Set<string>(chiefRoles)
  return { chiefs: walkers.filter((w) => chiefs.has(w.role)).length, rangers: walkers.filter((w) => w.role === 'ranger').length }
}
