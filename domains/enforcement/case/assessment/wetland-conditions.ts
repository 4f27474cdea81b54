import { PENALTIES, type PenaltyRule, type WetlandConditions } from '#datasets/enforcement/penalties.ts'
import type { WetlandOffence } from '#datasets/wetland/offences.ts'
import { importances } from '#datasets/wetland/occupation.ts'
import { cite } from './finding.ts'
import { established, type WetlandFacts } from './penalty-range.ts'

export type Missing = { readonly code: 'wetland_fine_unfounded' | 'wetland_fine_of_province'; readonly message: string; readonly fields: readonly string[] }

type Asked = { readonly fields: readonly string[]; readonly said: string }

/** What one rule asks that is not established, field by field. */
function lacking({ importances: of, natural, order_overdue, damage }: WetlandConditions, facts: WetlandFacts): Asked[] {
  const grade = of !== undefined && !(facts.importance !== null && of.includes(facts.importance))
  return [
    ...(grade ? [{ fields: ['wetland_importance'], said: `只罚${of.map((i) => importances[i]).join('、')}` }] : []),
    ...(natural && facts.natural !== true ? [{ fields: ['wetland_natural'], said: '只罚自然湿地' }] : []),
    ...(order_overdue && !established({ order_overdue }, facts)
      ? [{ fields: ['order_due_on'], said: facts.order_due_on === null ? '须先责令限期恢复' : `责令的期限${facts.order_due_on}尚未届满` }]
      : []),
    ...(damage && facts.damage !== true ? [{ fields: ['damage'], said: '须造成湿地破坏' }] : []),
  ]
}

const isValid = (rule: PenaltyRule, day: string): boolean => rule.valid_from <= day && (rule.valid_to === null || day <= rule.valid_to)

/** Why an act against a wetland may not be fined by this office as its facts stand; null where it may. */
export function missingOf(offence: WetlandOffence, facts: WetlandFacts, act_on: string): Missing | null {
  const rules = PENALTIES.filter((r) => r.offence === offence && isValid(r, act_on))
  const [first] = rules
  if (!first) return { code: 'wetland_fine_unfounded', message: `${act_on}还没有施行湿地保护法的罚款规定`, fields: ['act_ended_on'] }
  const rule = rules.find((r) => established(r.wetland ?? {}, facts))
  if (rule)
    return rule.authority === 'provincial_forestry'
      ? { code: 'wetland_fine_of_province', message: `${cite(rule.basis)}的罚款由省级以上林业主管部门作出，本级不能决定`, fields: [] }
      : null
  const asked = rules.map((r) => lacking(r.wetland ?? {}, facts)).toSorted((a, b) => a.length - b.length)[0] ?? []
  return { code: 'wetland_fine_unfounded', message: `${cite(first.basis)}：${asked.map((a) => a.said).join('；')}`, fields: asked.flatMap((a) => a.fields) }
}
