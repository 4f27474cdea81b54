import { born, lived, step } from '#kit/register/life.ts'
import { hazardLife, type HazardDates, type HazardFacts } from '#domains/inspection/hazard/life.ts'
import { hazard } from '#domains/inspection/hazard/hazard.ts'
import { closingStamp, reopeningStamp } from '#domains/inspection/hazard/closing.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { spot } from '../fire/ground.ts'
import { hand } from '../fire/hands.ts'
import { otherClass, wordsOf } from './hazard-words.ts'
import type { DemoLine } from '../fire/lines.ts'
import { dayOf, later, office } from '../fire/moments.ts'

/** The county's own ladder has 较大 between the two of the law. */
type DrawnGrade = 'general' | 'larger' | 'major'
export type HazardPlan = {
  key: string
  kind: string
  line?: DemoLine
  village: DemoDivision
  dates: HazardDates
  grade: DrawnGrade
  due_on: string
  until?: string
}

const sides = ['东侧', '西侧', '南坡', '北坡', '山脚', '垭口'] as const

function lineFields(line: DemoLine | undefined, draw: Rng): Record<string, unknown> {
  if (!line) return {}
  const pole = draw.int(3, 40)
  return {
    power_line: line.id,
    line_name: line.name,
    pole_from: `${pole}号`,
    pole_to: `${pole + draw.int(1, 3)}号`,
    span_km: (0.05 + 0.2 * draw.next()).toFixed(3),
  }
}

const sourceOf = (line: DemoLine | undefined, draw: Rng): string =>
  line ? 'line_inspection' : draw.pick(['patrol', 'patrol', 'campaign', 'inspection', 'report', 'unit'])

/** Who finds: a ranger what patrols find, else the township. */
const finderOf = (demo: Demo, source: string, village: DemoDivision) => hand(demo, source === 'patrol' ? 'ranger' : 'township.officer', village)

const legalGrade = (drawn: DrawnGrade): Pick<HazardFacts, 'grade' | 'local_grade' | 'standard' | 'standard_item'> => {
  if (drawn === 'major') return { grade: 'major', standard: 'forest_fire', standard_item: '演示条目：重点林区可燃物连片且无隔离' }
  return { grade: 'general', ...(drawn === 'larger' ? { local_grade: '较大' } : {}) }
}

/** The life of one hazard; rectified by one township officer, rechecked and closed by the county. */
export function hazardRecord(demo: Demo, plan: HazardPlan, draw: Rng): Row[] {
  const { village, dates, key } = plan
  const said = wordsOf(plan.kind)
  const at = spot(village, draw)
  const source = sourceOf(plan.line, draw)
  const fields = {
    line: 'fire',
    class: plan.kind,
    found_on: dayOf(dates.found),
    source,
    place: `${village.name}${draw.pick(sides)}${draw.pick(said.place)}`,
    location: { type: 'Point', coordinates: at },
    cause: draw.pick(said.cause),
    owner_unit: draw.pick(said.owner),
    ...lineFields(plan.line, draw),
    photo_before: [demo.evidence(`hazard:${key}:before`, { taken_at: dates.found, position: at, picture: 'before' })],
  }
  const facts: HazardFacts = {
    fields,
    ...legalGrade(plan.grade),
    due_on: plan.due_on,
    notice_number: `演示火改〔${dates.notified.slice(0, 4)}〕${key.replace(/\D/g, '') || '1'}号`,
    owner_unit: fields.owner_unit,
    measure: draw.pick(said.measure),
    photo_after:
      plan.until !== undefined && Date.parse(dates.rectified) > Date.parse(plan.until)
        ? []
        : [demo.evidence(`hazard:${key}:after`, { taken_at: later(dates.rectified, -90), position: at, picture: 'after' })],
  }
  const officer = hand(demo, 'county.fire_officer', village)('')
  const hands = {
    finder: finderOf(demo, source, village)(''),
    grader: hand(demo, 'township.officer', village, 1)(''),
    officer,
    hand: hand(demo, 'township.officer', village)(''),
    rechecker: hand(demo, 'county.fire_officer', village, 1)(''),
  }
  return hazardLife({ id: seededId(`hazard:${key}`, dates.found), division: village.id, demo: true }, facts, hands, dates, plan.until)
}

/** Dates counted back from the day of closing. */
export function datesTo(closed: string, days: number, draw: Rng): HazardDates {
  const back = (n: number): string => office(addCalendarDays(closed, -n), draw)
  const rest = 4 + days
  return {
    closed: office(closed, draw),
    rechecked: back(1),
    rectified: back(draw.int(2, 4)),
    signed: back(rest + 1),
    notified: back(rest + 2),
    supervised: back(rest + 3),
    graded: back(rest + 4),
    found: back(rest + draw.int(5, 6)),
  }
}

const gradeOf = (draw: Rng): DrawnGrade => (draw.chance(0.02) ? 'major' : draw.chance(0.12) ? 'larger' : 'general')

function* closedIn(demo: Demo, name: string, count: number, dayOf: (draw: Rng) => string, lines: readonly (DemoLine | undefined)[]): Generator<Row[]> {
  const draw = demo.random(`hazards ${name}`)
  const villages = draw.shuffle(demo.divisions.villages)
  for (let i = 0; i < count; i++) {
    const line = lines[i]
    const closed = dayOf(draw)
    const days = draw.int(6, 45)
    const dates = datesTo(closed, days, draw)
    const late = draw.chance(0.06) ? -3 : draw.int(1, 12)
    const plan: HazardPlan = {
      key: `${name}${i + 1}`,
      kind: line ? 'power_line' : otherClass(draw),
      line,
      village: line?.village ?? villages[i % villages.length]!,
      dates,
      grade: gradeOf(draw),
      due_on: addCalendarDays(dates.rectified.slice(0, 10), late),
    }
    if (plan.due_on < dates.notified.slice(0, 10)) plan.due_on = dates.notified.slice(0, 10)
    yield hazardRecord(demo, plan, draw)
  }
}

/** Opened again after the year of its closing: the year's figure stays. */
function reopened(demo: Demo, rows: Row[], day: string, draw: Rng): Row[] {
  const last = rows.at(-1)
  const village = demo.divisions.villages.find((v) => v.id === last?.division)
  if (!last || !village) return rows
  const county = hand(demo, 'county.fire_officer', village)
  const again = [0, 12, 14, 15].map((n) => office(addCalendarDays(day, n), draw))
  const keep = { first_closed_at: reopeningStamp(String(last.first_closed_at), again[0]!) }
  const photo = demo.evidence(`hazard:${last.id}:again`, { taken_at: later(again[1]!, -60), picture: 'after' })
  return lived(hazard, rows, [
    { step: 'reopen', fields: { due_on: addCalendarDays(day, 20) }, deed: county(again[0]!, '雨后复发，可燃物再次堆积'), set: keep },
    { step: 'rectify', fields: { rectified_note: '再次清理并落实管护人', photo_after: [photo] }, deed: hand(demo, 'township.officer', village)(again[1]!) },
    { step: 'recheck', fields: { recheck_on: again[2]!.slice(0, 10), recheck_result: 'passed' }, deed: county(again[2]!) },
    { step: 'close', deed: county(again[3]!), set: (before) => ({ first_closed_at: closingStamp(before.first_closed_at as string | null, again[3]!) }) },
  ])
}

function* invalid(demo: Demo, year: number): Generator<Row[]> {
  const draw = demo.random('invalid hazards')
  for (const [i, village] of draw.shuffle(demo.divisions.villages).slice(0, 9).entries()) {
    const day = addCalendarDays(`${year}-02-01`, draw.int(0, 280))
    const fields = {
      line: 'fire',
      class: 'other',
      found_on: day,
      source: 'report',
      place: `${village.name}山坡`,
      location: { type: 'Point', coordinates: spot(village, draw) },
      cause: '群众反映有堆放物',
    }
    const rows = born(
      hazard,
      { id: seededId(`hazard:invalid:${i}`, day), division: village.id, demo: true },
      fields,
      hand(demo, 'township.officer', village)(office(day, draw)),
    )
    yield step(hazard, rows, 'invalidate', {}, hand(demo, 'county.fire_officer', village)(office(addCalendarDays(day, 2), draw), '现场核查，不在林区范围'))
  }
}

/**
 * Hazards of the past: those closed in the year are as many as the city counts, the line corridors among them; others were
 * closed the year before or later, or turned out to be none.
 */
export function* pastHazards(demo: Demo, year: number, lines: readonly DemoLine[]): Generator<LoadedRecord> {
  const all = Number(demo.targets['fire.hazards_fixed'])
  const corridor = Number(demo.targets['fire.corridor_issues_fixed'])
  const inYear = (draw: Rng): string => addCalendarDays(`${year}-01-06`, draw.int(0, 350))
  const zone = lines.filter((l) => l.plan === 'year')
  const draw = demo.random('reopened hazards')
  let n = 0
  for (const rows of closedIn(demo, `${year}-`, all, inYear, zone.slice(0, corridor))) {
    n++
    yield { register: hazard, versions: n === all || n === all - 1 ? reopened(demo, rows, `${year + 1}-03-${n === all ? '04' : '18'}`, draw) : rows }
  }
  const before = (d: Rng): string => addCalendarDays(`${year - 1}-03-01`, d.int(0, 300))
  const after = (d: Rng): string => addCalendarDays(`${year + 1}-01-08`, d.int(0, 200))
  for (const rows of closedIn(demo, `${year - 1}-`, 41, before, zone.slice(0, 3))) yield { register: hazard, versions: rows }
  for (const rows of closedIn(demo, `${year + 1}-`, 17, after, zone.slice(3, 5))) yield { register: hazard, versions: rows }
  for (const rows of invalid(demo, year)) yield { register: hazard, versions: rows }
}
