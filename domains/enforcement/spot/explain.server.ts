import { SLIVER } from '#datasets/enforcement/tolerances.ts'
import { sql, type RawBuilder } from 'kysely'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { lawfulGround } from './lawful-ground.server.ts'
import { muOf } from './area.ts'
import type { ExplanationKind, Piece } from './wire.ts'

/** All areas in 亩; explained + unexplained = area, to the last digit. */
export type Explanation = { readonly area: string; readonly explained: string; readonly unexplained: string; readonly pieces: readonly Piece[] }

type Found = { spot: string; kind: ExplanationKind; record: string; name: string; version: number; m2: string; geometry: Piece['geometry'] }

/**
 * What of each spot the lawful ground explains, in one statement for as many spots as asked: permits first, then harvests,
 * regeneration, fires and earlier cases. A part explained once is not explained again.
 */
function overlay(spots: RawBuilder<unknown>): RawBuilder<Found> {
  return sql<Found>`
    with s as (${spots}),
    hit as materialized (
      select s.id as spot, l.kind, l.rank, l.record, l.name, l.version, ST_CollectionExtract(ST_Intersection(s.g, l.g), 3) as g,
        row_number() over (partition by s.id order by l.rank, l.record) as n
      from s, lateral (${lawfulGround({ g: sql`s.g`, mercator: sql`s.mercator`, before: sql`s.image_before`, after: sql`s.image_after` })}) l
    ),
    piece as (
      select h.spot, h.kind, h.n, h.record, h.name, h.version,
        coalesce(ST_CollectionExtract(ST_Difference(h.g, (select ST_Union(e.g) from hit e where e.spot = h.spot and e.n < h.n)), 3), h.g) as g
      from hit h where not ST_IsEmpty(h.g)
    ),
    told as (select p.*, ${planeArea(sql`p.g`)} as m2 from piece p)
    select spot, kind, record, name, version, m2::text as m2, ST_AsGeoJSON(g, 7, 0)::json as geometry from told where m2 >= ${SLIVER.m2} order by spot, n`
}

const summed = (pieces: readonly Piece[]): Decimal => pieces.reduce((sum, p) => sum.plus(p.area), new Decimal(0))

/** Sliver-free pieces under the measured area; what rounding would carry over it is taken from the last piece. */
function explanation(area: string, found: readonly Found[]): Explanation {
  const pieces: Piece[] = []
  for (const { spot: _, m2, ...f } of found) {
    const left = new Decimal(area).minus(summed(pieces))
    const part = Decimal.min(muOf(m2), left)
    if (part.gt(0)) pieces.push({ ...f, area: part.toFixed(4), square_metres: Number(m2).toFixed(2) })
  }
  const explained = summed(pieces)
  return { area, explained: explained.toFixed(4), unexplained: new Decimal(area).minus(explained).toFixed(4), pieces }
}

export type Asked = { readonly id: string; readonly area: string }

/** The explanations of stored spots, by id. */
export async function explainSpots(tx: Tx, asked: readonly Asked[]): Promise<Map<string, Explanation>> {
  const ids = asked.map((a) => a.id)
  const answer = await overlay(
    sql`select m.id, m.boundary as g, m.boundary_3857 as mercator, m.image_before, m.image_after from map_spot m where m.id = any(${ids}::uuid[])`,
  ).execute(tx)
  const found = Map.groupBy(answer.rows, (row) => row.spot)
  return new Map(asked.map(({ id, area }) => [id, explanation(area, found.get(id) ?? [])]))
}
