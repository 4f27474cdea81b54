import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Direction, Measure } from './kinds.ts'

export type Aim = { readonly year: number; readonly value: string }
export type Target = {
  readonly direction: Direction
  readonly measure: Measure
  readonly base_value: string | null
  readonly aims: readonly Aim[]
  readonly period: { readonly from: number; readonly to: number }
}
/** What was reached in a year, in the target's unit; null with the reason where nobody knows. */
export type Reached = { readonly value: string | null; readonly reason?: string }

/** How a target stands at the end of a year. All numbers are decimal text in its unit; shares are from 0 to 1. */
export type Progress = {
  /** The milestone that is held against: that of the year, or the next one ahead. */
  readonly aim: Aim | null
  readonly actual: string | null
  /** Of the way from the base to the aim; for tasks of a year and sums, of the aim. Null where the base is not known, or the aim is no way from it. */
  readonly share: string | null
  /** What is missing to the aim; `0` where it is reached. */
  readonly gap: string | null
  /** What each year until the aim would have to bring. */
  readonly needed_a_year: string | null
  readonly years_left: number | null
  readonly time_share: string
  readonly reason: string | null
}

/** The years whose figures a target asks for, at the end of `year`. */
export function yearsAsked({ measure, period }: Target, year: number): number[] {
  if (measure !== 'cumulative') return [year]
  const last = Math.min(year, period.to)
  return Array.from({ length: Math.max(0, last - period.from + 1) }, (_, n) => period.from + n)
}

const aimAt = ({ measure, aims }: Target, year: number): Aim | null =>
  (measure === 'yearly' ? aims.find((a) => a.year === year) : (aims.find((a) => a.year >= year) ?? aims.at(-1))) ?? null

function shareOf({ measure, base_value, direction }: Target, aim: Decimal, actual: Decimal): string | null {
  const from = measure === 'level' ? base_value : '0'
  if (from === null || (measure !== 'level' && direction === 'down')) return null
  const way = aim.minus(from)
  return way.isZero() ? null : actual.minus(from).div(way).toFixed(4)
}

/** What was reached of a target at the end of a year, and what it would take. */
export function progressOf(target: Target, year: number, reached: ReadonlyMap<number, Reached>): Progress {
  const { period, direction } = target
  const aim = aimAt(target, year)
  const span = period.to - period.from + 1
  const time_share = new Decimal(Math.min(Math.max(year - period.from + 1, 0), span)).div(span).toFixed(4)
  const asked = yearsAsked(target, year).map((y) => [y, reached.get(y) ?? { value: null, reason: '没有记录' }] as const)
  const unknown = asked.find(([, r]) => r.value === null)
  const nothing = { aim, actual: null, share: null, gap: null, needed_a_year: null, years_left: null, time_share }
  if (asked.length === 0) return { ...nothing, reason: '规划期还没有开始' }
  if (unknown) return { ...nothing, reason: `${unknown[0]}年：${unknown[1].reason ?? '没有数值'}` }
  const actual = asked.reduce((sum, [, r]) => sum.plus(r.value ?? 0), new Decimal(0))
  if (!aim) return { ...nothing, actual: actual.toFixed(), reason: '这一年没有目标' }
  const wanted = new Decimal(aim.value)
  const missing = direction === 'up' ? wanted.minus(actual) : actual.minus(wanted)
  const gap = compare(missing.toFixed(), '0') > 0 ? missing : new Decimal(0)
  const years_left = Math.max(0, aim.year - year)
  return {
    aim,
    actual: actual.toFixed(),
    share: shareOf(target, wanted, actual),
    gap: gap.toFixed(),
    needed_a_year: years_left > 0 ? gap.div(years_left).toDecimalPlaces(4).toFixed() : null,
    years_left,
    time_share,
    reason: null,
  }
}
