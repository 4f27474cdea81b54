/** Formats of numbers that a workbook need not spell out and that show a date (ECMA-376 18.8.30, with those of Chinese Excel). */
const builtIn: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

/** Whether a format shows its number as a date or a time. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.some(([from, to]) => id >= from && id <= to)
  return /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/general/gi, ''))
}

const DAY = 86_400_000
const two = (n: number): string => String(n).padStart(2, '0')

/**
 * A serial number of a day as `2024-05-01`, with its time as `2024-05-01T08:30:00+08:00` where it has one. Of 1900 the day
 * that never was is counted, as all spreadsheets do. Undefined for what is no day of theirs.
 */
export function dateOfSerial(serial: number, from1904 = false): string | undefined {
  const days = from1904 ? serial + 1462 : serial
  if (!Number.isFinite(days) || days < 1 || days >= 2_958_466) return undefined
  const at = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + Math.round(days * 86_400) * 1000)
  const day = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
  return at.getTime() % DAY === 0 ? day : `${day}T${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}+08:00`
}
