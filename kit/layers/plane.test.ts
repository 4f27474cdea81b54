import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addFeatures } from './layer-load.server.ts'
import { ellipsoidalArea, onPlane, planeArea } from './area-sql.server.ts'
import { zonePlan } from './overlay.fixtures.server.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { planeAreaOn } from '#kit/geometry/plane-area.ts'
import { servedCrs } from '#kit/http/ogc/crs.ts'
import { newId } from '#kit/register/id.ts'
import { kitMigrations } from '#kit/room/load.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'

/** A city around 114° E, on the 3° zone 38; its neighbour of zone 39 would measure its ground larger by 1 ‰. */
const [OWN, NEIGHBOUR] = [4547, 4548]
const ground: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [114.3, 30.5],
      [114.302, 30.5],
      [114.303, 30.502],
      [114.3, 30.503],
      [114.3, 30.5],
    ],
    [
      [114.301, 30.501],
      [114.3015, 30.501],
      [114.301, 30.5015],
      [114.301, 30.501],
    ],
  ],
}

onEveryStore('a city on another plane', 'new', (store) => {
  const measured = async () => {
    const g = sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(ground)}), 4490)`
    const { db } = store()
    const { rows } = await sql<Record<'plane' | 'drawn' | 'ellipsoidal' | 'own' | 'neighbour' | 'srid', number>>`
      select ${planeArea(g)} as plane, ST_Area(${onPlane(g)}) as drawn, ST_SRID(${onPlane(g)}) as srid, ${ellipsoidalArea(g)} as ellipsoidal,
        ST_Area(ST_Transform(${g}, ${sql.lit(OWN)})) as own, ST_Area(ST_Transform(${g}, ${sql.lit(NEIGHBOUR)})) as neighbour`.execute(db)
    return rows[0]!
  }

  it('measures by its own zone, to the last digit: in a query, in what is kept, and nearly so before anything is stored', async () => {
    await migrate(store(), kitMigrations(OWN))
    const found = await measured()
    expect(found).toMatchObject({ plane: found.own, drawn: found.own, srid: OWN })
    expect(found.plane / found.ellipsoidal - 1).toBeLessThan(5.7e-5)
    expect(found.neighbour / found.own - 1).toBeGreaterThan(5e-4)
    const version = newId()
    const { db } = store()
    await transactionOn(db, (tx) => addFeatures(tx, zonePlan, version, [{ class: null, geometry: ground }]))
    const { rows } = await store().pool.query<{ plane_area_m2: number }>('select plane_area_m2 from siku.layer_feature where version = $1', [version])
    expect(rows).toEqual([{ plane_area_m2: found.own }])
    expect(Math.abs(planeAreaOn(OWN)(ground) / found.own - 1)).toBeLessThan(1e-9)
    expect(Math.abs(planeAreaOn(NEIGHBOUR)(ground) / found.neighbour - 1)).toBeLessThan(1e-9)
  })

  it('keeps its plane for good', async () => {
    expect(await migrate(store(), kitMigrations(OWN))).toEqual([])
    await expect(migrate(store(), kitMigrations(NEIGHBOUR))).rejects.toMatchObject({
      code: 'migration_changed',
      message: expect.stringContaining(`EPSG:${NEIGHBOUR}`),
    })
  })
})

it('a code that is no zone of the country is no plane', () => {
  for (const epsg of [3857, 4490, 32648]) {
    expect(() => kitMigrations(epsg)).toThrow('plane_unknown')
    expect(() => planeAreaOn(epsg)).toThrow(RangeError)
  }
})

it('serves the city’s own zone with and without its number, and no other', () => {
  const zones = (epsg: number): number[] =>
    servedCrs(epsg)
      .map(({ srid }) => srid)
      .filter((srid) => srid > 4490)
  expect(zones(OWN)).toEqual([4526, OWN])
  expect(zones(4526)).toEqual([4526, OWN])
})
