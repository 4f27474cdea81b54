import { sql } from 'kysely'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { garden, groundOf, yard, zonePlan } from '#kit/layers/overlay.fixtures.server.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { overlay } from '#kit/layers/overlay.server.ts'
import { overlaySets } from '#kit/layers/overlay-sets.server.ts'
import { seededRandom } from '#kit/quantity/seeded-random.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { openStore, type Store, type StoreKind } from '#kit/store/store.server.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { pair, timed } from './clock.ts'
import type { Line } from './line.ts'

/** Eight layers that each cover the whole city; polygons of twelve sides, as surveyors draw them. */
const LAYERS = 8
const CITY = [104.35, 29.65, 105.75, 30.5] as const
const ASKED = 100
const on = '2023-06-01'

const sizes: Readonly<Record<StoreKind, number>> = { managed: 1_000_000, external: 1_000_000, embedded: 100_000 }

async function fillLayers(store: Store, count: number): Promise<void> {
  const [west, south, east, north] = CITY
  const side = Math.floor(Math.sqrt(count / LAYERS))
  const [dx, dy] = [(east - west) / side, (north - south) / side]
  await store.pool.query(
    `insert into zone_plan select gen_random_uuid(), case when k % 2 = 0 then 'quiet' else 'busy' end, k::text, '2020-01-01', null, 'in_force', now() from generate_series(0, ${LAYERS - 1}) k`,
  )
  const { rows } = await store.pool.query<{ id: string }>('select id from zone_plan')
  for (const { id } of rows) {
    await store.pool.query(
      `insert into siku.layer_feature (register, version, n, class, geometry)
      select 'zone_plan', $1, 1 + i * ${side} + j, (i + j) % 4, ST_SetSRID(ST_MakePolygon(ST_MakeLine(array(
        select ST_MakePoint(${west} + (i + 0.5 + 0.48 * cos(a * pi() / 6)) * ${dx}, ${south} + (j + 0.5 + 0.48 * sin(a * pi() / 6)) * ${dy}) from generate_series(0, 12) a))), 4490)
      from generate_series(0, ${side - 1}) i, generate_series(0, ${side - 1}) j`,
      [id],
    )
  }
  await store.pool.query('analyze siku.layer_feature; analyze siku.layer_piece; analyze zone_plan')
}

/** A parcel of some 5 to 50 ha with forty corners. */
function parcel(random: () => number): Polygon {
  const [x, y, r] = [104.5 + random() * 1.1, 29.75 + random() * 0.65, 0.0012 + random() * 0.0026]
  const ring = Array.from({ length: 40 }, (_, i): [number, number] => {
    const [angle, reach] = [(2 * Math.PI * i) / 40, r * (0.7 + 0.3 * random())]
    return [Math.round((x + reach * Math.cos(angle)) * 1e7) / 1e7, Math.round((y + reach * Math.sin(angle)) * 1e7) / 1e7]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
}

const bareOne = `with g as materialized (select ST_SetSRID(ST_GeomFromGeoJSON($1), 4490) as g)
  select v.id, f.class, sum(ST_Area(ST_Transform(p, 4544))) as plane, sum(ST_Area(p::geography, true)) as ellipsoidal
  from g join siku.layer_feature f on f.geometry && g.g and ST_Intersects(f.geometry, g.g) join zone_plan v on v.id = f.version
  cross join lateral (select ST_Intersection(f.geometry, g.g) as p) x where v.in_force_from <= $2::date and (v.in_force_to is null or v.in_force_to > $2::date) group by v.id, f.class`

const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0

async function one(store: Store, run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>, count: number): Promise<Line> {
  const random = seededRandom('bench parcels')
  const parcels = Array.from({ length: ASKED }, () => parcel(random))
  /** Within a step's transaction, as a gate asks. */
  const ask = (geometry: Polygon): Promise<[number, number]> =>
    run(async (tx) => {
      await sql`select set_config('role', 'siku_app', true), set_config('siku.grants', '[{"role":"system"}]', true)`.execute(tx)
      let area = 0
      const took = await timed(async () => {
        area = (await overlay(tx, { geometry, layers: [{ register: zonePlan }], on })).layers.reduce(
          (sum, l) => sum + Number(l.plane_area_m2) + Number(l.slivers.plane_area_m2),
          0,
        )
      })
      return [took, area]
    })
  const inSql = async (geometry: Polygon): Promise<[number, number]> => {
    let area = 0
    const took = await timed(async () => {
      area = (await store.pool.query<{ plane: number }>(bareOne, [JSON.stringify(geometry), on])).rows.reduce((sum, r) => sum + r.plane, 0)
    })
    return [took, area]
  }
  const [ours, bare]: [number[], number[]] = [[], []]
  let differs = false
  // They take turns at being first, as the first finds the pages cold.
  for (const [i, geometry] of [...parcels.slice(0, 5), ...parcels].entries()) {
    const before = i % 2 === 0 ? null : await inSql(geometry)
    const [took, said] = await ask(geometry)
    const [bareTook, found] = before ?? (await inSql(geometry))
    ours.push(took)
    bare.push(bareTook)
    differs ||= Math.abs(said - found) > 1
  }
  return {
    what: `overlay of one parcel, ${count.toLocaleString('en')} polygons, p95`,
    unit: 'ms',
    ours: p95(ours.slice(5)),
    bare: p95(bare.slice(5)),
    under: 'intersection and both areas in SQL',
    target: 80,
    differs,
  }
}

async function fillSets(store: Store): Promise<void> {
  const some = (table: string, count: number, side: number, size: number): Promise<unknown> =>
    store.pool.query(`insert into ${table} (id, boundary)
    select gen_random_uuid(), ST_SetSRID(ST_MakePolygon(ST_MakeLine(array(select ST_MakePoint(104.6 + (n % ${side} + 0.5 + ${size} * cos(a * pi() / 10)) * ${0.8 / side}, 29.8 + (n / ${side} + 0.5 + ${size} * sin(a * pi() / 10)) * ${0.5 / side})
      from generate_series(0, 20) a))), 4490) from generate_series(0, ${count - 1}) n`)
  await some('yard', 832, 29, 0.11)
  await some('garden', 40_000, 200, 0.62)
  await store.pool.query('analyze yard; analyze garden')
}

const bareSets = `select l.id, r.id, ST_Area(ST_Transform(g, 4544)) as plane, ST_Area(g::geography, true) as ellipsoidal
  from yard l join garden r on l.boundary_3857 && r.boundary_3857 and ST_Intersects(l.boundary, r.boundary) cross join lateral (select ST_Intersection(l.boundary, r.boundary) as g) x`

async function many(store: Store, run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>, runs: number): Promise<Line> {
  await fillSets(store)
  let [said, found] = [0, 0]
  const both = await pair(
    runs,
    async () => {
      said = (await run((tx) => overlaySets(tx, { left: { register: yard }, right: { register: garden } }))).reduce(
        (sum, p) => sum + Number(p.plane_area_m2),
        0,
      )
    },
    async () => {
      found = (await store.pool.query<{ plane: number }>(bareSets)).rows.reduce((sum, r) => sum + r.plane, 0)
    },
  )
  return {
    what: '832 spots × 40,000 plots',
    unit: 'ms',
    ...both,
    under: 'the same pairs in SQL',
    target: Math.round(both.bare * 1.2),
    differs: Math.abs(said - found) > 1,
  }
}

/** Overlays on a store of their own, as the demonstration holds no million polygons. */
export async function measureOverlay(kind: StoreKind, runs: number): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'siku-overlay-'))
  const store = await openStore({ folder, kind })
  try {
    const ground = groundOf(() => store)
    await ground.open()
    await fillLayers(store, sizes[kind])
    const { db } = store
    const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => transactionOn(db, work)
    return [await one(store, run, sizes[kind]), await many(store, run, runs)]
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
