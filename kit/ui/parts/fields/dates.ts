import { withOffset } from '../time.ts'

const full = /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*$/
const packed = /^\s*(\d{4})(\d{2})(\d{2})\s*$/

/** A day as people write it, as `2023-12-31`; what is no day is given back trimmed for the server to name. Empty is null. */
export function readDate(text: string): string | null {
  const match = packed.exec(text) ?? full.exec(text)
  if (!match) return text.trim() || null
  const [, year = '', month = '', day = ''] = match
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A day with a time of Beijing, as RFC 3339. */
export function readInstant(text: string): string | null {
  const match = /^(.*?)[T\s]+(\d{1,2})[:：](\d{2})\s*$/.exec(text)
  const [, day = '', hour = '', minute = ''] = match ?? []
  const date = readDate(match ? day : text)
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return date
  return withOffset(`${date}T${(hour || '0').padStart(2, '0')}:${minute || '00'}`)
}
