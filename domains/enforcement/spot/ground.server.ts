import { sql } from 'kysely'
import { AREA_TOLERANCE } from '#datasets/enforcement/verdicts.ts'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { refuse, type Tx } from '#kit/room/gate.server.ts'
import { muOf } from './area.ts'

export const geometryOf = (geojson: unknown) => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(geojson)}), 4490)`

type Ground = { area: string; inside: boolean; twin: string | null }
type Spot = {
  readonly id: string
  readonly batch: string
  readonly division: string
  readonly spot_number: string
  readonly read_area: string | null
  readonly boundary: unknown
}

/**
 * Measures a spot and refuses what cannot be a line of its batch: the same number or the same outline twice, an outline outside
 * its division, a stated area that its outline does not have.
 */
export async function measured(tx: Tx, spot: Spot): Promise<string> {
  const shape = geometryOf(spot.boundary)
  const answer = await sql<Ground>`
    with s as (select ${shape} as g)
    select ${planeArea(sql`s.g`)}::text as area,
      coalesce((select d.boundary is null or ST_Intersects(d.boundary, s.g) from division d where d.id = ${spot.division}), true) as inside,
      (select o.spot_number from map_spot o where o.batch = ${spot.batch} and o.id <> ${spot.id} and o.state <> 'withdrawn'
        and (o.spot_number = ${spot.spot_number} or (o.boundary && s.g and ST_Equals(o.boundary, s.g))) limit 1) as twin
    from s`.execute(tx)
  const ground = answer.rows[0]
  if (!ground) return refuse({ code: 'spot_not_measured', message: '图斑范围无法量算，请检查图形', fields: ['boundary'] })
  if (ground.twin !== null)
    refuse({ code: 'spot_doubled', message: `图斑${spot.spot_number}与本批次图斑${ground.twin}编号或者图形重复`, fields: ['spot_number', 'boundary'] })
  if (!ground.inside) refuse({ code: 'spot_outside_division', message: `图斑${spot.spot_number}不在所填行政区划内`, fields: ['boundary', 'division'] })
  const area = muOf(ground.area)
  demandStatedArea(spot, area)
  return area
}

function demandStatedArea(spot: Spot, area: string): void {
  const allowed = Decimal.max(new Decimal(area).times(AREA_TOLERANCE.share), AREA_TOLERANCE.mu)
  const apart = new Decimal(spot.read_area ?? '0').minus(area).abs()
  if (compare(apart.toFixed(), allowed.toFixed()) <= 0) return
  refuse({
    code: 'spot_area_differs',
    message: `图斑${spot.spot_number}判读面积${spot.read_area}亩与图形面积${area}亩相差过大`,
    fields: ['read_area', 'boundary'],
  })
}
