import { awardApplication } from '#domains/affairs/award/award_application.ts'
import { awardReview } from '#domains/affairs/award/award_review.ts'
import { meanOf } from '#domains/affairs/award/checks.ts'
import type { AwardKind } from '#domains/affairs/award/kinds.ts'
import { addCalendarDays, addMonths } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { RECHECK, REVIEWERS, type Selection, selections, SHOWN } from './rules.ts'

type Chosen = { readonly of: Selection; readonly where: DemoDivision; readonly name: string; readonly n: number }

const ends: Readonly<Partial<Record<AwardKind, readonly string[]>>> = {
  model_unit: ['中心小学', '卫生院', '人民政府机关', '中学', '供电所'],
  model_community: ['安置小区', '滨河小区', '桂花园小区'],
  beautiful_park: ['滨河公园', '湿地公园', '街心公园'],
  beautiful_street: ['银杏大道', '香樟路', '桂花街'],
  beautiful_community: ['柏树苑', '海棠苑', '翠竹苑'],
  beautiful_courtyard: ['李家小院', '梅园', '竹林小院'],
}

/** How many of each kind the city named in its published year. */
function wanted(demo: Demo): ReadonlyMap<AwardKind, number> {
  const total = (figure: string): number => Number(demo.targets[`culture.${figure}`])
  const [units, communities] = allot(total('model_units'), [3, 2])
  const beauties = allot(total('four_beauties'), [1, 1, 1, 1])
  return new Map<AwardKind, number>([
    ['forest_village', total('forest_villages')],
    ['model_unit', units ?? 0],
    ['model_community', communities ?? 0],
    ...(['beautiful_park', 'beautiful_street', 'beautiful_community', 'beautiful_courtyard'] as const).map((kind, i): [AwardKind, number] => [
      kind,
      beauties[i] ?? 0,
    ]),
  ])
}

function chosen(demo: Demo): Chosen[] {
  const { villages, townships } = demo.divisions
  const counts = wanted(demo)
  let all = 0
  return selections.flatMap((of) => {
    const places = of.kind === 'forest_village' ? villages.filter((v) => v.name.includes('村') && demo.posts.over('township.officer', v).length > 0) : townships
    return Array.from({ length: counts.get(of.kind) ?? 0 }, (_, i): Chosen => {
      const where = places[(i * 37 + of.kind.length * 5) % places.length]!
      const end = ends[of.kind]
      const name = end ? `${where.name}${end[i % end.length]}` : `${where.parent?.name ?? ''}${where.name}`
      return { of, where, name: `${name}（演示）`, n: all++ }
    })
  })
}

/** One that was chosen: put forward by the township, judged by two of the county, shown, named by the city. */
function* named(demo: Demo, { of, where, name, n }: Chosen): Generator<LoadedRecord> {
  const start = workday(addCalendarDays('2023-05-08', n % 30))
  const on = (days: number): string => workday(addCalendarDays(start, days))
  const [township, county, second, judge, city] = [
    hand(demo, 'township.officer', where),
    hand(demo, 'county.forestry_officer', where),
    hand(demo, 'county.forestry_officer', where, 1),
    hand(demo, 'county.chief_office', where),
    hand(demo, 'city.forestry_officer', demo.divisions.city),
  ]
  const id = seededId(`award_application:2023 ${n}`, moment(start, 9))
  const papers = demo.evidence(`award ${of.kind} ${where.code.slice(0, 9)}`, { taken_at: moment('2023-05-04', 9), picture: 'document' })
  const fields = {
    scheme: of.scheme,
    name,
    applicant: `${(where.level === 'village' ? where.parent : where)?.name ?? where.name}人民政府`,
    location: { type: 'Point', coordinates: where.centroid },
    statements: of.criteria.map((c) => ({ code: c.code, statement: '符合条件，见所附材料', points: c.points - 2 - (n % 2) })),
    materials: [papers],
  }
  const life = begin(awardApplication, { id, division: where.id }, fields, township(moment(start, 9)), { kind: of.kind })
  life.step('submit', {}, township(moment(start, 10)))
  life.step('accept', { checked_note: '材料齐全，现场核实' }, county(moment(on(15), 10)))
  const totals: number[] = []
  const reviews: LoadedRecord[] = []
  for (const key of Array.from({ length: REVIEWERS }, (_, i) => i)) {
    const deed = (key === 0 ? judge : second)(moment(on(30), 9 + key))
    const scores = of.criteria.map((c, i) => ({ code: c.code, points: c.points - 1 - ((n + i + key) % 4), reason: null }))
    const total = scores.reduce((sum, s) => sum + s.points, 0)
    totals.push(total)
    const said = { application: id, reviewer: deed.by, interested: false, scores, opinion: '同意推荐' }
    reviews.push(begin(awardReview, { id: seededId(`award_review:2023 ${n}:${key}`, deed.at), division: where.id }, said, deed, { total }).loaded())
  }
  life.step('score', {}, county(moment(on(40), 15)), { score: meanOf(totals) })
  const shown = { shown_from: '2023-09-04', shown_to: addCalendarDays('2023-09-04', SHOWN), shown_place: '市政府网站' }
  life.step('show', shown, county(moment('2023-09-04', 9)))
  const day = '2023-10-19'
  life.step('award', { decision_number: `资绿委发〔2023〕${8 + of.paper}号`, awarded_on: day }, city(moment(day, 16)), {
    recheck_due: addMonths(day, RECHECK * 12),
  })
  if (n === 7) {
    const taken = '2025-06-12'
    life.step('revoke', { revoked_on: taken, revocation_number: '资绿委发〔2025〕4号' }, city(moment(taken, 10), '村内毁林开垦，已不符合条件（演示）'))
  }
  yield life.loaded()
  yield* reviews
}

/** What the city chose in its published year, each through its rules; one name was taken away later. */
export function* selected(demo: Demo): Generator<LoadedRecord> {
  for (const one of chosen(demo)) yield* named(demo, one)
}
