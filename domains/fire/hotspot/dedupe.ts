import { CLUSTER_RULE, IMMEDIATE_REPORT } from '#datasets/fire/firms.ts'
import type { ClusterRule } from '#datasets/fire/firms.ts'
import { instantMs } from '#kit/calendar/date.ts'
import { distance } from '#kit/geometry/measure.ts'
import type { Detection } from './detection.ts'
import { gradeHotspot } from './grade.ts'
import type { GradedHotspot } from './grade.ts'

/** Detections that are one fire on the ground. */
export interface HotspotCluster {
  /** Natural key of its earliest detection. */
  key: string
  /** In order of time, then key; each natural key once. */
  detections: Detection[]
  pixels: number
  /** Centre of the pixels, degrees to 0.00001°. */
  latitude: number
  longitude: number
  first_at: string
  last_at: string
  /** Greatest radiative power of one pixel, MW. */
  max_frp_mw: number | null
  grade: GradedHotspot
  /** ≥ 3 pixels: to be reported at once (Sichuan). */
  immediate_report: boolean
}

/**
 * Groups detections: two within the distance and the time of the rule are the same hotspot, and so are those linked by others
 * between them. The answer depends on the set of detections alone, not on their order or on repeated ones.
 * To take in a later upload, group it together with the detections already stored of that time and place.
 */
export function clusterDetections(detections: readonly Detection[], rule: ClusterRule = CLUSTER_RULE): HotspotCluster[] {
  const points = distinct(detections).map((detection) => ({ detection, at: instantMs(detection.acquired_at) }))
  points.sort((a, b) => a.detection.latitude - b.detection.latitude)
  const groups = unionFind(points.length)
  const reach = latitudeReach(rule.within_m)
  for (const [i, a] of points.entries()) {
    for (let j = i + 1; j < points.length; j += 1) {
      const b = points[j]
      if (!b || b.detection.latitude - a.detection.latitude > reach) break
      if (Math.abs(a.at - b.at) <= rule.within_hours * 3_600_000 && metres(a.detection, b.detection) <= rule.within_m) groups.join(i, j)
    }
  }
  const members = Map.groupBy(
    points.map(({ detection }, i) => ({ detection, root: groups.root(i) })),
    ({ root }) => root,
  )
  return [...members.values()].map((list) => hotspot(list.map(({ detection }) => detection))).sort((a, b) => order(a.detections[0], b.detections[0]))
}

function hotspot(members: readonly Detection[]): HotspotCluster {
  const detections = [...members].sort(order)
  const first = detections[0]
  const last = detections.at(-1)
  if (!first || !last) throw new Error('hotspot.empty: 热点没有像素')
  const powers = detections.flatMap(({ frp_mw }) => (frp_mw === null ? [] : [frp_mw]))
  return {
    key: first.key,
    detections,
    pixels: detections.length,
    latitude: mean(detections.map(({ latitude }) => latitude)),
    longitude: mean(detections.map(({ longitude }) => longitude)),
    first_at: first.acquired_at,
    last_at: last.acquired_at,
    max_frp_mw: powers.length > 0 ? Math.max(...powers) : null,
    grade: gradeHotspot(detections),
    immediate_report: detections.length >= IMMEDIATE_REPORT.pixels,
  }
}

/** Of detections with one key the one that is first as text, so that the choice does not depend on the order. */
function distinct(detections: readonly Detection[]): Detection[] {
  const byKey = new Map<string, Detection>()
  for (const detection of detections) {
    const other = byKey.get(detection.key)
    if (!other || JSON.stringify(detection) < JSON.stringify(other)) byKey.set(detection.key, detection)
  }
  return [...byKey.values()]
}

/** All times are written in Beijing time to the minute, so text order is time order. */
function order(a: Detection | undefined, b: Detection | undefined): number {
  const [left, right] = [a, b].map((detection) => (detection ? `${detection.acquired_at} ${detection.key}` : '')) as [string, string]
  return left < right ? -1 : Number(left > right)
}

function metres(a: Detection, b: Detection): number {
  return distance([a.longitude, a.latitude], [b.longitude, b.latitude])
}

/** Degrees of latitude beyond which two places are surely farther apart: a degree is nowhere shorter than 110.5 km. */
function latitudeReach(metresApart: number): number {
  return metresApart / 110_500
}

/** Members are in order, so that the sum and its rounding are the same each time. */
function mean(values: readonly number[]): number {
  return Number((values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(5))
}

function unionFind(size: number) {
  const parent = Array.from({ length: size }, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up
      at = up
    }
    return at
  }
  return {
    root,
    join: (i: number, j: number) => {
      parent[root(i)] = root(j)
    },
  }
}
