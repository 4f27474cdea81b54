import { beijingDate } from '#kit/calendar/date.ts'

/** The Beijing day of an instant (RFC 3339), as official documents write it: 2023年12月31日, no leading zeros (GB/T 9704-2012 7.3.5.4). */
export function documentDate(instant: string): string {
  const [year, month, day] = beijingDate(instant).split('-').map(Number)
  return `${year}年${month}月${day}日`
}
