import { Refusal } from '#kit/register/refusal.ts'

/** A format that is known but not read: its name, and by what way it becomes one that is. */
type Foreign = readonly [title: string, way: string]

const inQgis = '请在 QGIS 里右键图层“导出 → 要素另存为”，格式选 GeoJSON 或 ESRI Shapefile，坐标系选 EPSG:4490，再传'
const inArcgis = '请在 ArcGIS 里“导出要素”为 shapefile（或在 QGIS 里另存为 GeoJSON），坐标系选 CGCS2000，把 .shp、.shx、.dbf、.prj 一起压缩后再传'
const inExcel = '请在表格软件里“另存为 .xlsx”后再传；带坐标的，写成“经度”“纬度”两列'
const unpacked = '请解压后把 shapefile 的各个文件重新压缩为 .zip，再传'

const formats = {
  gpkg: ['GeoPackage（.gpkg）', inQgis],
  sqlite: ['SQLite 数据库', inQgis],
  kml: ['KML', inQgis],
  kmz: ['KMZ', inQgis],
  gpx: ['GPX 轨迹', inQgis],
  gml: ['GML', inQgis],
  fgb: ['FlatGeobuf（.fgb）', inQgis],
  tab: ['MapInfo TAB', inQgis],
  mif: ['MapInfo MIF', inQgis],
  dxf: ['CAD 图（DXF）', inQgis],
  dwg: ['CAD 图（DWG）', '请在 CAD 软件里另存为 DXF，再用 QGIS 转为 shapefile 后传'],
  gdb: ['Esri 文件地理数据库（.gdb）', inArcgis],
  mdb: ['Esri 个人地理数据库（.mdb）', inArcgis],
  lpk: ['ArcGIS 图层包', inArcgis],
  xlsx: ['压缩包里的 Excel 工作簿', '请解压后直接上传其中的 .xlsx'],
  xls: ['旧版 Excel 工作簿（.xls）', inExcel],
  docx: ['Word 文档', inExcel],
  pdf: ['PDF 文件', '请向提供者索取原始的 shapefile 或 GeoJSON'],
  tiff: ['栅格影像（TIFF）', '这里只收矢量数据，请先在 GIS 软件里矢量化'],
  rar: ['RAR 压缩包', unpacked],
  seven: ['7z 压缩包', unpacked],
  gzip: ['gzip 压缩包', unpacked],
  xml: ['XML 文件', inQgis],
  topojson: ['TopoJSON', '请在 QGIS 或 mapshaper 里另存为 GeoJSON 后再传'],
} as const satisfies Readonly<Record<string, Foreign>>
type Key = keyof typeof formats

const read = '可以直接导入的是 GeoJSON、shapefile（压缩为 .zip）、CSV 和 Excel（.xlsx）'

/** The refusal of a file of a format that is known but not read. */
export const foreign = (key: Key): Refusal =>
  new Refusal(422, 'import_format_unsupported', `这是 ${formats[key][0]}，暂不能直接导入。${formats[key][1]}。${read}`)

const heads: readonly (readonly [head: readonly number[], key: Key])[] = [
  [[0x66, 0x67, 0x62], 'fgb'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x52, 0x61, 0x72, 0x21], 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'seven'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x49, 0x49, 0x2a, 0x00], 'tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'tiff'],
  [[0x41, 0x43, 0x31, 0x30], 'dwg'],
  [[0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e], 'mdb'],
]

function keyOf(bytes: Uint8Array): Key | undefined {
  const found = heads.find(([head]) => head.every((b, i) => bytes[i] === b))?.[1]
  if (found) return found
  const text = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 4096))
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
  if (text.startsWith('SQLite format 3\0')) return bytes[68] === 0x47 && bytes[69] === 0x50 ? 'gpkg' : 'sqlite'
  if (/^0\s*\r?\n\s*SECTION/.test(text)) return 'dxf'
  if (/^Version\s+\d+/i.test(text) && /\bColumns\s+\d+|\bDelimiter\b|\bCharset\b/i.test(text)) return 'mif'
  if (!text.startsWith('<')) return undefined
  return /<kml\b/i.test(text) ? 'kml' : /<gpx\b/i.test(text) ? 'gpx' : /opengis\.net\/gml|FeatureCollection/i.test(text) ? 'gml' : 'xml'
}

/** @throws Refusal 422 `import_format_unsupported` for a file of a format that is known but not read */
export function refuseForeign(bytes: Uint8Array): void {
  const key = keyOf(bytes)
  if (key) throw foreign(key)
}

const parts: readonly (readonly [name: RegExp, key: Key])[] = [
  [/(^|\/)word\/document/i, 'docx'],
  [/\.gdb\/|\.gdbtable$/i, 'gdb'],
  [/\.gpkg$/i, 'gpkg'],
  [/\.kml$/i, 'kmz'],
  [/\.gpx$/i, 'gpx'],
  [/\.fgb$/i, 'fgb'],
  [/\.tab$/i, 'tab'],
  [/\.mif$/i, 'mif'],
  [/\.dxf$/i, 'dxf'],
  [/\.dwg$/i, 'dwg'],
  [/\.mdb$/i, 'mdb'],
  [/\.gml$/i, 'gml'],
  [/\.lyrx?$|\.lpkx?$/i, 'lpk'],
  [/\.xlsx$/i, 'xlsx'],
  [/\.xls$/i, 'xls'],
  [/\.rar$/i, 'rar'],
  [/\.tiff?$/i, 'tiff'],
]

/** What an archive without a shapefile holds instead, as a refusal; undefined for nothing known. */
export function foreignArchive(names: readonly string[]): Refusal | undefined {
  const found = parts.find(([pattern]) => names.some((name) => pattern.test(name)))
  return found ? foreign(found[1]) : undefined
}
