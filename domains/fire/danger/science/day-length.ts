import type { DayLengthKey } from '#datasets/fire/fwi.ts'

/** The published table of day length for a latitude in degrees north; exactly 30 belongs to the southern one. Null for one that no table here covers. */
export function dayLengthAt(latitude: number): DayLengthKey | null {
  if (!(latitude >= 15 && latitude <= 90)) return null
  return latitude > 30 ? 'north_30' : 'north_15_30'
}
