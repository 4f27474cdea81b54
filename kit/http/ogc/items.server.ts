import { type RawBuilder, sql } from 'kysely'
import { columnsOf } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { isId } from '#kit/register/id.ts'
import { labelOf } from '#kit/register/label.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { masked } from '#kit/register/mask.ts'
import { decodeCursor, encodeCursor } from '#kit/records/list.server.ts'
import { conditionsOf } from '#kit/records/filter.server.ts'
import type { World } from '#kit/records/world.server.ts'
import { inMercator, type Outline } from './box.ts'
import type { Crs } from './crs.ts'
import type { ItemsQuery } from './query.ts'

export type Feature = { type: 'Feature'; id: string; geometry: unknown; properties: Record<string, unknown> }

/** Geometry in the asked system, axes in its authority's order. */
function drawn(r: AnyRegister, crs: Crs): RawBuilder<unknown> {
  const kept = sql.ref(`r.${r.map?.geometry}`)
  const moved = crs.srid === 4490 ? kept : sql`ST_Transform(${kept}, ${crs.srid}::int)`
  return crs.north_first
    ? sql`ST_AsGeoJSON(ST_FlipCoordinates(${moved}), ${crs.decimals}::int, 0)::json`
    : sql`ST_AsGeoJSON(${moved}, ${crs.decimals}::int, 0)::json`
}

const plainColumns = (r: AnyRegister): string[] =>
  columnsOf(r)
    .filter((c) => !c.generated && !c.type.startsWith('geometry') && !['changed_post', 'changed_device', 'changed_by', 'created_by'].includes(c.name))
    .map((c) => c.name)

/** Decimals are numbers here, whatever else they are kept as: clients compare them. */
const numericColumns = (r: AnyRegister): ReadonlySet<string> =>
  new Set(
    columnsOf(r)
      .filter((c) => c.type.startsWith('numeric'))
      .map((c) => c.name),
  )

function feature(world: World, r: AnyRegister, row: Row & { geojson: unknown }): Feature {
  const place = world.divisions.byId(row.division)
  const numbers = numericColumns(r)
  const properties = Object.fromEntries(
    plainColumns(r).flatMap((n): [string, unknown][] => {
      const field = r.fields[n]
      if (n === 'id' || n === 'division') return []
      if (field?.sensitive) return [[n, masked(field.sensitive.mask, row[n])]]
      if (field?.kind === 'division' && row[n]) return [[n, world.divisions.byId(String(row[n]))?.code ?? null]]
      if (numbers.has(n) && row[n] !== null && row[n] !== undefined) return [[n, Number(row[n])]]
      return [[n, row[n] ?? null]]
    }),
  )
  const title = labelOf(r, row, (id) => world.divisions.byId(id)?.name ?? '—')
  return {
    type: 'Feature',
    id: row.id,
    geometry: row.geojson,
    properties: { title, division: place?.code ?? null, division_name: place?.name ?? null, state_title: r.states[row.state] ?? row.state, ...properties },
  }
}

/** Geometries that an outline meets, not their boxes; the index in EPSG:3857 says first which may. */
function meets(r: AnyRegister, { ring, around }: Outline): RawBuilder<unknown> {
  const [w, s, e, n] = inMercator(around)
  const polygon = JSON.stringify({ type: 'Polygon', coordinates: [ring] })
  return sql`(${sql.ref(`r.${r.map?.geometry}_3857`)} && ST_MakeEnvelope(${w}, ${s}, ${e}, ${n}, 3857) and ST_Intersects(${sql.ref(`r.${r.map?.geometry}`)}, ST_SetSRID(ST_GeomFromGeoJSON(${polygon}), 4490)))`
}

function extra(r: AnyRegister, q: ItemsQuery): RawBuilder<unknown>[] {
  const box = q.bbox
    ? [
        q.bbox.length === 0
          ? sql`false`
          : sql`(${sql.join(
              q.bbox.map((outline) => meets(r, outline)),
              sql` or `,
            )})`,
      ]
    : []
  const clock = sql.ref(`r.${r.event ?? 'created_at'}`)
  const day = (text: string, last: boolean): string => (text.length === 10 ? `${text}T${last ? '23:59:59.999' : '00:00:00'}+08:00` : text)
  const from = q.datetime?.from ? [sql`${clock}::timestamptz >= ${day(q.datetime.from, false)}::timestamptz`] : []
  const to = q.datetime?.to ? [sql`${clock}::timestamptz <= ${day(q.datetime.to, true)}::timestamptz`] : []
  return [...box, ...from, ...to]
}

type Drawn = Row & { geojson: unknown }
/** Where a page goes on: whether among those without geometry, after which id, and how many there were on the first page. */
type Place = { readonly bare: boolean; readonly after: string | null; readonly matched: number | null }

function placeOf(cursor: string | null): Place {
  if (!cursor) return { bare: false, after: null, matched: null }
  const [bare, after, matched] = decodeCursor(cursor, 3)
  if (typeof bare === 'boolean' && (after === null || isId(String(after))) && Number.isSafeInteger(matched))
    return { bare, after: after as string | null, matched: matched as number }
  throw new Refusal(400, 'query_invalid', '分页位置无效，请从第一页重新打开', [{ field: 'cursor', code: 'query_invalid', message: '分页位置无效' }])
}

/**
 * A page of features as the actor may see them, those without geometry last, and how many there are in all: counted on the first
 * page and carried along, so that no page counts again.
 */
export async function items(world: World, tx: Tx, r: AnyRegister, q: ItemsQuery): Promise<{ features: Feature[]; next: string | null; matched: number }> {
  const limit = Number(q.list.get('limit'))
  const place = placeOf(q.list.get('cursor'))
  const filters = new URLSearchParams([...q.list].filter(([n]) => !['limit', 'cursor', 'sort'].includes(n)))
  const where = sql.join([conditionsOf(world, r, filters), ...extra(r, q)], sql` and `)
  const columns = sql.join(plainColumns(r).map((c) => sql.ref(`r.${c}`)))
  const read = async (bare: boolean, after: string | null, most: number): Promise<Drawn[]> =>
    (
      await sql<Drawn>`
    select ${columns}, ${drawn(r, q.crs)} as geojson from ${sql.table(r.name)} r
    where ${where} and ${sql.ref(`r.${r.map?.geometry}`)} is ${bare ? sql`null` : sql`not null`} and ${after ? sql`r.id > ${after}::uuid` : sql`true`}
    order by r.id limit ${most}`.execute(tx)
    ).rows
  const placed = place.bare ? [] : await read(false, place.after, limit + 1)
  const bare = placed.length > limit ? [] : await read(true, place.bare ? place.after : null, limit + 1 - placed.length)
  const rows = [...placed, ...bare]
  const page = rows.slice(0, limit)
  const matched = place.matched ?? (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(r.name)} r where ${where}`.execute(tx)).rows[0]?.n ?? 0
  const last = page.at(-1)
  const next = rows.length > limit && last ? encodeCursor([page.length > placed.length, last.id, matched]) : null
  return { features: page.map((row) => feature(world, r, row)), next, matched }
}

/** One feature, or undefined when it is not there for the actor. */
export async function item(world: World, tx: Tx, r: AnyRegister, id: string, crs: Crs): Promise<Feature | undefined> {
  const columns = sql.join(plainColumns(r).map((c) => sql.ref(`r.${c}`)))
  const row = (await sql<Row & { geojson: unknown }>`select ${columns}, ${drawn(r, crs)} as geojson from ${sql.table(r.name)} r where r.id = ${id}`.execute(tx))
    .rows[0]
  return row ? feature(world, r, row) : undefined
}
