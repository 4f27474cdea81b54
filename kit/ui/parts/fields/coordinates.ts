import { t } from '../../text/text.ts'

export type Shape = 'point' | 'line' | 'polygon'
export type Read = { geometry: GeoJSON.Geometry | null; problem: string | null }
type Pair = [number, number]

const number = '(-?\\d{1,3}(?:\\.\\d+)?)'
const line = new RegExp(`^\\s*${number}\\s*[,，;；\\s]\\s*${number}\\s*$`)

function pairOf(text: string, n: number): Pair | string {
  const match = line.exec(text)
  if (!match) return t('input.coordinates_bad', { n })
  const pair: Pair = [Number(match[1]), Number(match[2])]
  const [lon, lat] = pair
  const swapped = Math.abs(lat) > 90 || (lon > 15 && lon < 55 && lat > 70 && lat < 136)
  return swapped ? t('input.coordinates_swapped', { n }) : pair
}

function shapeOf(kind: Shape, pairs: Pair[]): Read {
  const [first] = pairs
  if (!first) return { geometry: null, problem: null }
  if (kind === 'point') return { geometry: { type: 'Point', coordinates: first }, problem: null }
  if (kind === 'line') {
    return pairs.length < 2 ? { geometry: null, problem: t('input.line_short') } : { geometry: { type: 'LineString', coordinates: pairs }, problem: null }
  }
  const last = pairs.at(-1)
  const closed = last && last[0] === first[0] && last[1] === first[1] ? pairs : [...pairs, first]
  return closed.length < 4 ? { geometry: null, problem: t('input.polygon_short') } : { geometry: { type: 'Polygon', coordinates: [closed] }, problem: null }
}

/** Reads “longitude, latitude” a line (degrees, CGCS2000). The server checks the rest: inside the city, not crossing itself. */
export function readCoordinates(kind: Shape, text: string): Read {
  const pairs: Pair[] = []
  for (const [i, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue
    const pair = pairOf(row, i + 1)
    if (typeof pair === 'string') return { geometry: null, problem: pair }
    pairs.push(pair)
  }
  return shapeOf(kind, pairs)
}

/** The same the other way; shapes of several parts show their first. */
export function writeCoordinates(geometry: GeoJSON.Geometry | null | undefined): string {
  const write = (pairs: readonly GeoJSON.Position[]) => pairs.map(([lon, lat]) => `${lon}, ${lat}`).join('\n')
  switch (geometry?.type) {
    case 'Point':
      return write([geometry.coordinates])
    case 'LineString':
      return write(geometry.coordinates)
    case 'MultiLineString':
      return write(geometry.coordinates[0] ?? [])
    case 'Polygon':
      return write(geometry.coordinates[0] ?? [])
    case 'MultiPolygon':
      return write(geometry.coordinates[0]?.[0] ?? [])
    default:
      return ''
  }
}
