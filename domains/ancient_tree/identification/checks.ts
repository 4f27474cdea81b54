import { IDENTIFIERS, type Grade, identifierLevels, PANEL, STATE_RULE_FROM, grades } from '#datasets/ancient_tree/grades.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'
import { gradeRefused } from '../tree/checks.ts'

const codes = { ahead: 'tree_day_ahead', reversed: 'tree_days_reversed' } as const

/** Whoever knows trees is heard before a grade is given. */
export const panelHeard: Check = ({ after }) => {
  const panel = (after['panel'] ?? []) as readonly Record<string, unknown>[]
  if (panel.length < PANEL.members) return { code: 'identification_panel', message: `鉴定专家应不少于${PANEL.members}人`, fields: ['panel'] }
  return panel.some((p) => p['botanist'] === true) ? null : { code: 'identification_panel', message: '鉴定专家中应有植物分类专业的', fields: ['panel'] }
}

/** The grade by the age under the rules of the day; since 2025-03-15 each grade by its own level (条例8, 10). */
export const identifiedRightly: Check = ({ after }) => {
  const on = String(after['identified_on'])
  const age = typeof after['age_years'] === 'number' ? after['age_years'] : null
  const objection = gradeRefused({ kind: after['tree_kind'], age, grade: after['grade'], scheme: after['scheme'], on })
  if (objection) return objection.fields?.includes('estimated_age') ? { ...objection, fields: ['age_years'] } : objection
  if (on < STATE_RULE_FROM) return null
  const grade = String(after['grade']) as Grade
  const level = IDENTIFIERS.by_grade[grade]
  return after['identified_level'] === level
    ? null
    : {
        code: 'identification_level',
        message: `${grades[grade]}由${identifierLevels[level]}认定（古树名木保护条例10）`,
        fields: ['identified_level'],
      }
}

export const daysOfIdentification: Check = daysInTurn(
  [
    ['examined_on', '鉴定'],
    ['identified_on', '认定'],
    ['approved_on', '批准'],
    ['published_on', '公布'],
  ],
  codes,
)
