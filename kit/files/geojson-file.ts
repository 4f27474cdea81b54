import { foreign } from './foreign.ts'
import type { ProblemCode } from '#kit/problem/catalogue.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Geometry } from '#kit/geometry/geojson.ts'
import { crsNamed } from './crs.ts'
import { type Decoded, encodingTitle } from './encoding.ts'
import { crsOfEsri, geometryOfEsri } from './esri-json.ts'
import type { Cell, FeatureFile, FileFormat, FileRow } from './feature-file.ts'
import { elementsOf, membersOf, NotJson, type Piece, valueOf, valuesOf } from './json-pieces.ts'

const refused = (code: ProblemCode, message: string): Refusal => new Refusal(422, code, message)
const broken = (): Refusal => refused('import_geojson_invalid', '文件不是完整的 GeoJSON（也不是压缩的 shapefile），请检查是否传输中断，重新导出后再传')

/** The key of the system that a `crs` member names (GeoJSON 2008 §3), null without one. @throws Refusal 422 `import_crs_unknown` */
function crsOfMember(crs: unknown): string | null {
  if (crs === undefined || crs === null) return null
  return crsNamed(String((crs as { properties?: { name?: unknown } }).properties?.name ?? '')).key
}

const cell = (value: unknown): Cell =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : value === undefined
      ? null
      : JSON.stringify(value)
const cells = (properties: unknown): FileRow['properties'] =>
  Object.fromEntries(Object.entries(typeof properties === 'object' && properties !== null ? properties : {}).map(([name, value]) => [name, cell(value)]))

/** A feature this heavy has more vertices than any is allowed. */
const HEAVIEST = 2_000_000
const geometryTypes = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'])

function valued(text: string, piece: Piece, line: number): Record<string, unknown> {
  if (piece.weight > HEAVIEST) throw refused('import_too_large', `第 ${line} 个要素过大，请化简或拆分后再传`)
  const value = valueOf(text, piece)
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function featureRow(text: string, piece: Piece, line: number): FileRow {
  const value = valued(text, piece, line)
  if (geometryTypes.has(String(value['type']))) return { line, properties: {}, geometry: value as unknown as Geometry }
  if (value['type'] !== 'Feature') throw refused('import_geojson_invalid', `第 ${line} 个要素的 type 应为 Feature，请重新导出`)
  return { line, properties: cells(value['properties']), geometry: (value['geometry'] ?? null) as Geometry | null }
}

function esriRow(text: string, piece: Piece, line: number): FileRow {
  const { attributes, geometry } = valued(text, piece, line) as { attributes?: unknown; geometry?: unknown }
  return { line, properties: cells(attributes), geometry: geometryOfEsri(geometry) }
}

type Read = Pick<FeatureFile, 'format' | 'crs' | 'rows'>
const rowsOf = (text: string, pieces: Iterable<Piece>, row: typeof featureRow): FileRow[] => Array.from(pieces, (piece, i) => row(text, piece, i + 1))

function single(text: string, piece: Piece): Read {
  if (text[piece.from] !== '{') throw refused('import_geojson_invalid', 'GeoJSON 应为 FeatureCollection、Feature 或一个图形，请重新导出')
  const members = membersOf(text, piece.from)
  const member = (name: string): unknown => {
    const found = members.get(name)
    return found && found.weight < 1000 ? valueOf(text, found) : undefined
  }
  const [type, list] = [member('type'), members.get('features')]
  if (type === undefined && list && (members.has('geometryType') || members.has('spatialReference')))
    return { format: 'esri_json', crs: crsOfEsri(member('spatialReference')), rows: rowsOf(text, elementsOf(text, list.from), esriRow) }
  if (type === 'Topology') throw foreign('topojson')
  if (type === 'FeatureCollection' && list && text[list.from] === '[')
    return { format: 'geojson', crs: crsOfMember(member('crs')), rows: rowsOf(text, elementsOf(text, list.from), featureRow) }
  if (type === 'Feature' || geometryTypes.has(String(type))) return { format: 'geojson', crs: crsOfMember(member('crs')), rows: [featureRow(text, piece, 1)] }
  throw refused('import_geojson_invalid', `GeoJSON 应为 FeatureCollection、Feature 或一个图形，文件的 type 是“${String(type).slice(0, 40)}”，请重新导出`)
}

function readPieces(text: string): Read {
  const values = valuesOf(text)
  const [first, second] = [values.next(), values.next()]
  if (first.done) throw broken()
  if (second.done) return single(text, first.value)
  return {
    format: 'geojson_sequence',
    crs: null,
    rows: rowsOf(
      text,
      (function* all() {
        yield first.value
        yield second.value
        yield* values
      })(),
      featureRow,
    ),
  }
}

const titles: Readonly<Record<Exclude<FileFormat, 'shapefile' | 'csv' | 'xlsx'>, string | null>> = {
  geojson: null,
  geojson_sequence: '文件是逐行的 GeoJSON 要素（GeoJSON 序列）',
  esri_json: '文件是 ArcGIS 的 Esri JSON',
}

/**
 * Reads a FeatureCollection, a Feature, a geometry alone, features one after the other (RFC 8142 and by lines), or ArcGIS's JSON.
 * @throws Refusal 422 `import_geojson_invalid`, `import_crs_unknown`, `import_too_large`
 */
export function readGeoJson({ text, encoding, notes, questions }: Decoded): FeatureFile {
  try {
    const read = readPieces(text)
    const title = titles[read.format as keyof typeof titles]
    return {
      ...read,
      encoding: encodingTitle(encoding),
      columns: [...new Set(read.rows.flatMap((row) => Object.keys(row.properties)))],
      notes: [...(title ? [title] : []), ...notes],
      questions,
    }
  } catch (error) {
    if (error instanceof NotJson || error instanceof SyntaxError) throw broken()
    throw error
  }
}
