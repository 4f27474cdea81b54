import { awardApplication } from '#domains/affairs/award/award_application.ts'
import { awardReview } from '#domains/affairs/award/award_review.ts'
import { awardScheme } from '#domains/affairs/award/award_scheme.ts'
import { meanOf } from '#domains/affairs/award/checks.ts'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

/** Of the selection of villages. */
export const villageCriteria = [
  { code: '1', title: '林木覆盖率达到办法规定', points: 40, evidence: '测算表、现状照片' },
  { code: '2', title: '古树名木保护到位，无毁林案件', points: 30, evidence: '村委会说明' },
  { code: '3', title: '管护制度和人员落实', points: 30, evidence: '制度、名单' },
]
export const firstVillageRules = seededId('award_scheme:village', moment('2022-03-01', 9))
/** The rules of 2023, which the room of eco-culture brings, and the day from which they hold. */
export const villageRulesFrom = '2023-04-01'
export const villageRules = seededId('award_scheme:village 2023', moment(villageRulesFrom, 9))
const PASS = 80
const SHOWN = 7
const RECHECK = 3

/** How far an application of the demonstration has come. */
type Reached = 'submitted' | 'reviewed once' | 'shown, objected' | 're-check overdue'
const reached: readonly Reached[] = ['submitted', 'reviewed once', 'shown, objected', 're-check overdue']

/** The first rules of the selection of villages, until the city's second in 2023. */
function scheme(demo: Demo): { id: string; record: LoadedRecord } {
  const { city } = demo.divisions
  const [desk, day] = [hand(demo, 'city.forestry_officer', city), '2022-03-01']
  const id = firstVillageRules
  const life = begin(
    awardScheme,
    { id, division: city.id },
    {
      name: '资阳市森林乡村评选办法（演示）',
      kind: 'forest_village',
      edition: '2022年版',
      level: 'city',
      document_number: '演示〔2022〕5号',
      criteria: villageCriteria,
      pass_points: PASS,
      reviewers: 2,
      publicity_days: SHOWN,
      recheck_years: RECHECK,
    },
    desk(moment(day, 9)),
  )
  life.step('bring_into_force', { in_force_from: '2022-04-01' }, desk(moment('2022-03-28', 10)))
  life.step('end', { in_force_to: villageRulesFrom }, desk(moment(villageRulesFrom, 9)))
  return { id, record: life.loaded() }
}

function* application(demo: Demo, of: string, village: DemoDivision, to: Reached, n: number): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  const start = workday(to === 're-check overdue' ? '2022-06-06' : addCalendarDays(today, -45 + 2 * n))
  const on = (days: number): string => workday(addCalendarDays(start, days))
  const [township, county, second, judge, head] = [
    hand(demo, 'township.officer', village),
    hand(demo, 'county.forestry_officer', village),
    hand(demo, 'county.forestry_officer', village, 1),
    hand(demo, 'county.chief_office', village),
    hand(demo, 'city.forestry_officer', demo.divisions.city),
  ]
  const id = seededId(`award_application:${n}`, moment(start, 9))
  const fields = {
    scheme: of,
    name: `${village.parent?.name ?? ''}${village.name}（演示）`,
    applicant: `${village.parent?.name ?? ''}人民政府`,
    location: { type: 'Point', coordinates: village.centroid },
    statements: villageCriteria.map((c) => ({ code: c.code, statement: '符合条件，见所附材料', points: c.points - 4 })),
    materials: [demo.evidence(`award ${n}`, { taken_at: moment(start, 8), position: village.centroid, picture: 'document' })],
  }
  const life = begin(awardApplication, { id, division: village.id }, fields, township(moment(start, 9)), { kind: 'forest_village' })
  life.step('submit', {}, township(moment(start, 10)))
  if (to === 'submitted') return yield life.loaded()
  life.step('accept', { checked_note: '材料齐全，符合申报条件' }, county(moment(on(5), 10)))
  const total = (points: readonly number[]): number => points.reduce((a, b) => a + b, 0)
  const review = (by: typeof judge, key: number, points: readonly number[]): LoadedRecord => {
    const deed = by(moment(on(8), 9 + key))
    const scores = villageCriteria.map((c, i) => ({ code: c.code, points: points[i] ?? 0, reason: null }))
    const where = { id: seededId(`award_review:${n}:${key}`, deed.at), division: village.id }
    const said = { application: id, reviewer: deed.by, interested: false, scores, opinion: '同意推荐' }
    return begin(awardReview, where, said, deed, { total: total(points) }).loaded()
  }
  const given = [[36, 27, 26], ...(to === 'reviewed once' ? [] : [[35, 28, 25]])]
  const reviews = given.map((points, key) => review(key === 0 ? judge : second, key, points))
  if (to !== 'reviewed once') {
    const shown = addCalendarDays(on(10), SHOWN)
    life.step('score', {}, county(moment(on(9), 15)), { score: meanOf(given.map(total)) })
    life.step('show', { shown_from: on(10), shown_to: shown, shown_place: '政府网站、村务公开栏' }, county(moment(on(10), 9)))
    if (to === 'shown, objected')
      life.step(
        'note_objections',
        { objections: [{ received_on: on(12), content: '反映覆盖率测算把果园算入', handled: false, answer: null }] },
        county(moment(on(12), 16)),
      )
    else {
      const named = workday(addCalendarDays(shown, 5))
      life.step('award', { decision_number: `演示〔${named.slice(0, 4)}〕21号`, awarded_on: named }, head(moment(named, 16)), {
        recheck_due: addMonths(named, RECHECK * 12),
      })
    }
  }
  yield life.loaded()
  yield* reviews
}

/** One selection by its rules, with applications under way; one has an objection that nobody has looked into, one is past its re-check. */
export function* awards(demo: Demo): Generator<LoadedRecord> {
  const { id, record } = scheme(demo)
  yield record
  const villages = demo.divisions.villages.filter((v) => demo.posts.over('township.officer', v).length > 0)
  for (const [n, to] of reached.entries()) yield* application(demo, to === 're-check overdue' ? id : villageRules, villages[(n * 97) % villages.length]!, to, n)
}
