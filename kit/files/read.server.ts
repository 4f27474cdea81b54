import { Refusal } from '#kit/register/refusal.ts'
import type { Bounds } from '#kit/geometry/geojson.ts'
import type { GeometryKind } from '#kit/geometry/geometry.ts'
import { crsBy, crsNamed, crsQuestion, type FileCrs } from './crs.ts'
import { isTable, readCsvFile } from './csv-file.ts'
import { decodedText } from './encoding.ts'
import type { Answers, FeatureFile, PlacedFile, PlacedRow } from './feature-file.ts'
import { refuseForeign } from './foreign.ts'
import { readGeoJson } from './geojson-file.ts'
import { placer } from './place.ts'
import { firstPlace, readShapefile } from './shapefile.server.ts'
import { readXlsxFile } from './xlsx/file.server.ts'
import { isWorkbook } from './xlsx/workbook.server.ts'
import { zipEntries } from './zip.server.ts'

/** What a file is read for: the kind of geometry that is wanted (none for a table alone), the degrees it has to lie in, what its sender says of it. */
export type ReadingOrder = { readonly kind: GeometryKind | null; readonly bounds: Bounds; readonly answers: Answers }

/** What one file may hold. */
const LIMITS = { rows: 500_000, columns: 2_000, vertices: 3_000_000 } as const

const isZip = (b: Uint8Array): boolean => b[0] === 0x50 && b[1] === 0x4b
const family = (type: string): string => type.replace(/^Multi/, '')
const tooLarge = (message: string): Refusal => new Refusal(422, 'import_too_large', message)

/** Reads a file of features or a table, told by its first bytes. @throws Refusal 422 with what is wrong with it and what to do */
export function readFeatureFile(bytes: Uint8Array, { kind = 'polygon', answers = {} }: Partial<ReadingOrder> = {}): FeatureFile {
  if (bytes.length === 0) throw new Refusal(422, 'import_empty', '文件是空的')
  if (!isZip(bytes)) refuseForeign(bytes)
  if (!isZip(bytes) && isTable(bytes)) return readCsvFile(decodedText(bytes, answers.encoding), kind !== null)
  const entries = isZip(bytes) ? zipEntries(bytes) : null
  if (entries && isWorkbook(entries)) return withinLimits(readXlsxFile(entries, kind !== null))
  const file = entries ? readShapefile(entries, answers.encoding) : readGeoJson(decodedText(bytes, answers.encoding))
  const kinds = new Set(file.rows.flatMap((row) => (row.geometry ? [family(String(row.geometry.type))] : [])))
  if (kinds.size > 1) throw new Refusal(422, 'import_mixed_types', `文件里混有不同类型的图形（${[...kinds].join('、')}），请按类型拆分`)
  return withinLimits(file)
}

function withinLimits(file: FeatureFile): FeatureFile {
  if (file.rows.length > LIMITS.rows || file.columns.length > LIMITS.columns)
    throw tooLarge(`文件有 ${file.rows.length} 行、${file.columns.length} 列，一次最多 ${LIMITS.rows} 行、${LIMITS.columns} 列，请拆分后再传`)
  return file
}

function countIn(value: unknown): number {
  if (!Array.isArray(value)) return 0
  if (typeof value[0] === 'number') return 1
  let sum = 0
  for (const one of value) sum += countIn(one)
  return sum
}

/** The system a file is read in: as its sender says, else as the file says, else as is asked. */
function settled(file: FeatureFile, order: ReadingOrder): { crs: FileCrs | null; notes: string[]; asks: FeatureFile['questions'] } {
  const said = order.answers.crs ? crsNamed(order.answers.crs) : null
  const own = file.crs ? crsBy(file.crs)! : null
  if (said && own && said.key !== own.key) return { crs: said, notes: [`文件注明的坐标系是 ${own.title}，按您所选的 ${said.title} 读取`], asks: [] }
  if (said ?? own) return { crs: said ?? own, notes: [], asks: [] }
  if (order.kind === null || file.rows.every((row) => row.geometry === null)) return { crs: null, notes: [], asks: [] }
  const asked = crsQuestion(firstPlace(file.rows.map((row) => row.geometry)), order.bounds)
  return { crs: crsBy(asked.suggested)!, notes: [], asks: [asked] }
}

/** All of a placed file but its rows. */
export type FileHead = Omit<PlacedFile, 'rows'>

/** A file with its rows in EPSG:4490, a batch of rows at a time so that none is large. @throws Refusal 422 */
export function placedFile(bytes: Uint8Array, order: ReadingOrder): { head: FileHead; batches: Generator<PlacedRow[]> } {
  const file = readFeatureFile(bytes, order)
  const { rows, ...about } = file
  const { crs, notes, asks } = settled(file, order)
  const counts = rows.map((row) => countIn(row.geometry?.coordinates))
  const vertices = counts.reduce((sum, n) => sum + n, 0)
  if (vertices > LIMITS.vertices) throw tooLarge(`文件共有 ${vertices} 个顶点，一次最多 ${LIMITS.vertices} 个，请化简或拆分后再传`)
  const place = placer(crs ?? crsBy('4490')!, order.kind, order.bounds)
  function* batches(): Generator<PlacedRow[]> {
    let [batch, weight]: [PlacedRow[], number] = [[], 0]
    for (const [i, row] of rows.entries()) {
      batch.push(place(row))
      weight += 20 + counts[i]!
      if (weight > 20_000) {
        yield batch
        ;[batch, weight] = [[], 0]
      }
    }
    yield batch
  }
  return {
    head: { ...about, crs: crs?.title ?? '无图形', epsg: crs?.epsg ?? 4490, notes: [...notes, ...about.notes], questions: [...about.questions, ...asks] },
    batches: batches(),
  }
}
