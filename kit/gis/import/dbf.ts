import { Refusal } from '../../register/refusal.ts'
import type { Cell } from './feature-file.ts'

const refused = (message: string): Refusal => new Refusal(422, 'import_dbf_invalid', message)

type Column = { readonly name: string; readonly type: string; readonly at: number; readonly length: number; readonly decimals: number }
export type Dbf = { readonly columns: readonly string[]; readonly rows: readonly Readonly<Record<string, Cell>>[]; readonly encoding: 'UTF-8' | 'GBK' }

const isUtf8 = (bytes: Uint8Array): boolean => { try { new TextDecoder('utf-8', { fatal: true }).decode(bytes); return true } catch { return false } }

/**
 * UTF-8 or GBK: as the .cpg says, else as the language byte says (0x4D is GBK), else UTF-8 where all of it reads as such.
 * Fields cut in the middle of a character make UTF-8 text unreadable at that spot only, so the .cpg is believed.
 */
function encodingOf(cpg: string | undefined, language: number, body: Uint8Array): 'UTF-8' | 'GBK' {
  const said = cpg?.trim().toUpperCase().replace(/^CP|^MS/, '') ?? ''
  if (/UTF-?8|^65001$/.test(said)) return 'UTF-8'
  if (/GBK|GB2312|GB18030|^936$|^54936$/.test(said) || language === 0x4d) return 'GBK'
  return isUtf8(body) ? 'UTF-8' : 'GBK'
}

function columnsOf(bytes: Uint8Array, view: DataView, header: number, text: (b: Uint8Array) => string): Column[] {
  const columns: Column[] = []
  for (let at = 32, from = 1; at + 32 <= header && bytes[at] !== 0x0d; at += 32) {
    const raw = bytes.subarray(at, at + 11)
    const end = raw.indexOf(0)
    const length = view.getUint8(at + 16)
    columns.push({ name: text(end < 0 ? raw : raw.subarray(0, end)).trim(), type: String.fromCharCode(bytes[at + 11] ?? 0), at: from, length, decimals: view.getUint8(at + 17) })
    from += length
  }
  return columns
}

/** Nothing is written as blanks, `<Null>`, asterisks (an overflow) or zero bytes, by whoever wrote the file. */
const isNull = (text: string): boolean => text === '' || /^<null>$/i.test(text) || /^\*+$/.test(text)

function cellOf({ type }: Column, given: string): Cell {
  const text = given.replaceAll('\0', '').trim()
  if (isNull(text)) return null
  switch (type) {
    case 'N': case 'F': return Number.isFinite(Number(text)) ? Number(text) : text
    case 'L': return /^[TtYy]$/.test(text) ? true : /^[FfNn]$/.test(text) ? false : null
    case 'D': return /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : text
    default: return text
  }
}

/** The attribute table beside a .shp (dBASE III and its kin); deleted rows stay, as the shapes still count them. @throws Refusal 422 */
export function readDbf(bytes: Uint8Array, cpg?: string): Dbf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) throw refused('.dbf 属性表不完整')
  const [count, header, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)]
  if (header < 33 || width < 1 || header + count * width > bytes.length) throw refused('.dbf 属性表不完整，请重新导出（可能复制时中断）')
  const encoding = encodingOf(cpg, view.getUint8(29), bytes.subarray(header, header + count * width))
  const decoder = new TextDecoder(encoding === 'GBK' ? 'gbk' : 'utf-8')
  const text = (b: Uint8Array): string => decoder.decode(b)
  const columns = columnsOf(bytes, view, header, text)
  if (columns.length === 0 || columns.some((c) => c.at + c.length > width)) throw refused('.dbf 属性表的列定义已损坏')
  const rows = Array.from({ length: count }, (_, i) => {
    const row = bytes.subarray(header + i * width, header + (i + 1) * width)
    return Object.fromEntries(columns.map((c) => [c.name, cellOf(c, text(row.subarray(c.at, c.at + c.length)))]))
  })
  return { columns: columns.map((c) => c.name), rows, encoding }
}
