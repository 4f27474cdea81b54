import type { CrimeFinding } from '../wire.ts'
import { inForce, lighter } from './finding.ts'

type Valid = { readonly valid_from: string; readonly valid_to: string | null }

/**
 * Judges by the interpretation in force on the day of the act, or by that of the day of judging where it is more lenient
 * (从旧兼从轻: 刑法第十二条; 高检发释字〔2001〕5号第三条). An act older than every rule kept is judged by today's, and says so.
 */
export function lenient<R extends Valid>(rules: readonly R[], act_on: string, judged_on: string, judge: (rule: R) => CrimeFinding): CrimeFinding | null {
  const then = inForce(rules, act_on)
  const now = inForce(rules, judged_on)
  if (!now) return then ? judge(then) : null
  if (!then) return withNote(judge(now), '行为时的标准未收录，按现行标准测算，须由法制机构核对')
  if (then === now) return judge(now)
  const [old, present] = [judge(then), judge(now)]
  const chosen = lighter(old, present)
  return chosen === old
    ? withNote(old, `行为时标准不重于现行标准，适用行为时的${old.basis}`)
    : withNote(present, `现行标准较行为时的${old.basis}更轻，适用现行标准（从旧兼从轻）`)
}

const withNote = (finding: CrimeFinding, note: string): CrimeFinding => ({ ...finding, notes: [...finding.notes, note] })
