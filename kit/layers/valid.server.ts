import { type RawBuilder, sql } from 'kysely'
import type { ProblemCode } from '#kit/problem/catalogue.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { ellipsoidalArea, planeArea } from './area-sql.server.ts'
import { checkGeometry, type MultiPolygon, type Polygon } from '#kit/geometry/geometry.ts'

/** A polygon (EPSG:4490) as GeoJSON or as a SQL expression. Touching parcels are to be joined by ST_Union, not collected. */
export type Areal = Polygon | MultiPolygon | RawBuilder<unknown>

const reasons: readonly (readonly [RegExp, string])[] = [
  [/Ring Self-intersection/i, '环自相接'],
  [/Self-intersection/i, '边界自相交'],
  [/Hole lies outside shell/i, '内环在外环之外'],
  [/Holes are nested/i, '内环套内环'],
  [/Nested shells/i, '部分套部分'],
  [/Interior is disconnected/i, '内部被隔断'],
  [/Duplicate Rings/i, '环重复'],
]

const isExpression = (g: unknown): g is RawBuilder<unknown> => typeof g === 'object' && g !== null && 'compile' in g

const refused = (code: ProblemCode, message: string): Refusal => new Refusal(422, code, message, [{ field: 'geometry', code, message }])

function expressionOf(geometry: Areal): RawBuilder<unknown> {
  if (isExpression(geometry)) return geometry
  const checked = checkGeometry(geometry, { kind: 'polygon' })
  if (checked.ok) return sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(checked.geometry)}), 4490)`
  const [first] = checked.problems
  throw new Refusal(
    422,
    first!.code,
    first!.message,
    checked.problems.map(({ code, message }) => ({ field: 'geometry', code, message })),
  )
}

/** A polygon found valid by the database, with its areas in m². */
export type Measured = { readonly ewkb: string; readonly plane: number; readonly ellipsoidal: number }
type Judged = {
  ewkb: string | null
  type: string | null
  srid: number | null
  reason: string | null
  x: number | null
  y: number | null
  plane: number
  ellipsoidal: number
}

/**
 * Evaluates a polygon once and measures it.
 * @throws Refusal 422 `geometry.empty`, `geometry.wrong_type`, `geometry.wrong_srid`, `geometry.invalid` (with the place of the fault)
 */
export async function measured(tx: Tx, geometry: Areal): Promise<Measured> {
  const { rows } = await sql<Judged>`
    with asked as materialized (select ${expressionOf(geometry)} as g),
      judged as materialized (select g, GeometryType(g) as type, ST_SRID(g) as srid, ST_IsEmpty(g) as empty, ST_IsValid(g) as valid from asked)
    select case when not empty then encode(ST_AsEWKB(g), 'hex') end as ewkb, type, srid,
      case when not valid then (ST_IsValidDetail(g)).reason end as reason,
      case when not valid then ST_X((ST_IsValidDetail(g)).location) end as x, case when not valid then ST_Y((ST_IsValidDetail(g)).location) end as y,
      case when valid and srid = 4490 then ${planeArea(sql`g`)} end as plane,
      case when valid and srid = 4490 then ${ellipsoidalArea(sql`g`)} end as ellipsoidal
    from judged`.execute(tx)
  const [found] = rows
  if (!found || rows.length !== 1) throw new Error('geometry_unanswered: the store gave no answer about a geometry')
  if (!found.ewkb) throw refused('geometry.empty', '没有图形，无法叠加分析')
  if (!/^(MULTI)?POLYGON$/.test(found.type ?? '')) throw refused('geometry.wrong_type', `叠加分析需要面，给出的类型是 ${found.type}`)
  if (found.srid !== 4490) throw refused('geometry.wrong_srid', `叠加分析需要 EPSG:4490 坐标，给出的是 ${found.srid}`)
  if (found.reason !== null) {
    const said = reasons.find(([pattern]) => pattern.test(found.reason!))?.[1] ?? found.reason
    throw refused('geometry.invalid', `图形无效：在 (${found.x?.toFixed(7)}, ${found.y?.toFixed(7)}) 处${said}，请修正该处的顶点`)
  }
  return { ewkb: found.ewkb, plane: found.plane, ellipsoidal: found.ellipsoidal }
}
