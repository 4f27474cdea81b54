import type { Bounds, Geometry } from '#kit/geometry/geojson.ts'
import { checkGeometry, type GeometryKind } from '#kit/geometry/geometry.ts'
import type { FileCrs } from './crs.ts'
import type { FileRow, PlacedRow } from './feature-file.ts'
import { moved, toDegrees } from './project.ts'

/** The most vertices of one geometry of a file. */
export const MOST_VERTICES = 200_000

/** U+FFFD stands where some program before could not read a character: what stood there is lost. */
function brokenText(row: FileRow): PlacedRow['fault'] {
  for (const [column, value] of Object.entries(row.properties)) {
    if (typeof value === 'string' && value.includes('\ufffd'))
      return {
        code: 'import_text_broken',
        message: `“${column}”的文字“${value.slice(0, 40)}”里有认不出的字符，可能是转换编码时损坏的，请用原始数据按 UTF-8 重新导出`,
      }
  }
  return null
}

/** How a row of a file is brought into EPSG:4490 and judged; without a kind, geometry is left out. */
export function placer(crs: FileCrs, kind: GeometryKind | null, bounds?: Bounds): (row: FileRow) => PlacedRow {
  const move = toDegrees(crs)
  const inDegrees = crs.key === '4490' || crs.key === '4326'
  return (row) => {
    const broken = brokenText(row)
    if (broken || kind === null || !row.geometry) return { ...row, geometry: null, fault: broken }
    const geometry = inDegrees ? row.geometry : moved(row.geometry as Geometry, move)
    const checked = checkGeometry(geometry, { kind, bounds, max_vertices: MOST_VERTICES })
    if (checked.ok) return { ...row, geometry: checked.geometry, fault: null }
    return { ...row, geometry: null, fault: { code: 'geometry.invalid', message: checked.problems.map((p) => p.message).join('；') } }
  }
}
