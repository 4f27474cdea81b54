import { PIXEL_M } from '#datasets/fire/firms.ts'
import { beijingDate, instantMs } from '#kit/calendar/date.ts'
import { distance } from '#kit/geometry/measure.ts'
import type { HotspotCluster } from './dedupe.ts'

/** Where something is: a circle, or the answer of a geometry test that the caller made in the database. */
export type MaskPlace = { latitude: number; longitude: number; radius_m: number } | { contains: boolean }

/** A known source of heat that is no forest fire: kiln, works, flare. */
export interface HeatSource {
  id: string
  title: string
  place: MaskPlace
  /** Days in which it is in use; null = open. */
  valid_from: string | null
  valid_to: string | null
}

/** A fire-use permit in force. Suspended or withdrawn ones are not given. */
export interface LivePermit {
  id: string
  title: string
  place: MaskPlace
  from: string
  to: string
}

export type MaskVerdict =
  | { masked: false }
  /** Not alarmed, but kept, with what explains it. */
  | { masked: true; by: 'heat_source' | 'fire_use_permit'; id: string; reason: string }

/**
 * Whether a known source of heat or a live permit explains the whole hotspot. A circle is widened by half a pixel for the place's
 * uncertainty. A permit explains only what lies wholly within its hours; a hotspot that goes on after them is alarmed.
 */
export function maskHotspot(hotspot: HotspotCluster, known: { heat_sources: readonly HeatSource[]; permits: readonly LivePermit[] }): MaskVerdict {
  const source = known.heat_sources.find((candidate) => inUse(candidate, hotspot) && covers(candidate.place, hotspot))
  if (source) return { masked: true, by: 'heat_source', id: source.id, reason: `位于已登记热源“${source.title}”范围内` }
  const permit = known.permits.find((candidate) => during(candidate, hotspot) && covers(candidate.place, hotspot))
  if (permit) return { masked: true, by: 'fire_use_permit', id: permit.id, reason: `在野外用火许可“${permit.title}”的范围和时段内` }
  return { masked: false }
}

function covers(place: MaskPlace, hotspot: HotspotCluster): boolean {
  if ('contains' in place) return place.contains
  return hotspot.detections.every(
    ({ latitude, longitude, sensor }) => distance([place.longitude, place.latitude], [longitude, latitude]) <= place.radius_m + PIXEL_M[sensor] / 2,
  )
}

function inUse({ valid_from, valid_to }: HeatSource, { first_at, last_at }: HotspotCluster): boolean {
  return (valid_from === null || valid_from <= beijingDate(first_at)) && (valid_to === null || beijingDate(last_at) <= valid_to)
}

function during({ from, to }: LivePermit, { first_at, last_at }: HotspotCluster): boolean {
  return instantMs(from) <= instantMs(first_at) && instantMs(last_at) <= instantMs(to)
}
