import type { Bounds } from '#kit/geometry/geojson.ts'
import { splitPrefix, zone3At } from '#kit/geometry/zones.ts'

/** What two numbers given as a coordinate seem to be. */
export type CoordinateGuess =
  | { kind: 'degrees' }
  | { kind: 'swapped' }
  | { kind: 'web_mercator'; epsg: 3857 }
  /** Gauss–Krüger with its zone number; `northing_first` when the surveyor's order (x north, y east) was kept. */
  | { kind: 'gk_prefixed'; epsg: number; zone: number; northing_first: boolean }
  /** Gauss–Krüger without zone number: the zone cannot be read from it, `epsg` is that of the middle of the bounds. */
  | { kind: 'gk_plain'; epsg: number | undefined; northing_first: boolean }
  | { kind: 'unknown' }

const CHINA = { west: 73, east: 136, south: 3, north: 54 }
const isNorthing = (n: number) => n > 300_000 && n < 6_100_000
const isEasting = (n: number) => n > 100_000 && n < 900_000
const isMercator = (x: number, y: number) => x > 8_100_000 && x < 13_000_000 && y > 300_000 && y < 7_100_000

/** Judges one coordinate by size alone. `bounds` (degrees) sharpen two of the answers. */
export function coordinateGuess([x, y]: readonly [number, number], bounds?: Bounds): CoordinateGuess {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 180) return degrees(x, y, bounds)
  for (const northing_first of [false, true]) {
    const [easting, northing] = northing_first ? [y, x] : [x, y]
    const prefixed = splitPrefix(easting)
    if (prefixed && isNorthing(northing)) {
      return { kind: 'gk_prefixed', epsg: prefixed.zone.epsg_with_prefix, zone: prefixed.zone.zone, northing_first }
    }
  }
  if (isMercator(x, y)) return { kind: 'web_mercator', epsg: 3857 }
  for (const northing_first of [false, true]) {
    const [easting, northing] = northing_first ? [y, x] : [x, y]
    if (isEasting(easting) && northing > 1_000_000 && isNorthing(northing)) {
      return { kind: 'gk_plain', epsg: bounds && zone3At((bounds[0] + bounds[2]) / 2).epsg_without_prefix, northing_first }
    }
  }
  return { kind: 'unknown' }
}

function degrees(x: number, y: number, bounds?: Bounds): CoordinateGuess {
  const within = ([west, south, east, north]: Bounds, lon: number, lat: number) => lon >= west && lon <= east && lat >= south && lat <= north
  const country: Bounds = [CHINA.west, CHINA.south, CHINA.east, CHINA.north]
  if (Math.abs(y) <= 90 && (within(bounds ?? country, x, y) || !within(bounds ?? country, y, x))) return { kind: 'degrees' }
  return within(country, y, x) || Math.abs(y) > 90 ? { kind: 'swapped' } : { kind: 'degrees' }
}

/** The guess as a sentence for people, or nothing when the numbers are plain degrees. */
export function guessMessage(guess: CoordinateGuess): string | undefined {
  const order = 'northing_first' in guess && guess.northing_first ? '，且北坐标写在了前面' : ''
  switch (guess.kind) {
    case 'degrees':
      return undefined
    case 'swapped':
      return '经度和纬度写反了，应为 [经度, 纬度]'
    case 'web_mercator':
      return '看起来是网络墨卡托投影坐标（EPSG:3857），应为 CGCS2000 经纬度'
    case 'gk_prefixed':
      return `看起来是 ${guess.epsg} 带号坐标（第 ${guess.zone} 带）${order}，应为 CGCS2000 经纬度`
    case 'gk_plain':
      return `看起来是不带带号的高斯-克吕格坐标${guess.epsg ? `（可能是 ${guess.epsg}）` : ''}${order}，应为 CGCS2000 经纬度`
    case 'unknown':
      return '不是经纬度，也认不出是哪种投影坐标'
  }
}
