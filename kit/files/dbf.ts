import { Refusal } from '#kit/register/refusal.ts'
import { encodingNamed, encodingTitle, judgedEncoding, strictlyCut } from './encoding.ts'
import type { Cell, Question } from './feature-file.ts'

const refused = (message: string): Refusal => new Refusal(422, 'import_dbf_invalid', message)

type Column = { readonly name: string; readonly type: string; readonly at: number; readonly length: number }
const DELETED = 0x2a

export type Dbf = {
  readonly columns: readonly string[]
  /** null where the row is marked as deleted: the shapes still count it. */
  readonly rows: readonly (Readonly<Record<string, Cell>> | null)[]
  readonly encoding: string
  readonly notes: readonly string[]
  readonly questions: readonly Question[]
}

/** Language driver bytes that name an encoding (ESRI, xBase); those of the West are written by default and say nothing. */
const languages: Readonly<Record<number, string>> = {
  0x4d: 'gbk',
  0x7a: 'gbk',
  0x4e: 'euc-kr',
  0x79: 'euc-kr',
  0x4f: 'big5',
  0x78: 'big5',
  0x13: 'shift_jis',
  0x7b: 'shift_jis',
  0x50: 'windows-874',
  0xc8: 'windows-1250',
  0xc9: 'windows-1251',
  0x26: 'ibm866',
  0x65: 'ibm866',
}

/** What names the encoding: the .cpg, else the language byte. @throws Refusal 422 for a .cpg that says nothing known */
function namedBy(cpg: string | undefined, language: number): { encoding: string; by: string } | null {
  const said = cpg?.replace(/^\ufeff/, '').trim()
  if (said) {
    const encoding = encodingNamed(said)
    if (encoding) return { encoding, by: ' .cpg ' }
    if (!/^(system|local)$/i.test(said))
      throw new Refusal(422, 'import_encoding_unknown', `.cpg 写的编码“${said.slice(0, 40)}”不认识，请改为 UTF-8 或 GBK 后再传`)
  }
  const encoding = languages[language]
  return encoding ? { encoding, by: ' .dbf ' } : null
}

type Head = Omit<Column, 'name'> & { readonly raw: Uint8Array }

function headsOf(bytes: Uint8Array, view: DataView, header: number): Head[] {
  const heads: Head[] = []
  for (let at = 32, from = 1; at + 32 <= header && bytes[at] !== 0x0d; at += 32) {
    const raw = bytes.subarray(at, at + 11)
    const end = raw.indexOf(0)
    const length = view.getUint8(at + 16)
    heads.push({ raw: trimmed(end < 0 ? raw : raw.subarray(0, end)), type: String.fromCharCode(bytes[at + 11] ?? 0), at: from, length })
    from += length
  }
  return heads
}

const blank = (b: number): boolean => b === 0x20 || b === 0
function trimmed(bytes: Uint8Array): Uint8Array {
  let [from, to] = [0, bytes.length]
  while (from < to && blank(bytes[from]!)) from++
  while (to > from && blank(bytes[to - 1]!)) to--
  return bytes.subarray(from, to)
}

/** Columns of one name are told apart by a number, as other programs do. */
function columnsOf(heads: readonly Head[], text: (b: Uint8Array) => string): { columns: Column[]; notes: string[] } {
  const taken = new Set<string>()
  const doubled = new Set<string>()
  const columns = heads.map(({ raw, ...head }): Column => {
    const wanted = text(raw)
    let name = wanted
    for (let n = 1; taken.has(name); n++) name = `${wanted}_${n}`
    if (name !== wanted) doubled.add(`“${wanted}”另一列记作“${name}”`)
    taken.add(name)
    return { ...head, name }
  })
  return { columns, notes: doubled.size > 0 ? [`有同名的列：${[...doubled].join('，')}`] : [] }
}

/** Nothing is written as blanks, `<Null>`, asterisks (an overflow) or zero bytes, by whoever wrote the file. */
const isNull = (text: string): boolean => text === '' || /^<null>$/i.test(text) || /^\*+$/.test(text)

/** Codes of twenty digits stand in number columns too: what a binary number cannot hold stays the text it is. */
const numberOf = (text: string): Cell => {
  const n = Number(text)
  return Number.isFinite(n) && (!/^[-+]?\d+$/.test(text) || (Number.isSafeInteger(n) && !/^0\d/.test(text))) ? n : text
}

function cellOf({ type }: Column, given: string): Cell {
  const text = given.replaceAll('\0', '').trim()
  if (isNull(text)) return null
  switch (type) {
    case 'N':
    case 'F':
      return numberOf(text)
    case 'L':
      return /^[TtYy]$/.test(text) ? true : /^[FfNn]$/.test(text) ? false : null
    case 'D':
      return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text
    default:
      return text
  }
}

/** Texts of a table: heads, and the cells of its text columns. A million cells are more than enough to judge by. */
function* textsOf(heads: readonly Head[], rowAt: (i: number) => Uint8Array, count: number): Generator<Uint8Array> {
  for (const { raw } of heads) yield raw
  const texts = heads.filter((h) => h.type === 'C')
  for (let i = 0; i < Math.min(count, Math.ceil(1_000_000 / Math.max(1, texts.length))); i++) {
    const row = rowAt(i)
    for (const { at, length } of texts) {
      const cell = row.subarray(at, at + length)
      if (cell.some((b) => b >= 0x80)) yield trimmed(cell)
    }
  }
}

/**
 * The attribute table beside a .shp (dBASE III and its kin). The head's count of rows is not believed where it is 0 and rows follow.
 * @param said the encoding as the sender says @throws Refusal 422 `import_dbf_invalid`, `import_encoding_unknown`
 */
export function readDbf(bytes: Uint8Array, cpg?: string, said?: string): Dbf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) throw refused('.dbf 属性表不完整，请重新导出')
  const [written, header, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)]
  if (header < 33 || width < 1) throw refused('.dbf 属性表已损坏，请重新导出')
  const count = written === 0 ? Math.max(0, Math.floor((bytes.length - header) / width)) : written
  if (header + count * width > bytes.length) throw refused('.dbf 属性表不完整，请重新导出（可能复制时中断）')
  const heads = headsOf(bytes, view, header)
  if (heads.length === 0 || heads.some((c) => c.at + c.length > width)) throw refused('.dbf 属性表的列定义已损坏，请重新导出')
  const rowAt = (i: number): Uint8Array => bytes.subarray(header + i * width, header + (i + 1) * width)
  const judged = judgedEncoding([...textsOf(heads, rowAt, count)], namedBy(cpg, view.getUint8(29)), said)
  let [cut, deleted] = [0, 0]
  const lenient = new TextDecoder(judged.encoding)
  const text = (raw: Uint8Array): string => {
    const read = strictlyCut(raw, judged.encoding)
    if (read?.cut) cut++
    return read?.text ?? lenient.decode(raw)
  }
  const { columns, notes } = columnsOf(heads, text)
  const rows = Array.from({ length: count }, (_, i) => {
    const row = rowAt(i)
    if (row[0] === DELETED) {
      deleted++
      return null
    }
    return Object.fromEntries(columns.map((c) => [c.name, cellOf(c, text(trimmed(row.subarray(c.at, c.at + c.length))))]))
  })
  const told = [
    ...judged.notes,
    ...notes,
    ...(cut > 0 ? [`有 ${cut} 处文字在列宽处断在半个字上，已去掉那半个字`] : []),
    ...(deleted > 0 ? [`有 ${deleted} 行在属性表中标为已删除，没有读取`] : []),
    ...(written === 0 && count > 0 ? [`属性表写的行数是 0，按文件大小读取 ${count} 行`] : []),
  ]
  return { columns: columns.map((c) => c.name), rows, encoding: encodingTitle(judged.encoding), notes: told, questions: judged.questions }
}
