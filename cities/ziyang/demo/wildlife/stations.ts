import { gradeOf } from '#domains/wildlife/grade.ts'
import { shownPlace } from '#domains/wildlife/place.ts'
import { isAbnormal } from '#domains/wildlife/watch/checks.ts'
import { isDue } from '#domains/wildlife/watch/calendar.ts'
import { monitorPoint } from '#domains/wildlife/watch/monitor_point.ts'
import { monitorReport } from '#domains/wildlife/watch/monitor_report.ts'
import { wildlifeAbnormal } from '#domains/wildlife/watch/wildlife_abnormal.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Point } from '#kit/geometry/geojson.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment } from '../days.ts'
import { hand, townshipOf } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { countryside } from './herds.ts'

type Station = {
  readonly n: number
  readonly id: string
  readonly name: string
  readonly kind: 'bird_temporary' | 'local'
  readonly at: DemoDivision
  readonly silent: boolean
}

const months = ['m1', 'm2', 'm3', 'm11', 'm12']
const setUp = '2022-10-28'
const birds = ['白鹭', '池鹭', '夜鹭', '苍鹭', '绿头鸭', '黑水鸡', '白骨顶', '珠颈斑鸠', '麻雀', '八哥'] as const

/** The temporary points for birds that were published, and three stations of the counties. One of the points fell silent. */
function planStations(demo: Demo): Station[] {
  const villages = countryside(demo)
  const many = Number(demo.targets['wildlife.bird_stations'])
  const at = (n: number): DemoDivision => villages[(97 + n * 173) % villages.length]!
  const of = (n: number, kind: Station['kind']): Station => {
    const name = kind === 'local' ? `${at(n).parent?.name ?? ''}监测站（演示）` : `${at(n).parent?.name ?? ''}鸟类临时观测点${n + 1}（演示）`
    return { n, id: seededId(`monitor_point:${n}`, setUp), name, kind, at: at(n), silent: n === 2 }
  }
  return [...Array.from({ length: many }, (_, n) => of(n, 'bird_temporary')), ...Array.from({ length: 3 }, (_, n) => of(many + n, 'local'))]
}

function pointRecord(demo: Demo, s: Station): LoadedRecord {
  const fields = {
    name: s.name,
    number: `演示监${String(s.n + 1).padStart(3, '0')}`,
    kind: s.kind,
    location: { type: 'Point', coordinates: s.at.centroid },
    habitat: s.n % 2 === 0 ? '水库及周边农田' : '河滩、林缘',
    watched: '鹭类、雁鸭类、雀形目鸟类',
    keeper: s.at.parent?.name ?? s.at.name,
    months,
    report_by: '16:00前',
    rule_document: '演示监测方案',
    set_up_on: setUp,
  }
  return begin(monitorPoint, { id: s.id, division: s.at.id }, fields, hand(demo, 'county.forestry_officer', s.at)(moment(setUp, 10))).loaded()
}

function sightings(draw: Rng, worst: boolean): Record<string, unknown>[] {
  if (worst) return [{ species: '绿头鸭', count: 7, behaviour: 'abnormal', dead: 3, note: '精神沉郁、扭颈，三只死亡' }]
  return draw
    .shuffle(birds)
    .slice(0, draw.int(1, 4))
    .map((species) => ({ species, count: draw.int(1, 60), behaviour: 'normal' }))
}

/** One day's report of a station, and what was abnormal in it. */
function* reportOf(demo: Demo, s: Station, day: string, draw: Rng, worst: boolean): Generator<LoadedRecord> {
  const nothing_seen = !worst && draw.chance(0.22)
  const seen = nothing_seen ? [] : sightings(draw, worst)
  const at = moment(day, 15, draw.int(0, 50))
  if (at > demo.now) return
  const person = hand(demo, 'township.officer', townshipOf(s.at))
  const id = seededId(`monitor_report:${s.n}:${day}`, at)
  const told = { point_kind: s.kind, animals: seen.reduce((sum, x) => sum + Number(x['count']), 0), abnormal: seen.some((x) => isAbnormal(x as never)) }
  const fields = { point: s.id, day, weather: draw.pick(['sunny', 'cloudy', 'overcast', 'rain', 'fog']), nothing_seen, sightings: seen }
  yield begin(monitorReport, { id, division: s.at.id }, fields, person(at), told).loaded()
  if (worst) yield abnormal(demo, s, { day, at, report: id })
}

function abnormal(demo: Demo, s: Station, found: { day: string; at: string; report: string }): LoadedRecord {
  const county = hand(demo, 'county.forestry_officer', s.at)
  const location: Point = { type: 'Point', coordinates: s.at.centroid }
  const species = '绿头鸭'
  const fields = {
    found_at: found.at,
    species,
    sick: 4,
    dead: 3,
    symptoms: '精神沉郁、扭颈，三只死亡',
    place: `${s.name}东侧水边约三百米处`,
    location,
    point: s.id,
    report: found.report,
  }
  const grade = gradeOf({ species }, found.day)
  const life = begin(
    wildlifeAbnormal,
    { id: seededId(`wildlife_abnormal:${s.n}:${found.day}`, found.at), division: s.at.id },
    fields,
    hand(demo, 'township.officer', townshipOf(s.at))(found.at),
    {
      grade,
      near: shownPlace(location, grade),
    },
  )
  const on = (n: number): string => addCalendarDays(found.day, n)
  const paper = (word: string, n: number): string =>
    demo.evidence(`wildlife_abnormal:${s.n}:${found.day}:${word}`, { taken_at: moment(on(n), 9), position: s.at.centroid, picture: 'document' })
  const plan: readonly (readonly [string, Record<string, unknown>, number])[] = [
    ['verify', { verify_note: '现场核实属实，已拉警戒线', isolated: true }, 0],
    ['sample', { sampled_on: on(1), samples: 6, sample_kinds: ['throat', 'cloacal', 'carcass'], samplers: '甲某、乙某', kept: 'cool' }, 1],
    ['inform', { informed_on: on(1), informed_to: '县农业农村局' }, 1],
    ['dispose', { disposal: 'buried', disposal_note: '深埋并用生石灰消毒', disposal_photos: [paper('buried', 1)] }, 1],
    ['send', { laboratory: '省级动物疫病预防控制中心', laboratory_approved: true, sent_on: on(2) }, 2],
    ['record_result', { result: 'negative', result_number: `演示检〔${found.day.slice(0, 4)}〕${s.n}号`, result_on: on(6) }, 6],
    ['close', { close_note: '未检出禽流感病毒，疑似农药中毒，解除' }, 8],
  ]
  for (const [name, given, n] of plan) {
    const at = n === 0 ? moment(found.day, 17) : moment(on(n), 16)
    if (at > demo.now) break
    life.step(name, given, county(at))
  }
  return life.loaded()
}

/** Every report of the published year, and those of the last weeks; a point that said nothing for nine days, an abnormal death of yesterday. */
export function* stations(demo: Demo, year: number): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  const all = planStations(demo)
  for (const s of all) yield pointRecord(demo, s)
  const standing = { months, set_up_on: setUp, ended_on: null, pauses: [] }
  for (const s of all) {
    const draw = demo.random(`monitor ${s.n}`)
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addCalendarDays(day, 1))
      if (isDue(standing, day) && draw.chance(0.985)) yield* reportOf(demo, s, day, draw, s.n < 2 && day === `${year}-${s.n === 0 ? '02-14' : '12-03'}`)
    for (let back = 45; back >= 0; back -= 1) {
      const day = addCalendarDays(today, -back)
      if (isDue(standing, day) && !(s.silent && back < 9)) yield* reportOf(demo, s, day, draw, s.n === 4 && back === 1)
    }
  }
}
