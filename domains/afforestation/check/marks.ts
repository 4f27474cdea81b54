import { GROWING_SEASON, PRESERVATION, REPLANT_BY, SAMPLING, type Scheme, SURVIVAL, TENDING_SCORE } from '#datasets/afforestation/acceptance.ts'
import type { Part } from '#datasets/afforestation/kinds.ts'
import { addMonths } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'
import { fractionOf } from './draw.ts'

export type Result = 'passed' | 'replant' | 'failed'

const survivalOn = (day: string): (typeof SURVIVAL)[number] =>
  SURVIVAL.find((m) => (m.valid_from === null || m.valid_from <= day) && (m.valid_to === null || day <= m.valid_to)) ?? SURVIVAL.at(-1)!

/** The rate to one decimal, cut off: 84.96 % does not read 85.0 %. */
export const rateOf = (living: number, designed: number): string =>
  new Decimal(living).times(100).dividedBy(designed).toDecimalPlaces(1, Decimal.ROUND_DOWN).toFixed(1)

/** Whole numbers are compared, never a rounded rate (实施条例25: below the mark nothing counts). */
export function survivalResult(living: number, designed: number, day: string): Result {
  const { pass, redo } = survivalOn(day)
  if (living * 100 >= designed * pass) return 'passed'
  return living * 100 >= designed * redo ? 'replant' : 'failed'
}
export const preservationResult = (living: number, designed: number): Result => (living * 100 >= designed * PRESERVATION.pass ? 'passed' : 'failed')
export const tendingResult = (score: string, faults: readonly string[]): Result =>
  faults.length === 0 && compare(score, String(TENDING_SCORE.pass)) >= 0 ? 'passed' : 'failed'

/** The first day on which what was planted on a day has had a growing season. */
export function seasonOver(planted_on: string): string {
  const year = Number(planted_on.slice(0, 4))
  return `${planted_on.slice(5) <= GROWING_SEASON.planted_by ? year : year + 1}-${GROWING_SEASON.ends}`
}
export const preservedFrom = (finished_on: string): string => addMonths(finished_on, PRESERVATION.from_years * 12)
export const replantBy = (checked_on: string): string => `${Number(checked_on.slice(0, 4)) + 1}-${REPLANT_BY.day}`

/** Whether planting spots are counted for a part; tending is scored, closing looked at. */
export const countsSpots = (part: Part | null): boolean => part === 'planting' || part === 'restoration'

/** The share of a plot that a scheme asks for, percent; null where the scheme is not in force on the day. */
export function intensityOf(scheme: Scheme, area_mu: string, day: string): string | null {
  const rule = SAMPLING.find((s) => s.scheme === scheme)!
  if (rule.valid_to !== null && day > rule.valid_to) return null
  const hectares = convert(area_mu, '亩', '公顷')
  if (compare(hectares, rule.full_to) <= 0) return '100'
  return rule.bands.findLast((b) => compare(hectares, b.from) >= 0)?.percent ?? '100'
}

/** Rows drawn from so many: every nth from a first one that the seed decides. */
export function rowsDrawn(total: number, percent: string, seed: string): number[] {
  const wanted = Math.min(total, Math.ceil((total * Number(percent)) / 100))
  const apart = total / wanted
  const first = fractionOf(seed) * apart
  return Array.from({ length: wanted }, (_, i) => Math.floor(first + i * apart) + 1)
}
