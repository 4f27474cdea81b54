import { registerOf } from '#kit/records/world.server.ts'
import { pair } from './clock.ts'
import type { House } from './house.ts'
import type { Line } from './line.ts'

type Layer = { layer: string; register: string; min_zoom: number; states: object | null }

const lowest = 8
const highest = 12

/** The tile in which the middle of the box lies. */
function tileAt(z: number, [west, south, east, north]: readonly [number, number, number, number]): readonly [number, number] {
  const latitude = (((south + north) / 2) * Math.PI) / 180
  const across = 2 ** z
  return [Math.floor((((west + east) / 2 + 180) / 360) * across), Math.floor(((1 - Math.asinh(Math.tan(latitude)) / Math.PI) / 2) * across)]
}

/** PostGIS of the embedded store is built without protobuf and has no vector tiles of its own. */
const hasNative = async (house: House): Promise<boolean> =>
  house.sql(`select ST_AsMVT(t, 'x') from (select ST_AsMVTGeom(ST_Point(0, 0, 3857), ST_TileEnvelope(0, 0, 0)) as geom) t`).then(
    () => true,
    () => false,
  )

/** A layer of bulk content, its kind after the name of the room's layers. */
function contentSql(l: Layer, tile: string, native: boolean): string {
  const where = `from siku.layer_feature f join ${l.register} v on v.id = f.version where f.geometry_3857 && ST_TileEnvelope(${tile}, margin => 64.0 / 4096) and v.state = 'in_force' and v.kind = '${l.layer.replace('control_', '')}'`
  return native
    ? `select ST_AsMVT(t, '${l.layer}') from (select v.id::text, f.class, ST_AsMVTGeom(f.geometry_3857, ST_TileEnvelope(${tile}), 4096, 64) as geom ${where}) t`
    : `select v.id, f.class, ST_AsBinary(f.geometry_3857) as geom ${where}`
}

function bareSql(house: House, l: Layer, tile: string, native: boolean): string {
  if (!registerOf(house.system.world, l.register).map) return contentSql(l, tile, native)
  const column = `${registerOf(house.system.world, l.register).map?.geometry}_3857`
  const level = l.states === null ? ` and level = '${l.layer.replace('division_', '')}'` : ''
  const where = `from ${l.register} where ${column} && ST_TileEnvelope(${tile}, margin => 64.0 / 4096)${level}`
  return native
    ? `select ST_AsMVT(t, '${l.layer}') from (select id::text, state, ST_AsMVTGeom(${column}, ST_TileEnvelope(${tile}), 4096, 64) as geom ${where}) t`
    : `select id, state, ST_AsBinary(${column}) as geom ${where}`
}

/** All layers shown at each zoom, beside PostGIS's own ST_AsMVT of the same rows where it has it. */
export async function measureTiles(house: House): Promise<Line[]> {
  const { items } = await house.city.json<{ items: Layer[] }>('/api/layers')
  const native = await hasNative(house)
  const lines: Line[] = []
  for (let z = lowest; z <= highest; z++) {
    const [x, y] = tileAt(z, house.system.world.bounds)
    const shown = items.filter((l) => l.min_zoom <= z)
    const queries = shown.map((l) => bareSql(house, l, `${z}, ${x}, ${y}`, native))
    const found = await pair(
      house.runs,
      async () => {
        for (const l of shown) await (await house.city.get(`/tiles/${l.layer}/${z}/${x}/${y}.mvt`)).arrayBuffer()
      },
      async () => {
        for (const query of queries) await house.sql(query)
      },
    )
    lines.push({ what: `tile z${z}, ${shown.length} layers`, unit: 'ms', ...found, under: native ? 'ST_AsMVT' : 'the rows as WKB' })
  }
  return lines
}
