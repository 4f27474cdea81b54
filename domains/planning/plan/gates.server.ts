import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { alignmentOf } from '../conflict/alignment.server.ts'
import { plan } from './plan.ts'

/** Conflicts that are not settled, whichever of the two plans they were registered for. */
async function openConflicts(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from plan_conflict where (plan = ${id} or other_plan = ${id}) and state in ('open', 'proposed')`.execute(tx)
  return rows[0]?.n ?? 0
}

async function hasEvaluation(tx: Tx, id: string, kinds: readonly string[]): Promise<boolean> {
  const found = await tx
    .selectFrom('plan_evaluation')
    .select('id')
    .where('plan', '=', id)
    .where('kind', 'in', kinds)
    .where('state', 'in', ['concluded', 'reported', 'published'])
    .executeTakeFirst()
  return found !== undefined
}

/** What replaces a plan is another that holds: issued here, or known to be issued elsewhere. */
const successor = gate(plan, ['supersede'], '替代的是另一件已印发的规划', async ({ tx, after }) => {
  const next = await tx
    .selectFrom('plan')
    .select(['id', 'title'])
    .where('id', '=', after.replaced_by)
    .where('id', '<>', after.id)
    .where('state', 'in', ['noted', 'issued', 'published'])
    .executeTakeFirst()
  if (!next) refuse({ code: 'plan_successor', message: '替代的规划应是另一件已印发、现行有效的规划', fields: ['replaced_by'] })
})

/** The meeting that is named is the one that passed the plan: of its place, held, on that day. */
const passedThere = gate(plan, ['review'], '所选会议就是审议规划的会议', async ({ tx, after }) => {
  if (after.meeting === null) return
  const held = await tx
    .selectFrom('meeting')
    .select('id')
    .where('id', '=', after.meeting)
    .where('division', '=', after.division)
    .where('state', 'in', ['held', 'concluded'])
    .where('held_on', '=', after.reviewed_on)
    .executeTakeFirst()
  if (!held) refuse({ code: 'plan_meeting', message: '所选会议应是规划所在地在审议日期召开的会议', fields: ['meeting', 'reviewed_on'] })
})

export const planGates: readonly Gate[] = [
  precondition(plan, ['review', 'submit', 'approve'], '衔接问题了结后方可审议、报批', async ({ tx, after }) => {
    const n = await openConflicts(tx, after.id)
    if (n > 0) refuse({ code: 'plan_conflicts_open', message: `还有${n}个衔接问题没有商定`, fields: ['must_agree'] })
  }),
  precondition(plan, ['review', 'submit', 'approve'], '分区与应当衔接的规划、控制线重叠的，登记为衔接问题并商定', async ({ tx, after, at }) => {
    const { overlaps } = await alignmentOf(tx, after.id, beijingDate(at))
    const [first, ...more] = overlaps.filter((o) => o.conflict === null)
    if (!first) return
    const also = more.length > 0 ? `等${more.length + 1}处` : ''
    refuse({
      code: 'plan_overlaps_unregistered',
      message: `分区与${first.other.title}重叠${first.area_hectares}公顷${also}，还没有登记为衔接问题；请在“空间衔接”里登记并商定`,
      fields: ['must_agree'],
    })
  }),
  successor,
  passedThere,
  precondition(plan, ['end'], '规划期满、五年规划经总结评估后结束', async ({ tx, after, at }) => {
    if (beijingDate(at) <= `${after.period_to}-12-31`)
      refuse({ code: 'plan_period_running', message: `规划期到${after.period_to}年底为止`, fields: ['period_to'] })
    if (after.kind === 'five_year' && after.state !== 'noted' && !(await hasEvaluation(tx, after.id, ['final'])))
      refuse({ code: 'plan_not_evaluated', message: '五年规划期满应当总结评估（国家发展规划法31）', fields: ['ended_on'] })
  }),
  gate(plan, ['revise'], '以评估为由修编的，先有评估报告', async ({ tx, after }) => {
    if (after.change_reason === 'assessment' && !(await hasEvaluation(tx, after.id, ['annual', 'midterm', 'final'])))
      refuse({ code: 'plan_not_evaluated', message: '还没有形成评估报告，不能以评估为由修编（城乡规划法47）', fields: ['change_reason'] })
  }),
]
