import { Refusal } from '#kit/register/refusal.ts'
import { coordinateGuess } from './guess.ts'
import type { Bounds, Position } from '#kit/geometry/geojson.ts'
import { zone3At, zoneOfEpsg } from '#kit/geometry/zones.ts'
import type { Question } from './feature-file.ts'

/** A system that files may come in. `key` is its EPSG code, or the name of a shifted system that has none. */
export type FileCrs = { readonly key: string; readonly epsg: number; readonly title: string }

/** Shifted by the rule that maps published here obey (GCJ-02), and by one map once more (BD-09). */
const shifted: Readonly<Record<string, string>> = { gcj02: 'GCJ-02（高德、腾讯等地图）', bd09: 'BD-09（百度地图）' }

function titleOf(epsg: number): string | undefined {
  const zone = zoneOfEpsg(epsg)
  if (zone) return `CGCS2000 高斯-克吕格 ${zone.width}° 带，中央经线 ${zone.central_meridian}°，${zone.prefixed ? '带' : '不带'}带号`
  if (epsg >= 32643 && epsg <= 32653) return `WGS 84 / UTM ${epsg - 32600}N`
  return ({ 4490: 'CGCS2000 经纬度', 4326: 'WGS 84 经纬度', 3857: '网络墨卡托' } as Readonly<Record<number, string>>)[epsg]
}

/** A system by its key. */
export function crsBy(key: string): FileCrs | undefined {
  if (Object.hasOwn(shifted, key)) return { key, epsg: 4490, title: shifted[key]! }
  const title = /^\d{4,6}$/.test(key) ? titleOf(Number(key)) : undefined
  return title ? { key: String(Number(key)), epsg: Number(key), title: `EPSG:${Number(key)}（${title}）` } : undefined
}

/** Codes of systems whose conversion is not public, so that the refusal can say which it is. */
const closed = (epsg: number): string | undefined =>
  epsg === 4214 || (epsg >= 2401 && epsg <= 2442) || (epsg >= 21413 && epsg <= 21463)
    ? '北京54'
    : epsg === 4610 || (epsg >= 2327 && epsg <= 2390)
      ? '西安80'
      : undefined

const refused = (message: string): Refusal => new Refusal(422, 'import_crs_unknown', message)
const web = new Set([900913, 102100, 102113, 3785])

/**
 * The system that a name means: `EPSG:4490`, OGC URN and URL, CRS84, an ESRI number, or a key.
 * Axes of a file are taken as easting or longitude first whatever the name's authority orders, as GeoJSON files are written.
 * @throws Refusal 422 `import_crs_unknown` with why it cannot be taken
 */
export function crsNamed(name: string): FileCrs {
  const said = name.trim()
  const key = said.toLowerCase().replaceAll('-', '')
  if (Object.hasOwn(shifted, key)) return crsBy(key)!
  if (/(^|[:/])CRS84h?$/i.test(said)) return crsBy('4326')!
  const epsg = Number(
    /^(?:EPSG:+|urn:(?:x-)?ogc:def:crs:(?:EPSG|ESRI):[^:]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[^/]*\/|https?:\/\/www\.opengis\.net\/gml\/srs\/epsg\.xml#|ESRI:)?(\d{4,6})$/i.exec(
      said,
    )?.[1] ?? Number.NaN,
  )
  const found = crsBy(String(web.has(epsg) ? 3857 : epsg))
  if (found) return found
  const old = closed(epsg)
  if (old)
    throw refused(`文件的坐标系是${old}（EPSG:${epsg}）：与 CGCS2000 相差数十至上百米，转换参数由测绘主管部门掌握，不能自动换算。请先转换为 CGCS2000 再导入`)
  throw refused(`不认识坐标系“${said.slice(0, 80)}”，请转换为 CGCS2000（EPSG:4490，或 EPSG:4513–4554 的高斯-克吕格投影）后再导入`)
}

const question = (message: string, keys: readonly string[]): Question => ({
  about: 'crs',
  message,
  options: keys.map((value) => ({ value, title: crsBy(value)!.title })),
  suggested: keys[0]!,
})

/**
 * What to ask of a file that names no system, by its first coordinate. Degrees may be shifted by hundreds of metres, which no
 * number shows: so they are asked too. @throws Refusal 422 `import_crs_unknown` for numbers of no known system
 */
export function crsQuestion(first: Position | undefined, bounds: Bounds): Question {
  const guess = first && Number.isFinite(first[0]) && Number.isFinite(first[1]) ? coordinateGuess(first, bounds) : { kind: 'degrees' as const }
  switch (guess.kind) {
    case 'degrees':
    case 'swapped':
      return question('文件没有注明坐标系。经纬度可能是国家大地坐标，也可能是地图软件加偏的坐标（相差三百米至一千米），从数字上分不出来，请选定', [
        '4490',
        'gcj02',
        'bd09',
      ])
    case 'gk_prefixed':
      return question('文件没有注明坐标系，按坐标的带号推测如下，请核对后选定', [String(guess.epsg)])
    case 'gk_plain': {
      const middle = zone3At((bounds[0] + bounds[2]) / 2).epsg_without_prefix
      const near = [middle, middle - 1, middle + 1].filter((epsg) => zoneOfEpsg(epsg)?.prefixed === false)
      return question('文件没有注明坐标系，坐标不带带号，从数字上分不出是哪一带，请核对后选定', near.map(String))
    }
    case 'web_mercator':
      return question('文件没有注明坐标系，看起来是网络墨卡托，请核对后选定', ['3857'])
    case 'unknown':
      throw refused(`文件没有注明坐标系，坐标 (${first![0]}, ${first![1]}) 也认不出是哪一种；请在原来的软件里设定坐标系（生成 .prj）后重新导出`)
  }
}
