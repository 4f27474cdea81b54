import { Decimal } from 'decimal.js'
import { convert, isUnit, sameDimension, type Unit } from '#kit/quantity/units.ts'
import type { Cell } from './feature-file.ts'
import { dateOfSerial } from './xlsx/serial.ts'

/** What has to be known of a field to read what was typed for it: a register's own field, or one as it is told to pages. */
export type CellField = {
  readonly kind: string
  readonly choices?: Readonly<Record<string, string>>
  readonly list?: { readonly title: string; readonly codes?: Readonly<Record<string, string>> }
  readonly unit?: string
  readonly scale?: number
}

const choicesOf = ({ choices, list }: CellField): Readonly<Record<string, string>> => choices ?? list?.codes ?? {}

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
export function wireValue(field: CellField | undefined, cell: Cell, unit: Unit | null = null): unknown {
  if (cell === null || cell === '') return undefined
  const text = String(cell).trim()
  if (text === '—') return undefined
  switch (field?.kind) {
    case 'integer':
      return Number.isSafeInteger(Number(digitsOf(text, field.unit))) ? Number(digitsOf(text, field.unit)) : text
    case 'boolean':
      return typeof cell === 'boolean' ? cell : /^(是|true|1|Y)$/i.test(text) ? true : /^(否|false|0|N)$/i.test(text) ? false : text
    case 'choice':
    case 'code':
      return keyOf(choicesOf(field), text)
    case 'choices':
      return text.split(/[、;；,，]/).map((one) => keyOf(choicesOf(field), one.trim()))
    case 'decimal':
      return decimal(digitsOf(text, field.unit), text, field, unit)
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
function decimal(digits: string, text: string, { scale = 0, unit: own }: CellField, told: Unit | null): string {
  if (!/^-?\d*\.?\d+(e[-+]?\d+)?$/i.test(digits)) return text
  if (told === null || own === undefined || !isUnit(own) || told === own || !sameDimension(told, own)) return plainDecimal(digits, scale)
  return new Decimal(convert(new Decimal(digits).toFixed(), told, own)).toDecimalPlaces(scale).toFixed()
}

/** Files carry the last digits of binary fractions; what is more than those is not rounded away but left to be refused. */
function plainDecimal(text: string, scale: number): string {
  const n = new Decimal(text)
  const rounded = n.toDecimalPlaces(scale)
  if (n.minus(rounded).abs().greaterThan(Decimal.max(1, n.abs()).times(1e-9))) return text
  return rounded.toFixed()
}
