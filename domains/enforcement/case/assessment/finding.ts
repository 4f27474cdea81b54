import { LAW, type Basis } from '#datasets/law.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { CrimeFinding, Measure } from '../wire.ts'

/** How grave the act is under an interpretation; `none` stays administrative. In the order of gravity. */
export const crimeLevelTitles = {
  none: '未达到刑事立案数量',
  crime: '达到刑事立案数量',
  serious: '达到加重数量',
  very_serious: '达到特别加重数量',
} as const
export type CrimeLevel = keyof typeof crimeLevelTitles
const levels = Object.keys(crimeLevelTitles) as readonly CrimeLevel[]

/** `法释〔2023〕8号第四条`: the number where there is one, else the title. */
export const cite = ({ document, article }: Basis): string =>
  `${LAW[document].number?.startsWith('法释') ? LAW[document].number : `《${LAW[document].title.replace('中华人民共和国', '')}》`}${article}`

/** Amount over threshold; an empty amount is none. */
export const ratioOf = (amount: string | null | undefined, threshold: string): string =>
  new Decimal(amount ?? '0').dividedBy(threshold).toDecimalPlaces(20).toFixed()

export const measure = (title: string, amount: string | null | undefined, threshold: string, unit: string, basis: Basis): Measure => ({
  title,
  amount: amount ?? '0',
  threshold,
  unit,
  ratio: ratioOf(amount, threshold),
  basis: cite(basis),
})

export const add = (...amounts: readonly (string | null | undefined)[]): string =>
  amounts.reduce<Decimal>((sum, a) => sum.plus(a ?? '0'), new Decimal(0)).toFixed()

export const greatest = (ratios: readonly string[]): string => ratios.reduce((a, b) => (compare(a, b) >= 0 ? a : b), '0')

/** How many steps are reached, each included (“以上”包括本数). */
export function levelAt(ratio: string, multiples: readonly number[]): CrimeLevel {
  const reached = [1, ...multiples].filter((m) => compare(ratio, String(m)) >= 0).length
  return levels[Math.min(reached, levels.length - 1)] ?? 'none'
}

const rank = (level: CrimeLevel): number => levels.indexOf(level)

/** The lighter of two findings; the first when they are equal. */
export const lighter = (a: CrimeFinding, b: CrimeFinding): CrimeFinding =>
  rank(b.level) < rank(a.level) || (b.level === a.level && compare(b.ratio, a.ratio) < 0) ? b : a

type Valid = { readonly valid_from: string; readonly valid_to: string | null }

/** The rule in force on a day. */
export const inForce = <R extends Valid>(rules: readonly R[], day: string): R | undefined =>
  rules.find((r) => r.valid_from <= day && (r.valid_to === null || day <= r.valid_to))
