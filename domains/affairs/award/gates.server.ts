import { addCalendarDays, addMonths, calendarDaysBetween } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { covers } from '#kit/register/validity.ts'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { awardApplication, type AwardApplicationTable } from './award_application.ts'
import { awardReview } from './award_review.ts'
import { awardScheme, type AwardSchemeTable } from './award_scheme.ts'
import { type Criterion, scoresRefused } from './checks.ts'

type Scheme = Pick<
  AwardSchemeTable,
  'id' | 'kind' | 'name' | 'state' | 'criteria' | 'pass_points' | 'reviewers' | 'publicity_days' | 'recheck_years' | 'in_force_from' | 'in_force_to'
>
type Application = Pick<AwardApplicationTable, 'id' | 'scheme' | 'state' | 'created_by'>

const schemeOf = async (tx: Tx, id: string): Promise<Scheme> =>
  (await tx
    .selectFrom('award_scheme')
    .select(['id', 'kind', 'name', 'state', 'criteria', 'pass_points', 'reviewers', 'publicity_days', 'recheck_years', 'in_force_from', 'in_force_to'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()) as Scheme

const criteriaOf = (scheme: Scheme): readonly Criterion[] => scheme.criteria as readonly Criterion[]

const totalsOf = async (tx: Tx, application: string): Promise<number[]> =>
  (await tx.selectFrom('award_review').select('total').where('application', '=', application).where('state', '=', 'given').execute()).map((r) =>
    Number(r['total']),
  )

const underRules = gate(awardApplication, ['create', 'update'], '按施行中的规则逐条自评', async ({ tx, after }) => {
  const scheme = await schemeOf(tx, after.scheme)
  if (scheme.state !== 'in_force') refuse({ code: 'award_scheme_not_in_force', message: `“${scheme.name}”没有施行，不能申报`, fields: ['scheme'] })
  const said = scoresRefused(criteriaOf(scheme), after.statements as { code: string; points: number }[])
  if (said) refuse({ code: 'award_scores', message: `自评：${said}`, fields: ['statements'] })
  return { kind: scheme.kind }
})

const judged = gate(awardApplication, ['score'], '评审人数够了才汇总，取平均分', async ({ tx, after }) => {
  const [scheme, totals] = [await schemeOf(tx, after.scheme), await totalsOf(tx, after.id)]
  if (totals.length < scheme.reviewers)
    refuse({ code: 'award_reviews_missing', message: `至少要${scheme.reviewers}份评审意见，现有${totals.length}份`, fields: ['scheme'] })
  return {
    score: totals
      .reduce((sum, t) => sum.plus(t), new Decimal(0))
      .div(totals.length)
      .toFixed(2),
  }
})

const reached = precondition(awardApplication, ['show'], '达到入选分数方可公示', async ({ tx, after }) => {
  const { pass_points } = await schemeOf(tx, after.scheme)
  if (compare(after.score ?? '0', String(pass_points)) < 0)
    refuse({ code: 'award_below_pass', message: `评审平均${after.score}分，未达到入选的${pass_points}分`, fields: ['score'] })
})

const shownDays = gate(awardApplication, ['show'], '公示天数按评选规则', async ({ tx, after }) => {
  const { publicity_days } = await schemeOf(tx, after.scheme)
  const days = calendarDaysBetween(String(after.shown_from), String(after.shown_to)) + 1
  if (days < publicity_days)
    refuse({
      code: 'award_shown_short',
      message: `公示${days}日，评选规则要求至少${publicity_days}日（到${addCalendarDays(String(after.shown_from), publicity_days - 1)}）`,
      fields: ['shown_to'],
    })
})

/** The next look is so many years after the last: the naming, or a re-check. */
const nextRecheck = gate(awardApplication, ['award', 'recheck'], '按评选规则定复核期限', async ({ tx, after }) => {
  const { recheck_years } = await schemeOf(tx, after.scheme)
  return { recheck_due: recheck_years === null ? null : addMonths(String(after.rechecked_on ?? after.awarded_on), recheck_years * 12) }
})

/** 回避: nobody judges what was put forward in the own name, and each judges once. */
const reviewed = gate(awardReview, ['create'], '评审在评审阶段，回避本人申报的，一人一份', async ({ tx, after }) => {
  const application = (await tx
    .selectFrom('award_application')
    .select(['id', 'scheme', 'state', 'created_by'])
    .where('id', '=', after.application)
    .executeTakeFirstOrThrow()) as Application
  if (application.state !== 'accepted') refuse({ code: 'award_not_under_review', message: '这件申报不在评审中', fields: ['application'] })
  if (application.created_by === after.reviewer) refuse({ code: 'reviewer_own_application', message: '评审人不得评审本人经办的申报', fields: ['reviewer'] })
  const again = await tx
    .selectFrom('award_review')
    .select('id')
    .where('application', '=', after.application)
    .where('reviewer', '=', after.reviewer)
    .where('state', '=', 'given')
    .where('id', '<>', after.id)
    .executeTakeFirst()
  if (again) refuse({ code: 'reviewer_twice', message: '这位评审人已经评过这件申报', fields: ['reviewer'] })
  const scores = after.scores as { code: string; points: number }[]
  const said = scoresRefused(criteriaOf(await schemeOf(tx, application.scheme)), scores)
  if (said) refuse({ code: 'award_scores', message: said, fields: ['scores'] })
  return { total: scores.reduce((sum, s) => sum + s.points, 0) }
})

/** The version before ends on the day on which its successor begins. */
const oneVersion = gate(awardScheme, ['bring_into_force'], '新版本施行，所替代的版本停用', async ({ tx, after, books }) => {
  if (after.replaces === null) return
  const before = await schemeOf(tx, after.replaces)
  if (before.state !== 'in_force') return
  if (!covers(String(before.in_force_from), before.in_force_to, String(after.in_force_from)))
    refuse({ code: 'award_scheme_days', message: '施行日期不能早于所替代版本的施行日期', fields: ['in_force_from'] })
  books.step(awardScheme, before.id, 'end', { in_force_to: after.in_force_from })
})

export const awardGates: readonly Gate[] = [underRules, judged, reached, shownDays, nextRecheck, reviewed, oneVersion]
