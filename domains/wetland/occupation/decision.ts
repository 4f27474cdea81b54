import { articleOf } from '#datasets/citation.ts'
import { type Importance, OCCUPATION_RULES, type OccupationRule, type ProjectKind } from '#datasets/wetland/occupation.ts'
import type { Objection } from '#kit/register/transition.ts'

/** The line of 湿地保护法19 for a wetland's grade and a kind of project on a day; undefined before the law was in force. */
export const ruleFor = (importance: Importance, project: ProjectKind, day: string): OccupationRule | undefined =>
  OCCUPATION_RULES.find((r) => r.importance === importance && r.projects.includes(project) && r.valid_from <= day && (r.valid_to === null || day <= r.valid_to))

/** Why the ground may not be occupied at all, or null. */
export function forbidden(importance: Importance, project: ProjectKind, day: string): Objection | null {
  const rule = ruleFor(importance, project, day)
  if (!rule || rule.allowed) return null
  return { code: 'wetland_occupation_forbidden', message: `${rule.reason}（${articleOf(rule.basis)}）`, fields: ['project_kind', 'wetland'] }
}
