import { sql, type Expression, type RawBuilder } from 'kysely'
import { tileSize, writeMvt, type TileFeature, type TileSize, type TileValue } from './mvt.ts'
import { readTwkb } from './twkb.ts'

/** Half the side of the web mercator square in metres. */
const WORLD = 20037508.342789244
/** Pixels along a side of the tile as the map draws it; half a pixel is what simplification may move a line. */
const PIXELS = 512
/** From this zoom on nothing is simplified. */
const FULL_DETAIL = 14

export interface TileAddress {
  z: number
  x: number
  y: number
}

/** What a tile of one layer is made of. Names are columns of `from`, never text from outside. */
export interface TileQuery {
  tile: TileAddress
  /** A table or a query in brackets with alias. */
  from: RawBuilder<unknown>
  /** Column with the record's key; default `id`. */
  id?: string
  /** The EPSG:4490 column; its copy in EPSG:3857 is `<geometry>_3857`. */
  geometry: string
  properties: readonly string[]
  where?: Expression<unknown>
  /** Default 50,000: no tile may exhaust the server. */
  limit?: number
  size?: TileSize
}

export interface TileRow {
  id: string | number
  /** TWKB in tile units. */
  geometry: Uint8Array
  [property: string]: unknown
}

/** West, south, east, north of a tile in EPSG:3857 metres. @throws RangeError for an address that does not exist */
export function tileBounds({ z, x, y }: TileAddress): [number, number, number, number] {
  const across = 2 ** z
  const whole = [z, x, y].every((n) => Number.isInteger(n) && n >= 0)
  if (!whole || z > 24 || x >= across || y >= across) throw new RangeError(`no tile ${z}/${x}/${y}`)
  const side = (2 * WORLD) / across
  return [x * side - WORLD, WORLD - (y + 1) * side, (x + 1) * side - WORLD, WORLD - y * side]
}

/** The rows of one tile: key, properties, and the geometry in tile units as TWKB, simplified to half a pixel. */
export function tileSql({ tile, from, id = 'id', geometry, properties, where, limit = 50_000, size = tileSize }: TileQuery): RawBuilder<TileRow> {
  const [west, south, east, north] = tileBounds(tile)
  const side = east - west
  const scale = size.extent / side
  const margin = size.buffer / scale
  const stored = sql.ref(`${geometry}_3857`)
  const box = sql`st_makeenvelope(${west - margin}, ${south - margin}, ${east + margin}, ${north + margin}, 3857)`
  const drawn = tile.z < FULL_DETAIL ? sql`st_simplify(${stored}, ${side / PIXELS / 2}, true)` : stored
  const columns = properties.map((name) => sql`, ${sql.ref(name)}`)
  return sql<TileRow>`
    select ${sql.ref(id)} as id${sql.join(columns, sql``)},
      st_astwkb(st_affine(${drawn}, ${scale}, 0, 0, ${-scale}, ${-west * scale}, ${north * scale}), 0) as geometry
    from ${from}
    where ${stored} && ${box}${where ? sql` and (${where})` : sql``}
    limit ${limit}`
}

/** One layer's tile. A key that is no whole number goes into the property `id`. */
export function writeTile(layer: string, rows: Iterable<TileRow>, size: TileSize = tileSize): Uint8Array {
  return writeMvt([{ name: layer, features: features(rows) }], size)
}

function* features(rows: Iterable<TileRow>): Generator<TileFeature> {
  for (const { id, geometry: bytes, ...rest } of rows) {
    const geometry = readTwkb(bytes)
    if (!geometry) continue
    const properties = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, plain(value)]))
    if (typeof id === 'number' && Number.isSafeInteger(id) && id >= 0) yield { id, geometry, properties }
    else yield { geometry, properties: { id, ...properties } }
  }
}

/** Numbers stay numbers, dates and lists become the text that the API writes. */
function plain(value: unknown): TileValue | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value instanceof Date ? value.toISOString() : typeof value === 'bigint' ? Number(value) : JSON.stringify(value)
}
