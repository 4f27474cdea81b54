import { Refusal } from '#kit/register/refusal.ts'
import { zoneOf, zoneOfEpsg } from '#kit/geometry/zones.ts'

const refused = (message: string): Refusal => new Refusal(422, 'import_crs_unknown', message)

const number = (wkt: string, pattern: RegExp): number => Number(pattern.exec(wkt)?.[1] ?? Number.NaN)
/** By its name of WKT 1 or of WKT 2 (ISO 19162). */
const parameter = (wkt: string, name: string): number => number(wkt, new RegExp(`PARAMETER\\s*\\[\\s*"(?:${name})"\\s*,\\s*([-\\d.eE+]+)`, 'i'))
const parameters = {
  meridian: 'central_meridian|longitude of natural origin',
  easting: 'false_easting|false easting',
  northing: 'false_northing|false northing',
  scale: 'scale_factor|scale factor at natural origin',
} as const
const close = (a: number, b: number, by: number): boolean => Math.abs(a - b) <= by

type Ellipsoid = { readonly name: string; readonly axis: number; readonly flattening: number; readonly epsg: number | null; readonly why?: string }
/** Told apart by their numbers, as names of datums are written in many ways. */
const ellipsoids: readonly Ellipsoid[] = [
  { name: 'CGCS2000', axis: 6_378_137, flattening: 298.257222101, epsg: 4490 },
  { name: 'WGS 84', axis: 6_378_137, flattening: 298.257223563, epsg: 4326 },
  { name: '北京54', axis: 6_378_245, flattening: 298.3, epsg: null, why: '与 CGCS2000 相差数十至上百米，转换参数由测绘主管部门掌握' },
  { name: '西安80', axis: 6_378_140, flattening: 298.257, epsg: null, why: '与 CGCS2000 相差数十至上百米，转换参数由测绘主管部门掌握' },
]

function ellipsoidOf(wkt: string): Ellipsoid {
  const [axis, flattening] = [
    number(wkt, /(?:SPHEROID|ELLIPSOID)\s*\[\s*"[^"]*"\s*,\s*([\d.eE+]+)/i),
    number(wkt, /(?:SPHEROID|ELLIPSOID)\s*\[\s*"[^"]*"\s*,\s*[\d.eE+]+\s*,\s*([\d.eE+]+)/i),
  ]
  const found = ellipsoids.find((e) => close(e.axis, axis, 0.5) && close(e.flattening, flattening, e.epsg ? 5e-7 : 5e-4))
  if (!found)
    throw refused(Number.isNaN(axis) ? '.prj 文件里没有椭球参数，认不出坐标系' : `.prj 文件里的椭球（长半轴 ${axis}，扁率倒数 ${flattening}）不是 CGCS2000`)
  if (found.epsg === null) throw refused(`坐标系是${found.name}：${found.why}，不能自动换算。请先转换为 CGCS2000 再导入`)
  return found
}

/** The code of the transverse Mercator that the parameters describe: a zone of CGCS2000 Gauss–Krüger, or of WGS 84 UTM. */
function zoneCode(wkt: string, ellipsoid: Ellipsoid): number {
  const [meridian, easting, northing, scale] = [
    parameter(wkt, parameters.meridian),
    parameter(wkt, parameters.easting),
    parameter(wkt, parameters.northing),
    parameter(wkt, parameters.scale),
  ]
  if (!Number.isNaN(northing) && northing !== 0) throw refused(`投影的北偏移是 ${northing}，不是国家标准的高斯-克吕格投影，请转换为 CGCS2000 后再导入`)
  if (close(scale, 0.9996, 1e-9)) {
    const zone = (meridian + 183) / 6
    if (ellipsoid.epsg === 4326 && Number.isInteger(zone) && zone >= 43 && zone <= 53 && close(easting, 500_000, 0.001)) return 32_600 + zone
    throw refused(`坐标系是 UTM 投影（比例因子 0.9996，中央经线 ${meridian}，${ellipsoid.name} 椭球），只认得 WGS 84 的 43–53 带；请转换为 CGCS2000 后再导入`)
  }
  if (!Number.isNaN(scale) && !close(scale, 1, 1e-9)) throw refused(`投影比例因子是 ${scale}，不是高斯-克吕格投影，请转换后再导入`)
  if (ellipsoid.epsg !== 4490) throw refused(`投影坐标用的是 ${ellipsoid.name} 椭球，请转换为 CGCS2000 后再导入`)
  const prefix = Math.floor(easting / 1_000_000)
  if (!close(easting - prefix * 1_000_000, 500_000, 0.001) || !Number.isInteger(meridian))
    throw refused(`投影参数（中央经线 ${meridian}，东偏移 ${easting}）不是国家标准分带，请转换为 CGCS2000 后再导入`)
  if (prefix >= 13 && prefix <= 23 && meridian === prefix * 6 - 3) return zoneOf(6, prefix).epsg_with_prefix
  if (meridian % 3 !== 0 || meridian < 75 || meridian > 135) throw refused(`中央经线 ${meridian} 不在国家标准分带之内，请核对坐标系`)
  if (prefix === 0) return zoneOf(3, meridian / 3).epsg_without_prefix
  if (prefix === meridian / 3) return zoneOf(3, prefix).epsg_with_prefix
  throw refused(`带号 ${prefix} 与中央经线 ${meridian} 不符，请核对坐标系`)
}

const webMercator =
  /"(?:Mercator_Auxiliary_Sphere|Popular Visualisation Pseudo[- ]Mercator|Popular_Visualisation_Pseudo_Mercator)"|EXTENSION\s*\[\s*"PROJ4"\s*,\s*"\+proj=merc \+a=6378137 \+b=6378137/i
const transverse = /(?:PROJECTION|METHOD)\s*\[\s*"(?:Gauss_Kruger|Transverse[_ ]Mercator)"/i
const metres = /\bUNIT\s*\[\s*"[^"]*met(?:er|re)[^"]*"\s*,\s*1(?:\.0*)?\s*[,\]]/i

/**
 * The EPSG code of a .prj by its parameters, not by its names, in WKT 1 or WKT 2: 4490, 4326, 3857, WGS 84 UTM, and CGCS2000 Gauss–Krüger
 * with the zone number before the easting (4513–4533, 4491–4501) or without (4534–4554). @throws Refusal 422 with why it cannot be taken
 */
export function epsgOfPrj(wkt: string): number {
  const ellipsoid = ellipsoidOf(wkt)
  if (/^\s*(COMPOUNDCRS|COMPD_CS|BOUNDCRS|ENGCRS|LOCAL_CS)/i.test(wkt)) throw refused('.prj 里的坐标系是复合或自定义的，请转换为 CGCS2000（EPSG:4490）后再导入')
  if (!/^\s*(PROJCS|PROJCRS|PROJECTEDCRS)/i.test(wkt)) return ellipsoid.epsg!
  if (webMercator.test(wkt)) return 3857
  const method = /(?:PROJECTION|METHOD)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1] ?? '未写明'
  if (!transverse.test(wkt)) throw refused(`投影是 ${method}，不是高斯-克吕格，请转换为 CGCS2000 后再导入`)
  if (!metres.test(wkt.replaceAll(/LENGTHUNIT/gi, 'UNIT'))) throw refused('投影坐标的单位不是米，请转换为 CGCS2000 后再导入')
  return zoneCode(wkt, ellipsoid)
}

/** What the coordinates themselves say of the zone number: files whose .prj and numbers disagree are common. */
export function byCoordinates(epsg: number, easting: number): { epsg: number; note: string | null } {
  const zone = zoneOfEpsg(epsg)
  if (!zone || Number.isNaN(easting)) return { epsg, note: null }
  const prefix = Math.floor(easting / 1_000_000)
  if (zone.prefixed === prefix > 0) {
    if (prefix > 0 && prefix !== zone.zone) throw refused(`坐标的带号是 ${prefix}，.prj 说是 ${zone.zone}，请核对坐标系`)
    return { epsg, note: null }
  }
  const written = (given: boolean): string => (given ? '带带号' : '不带带号')
  if (prefix > 0 && prefix !== zone.zone) throw refused(`坐标的带号是 ${prefix}，.prj 说的中央经线是 ${zone.central_meridian}，请核对坐标系`)
  return {
    epsg: prefix > 0 ? zone.epsg_with_prefix : zone.epsg_without_prefix,
    note: `.prj 写的是${written(zone.prefixed)}的坐标，实际${written(prefix > 0)}，已按坐标处理`,
  }
}
