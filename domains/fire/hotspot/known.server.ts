import { sql } from 'kysely'
import { PIXEL_M } from '#datasets/fire/firms.ts'
import { PERMIT_POINT_RADIUS } from '#datasets/fire/permit.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { HotspotCluster } from './dedupe.ts'
import type { HeatSource, LivePermit } from './mask.ts'

/** Permits by which fire could lawfully burn; suspended, refused and withdrawn ones explain nothing. */
const burning = ['approved', 'rechecked', 'started', 'guarded', 'ended', 'cleared', 'archived'] as const

/** Half a pixel in degrees of latitude: how far beside the fire its pixel may be drawn. */
const blur = (c: HotspotCluster): number => Math.max(...c.detections.map((d) => PIXEL_M[d.sensor])) / 2 / 110_500

const centreOf = (c: HotspotCluster) => sql`ST_SetSRID(ST_MakePoint(${c.longitude}::float8, ${c.latitude}::float8), 4490)`

async function heatSources(tx: Tx): Promise<HeatSource[]> {
  const answer = await sql<{ id: string; name: string; x: number; y: number; radius_m: number; valid_from: string; valid_to: string | null }>`
    select id, name, ST_X(location) as x, ST_Y(location) as y, radius_m, valid_from, valid_to from heat_source`.execute(tx)
  return answer.rows.map((s) => ({
    id: s.id,
    title: s.name,
    place: { longitude: s.x, latitude: s.y, radius_m: s.radius_m },
    valid_from: s.valid_from,
    valid_to: s.valid_to,
  }))
}

async function permits(tx: Tx, c: HotspotCluster): Promise<LivePermit[]> {
  const pixels = sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify({ type: 'MultiPoint', coordinates: c.detections.map((d) => [d.longitude, d.latitude]) })}), 4490)`
  const answer = await sql<{ id: string; place: string; inside: boolean | null; x: number | null; y: number | null; window_from: string; window_to: string }>`
    select id, place, ST_Covers(ST_Buffer(area, ${blur(c)}), ${pixels}) as inside, ST_X(location) as x, ST_Y(location) as y, window_from, window_to
    from fire_use_permit where kind in ('open_fire', 'blasting') and state in (${sql.join([...burning])}) and window_from <= ${c.first_at}::timestamptz and window_to >= ${c.last_at}::timestamptz
      and ST_DWithin(coalesce(area, location), ${centreOf(c)}, 0.05)`.execute(tx)
  return answer.rows.flatMap((p) => {
    const place =
      p.inside !== null ? { contains: p.inside } : p.x !== null && p.y !== null ? { longitude: p.x, latitude: p.y, radius_m: PERMIT_POINT_RADIUS.metres } : null
    return place ? [{ id: p.id, title: p.place, place, from: p.window_from, to: p.window_to }] : []
  })
}

/** What may explain a hotspot without a fire in the forest. */
export const knownAround = async (tx: Tx, c: HotspotCluster): Promise<{ heat_sources: HeatSource[]; permits: LivePermit[] }> => ({
  heat_sources: await heatSources(tx),
  permits: await permits(tx, c),
})
