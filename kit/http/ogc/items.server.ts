import { type RawBuilder, sql } from 'kysely'
import { columnsOf } from '../../derive/columns.ts'
import type { Row } from '../../register/apply.ts'
import type { AnyRegister } from '../../register/define.ts'
import type { Tx } from '../../register/gate.server.ts'
import { labelOf } from '../../register/label.ts'
import { masked } from '../../register/mask.ts'
import { decodeCursor, encodeCursor } from '../../store/records/list.server.ts'
import { conditionsOf } from '../../store/records/filter.server.ts'
import type { World } from '../../store/world.server.ts'
import type { Crs } from './crs.ts'
import type { ItemsQuery } from './query.ts'

export type Feature = { type: 'Feature'; id: string; geometry: unknown; properties: Record<string, unknown> }

/** Geometry in the asked system, axes in its authority's order. */
function drawn(r: AnyRegister, crs: Crs): RawBuilder<unknown> {
  const kept = sql.ref(`r.${r.map?.geometry}`)
  const moved = crs.srid === 4490 ? kept : sql`ST_Transform(${kept}, ${crs.srid}::int)`
  return crs.north_first ? sql`ST_AsGeoJSON(ST_FlipCoordinates(${moved}), ${crs.decimals}::int, 0)::json` : sql`ST_AsGeoJSON(${moved}, ${crs.decimals}::int, 0)::json`
}

const plainColumns = (r: AnyRegister): string[] => columnsOf(r)
  .filter((c) => !c.generated && !c.type.startsWith('geometry') && !['changed_post', 'changed_device', 'changed_by', 'created_by'].includes(c.name)).map((c) => c.name)

function feature(world: World, r: AnyRegister, row: Row & { geojson: unknown }): Feature {
  const place = world.divisions.byId(row.division)
  const properties = Object.fromEntries(plainColumns(r).flatMap((n): [string, unknown][] => {
    const field = r.fields[n]
    if (n === 'id' || n === 'division') return []
    if (field?.sensitive) return [[n, masked(field.sensitive.mask, row[n])]]
    if (field?.kind === 'division' && row[n]) return [[n, world.divisions.byId(String(row[n]))?.code ?? null]]
    return [[n, row[n] ?? null]]
  }))
  const title = labelOf(r, row, (id) => world.divisions.byId(id)?.name ?? '—')
  return { type: 'Feature', id: row.id, geometry: row.geojson, properties: { title, division: place?.code ?? null, division_name: place?.name ?? null, state_title: r.states[row.state] ?? row.state, ...properties } }
}

function extra(r: AnyRegister, q: ItemsQuery): RawBuilder<unknown>[] {
  const [w, s, e, n] = q.bbox?.values ?? [0, 0, 0, 0]
  const box = q.bbox ? [sql`${sql.ref(`r.${r.map?.geometry}_3857`)} && ST_Transform(ST_MakeEnvelope(${w}, ${s}, ${e}, ${n}, ${q.bbox.crs.srid}::int), 3857)`] : []
  const clock = sql.ref(`r.${r.event ?? 'created_at'}`)
  const day = (text: string, last: boolean): string => (text.length === 10 ? `${text}T${last ? '23:59:59.999' : '00:00:00'}+08:00` : text)
  const from = q.datetime?.from ? [sql`${clock}::timestamptz >= ${day(q.datetime.from, false)}::timestamptz`] : []
  const to = q.datetime?.to ? [sql`${clock}::timestamptz <= ${day(q.datetime.to, true)}::timestamptz`] : []
  return [...box, ...from, ...to]
}

/** A page of features as the actor may see them, and how many there are in all. */
export async function items(world: World, tx: Tx, r: AnyRegister, q: ItemsQuery): Promise<{ features: Feature[]; next: string | null; matched: number }> {
  const limit = Number(q.list.get('limit'))
  const cursor = q.list.get('cursor')
  const filters = new URLSearchParams([...q.list].filter(([n]) => !['limit', 'cursor', 'sort'].includes(n)))
  const where = sql.join([conditionsOf(world, r, filters), ...extra(r, q)], sql` and `)
  const after = cursor ? sql`r.id > ${decodeCursor(cursor, 1)[0]}::uuid` : sql`true`
  const columns = sql.join(plainColumns(r).map((c) => sql.ref(`r.${c}`)))
  const rows = (await sql<Row & { geojson: unknown }>`select ${columns}, ${drawn(r, q.crs)} as geojson from ${sql.table(r.name)} r where ${where} and ${after} order by r.id limit ${limit + 1}`.execute(tx)).rows
  const matched = (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(r.name)} r where ${where}`.execute(tx)).rows[0]?.n ?? 0
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { features: page.map((row) => feature(world, r, row)), next: rows.length > limit && last ? encodeCursor([last.id]) : null, matched }
}

/** One feature, or undefined when it is not there for the actor. */
export async function item(world: World, tx: Tx, r: AnyRegister, id: string, crs: Crs): Promise<Feature | undefined> {
  const columns = sql.join(plainColumns(r).map((c) => sql.ref(`r.${c}`)))
  const row = (await sql<Row & { geojson: unknown }>`select ${columns}, ${drawn(r, crs)} as geojson from ${sql.table(r.name)} r where r.id = ${id}`.execute(tx)).rows[0]
  return row ? feature(world, r, row) : undefined
}
