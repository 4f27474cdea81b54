import { beijingInstant } from '#kit/calendar/date.ts'
import type { Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { SATELLITES, type SatelliteKey } from '#datasets/fire/firms.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { heatSource } from '#domains/fire/hotspot/heat_source.ts'
import { hotspot, type verdicts } from '#domains/fire/hotspot/hotspot.ts'
import { hotspotDetection } from '#domains/fire/hotspot/hotspot_detection.ts'
import { factsOf } from '#domains/fire/hotspot/cluster-facts.ts'
import { clusterDetections, type HotspotCluster } from '#domains/fire/hotspot/dedupe.ts'
import type { Detection } from '#domains/fire/hotspot/detection.ts'
import { naturalKey } from '#domains/fire/hotspot/firms-row.ts'
import { maskHotspot, type HeatSource } from '#domains/fire/hotspot/mask.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { spot } from './ground.ts'
import { bySystem, hand, townshipOf } from './hands.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { later } from './moments.ts'

type Verdict = keyof typeof verdicts
/** A pass of a satellite over something hot; `verdict: null` leaves the hotspot where `left` says. */
type Seen = {
  village: DemoDivision
  at: string
  pixels: number
  place: [number, number]
  verdict: Verdict | null
  left?: 'dispatched' | 'signed'
  event?: string
}
type Source = { id: string; name: string; place: [number, number]; village: DemoDivision; kind: string }

/** Fixed sources of heat; names are made up. */
export function planSources(demo: Demo): Source[] {
  const draw = demo.random('heat sources')
  const names = [
    ['演示页岩砖厂', 'kiln'],
    ['演示水泥厂', 'cement'],
    ['演示铸造厂', 'steel'],
    ['演示垃圾发电厂', 'waste'],
    ['演示光伏电站', 'solar'],
  ] as const
  const villages = draw.shuffle(demo.divisions.villages)
  return names.map(([name, kind], i) => ({
    id: seededId(`heat_source:${i}`, '2022-01-10T00:00:00+08:00'),
    name,
    kind,
    village: villages[i]!,
    place: spot(villages[i]!, draw),
  }))
}

function* sourceRecords(demo: Demo, sources: readonly Source[]): Generator<LoadedRecord> {
  for (const { id, name, kind, village, place } of sources) {
    const fields = { name, kind, location: { type: 'Point', coordinates: place }, radius_m: 400, valid_from: '2022-01-10' }
    yield {
      register: heatSource,
      versions: born(heatSource, { id, division: village.id, demo: true }, fields, hand(demo, 'county.fire_officer', village)('2022-01-10T10:00:00+08:00')),
    }
  }
}

/** Pixels of one pass around a place, a few hundred metres apart. */
function detectionsOf(s: Seen, draw: Rng): Detection[] {
  const satellite: SatelliteKey = draw.pick(['snpp', 'noaa20', 'noaa21', 'aqua'])
  const { sensor } = SATELLITES[satellite]
  return Array.from({ length: s.pixels }, (_, i) => {
    const latitude = Number((s.place[1] + 0.003 * i * (draw.next() - 0.4)).toFixed(5))
    const longitude = Number((s.place[0] + 0.003 * i * (draw.next() - 0.4)).toFixed(5))
    const confidence = draw.pick(['nominal', 'nominal', 'low', 'high'] as const)
    const confidence_pct = sensor === 'MODIS' ? { low: 20, nominal: 60, high: 90 }[confidence] : null
    const hour = Number(s.at.slice(11, 13))
    return {
      key: naturalKey(satellite, Date.parse(s.at), latitude, longitude),
      satellite,
      sensor,
      acquired_at: beijingInstant(Date.parse(s.at)),
      latitude,
      longitude,
      confidence,
      confidence_pct,
      brightness_k: 310 + draw.int(0, 40),
      frp_mw: Number((1.5 + 9 * draw.next()).toFixed(2)),
      daynight: hour > 6 && hour < 18 ? 'day' : 'night',
      type: null,
      version: '2.0NRT',
    }
  })
}

const notes: Readonly<Record<Verdict, string>> = {
  forest_fire: '现场为林缘起火，已组织扑救',
  planned_burn: '为经批准的计划烧除',
  farm_fire: '农户焚烧秸秆，已扑灭并教育',
  industrial: '为厂区热源',
  other: '为烟花燃放',
  not_found: '现场未见明火和过火痕迹',
}

function lifeOf(demo: Demo, s: Seen, c: HotspotCluster, sources: readonly Source[], draw: Rng): Row[] {
  const received = later(s.at, draw.int(95, 190))
  const id = seededId(`hotspot:${c.key}`, received)
  const first = born(hotspot, { id, division: townshipOf(s.village).id, demo: true }, factsOf(c), bySystem(received))
  const known: HeatSource[] = sources.map((h) => ({
    id: h.id,
    title: h.name,
    place: { longitude: h.place[0], latitude: h.place[1], radius_m: 400 },
    valid_from: '2022-01-10',
    valid_to: null,
  }))
  const mask = maskHotspot(c, { heat_sources: known, permits: [] })
  if (mask.masked) return lived(hotspot, first, [{ step: 'mask', fields: { masked_by_source: mask.id }, deed: bySystem(later(received, 1), mask.reason) }])
  const dispatched: Planned = { step: 'dispatch', deed: bySystem(later(received, 1)) }
  const township = hand(demo, 'township.officer', s.village)
  const signed: Planned = { step: 'sign', deed: township(later(received, 1 + draw.int(6, 50))) }
  if (s.verdict === null) return lived(hotspot, first, s.left === 'signed' ? [dispatched, signed] : [dispatched])
  const verified = later(signed.deed.at, draw.int(25, 150))
  const photo = demo.evidence(`hotspot:${c.key}`, { taken_at: later(verified, -10), position: s.place, picture: 'scene' })
  return lived(hotspot, first, [
    dispatched,
    signed,
    {
      step: 'verify',
      fields: { verdict: s.verdict, verified_note: notes[s.verdict], scene_photos: [photo] },
      deed: hand(demo, 'ranger', s.village)(verified),
      set: { minutes_to_verify: Math.round((Date.parse(verified) - Date.parse(received)) / 60_000) },
    },
    { step: 'close', fields: s.event ? { fire_event: s.event } : {}, deed: township(later(verified, 60 * 20)) },
  ])
}

function passes(
  demo: Demo,
  year: number,
  sources: readonly Source[],
  events: readonly { id: string; village: DemoDivision; place: [number, number]; ignited: string }[],
  draw: Rng,
): Seen[] {
  const outcomes: readonly Verdict[] = [
    'farm_fire',
    'farm_fire',
    'not_found',
    'farm_fire',
    'other',
    'planned_burn',
    'farm_fire',
    'not_found',
    'industrial',
    'farm_fire',
  ]
  const pass = (day: string): string => `${day}T${draw.chance(0.6) ? '13' : '02'}:${String(draw.int(10, 58))}:00+08:00`
  const free = outcomes.map((verdict): Seen => {
    const village = draw.pick(demo.divisions.villages)
    return { village, at: pass(addCalendarDays(`${year}-01-20`, draw.int(0, 300))), pixels: draw.int(1, 3), place: spot(village, draw), verdict }
  })
  const hot = sources
    .slice(0, 3)
    .map((s): Seen => ({ village: s.village, at: pass(addCalendarDays(`${year}-02-10`, draw.int(0, 250))), pixels: 1, place: s.place, verdict: null }))
  const fires = events.map((e): Seen => ({ village: e.village, at: later(e.ignited, 40), pixels: 3, place: e.place, verdict: 'forest_fire', event: e.id }))
  const near = demo.divisions.villages.filter((v) => v.parent?.code === '512021107')
  const open = (
    [
      [-200, 'dispatched', near[1] ?? near[0]!],
      [-330, 'signed', near[0]!],
      [-400, 'dispatched', draw.pick(demo.divisions.villages)],
    ] as const
  ).map(([ago, left, village]): Seen => ({ village, at: later(demo.now, ago), pixels: 2, place: spot(village, draw), verdict: null, left }))
  return [...free, ...hot, ...fires, ...open]
}

/** Sources of heat, hotspots and the pixels they were made of; `events` are fires that a satellite saw. */
export function* hotspots(
  demo: Demo,
  year: number,
  sources: readonly Source[],
  events: readonly { id: string; village: DemoDivision; place: [number, number]; ignited: string }[],
): Generator<LoadedRecord> {
  const draw = demo.random('hotspots')
  yield* sourceRecords(demo, sources)
  const made = passes(demo, year, sources, events, draw).flatMap((s) => {
    const detections = detectionsOf(s, draw)
    return clusterDetections(detections).map((c) => ({ s, c, rows: lifeOf(demo, s, c, sources, draw) }))
  })
  for (const { rows } of made) yield { register: hotspot, versions: rows }
  for (const { s, c, rows } of made) {
    const at = String(rows[0]?.created_at)
    for (const d of c.detections) {
      const fields = {
        natural_key: d.key,
        seen_at: d.acquired_at,
        location: { type: 'Point', coordinates: [d.longitude, d.latitude] },
        satellite: d.satellite,
        instrument: d.sensor,
        confidence: d.confidence,
        frp: d.frp_mw?.toFixed(2) ?? null,
        daynight: d.daynight,
        raw: JSON.stringify(d),
      }
      const first = born(
        hotspotDetection,
        { id: seededId(`hotspot_detection:${d.key}`, at), division: townshipOf(s.village).id, demo: true },
        fields,
        bySystem(at),
      )
      yield {
        register: hotspotDetection,
        versions: lived(hotspotDetection, first, [{ step: 'cluster', fields: { hotspot: rows[0]?.id }, deed: bySystem(at) }]),
      }
    }
  }
}
