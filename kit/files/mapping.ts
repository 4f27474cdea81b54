import { Decimal } from 'decimal.js'
import type { AnyRegister } from '#kit/register/define.ts'
import { creationFields } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'
import type { Cell } from './feature-file.ts'

/** Field of the register (or `division`, `belongs_to_year`) → column of the file. */
export type Mapping = Readonly<Record<string, string>>

const geometryKinds: ReadonlySet<string> = new Set(['point', 'line', 'polygon'])
const listKinds: ReadonlySet<string> = new Set(['rows', 'evidence', 'links'])

/** The field that a file's geometry goes into: that of the map, else the only one there is. */
export function geometryField(r: AnyRegister): { name: string; kind: 'point' | 'line' | 'polygon' } | null {
  const fields = creationFields(r).filter(([, field]) => geometryKinds.has(field.kind))
  const [name, field] = fields.find(([n]) => n === r.map?.geometry) ?? fields[0] ?? []
  return name && field ? { name, kind: field.kind as 'point' | 'line' | 'polygon' } : null
}

/** What a file's columns may fill. */
export const mappable = (r: AnyRegister): [name: string, title: string, also: readonly string[]][] => [
  ['division', '行政区划代码', ['division_code']],
  ['belongs_to_year', '所属年度', []],
  ...creationFields(r)
    .filter(([, field]) => !geometryKinds.has(field.kind) && !listKinds.has(field.kind))
    .map(([name, field]): [string, string, readonly string[]] => [name, field.title, field.also_known_as ?? []]),
]

/** Columns of a .dbf are cut to ten bytes: ten letters, three or five characters. */
const cuts = (name: string): string[] => [name, name.slice(0, 10), ...(/[^\0-\x7f]/.test(name) ? [name.slice(0, 5), name.slice(0, 3)] : [])]

/** Columns by the field's name, title or other names, whatever the case and however cut; each column once. */
export function suggestedMapping(r: AnyRegister, columns: readonly string[]): Mapping {
  const free = new Map(columns.map((column) => [column.toLowerCase(), column]))
  const found: Record<string, string> = {}
  for (const whole of [true, false]) {
    for (const [field, title, also] of mappable(r)) {
      if (found[field]) continue
      const names = [field, title, ...also].flatMap((name) => (whole ? [name] : cuts(name))).map((name) => name.toLowerCase())
      const column = names.map((name) => free.get(name)).find((c) => c !== undefined)
      if (column === undefined) continue
      found[field] = column
      free.delete(column.toLowerCase())
    }
  }
  return found
}

const keyOf = (choices: Readonly<Record<string, string>>, text: string): string => {
  if (Object.hasOwn(choices, text)) return text
  const titled = Object.entries(choices).find(([, title]) => title === text)?.[0]
  if (titled) return titled
  // Codes that passed through a number column lost the zeros in front.
  return Object.keys(choices).find((key) => /^0+\d+$/.test(key) && key.replace(/^0+/, '') === text) ?? text
}

const day = (text: string): string => {
  const [, y, m, d] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(text) ?? []
  return y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text
}

/** A cell in the wire form of its field; what does not fit is left as it is, for validation to name. */
export function wireValue(field: Field | undefined, cell: Cell): unknown {
  if (cell === null || cell === '') return undefined
  const text = String(cell).trim()
  switch (field?.kind) {
    case 'integer':
      return Number.isSafeInteger(Number(text)) ? Number(text) : text
    case 'boolean':
      return typeof cell === 'boolean' ? cell : /^(是|true|1|Y)$/i.test(text) ? true : /^(否|false|0|N)$/i.test(text) ? false : text
    case 'choice':
      return keyOf(field.choices, text)
    case 'choices':
      return text.split(/[、;；,，]/).map((one) => keyOf(field.choices, one.trim()))
    case 'code':
      return keyOf(field.list.codes, text)
    case 'decimal':
      return /^-?\d*\.?\d+(e[-+]?\d+)?$/i.test(text) ? plainDecimal(text, field.scale) : text
    case 'date':
      return day(text)
    default:
      return text
  }
}

/** Files carry the last digits of binary fractions; what is more than those is not rounded away but left to be refused. */
function plainDecimal(text: string, scale: number): string {
  const n = new Decimal(text)
  const rounded = n.toDecimalPlaces(scale)
  if (n.minus(rounded).abs().greaterThan(Decimal.max(1, n.abs()).times(1e-9))) return text
  return rounded.toFixed()
}
