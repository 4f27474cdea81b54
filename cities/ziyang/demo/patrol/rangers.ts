import { born, step } from '#kit/register/life.ts'
import { headsOf } from '#domains/patrol/patrol/heads.ts'
import { patrol } from '#domains/patrol/patrol/patrol.ts'
import { lengthKm } from '#kit/geometry/length-km.ts'
import { isIn } from '#domains/fire/ban/season.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoPost, Rng } from '../context.ts'
import { hand } from '../fire/hands.ts'
import { later, moment } from '../fire/moments.ts'
import { round, spot } from '../fire/ground.ts'

const finds = [
  { kind: 'open_fire', note: '田边烧杂草，已劝止并看守至熄灭', settled: true },
  { kind: 'hazard', note: '林缘堆放秸秆，已通知清理', settled: true },
  { kind: 'person', note: '遇外来人员带火种，已登记收缴', settled: true },
  { kind: 'facility', note: '防火警示牌倾倒', settled: false },
] as const
const weathers = ['sunny', 'cloudy', 'overcast', 'rain', 'fog', 'cloudy', 'sunny'] as const
const others = ['pest', 'wildlife', 'forest'] as const

/** Share of patrols by the evidence they carry. */
function proof(post: DemoPost, draw: Rng): Record<string, unknown> {
  const u = draw.next()
  if (u < 0.042) return { evidence_grade: 'continuous', track: round(post.division, draw, draw.int(24, 48)) }
  if (u < 0.052) return { evidence_grade: 'sparse', track: round(post.division, draw, draw.int(5, 9)) }
  if (u < 0.68) return { evidence_grade: 'point', place: spot(post.division, draw) }
  return { evidence_grade: 'paper' }
}

function fieldsOf(post: DemoPost, started_at: string, ended_at: string, draw: Rng): Record<string, unknown> {
  const { place, ...rest } = proof(post, draw)
  return {
    kind: 'ranger',
    walker: post.id,
    started_at,
    ended_at,
    purposes: draw.chance(0.3) ? ['fire', draw.pick(others)] : ['fire'],
    weather: draw.pick(weathers),
    ...rest,
    ...(place ? { place: { type: 'Point', coordinates: place } } : {}),
    ...(draw.chance(0.03) ? { finds: [draw.pick(finds)] } : {}),
  }
}

function walk(demo: Demo, key: string, post: DemoPost, started_at: string, draw: Rng): LoadedRecord {
  const ended_at = later(started_at, draw.int(55, 230))
  const fields = fieldsOf(post, started_at, ended_at, draw)
  const photos = draw.chance(0.008)
    ? [demo.evidence(`fire_patrol:${key}`, { taken_at: later(started_at, 30), position: spot(post.division, draw), picture: 'scene' })]
    : []
  const id = seededId(`fire_patrol:${key}`, started_at)
  const deed = { at: later(ended_at, 6), by: post.person, post: post.id }
  return {
    register: patrol,
    versions: born(patrol, { id, division: post.division.id, demo: true }, { ...fields, photos }, deed, {
      ...headsOf([post]),
      length_km: lengthKm(fields.track),
    }),
  }
}

/** Days of a year and the share of its patrols up to each: about weekly, denser in the fire season. */
function calendar(year: number): { days: string[]; upTo: number[] } {
  const days: string[] = []
  const upTo: number[] = []
  let sum = 0
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addCalendarDays(day, 1)) {
    sum += isIn('high_danger', day) ? 2 : isIn('season', day) ? 1.5 : 1
    days.push(day)
    upTo.push(sum)
  }
  return { days, upTo: upTo.map((s) => s / sum) }
}

function dayAt({ days, upTo }: { days: string[]; upTo: number[] }, share: number): string {
  let [low, high] = [0, days.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((upTo[middle] ?? 1) < share) low = middle + 1
    else high = middle
  }
  return days[low] ?? days[0]!
}

/** A year's patrols of the rangers in office through it, as many as the city counts. */
function* yearPatrols(demo: Demo, year: number): Generator<LoadedRecord> {
  const posts = demo.posts.of('ranger')
  const draw = demo.random(`fire patrols ${year}`)
  const parts = allot(
    Number(demo.targets['fire.patrols']),
    posts.map(() => 0.8 + 0.4 * draw.next()),
  )
  const year_days = calendar(year)
  for (const [i, post] of posts.entries()) {
    const n = parts[i] ?? 0
    let before = ''
    for (let k = 0; k < n; k++) {
      const day = dayAt(year_days, (k + draw.next()) / n)
      const start = moment(day, day === before ? draw.int(14 * 60, 17 * 60) : draw.int(7 * 60, 9 * 60 + 40))
      before = day
      yield walk(demo, `${post.id}:${k}`, post, start, draw)
    }
  }
}

/** Patrols entered twice by mistake and voided: they stay and are not counted. */
function* voidedPatrols(demo: Demo, year: number): Generator<LoadedRecord> {
  const draw = demo.random('voided patrols')
  for (const [i, post] of draw.shuffle(demo.posts.of('ranger')).slice(0, 37).entries()) {
    const made = walk(demo, `void:${i}`, post, moment(`${year}-03-${String(1 + (i % 28)).padStart(2, '0')}`, 8 * 60), draw)
    const deed = hand(demo, 'township.officer', post.division)(later(String(made.versions[0]?.changed_at), 60 * 26), '重复登记')
    yield { register: patrol, versions: step(patrol, made.versions, 'annul', {}, deed) }
  }
}

/** The last two weeks up to now, and some who are out at this moment. */
function* recentPatrols(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('recent patrols')
  const today = demo.now.slice(0, 10)
  const posts = demo.posts.of('ranger')
  for (const post of posts) {
    for (const [from, to] of [
      [1, 7],
      [8, 14],
    ] as const) {
      const day = addCalendarDays(today, -draw.int(from, to))
      yield walk(demo, `recent:${post.id}:${from}`, post, moment(day, draw.int(7 * 60, 15 * 60)), draw)
    }
  }
  const shown = posts.filter((p) => p.division.code === '512021107200')
  for (const post of [...shown, ...draw.shuffle(posts.filter((p) => !shown.includes(p))).slice(0, 23)]) {
    const started_at = later(demo.now, -draw.int(15, 170))
    const fields = { kind: 'ranger', walker: post.id, started_at, purposes: ['fire'], evidence_grade: 'point', weather: draw.pick(weathers) }
    const head = { id: seededId(`fire_patrol:now:${post.id}`, started_at), division: post.division.id, state: 'under_way', demo: true }
    yield { register: patrol, versions: born(patrol, head, fields, { at: started_at, by: post.person, post: post.id }, headsOf([post])) }
  }
}

/** The rangers' walks of the year that the city published, and of the days up to now. */
export function* rangersWalks(demo: Demo, year: number): Generator<LoadedRecord> {
  yield* yearPatrols(demo, year)
  yield* voidedPatrols(demo, year)
  yield* recentPatrols(demo)
}
