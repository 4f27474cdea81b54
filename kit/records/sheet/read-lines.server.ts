import { createHash } from 'node:crypto'
import type { PlacedRow } from '#kit/files/feature-file.ts'
import { geometryField, ownId, ownVersion, unitIn } from '#kit/files/mapping.ts'
import { wireValue } from '#kit/files/typed-cell.ts'
import { breathing } from '#kit/http/breath.server.ts'
import type { Line } from '../lines.server.ts'
import { type ImportOrder, type LineReason, meant, valueAt } from './order.ts'

type Body = Record<string, unknown>
/** The record that a line says it is of, and the version it was made from. */
export type Own = { readonly id: string; readonly version: number | null }
/** A line of a sheet, with the lines below it that say the very same. */
export type SheetLine = Line & { readonly own: Own | null; readonly again: readonly number[] }

/** An id that the content alone decides: the same line of the same or another file is the same record. */
function contentId(register: string, body: Body): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([register, Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function bodyOf({ register: r, mapping, division, crosswalk }: ImportOrder, { properties, geometry }: PlacedRow): Body {
  const values = Object.entries(mapping).flatMap(([name, column]): [string, unknown][] => {
    const value = wireValue(r.fields[name], meant(crosswalk, name, valueAt(properties, column) ?? null), unitIn(column))
    return value === undefined ? [] : [[name, name === 'belongs_to_year' ? Number(value) : value]]
  })
  const field = geometryField(r)
  const drawn = field && geometry ? { [field.name]: geometry } : {}
  return { ...(division ? { division } : {}), ...Object.fromEntries(values), ...drawn }
}

function lineOf(order: ImportOrder, row: PlacedRow): Omit<SheetLine, 'again'> {
  const { [ownId.name]: id, [ownVersion.name]: version, ...body } = bodyOf(order, row)
  if (id === undefined) return { line: row.line, body: { id: contentId(order.register.name, body), ...body }, own: null }
  const own = { id: String(id), version: /^\d{1,9}$/.test(String(version)) ? Number(version) : null }
  return { line: row.line, body: { id: own.id, ...body }, own }
}

/** Nobody can tell which of them is meant. */
const twice = (lines: readonly { readonly line: number }[]): LineReason[] =>
  lines.map(({ line }) => ({
    line,
    code: 'line_twice',
    message: `第 ${lines.map((one) => one.line).join('、')} 行写的是同一条记录，请只留一行；照着抄来的新记录请写在模板里导入`,
    fields: [ownId.name],
  }))

/**
 * The lines of a file as records to be, in order. What a line says is one record however often it stands there; two lines that say
 * they are the same record are both refused.
 */
export async function readLines(order: ImportOrder): Promise<{ lines: SheetLine[]; faults: LineReason[] }> {
  const breath = breathing()
  const faults: LineReason[] = []
  const same = new Map<string, Omit<SheetLine, 'again'>[]>()
  for (const row of order.file.rows) {
    await breath()
    if (row.fault) {
      faults.push({ line: row.line, ...row.fault })
      continue
    }
    const one = lineOf(order, row)
    const key = `${one.own ? 'own' : 'content'} ${String(one.body['id'])}`
    const there = same.get(key)
    if (there) there.push(one)
    else same.set(key, [one])
  }
  const lines: SheetLine[] = []
  for (const group of same.values()) {
    const [one, ...others] = group
    if (!one) continue
    if (one.own && others.length > 0) faults.push(...twice(group))
    else lines.push({ ...one, again: others.map(({ line }) => line) })
  }
  return { lines, faults }
}
