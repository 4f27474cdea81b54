import { sql, type RawBuilder } from 'kysely'
import { kitMigrations } from '#kit/room/load.server.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import type { Store } from '#kit/store/store.server.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { layerFields } from './layer.ts'
import { addFeatures } from './layer-load.server.ts'

/** A made-up layer register and a made-up register with polygons. */
export const zonePlan = register('zone_plan', {
  title: '分区',
  basis: [],
  fields: layerFields({ quiet: '安静区', busy: '热闹区' }),
  states: { draft: '草稿', in_force: '有效', withdrawn: '已撤回' },
  start: 'draft',
  transitions: {},
  access: { create: [], read: 'any_post' },
  label: ['kind'],
})
const areal = <const N extends string>(name: N) =>
  register(name, {
    title: name,
    basis: [],
    fields: { boundary: f.polygon({ title: '范围' }) },
    states: { kept: '在册' },
    start: 'kept',
    transitions: {},
    access: { create: [], read: 'any_post' },
    label: [],
    map: { geometry: 'boundary' },
  })
export const yard = areal('yard')
export const garden = areal('garden')

const tables = `
  create table zone_plan (id uuid primary key, kind text, document_number text, in_force_from date, in_force_to date, state text, in_force_at timestamptz);
  create table yard (id uuid primary key, boundary geometry(Geometry, 4490) check (ST_IsValid(boundary)), boundary_3857 geometry generated always as (ST_Transform(boundary, 3857)) stored);
  create table garden (like yard including all);
  create index on garden using gist (boundary_3857);
  grant select on zone_plan, yard, garden to siku_app;`

/** The 3° zone around 105° E. */
export const PLANE = 4544
/** West and south end of the test ground on the plane; all measures below are metres from there. */
const [X, Y] = [464_000, 3_333_000]

/** A rectangle in the plane, given by its corners in metres. */
export const rectangle = (west: number, south: number, east: number, north: number): RawBuilder<unknown> =>
  sql`ST_Transform(ST_MakeEnvelope(${X + west}, ${Y + south}, ${X + east}, ${Y + north}, ${sql.lit(PLANE)}), 4490)`

export type Plan = { readonly kind?: string; readonly from?: string; readonly to?: string | null; readonly state?: string; readonly number?: string }

/** The test ground on a store: what a test writes and asks in one transaction each. */
export function groundOf(store: () => Store) {
  const db = () => store().db
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transactionOn(db(), work)
  const drawn = async (expression: RawBuilder<unknown>): Promise<Polygon> => {
    const { rows } = await sql<{ g: Polygon }>`select ST_AsGeoJSON(${expression}, 15, 0)::json as g`.execute(db())
    return rows[0]!.g
  }
  return {
    run,
    drawn,
    open: async (): Promise<void> => {
      await migrate(store(), kitMigrations(PLANE))
      await store().pool.query(tables)
    },
    plan: async (
      { kind = 'quiet', from = '2020-01-01', to = null, state = 'in_force', number = '试规〔2020〕1号' }: Plan,
      features: readonly (readonly [string | null, RawBuilder<unknown>])[],
    ): Promise<string> => {
      const id = newId()
      await store().pool.query('insert into zone_plan values ($1, $2, $3, $4, $5, $6, now())', [id, kind, number, from, to, state])
      const list = await Promise.all(features.map(async ([of, shape]) => ({ class: of, geometry: await drawn(shape) })))
      await run((tx) => addFeatures(tx, zonePlan, id, list))
      return id
    },
    put: async (table: 'yard' | 'garden', shape: RawBuilder<unknown>): Promise<string> => {
      const id = newId()
      await sql`insert into ${sql.table(table)} (id, boundary) values (${id}, ${shape})`.execute(db())
      return id
    },
    clear: (): Promise<unknown> => store().pool.query('truncate siku.layer_feature, siku.layer_piece, zone_plan, yard, garden'),
  }
}
