import { headsOf } from '#domains/patrol/patrol/heads.ts'
import { patrol, patrolContents, patrolModes } from '#domains/patrol/patrol/patrol.ts'
import { addCalendarDays, beijingInstant } from '#kit/calendar/date.ts'
import { lengthKm } from '#kit/geometry/length-km.ts'
import { born, step } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Role } from '#kit/register/access.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, DemoPost } from '../context.ts'
import { moment, patrolYear, spreadDays } from '../days.ts'
import { placeIn, point, walkIn } from '../ground.ts'
import type { Rng } from '../random.ts'

/** One session to come: who goes where on which day, and who goes along. */
export type Session = { lead: DemoPost; along: DemoPost[]; where: DemoDivision; day: string }
/** Where patrols were, for the issues found on them. */
export type PatrolTrace = { id: string; day: string; post: string }
export type PatrolTraces = Map<string, PatrolTrace[]>

const contents = Object.keys(patrolContents)
const modes = Object.keys(patrolModes)
const weathers = ['sunny', 'cloudy', 'overcast', 'rain', 'cloudy', 'fog']
const minute = 60_000

/** About one session in 33 has a track; the rest a point, a few only paper. */
function proofOf(s: Session, draw: Rng): Record<string, unknown> {
  const x = draw.next()
  if (x < 0.03) return { track: walkIn(s.where, draw.int(14, 40), draw), evidence_grade: x < 0.018 ? 'continuous' : 'sparse' }
  if (x < 0.08) return { evidence_grade: 'paper' }
  return { place: point(placeIn(s.where, draw)), evidence_grade: 'point' }
}

/** A chief's walk by the posts of those who go. */
const goers = (lead: DemoPost, along: readonly DemoPost[] = []) => ({
  kind: 'chief',
  purposes: ['duty'],
  walker: lead.id,
  along: along.map((p) => ({ post: p.id })),
})

const visited = ({ lead, where }: Session): { visited: string }[] => (lead.division === where ? [] : [{ visited: where.id }])

/** A recorded session as a record; now and then one that was voided afterwards. */
function patrolRecord(demo: Demo, s: Session, n: number, draw: Rng, voided = false): LoadedRecord {
  const begun = moment(s.day, draw.int(8, 15), draw.int(0, 59))
  const ended = beijingInstant(Date.parse(begun) + draw.int(35, 190) * minute)
  const id = seededId(`chief_patrol:${n}`, begun)
  const proof = proofOf(s, draw)
  const track = proof['track'] as { coordinates: [number, number][] } | undefined
  const fields = {
    ...goers(s.lead, s.along),
    started_at: begun,
    ended_at: ended,
    modes: [s.lead.division.level === 'village' ? 'open_visit' : draw.pick(modes)],
    contents: draw.shuffle(contents).slice(0, draw.int(1, 2)),
    weather: draw.pick(weathers),
    areas: visited(s),
    offline: draw.chance(0.12),
    ...proof,
    ...(track ? { photos: [demo.evidence(`patrol ${n}`, { taken_at: ended, position: track.coordinates[0]!, picture: 'scene' })] } : {}),
  }
  const deed = { at: beijingInstant(Date.parse(ended) + draw.int(2, 50) * minute), by: s.lead.person, post: s.lead.id }
  const made = born(patrol, { id, division: s.where.id, demo: true }, fields, deed, { ...headsOf([s.lead, ...s.along]), length_km: lengthKm(track) })
  if (!voided) return { register: patrol, versions: made }
  const later = { ...deed, at: beijingInstant(Date.parse(deed.at) + 2 * 24 * 60 * minute), reason: '重复登记' }
  return { register: patrol, versions: step(patrol, made, 'annul', {}, later) }
}

/** Who sat in a chief's seat in the year: one post after the other. */
function seatsOf(demo: Demo, role: Role, year: number): DemoPost[][] {
  const first = demo.posts.onDay(role, `${year}-01-01`)
  const last = demo.posts.onDay(role, `${year}-12-31`)
  const came = last.filter((p) => p.from > `${year}-01-01`)
  return first.map((p) => {
    const next = p.to !== null && p.to <= `${year}-12-31` ? came.find((q) => q.from === p.to && q.division === p.division) : undefined
    return next ? [p, next] : [p]
  })
}

const sitting = (seat: readonly DemoPost[], day: string): DemoPost | undefined => seat.find((p) => p.from <= day && (p.to === null || day < p.to))

type Plan = { role: Role; each: number; along: (lead: DemoPost, where: DemoDivision, day: string, draw: Rng) => DemoPost[] }

/** A chief of a township goes along when a chief from above comes. */
const localChief =
  (demo: Demo) =>
  (where: DemoDivision): DemoPost[] =>
    demo.posts.over('township.forest_chief', where).slice(0, 1)

function* upperSessions(demo: Demo, year: ReturnType<typeof patrolYear>): Generator<Session> {
  const local = localChief(demo)
  const plans: Plan[] = [
    {
      role: 'city.forest_chief',
      each: 9,
      along: (_, where, __, draw) => [...demo.posts.over('county.forest_chief', where).slice(0, draw.int(0, 1)), ...local(where)],
    },
    { role: 'county.forest_chief', each: 18, along: (_, where, __, draw) => (draw.chance(0.6) ? local(where) : []) },
    { role: 'township.forest_chief', each: 28, along: () => [] },
  ]
  const under = Map.groupBy(demo.divisions.all, (d) => d.parent?.id ?? '')
  for (const { role, each, along } of plans) {
    const draw = demo.random(`patrols ${role}`)
    for (const seat of seatsOf(demo, role, 2023)) {
      for (const day of spreadDays(year, each, draw)) {
        const lead = sitting(seat, day)
        if (!lead) continue
        const places = under.get(lead.division.id) ?? []
        const near = draw.pick(places)
        const where = role === 'city.forest_chief' ? draw.pick(under.get(near.id) ?? [near]) : near
        yield { lead, where, day, along: along(lead, where, day, draw) }
      }
    }
  }
}

/** The villages make up what is left to the target; every chief goes about once a week. */
function* villageSessions(demo: Demo, year: ReturnType<typeof patrolYear>, total: number): Generator<Session> {
  const seats = seatsOf(demo, 'village.forest_chief', 2023)
  const draw = demo.random('patrols village')
  const counts = allot(
    total,
    seats.map(() => 0.85 + draw.next() * 0.3),
  )
  for (const [i, seat] of seats.entries()) {
    for (const day of spreadDays(year, counts[i] ?? 0, draw)) {
      const lead = sitting(seat, day)
      if (!lead) throw new Error(`demo_empty_seat: ${seat[0]?.title} ${day}`)
      yield { lead, where: lead.division, day, along: [] }
    }
  }
}

function remember(traces: PatrolTraces, { where, day, lead }: Session, id: string): void {
  const known = traces.get(where.id)
  if (known) known.push({ id, day, post: lead.id })
  else traces.set(where.id, [{ id, day, post: lead.id }])
}

/** All sessions of 2023, then those of the last weeks and those under way today. */
export function* chiefsWalks(demo: Demo, traces: PatrolTraces): Generator<LoadedRecord> {
  const year = patrolYear(2023)
  const upper = [...upperSessions(demo, year)]
  const done = upper.reduce((n, s) => n + 1 + s.along.length, 0)
  const draw = demo.random('patrol records')
  let n = 0
  const record = (s: Session, voided = false): LoadedRecord => {
    const made = patrolRecord(demo, s, n++, draw, voided)
    if (!voided) remember(traces, s, made.versions[0]!.id)
    return made
  }
  for (const s of upper) yield record(s)
  for (const s of villageSessions(demo, year, Number(demo.targets['forest_chief.patrols']) - done)) yield record(s)
  for (const s of draw.shuffle(upper).slice(0, 120)) yield record(s, true)
  for (const s of recentSessions(demo)) yield record(s)
  yield* underWay(demo)
}

/** Sessions of the last four weeks before now; none falls into the published year. */
function* recentSessions(demo: Demo): Generator<Session> {
  const draw = demo.random('recent patrols')
  const today = demo.now.slice(0, 10)
  for (let i = 0; i < 420; i++) {
    const lead = draw.pick(demo.posts.of(draw.chance(0.8) ? 'village.forest_chief' : 'township.forest_chief'))
    yield { lead, along: [], where: lead.division, day: addCalendarDays(today, -draw.int(1, 28)) }
  }
}

/** Chiefs who are out right now. */
function* underWay(demo: Demo): Generator<LoadedRecord> {
  const begun = beijingInstant(Date.parse(demo.now) - 40 * minute)
  const town = demo.divisions.townships.find((t) => t.code === '512021107') ?? demo.divisions.townships[0]!
  const villages = demo.divisions.villages.filter((v) => v.parent === town)
  const leads = [
    ...demo.posts.over('township.forest_chief', town).slice(0, 1),
    ...villages.slice(1, 4).flatMap((v) => demo.posts.over('village.forest_chief', v).slice(0, 1)),
  ]
  for (const [i, lead] of leads.entries()) {
    const fields = { ...goers(lead), started_at: begun, modes: ['open_visit'], weather: 'cloudy' }
    const head = { id: seededId(`chief_patrol under way:${i}`, begun), division: lead.division.id, state: 'under_way', demo: true }
    yield { register: patrol, versions: born(patrol, head, fields, { at: begun, by: lead.person, post: lead.id }, headsOf([lead])) }
  }
}
