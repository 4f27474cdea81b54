import { Decimal } from '#kit/quantity/decimal.ts'

const beyond = (done: unknown, allowed: unknown): string => Decimal.max(new Decimal(String(done ?? '0')).minus(String(allowed ?? '0')), 0).toFixed()

/** By how much a cutting went beyond its permit, in m³ and hectares; '0' where it did not. */
export const overcutOf = (p: Readonly<Record<string, unknown>>): { volume: string; area: string } => ({
  volume: beyond(p['cut_volume'], p['volume']),
  area: beyond(p['cut_area_ha'], p['area_ha']),
})
