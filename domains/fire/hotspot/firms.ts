import { csvCells, textLines } from '#kit/files/csv-read.ts'
import type { TextLine } from '#kit/files/csv-read.ts'
import type { Detection } from './detection.ts'
import { refuse, readRow } from './firms-row.ts'
import type { FirmsRefusal } from './firms-row.ts'

/** One row of a file: accepted, or refused with line number, stable code and the reason in Chinese. */
export type FirmsRow = { ok: true; line: number; detection: Detection } | FirmsRefusal

/** No row of an active-fire file comes near. */
const LONGEST_LINE = 65_536

const REQUIRED = ['latitude', 'longitude', 'acq_date', 'acq_time', 'satellite', 'confidence'] as const
/** Columns that distinguish an active-fire file of MODIS (and the archive of VIIRS) or of VIIRS near real time. */
const BRIGHTNESS = ['brightness', 'bright_ti4'] as const
/** Columns whose value shows by itself whether it is whole, so that a last line without line end can be trusted. */
const WHOLE_BY_ITSELF: ReadonlySet<string> = new Set(['daynight', 'type', 'acq_date', 'version'])

/**
 * Reads a FIRMS active-fire CSV of MODIS or VIIRS row by row; never throws on its content. A header that cannot be used gives one
 * refusal for line 1 and ends the reading. Rows of a file cut in the middle are accepted up to the cut.
 */
export async function* parseFirms(source: string | AsyncIterable<string>): AsyncGenerator<FirmsRow> {
  let columns: string[] | null = null
  for await (const line of textLines(source, LONGEST_LINE)) {
    if (line.text.trim() === '' && !line.too_long) continue
    if (columns) {
      yield row(columns, line)
      continue
    }
    const header = readHeader(line)
    if (!Array.isArray(header)) {
      yield header
      return
    }
    columns = header
  }
  if (!columns) yield refuse(1, 'firms.empty', '文件为空')
}

/** Reads a whole file: for callers that hold it in memory anyway. */
export async function readFirms(source: string | AsyncIterable<string>): Promise<{ accepted: Detection[]; refused: FirmsRefusal[] }> {
  const accepted: Detection[] = []
  const refused: FirmsRefusal[] = []
  for await (const row of parseFirms(source)) {
    if (row.ok) accepted.push(row.detection)
    else refused.push(row)
  }
  return { accepted, refused }
}

function readHeader(line: TextLine): string[] | FirmsRefusal {
  const columns = csvCells(line.text)?.map((name) => name.trim().toLowerCase())
  if (!columns || line.too_long) return refuse(line.number, 'firms.header', '表头无法识别')
  const missing: string[] = REQUIRED.filter((name) => !columns.includes(name))
  if (!BRIGHTNESS.some((name) => columns.includes(name))) missing.push(BRIGHTNESS.join(' 或 '))
  if (missing.length > 0) return refuse(line.number, 'firms.header', `不是 FIRMS 的 MODIS 或 VIIRS 火点文件：表头缺少 ${missing.join('、')}`)
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index)
  if (twice) return refuse(line.number, 'firms.header', `表头有重复的列：${twice}`)
  if (!line.ended) return refuse(line.number, 'firms.truncated', '文件在表头处被截断，没有数据行')
  return columns
}

function row(columns: readonly string[], line: TextLine): FirmsRow {
  if (line.too_long) return refuse(line.number, 'firms.columns', '行过长，不是 FIRMS 数据行')
  const cells = csvCells(line.text)
  if (!line.ended && isCut(columns, cells)) return refuse(line.number, 'firms.truncated', '文件在此行被截断，本行不完整')
  if (!cells) return refuse(line.number, 'firms.quote', '引号不成对')
  if (cells.length !== columns.length) return refuse(line.number, 'firms.columns', `应有 ${columns.length} 列，实有 ${cells.length} 列`)
  return readRow(line.number, new Map(columns.map((name, index) => [name, cells[index]?.trim() ?? ''])))
}

function isCut(columns: readonly string[], cells: readonly string[] | null): boolean {
  if (!cells || cells.length < columns.length) return true
  return !WHOLE_BY_ITSELF.has(columns.at(-1) ?? '') || cells.at(-1)?.trim() === ''
}
