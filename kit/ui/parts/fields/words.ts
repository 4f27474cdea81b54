import { grouped } from '#kit/quantity/grouped.ts'
import { dateTime } from '../time.ts'
import { said } from '../../text/language.ts'
import { comma, t } from '../../text/text.ts'
import type { Rec } from '#kit/wire/records.ts'
import type { FieldDefinition, FieldKind } from '#kit/wire/registers.ts'

/** Points of a geometry of any depth. */
const points = (coordinates: unknown): number =>
  !Array.isArray(coordinates) ? 0 : typeof coordinates[0] === 'number' ? 1 : coordinates.reduce((n: number, c) => n + points(c), 0)

export function geometryInWords(value: unknown): string {
  const geometry = value as { type?: string; coordinates?: unknown } | null
  if (!geometry?.coordinates) return '—'
  if (geometry.type === 'Point') {
    const [lon = 0, lat = 0] = geometry.coordinates as number[]
    return t('value.point', { lon: lon.toFixed(5), lat: lat.toFixed(5) })
  }
  const n = points(geometry.coordinates)
  return t(geometry.type?.includes('Line') ? 'value.line' : 'value.polygon', { n })
}

export const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

type Words = (field: FieldDefinition, value: unknown, refs: Rec['refs']) => string

/** A record spoken of by its id; without a name to go by it is said to be hidden, and never the id. */
const named = (id: unknown, refs: Rec['refs']): string => refs?.[String(id)]?.title ?? t('value.unnamed')
const plain: Words = (_field, value) => String(value)
const chosen: Words = (field, value) => field.choices?.[String(value)] ?? String(value)
const quantity: Words = (field, value) => `${grouped(String(value))}${field.unit ? ` ${said(field.unit)}` : ''}`
const shape: Words = (_field, value) => (typeof value === 'string' ? value : geometryInWords(value))

const words: Readonly<Record<FieldKind, Words>> = {
  text: plain,
  date: plain,
  code: chosen,
  choice: chosen,
  choices: (field, value) => (value as string[]).map((v) => field.choices?.[v] ?? v).join(comma()),
  integer: quantity,
  decimal: quantity,
  instant: (_field, value) => dateTime(String(value)),
  boolean: (_field, value) => t(value ? 'value.yes' : 'value.no'),
  division: (_field, value, refs) => named(value, refs),
  reference: (_field, value, refs) => named(value, refs),
  links: (_field, value, refs) => (value as string[]).map((id) => named(id, refs)).join(comma()),
  rows: (_field, value) => t('value.rows', { n: (value as unknown[]).length }),
  evidence: (_field, value) => t('value.files', { n: (value as unknown[]).length }),
  point: shape,
  line: shape,
  polygon: shape,
}

/** A value as plain words, for titles, cards and history. */
export const inWords = (field: FieldDefinition, value: unknown, refs: Rec['refs'] = {}): string =>
  isEmpty(value) ? '—' : words[field.kind](field, value, refs)
