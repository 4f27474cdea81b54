import { sql } from 'kysely'
import { liesIn, standsOver } from '#kit/access/area.server.ts'
import { levels, rank } from '#domains/division/division/division.ts'
import { addCalendarDays, addMonths, beijingDate, calendarDaysBetween } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { covers } from '#kit/register/validity.ts'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { awardApplication, type AwardApplicationTable } from './award_application.ts'
import { awardReview } from './award_review.ts'
import { awardScheme, type AwardSchemeTable } from './award_scheme.ts'
import { type Criterion, meanOf, scoresRefused } from './checks.ts'
import { awardDesks } from './kinds.ts'

type Scheme = Pick<
  AwardSchemeTable,
  | 'id'
  | 'division'
  | 'kind'
  | 'name'
  | 'state'
  | 'criteria'
  | 'pass_points'
  | 'reviewers'
  | 'publicity_days'
  | 'recheck_years'
  | 'in_force_from'
  | 'in_force_to'
>
type Application = Pick<AwardApplicationTable, 'id' | 'scheme' | 'state' | 'division'>

const schemeOf = async (tx: Tx, id: string): Promise<Scheme> =>
  (await tx
    .selectFrom('award_scheme')
    .select([
      'id',
      'division',
      'kind',
      'name',
      'state',
      'criteria',
      'pass_points',
      'reviewers',
      'publicity_days',
      'recheck_years',
      'in_force_from',
      'in_force_to',
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()) as Scheme

const criteriaOf = (scheme: Scheme): readonly Criterion[] => scheme.criteria as readonly Criterion[]

const totalsOf = async (tx: Tx, application: string): Promise<number[]> =>
  (await tx.selectFrom('award_review').select('total').where('application', '=', application).where('state', '=', 'given').execute()).map((r) =>
    Number(r['total']),
  )

/** Rules hold by their days: those that a later version ends are good until it begins, and a version of next year is not good yet. */
const inForce = ({ state, in_force_from, in_force_to }: Scheme, day: string): boolean =>
  (state === 'in_force' || state === 'ended') && in_force_from !== null && covers(in_force_from, in_force_to, day)

const underRules = gate(awardApplication, ['create', 'update', 'submit'], '按当日施行、适用于申报地的规则逐条自评', async ({ tx, after, at }) => {
  const scheme = await schemeOf(tx, after.scheme)
  const day = beijingDate(at)
  if (!inForce(scheme, day)) refuse({ code: 'award_scheme_not_in_force', message: `“${scheme.name}”${day}没有施行，不能申报`, fields: ['scheme'] })
  if (!(await liesIn(tx, after.division, [scheme.division])))
    refuse({ code: 'award_scheme_not_here', message: `“${scheme.name}”不适用于申报对象所在地`, fields: ['scheme'] })
  const said = scoresRefused(criteriaOf(scheme), after.statements as { code: string; points: number }[])
  if (said) refuse({ code: 'award_scores', message: `自评：${said}`, fields: ['statements'] })
  return { kind: scheme.kind }
})

/** A name is given and taken away by the desk of the place whose rules they are: a county's desk names nobody for the city. */
const itsDesk = precondition(awardApplication, ['award', 'revoke'], '命名和撤销由制定评选规则的一级办理', async ({ tx, after, actor }) => {
  const { division } = await schemeOf(tx, after.scheme)
  const desks = actor.posts.filter((p) => (awardDesks as readonly string[]).includes(p.role))
  if (!(await standsOver(tx, desks, division))) refuse({ code: 'award_not_its_desk', message: '评选规则是上级的，命名和撤销由上级办理', fields: ['scheme'] })
})

const judged = gate(awardApplication, ['score'], '评审人数够了才汇总，取平均分', async ({ tx, after }) => {
  const [scheme, totals] = [await schemeOf(tx, after.scheme), await totalsOf(tx, after.id)]
  if (totals.length < scheme.reviewers)
    refuse({ code: 'award_reviews_missing', message: `至少要${scheme.reviewers}份评审意见，现有${totals.length}份`, fields: ['scheme'] })
  return { score: meanOf(totals) }
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

/** The application that a review is of, held until the review is written: two reviews, or a review and the adding up, wait for each other. */
const heldApplication = async (tx: Tx, id: string): Promise<Application> =>
  (await tx
    .selectFrom('award_application')
    .select(['id', 'scheme', 'state', 'division'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()) as Application

/** Everyone who wrote an application or sent it in. */
async function writersOf(tx: Tx, application: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ by: string }>`select distinct changed_by as by from award_application_history
    where id = ${application} and changed_action in ('create', 'update', 'submit')`.execute(tx)
  return new Set(rows.map((r) => r.by))
}

const demandUnderReview = ({ state }: Application): void => {
  if (state !== 'accepted') refuse({ code: 'award_not_under_review', message: '这件申报不在评审中', fields: ['application'] })
}

/** 回避: nobody judges what they put forward, nor writes down how others judged it; each judges once. */
const reviewed = gate(awardReview, ['create'], '评审在评审阶段，申报的经办人回避，一人一份', async ({ tx, after, actor }) => {
  const application = await heldApplication(tx, after.application)
  demandUnderReview(application)
  if (!(await liesIn(tx, application.division, [after.division])))
    refuse({ code: 'review_elsewhere', message: '评审意见应记在申报所在地或者其上级', fields: ['division'] })
  const writers = await writersOf(tx, after.application)
  if (writers.has(after.reviewer)) refuse({ code: 'reviewer_own_application', message: '评审人不得评审本人经办的申报', fields: ['reviewer'] })
  if (writers.has(actor.id))
    refuse({ code: 'reviewer_own_application', message: '申报的经办人不得登记这件申报的评审意见，请由其他人登记', fields: ['application'] })
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

/** What was added up stays as it was added up. */
const countedStays = gate(awardReview, ['annul'], '汇总评分以后不撤销评审意见', async ({ tx, after }) =>
  demandUnderReview(await heldApplication(tx, after.application)),
)

/** Nobody sets up a selection of a level above their own place. */
const ownLevel = gate(awardScheme, ['create', 'update'], '级别不高于规则所在地', async ({ tx, after }) => {
  const place = await tx.selectFrom('division').select(['level', 'name']).where('id', '=', after.division).executeTakeFirstOrThrow()
  if (rank(after.level) > rank(String(place['level'])))
    refuse({ code: 'award_scheme_level', message: `“${String(place['name'])}”不能设立${levels[after.level]}级的评选`, fields: ['level'] })
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

export const awardGates: readonly Gate[] = [underRules, itsDesk, judged, reached, shownDays, nextRecheck, reviewed, countedStays, ownLevel, oneVersion]
