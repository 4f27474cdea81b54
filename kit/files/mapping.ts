import { Decimal } from 'decimal.js'
import type { AnyRegister } from '#kit/register/define.ts'
import { creationFields } from '#kit/register/define.ts'
import type { Field } from '#kit/register/fields.ts'
import { convert, isUnit, sameDimension, type Unit } from '#kit/quantity/units.ts'
import type { Cell } from './feature-file.ts'
import { dateOfSerial } from './xlsx/serial.ts'

/** Field of the register (or `division`, `belongs_to_year`) → column of the file. */
export type Mapping = Readonly<Record<string, string>>

const geometryKinds: ReadonlySet<string> = new Set(['point', 'line', 'polygon'])
const unlinedKinds: ReadonlySet<string> = new Set(['rows', 'evidence'])

/** The field that a file's geometry goes into: that of the map, else the only one there is. */
export function geometryField(r: AnyRegister): { name: string; kind: 'point' | 'line' | 'polygon' } | null {
  const fields = creationFields(r).filter(([, field]) => geometryKinds.has(field.kind))
  const [name, field] = fields.find(([n]) => n === r.map?.geometry) ?? fields[0] ?? []
  return name && field ? { name, kind: field.kind as 'point' | 'line' | 'polygon' } : null
}

/** The record itself, in a sheet that was made here: never taken for a column that another system calls so. */
export const ownId = { name: 'id', title: '四库记录标识' } as const

/** What a file's columns may fill. */
export const mappable = (r: AnyRegister): [name: string, title: string, also: readonly string[]][] => [
  [ownId.name, ownId.title, []],
  ['division', '行政区划代码', ['division_code', '行政区划', '所在地']],
  ['belongs_to_year', '所属年度', []],
  ...creationFields(r)
    .filter(([, field]) => !geometryKinds.has(field.kind) && !unlinedKinds.has(field.kind))
    .map(([name, field]): [string, string, readonly string[]] => [name, field.title, field.also_known_as ?? []]),
]

/** Columns of a .dbf are cut to ten bytes: ten letters, three or five characters. */
const cuts = (name: string): string[] => [name, name.slice(0, 10), ...(/[^\0-\x7f]/.test(name) ? [name.slice(0, 5), name.slice(0, 3)] : [])]

const inParentheses = /\s*[（(]([^（()）]*)[)）]\s*\*?$/

/** A heading without the unit, the word or the star behind it. */
const bareTitle = (column: string): string => column.replace(/^\*/, '').replace(/\*$/, '').replace(inParentheses, '').toLowerCase()

/** The unit that a heading says its numbers are in. */
export function unitIn(column: string): Unit | null {
  const said = inParentheses.exec(column)?.[1]?.trim() ?? ''
  return isUnit(said) ? said : null
}

/**
 * Columns as the file's own keys say, then as they were matched before, then by the field's name, title or other names, whatever
 * the case and however cut; each column once.
 */
export function suggestedMapping(r: AnyRegister, columns: readonly string[], keys: Readonly<Record<string, string>> = {}, before: Mapping = {}): Mapping {
  const fields = new Set(mappable(r).map(([name]) => name))
  const free = new Map(columns.map((column) => [column.toLowerCase(), column]))
  const found: Record<string, string> = {}
  const said = [...Object.entries(keys).map(([column, field]) => [field, column] as const), ...Object.entries(before)]
  for (const [field, column] of said) if (fields.has(field) && !found[field] && free.delete(column.toLowerCase())) found[field] = column
  // a file that says its keys has said all of them
  if (Object.keys(keys).length > 0) return found
  for (const column of columns) {
    const bare = bareTitle(column)
    if (!free.has(bare) && free.has(column.toLowerCase())) free.set(bare, column)
  }
  for (const whole of [true, false]) {
    for (const [field, title, also] of mappable(r)) {
      if (found[field]) continue
      const names = (field === ownId.name ? [title] : [field, title, ...also])
        .flatMap((name) => (whole ? [name] : cuts(name)))
        .map((name) => name.toLowerCase())
      const column = names.map((name) => free.get(name)).find((c) => c !== undefined)
      if (column === undefined) continue
      found[field] = column
      for (const name of [column.toLowerCase(), bareTitle(column)]) free.delete(name)
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

/** Days of this century as spreadsheets count them: what a date is when its cell is shown as a number. */
const serialDays = { from: 36_526, to: 73_050 } as const

const day = (text: string): string => {
  if (/^\d{5}$/.test(text) && Number(text) >= serialDays.from && Number(text) <= serialDays.to) return dateOfSerial(Number(text)) ?? text
  const [, y, m, d] = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?(?:[T ]00:00(?::00)?(?:\.0+)?(?:\+08:00|Z)?)?$/.exec(text) ?? []
  return y && m && d ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text
}

/** An instant as people write it, in Beijing; a day alone is its midnight. */
function instant(text: string): string {
  const whole = day(text)
  if (/^\d{4}-\d{2}-\d{2}$/.test(whole)) return `${whole}T00:00:00+08:00`
  const [, date, hour, minute, second = '00'] = /^(.*?)[T\s]\s*(\d{1,2})[:：时](\d{2})(?:[:：分](\d{2}))?[秒分]?$/.exec(text) ?? []
  return date && hour && minute ? `${day(date.trim())}T${hour.padStart(2, '0')}:${minute}:${second}+08:00` : text
}

/** A number as it is meant: without what groups its digits, and without its own unit behind it. */
const digitsOf = (text: string, unit: string | undefined): string => {
  const bare = unit && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
  return /^-?\d{1,3}([,，]\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(/[,，]/g, '') : bare
}

/** A cell in the wire form of its field, told in `unit` where its column says so; what does not fit is left as it is, for validation to name. */
export function wireValue(field: Field | undefined, cell: Cell, unit: Unit | null = null): unknown {
  if (cell === null || cell === '') return undefined
  const text = String(cell).trim()
  if (text === '—') return undefined
  switch (field?.kind) {
    case 'integer':
      return Number.isSafeInteger(Number(digitsOf(text, field.unit))) ? Number(digitsOf(text, field.unit)) : text
    case 'boolean':
      return typeof cell === 'boolean' ? cell : /^(是|true|1|Y)$/i.test(text) ? true : /^(否|false|0|N)$/i.test(text) ? false : text
    case 'choice':
      return keyOf(field.choices, text)
    case 'choices':
      return text.split(/[、;；,，]/).map((one) => keyOf(field.choices, one.trim()))
    case 'code':
      return keyOf(field.list.codes, text)
    case 'decimal':
      return decimal(digitsOf(text, field.unit), text, field.scale, field.unit, unit)
    case 'date':
      return day(text)
    case 'instant':
      return instant(text)
    case 'links':
      return text.split(/[、;；,，]/).map((one) => one.trim())
    default:
      return text
  }
}

/** What was told in another unit is rounded as the field keeps it: nobody wrote those digits. */
function decimal(digits: string, text: string, scale: number, own: Unit, told: Unit | null): string {
  if (!/^-?\d*\.?\d+(e[-+]?\d+)?$/i.test(digits)) return text
  if (told === null || told === own || !sameDimension(told, own)) return plainDecimal(digits, scale)
  return new Decimal(convert(new Decimal(digits).toFixed(), told, own)).toDecimalPlaces(scale).toFixed()
}

/** Files carry the last digits of binary fractions; what is more than those is not rounded away but left to be refused. */
function plainDecimal(text: string, scale: number): string {
  const n = new Decimal(text)
  const rounded = n.toDecimalPlaces(scale)
  if (n.minus(rounded).abs().greaterThan(Decimal.max(1, n.abs()).times(1e-9))) return text
  return rounded.toFixed()
}
