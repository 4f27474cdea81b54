/** How many persons of a case were punished or taught; those let off are not counted. */
export const handledOf = (persons: unknown): number =>
  ((persons ?? []) as { outcome: string | null }[]).filter((p) => p.outcome !== null && p.outcome !== undefined && p.outcome !== 'none').length
