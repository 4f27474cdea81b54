import { grouped } from '../quantity.tsx'
import { dateTime } from '../time.ts'
import { t } from '../../text/text.ts'
import type { FieldDefinition, Rec } from '../../wire.ts'

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

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** A value as plain words, for titles, cards and history. */
export function inWords(field: FieldDefinition, value: unknown, refs: Rec['refs'] = {}): string {
  if (isEmpty(value)) return '—'
  const text = String(value)
  switch (field.kind) {
    case 'code': case 'choice': return field.choices?.[text] ?? text
    case 'choices': return (value as string[]).map((v) => field.choices?.[v] ?? v).join('、')
    case 'integer': case 'decimal': return `${grouped(text)}${field.unit ? ` ${field.unit}` : ''}`
    case 'instant': return dateTime(text)
    case 'boolean': return t(value ? 'value.yes' : 'value.no')
    case 'division': case 'reference': return refs?.[text]?.title ?? text
    case 'rows': return t('value.rows', { n: (value as unknown[]).length })
    case 'evidence': return t('value.files', { n: (value as unknown[]).length })
    case 'point': case 'line': case 'polygon': return typeof value === 'string' ? value : geometryInWords(value)
    default: return text
  }
}
