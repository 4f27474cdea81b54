import { Refusal } from '../../register/refusal.ts'
import { isTable, readCsvFile } from './csv-file.ts'
import type { FeatureFile } from './feature-file.ts'
import { readGeoJson } from './geojson-file.ts'
import { readShapefile } from './shapefile.server.ts'

const isZip = (b: Uint8Array): boolean => b[0] === 0x50 && b[1] === 0x4b
const family = (type: string): string => type.replace(/^Multi/, '')

/** Reads a file of features, or a table of rows without geometry, told by its first bytes. @throws Refusal 422 with what is wrong with it */
export function readFeatureFile(bytes: Uint8Array): FeatureFile {
  if (bytes.length === 0) throw new Refusal(422, 'import_empty', '文件是空的')
  if (!isZip(bytes) && isTable(bytes)) return readCsvFile(bytes)
  const file = isZip(bytes) ? readShapefile(bytes) : readGeoJson(new TextDecoder('utf-8').decode(bytes))
  const kinds = new Set(file.rows.flatMap((row) => (row.geometry ? [family(String(row.geometry.type))] : [])))
  if (kinds.size > 1) throw new Refusal(422, 'import_mixed_types', `文件里混有不同类型的图形（${[...kinds].join('、')}），请按类型拆分`)
  return file
}
