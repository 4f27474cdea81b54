import { Decimal } from '#kit/quantity/decimal.ts'
import type { Unit } from '#kit/quantity/units.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type { Objection } from '#kit/register/transition.ts'

/**
 * What a line of a stock account does. `opening` is what was found when the account began, `real` what came or went, `survey` what was
 * there (or not) all along and was only now drawn rightly: whether the stock has shrunk is answered by the real lines alone.
 */
export type StockKind = { readonly title: string; readonly sign: 1 | -1; readonly nature: 'opening' | 'real' | 'survey' }
export type StockKinds = Readonly<Record<string, StockKind>>

/** Titles by kind, as a choice takes them. */
const titlesOf = <K extends StockKinds>(kinds: K): { readonly [N in keyof K]: string } =>
  Object.fromEntries(Object.entries(kinds).map(([name, { title }]) => [name, title])) as { readonly [N in keyof K]: string }

/**
 * An account of what is there (hectares, heads): one pot that follows the day on which things happened, unlike the permission to use that
 * `kit/ledger` keeps in three pots by the order of booking. What closes a year opens the next one, as both are the sum up to that day.
 */
export type Stock = {
  readonly name: string
  readonly title: string
  readonly account: AnyRegister
  readonly entry: AnyRegister
  readonly kinds: StockKinds
  readonly unit: Unit
}

/** The fields of a stock account's lines. Amounts are positive; the kind says which way they go. */
export const stockFields = <const A extends string, const U extends Unit, K extends StockKinds>(o: { account: A; kinds: K; unit: U; scale: number }) =>
  ({
    account: f.reference({ title: '账户', register: o.account, required: true }),
    kind: f.choice(titlesOf(o.kinds), { title: '类别', required: true }),
    amount: f.decimal({ title: '数量', unit: o.unit, scale: o.scale, min: '0', required: true }),
    happened_on: f.date({ title: '发生日期', required: true }),
  }) as const

/**
 * Names the two registers of a stock; the entry register spreads {@link stockFields}.
 * @throws Error `stock_broken` when its fields are not those of a stock over this account
 */
export function stockOf(o: Omit<Stock, 'unit'>): Stock {
  const { account, amount, happened_on } = o.entry.fields
  if (account?.kind !== 'reference' || account.register !== o.account.name) throw new Error(`stock_broken: ${o.entry.name}.account 应引用 ${o.account.name}`)
  if (amount?.kind !== 'decimal' || happened_on?.kind !== 'date') throw new Error(`stock_broken: ${o.entry.name} 缺少 stockFields`)
  return Object.freeze({ ...o, unit: amount.unit })
}

export type StockLine = { readonly kind: string; readonly amount: string; readonly happened_on: string }

const signed = (kinds: StockKinds, { kind, amount }: Pick<StockLine, 'kind' | 'amount'>): Decimal => new Decimal(amount).times(kinds[kind]?.sign ?? 0)

/** What stands at the end of each day on which something happened, in order of days; within a day all lines together. */
export function balances(kinds: StockKinds, lines: readonly StockLine[]): { readonly day: string; readonly balance: string }[] {
  const days = [...Map.groupBy(lines, (l) => l.happened_on)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  let standing = new Decimal(0)
  return days.map(([day, own]) => {
    standing = own.reduce((sum, line) => sum.plus(signed(kinds, line)), standing)
    return { day, balance: standing.toFixed() }
  })
}

/** Why a line cannot stand beside those that are there, or null: more cannot go than is there, on its day and on every day after it. */
export function lineRefused(s: Pick<Stock, 'title' | 'unit' | 'kinds'>, lines: readonly StockLine[], line: StockLine): Objection | null {
  const said = `“${s.title}”${s.kinds[line.kind]?.title ?? line.kind} ${new Decimal(line.amount).toFixed()}${s.unit}`
  if (!new Decimal(line.amount).greaterThan(0)) return { code: 'stock_amount', message: `${said}：数量应大于零`, fields: ['amount'] }
  const short = balances(s.kinds, [...lines, line]).find((b) => new Decimal(b.balance).isNegative())
  return short
    ? { code: 'stock_below_zero', message: `${said}超过账面：${short.day}账面将为 ${short.balance}${s.unit}`, fields: ['amount', 'happened_on'] }
    : null
}

/** Why the rest cannot stand without a line that is taken back, or null. */
export function annulRefused(s: Pick<Stock, 'title' | 'unit' | 'kinds'>, rest: readonly StockLine[]): Objection | null {
  const short = balances(s.kinds, rest).find((b) => new Decimal(b.balance).isNegative())
  return short ? { code: 'stock_below_zero', message: `作废后“${s.title}”${short.day}账面将为 ${short.balance}${s.unit}`, fields: [] } : null
}

/** An account over some days. opening + Σ sign × by kind = closing, for any lines. */
export type StockStatement = {
  readonly opening: string
  /** What the lines of each kind add up to in these days, unsigned; 0 where there is none. */
  readonly by_kind: Readonly<Record<string, string>>
  /** What really came less what really went. */
  readonly real: string
  /** What surveys drew anew, gains less losses. */
  readonly survey: string
  readonly closing: string
  readonly lines: number
}

/** The statement from `from` up to, without, `to`. What was found at the beginning of the account stands in the opening, whenever its day. */
export function statementOf(kinds: StockKinds, lines: readonly StockLine[], from: string, to: string): StockStatement {
  const known = lines.filter((l) => l.happened_on < to)
  const isBefore = (l: StockLine): boolean => l.happened_on < from || kinds[l.kind]?.nature === 'opening'
  const during = known.filter((l) => !isBefore(l))
  const sum = (of: readonly StockLine[]): Decimal => of.reduce((total, line) => total.plus(signed(kinds, line)), new Decimal(0))
  const ofNature = (nature: StockKind['nature']): string => sum(during.filter((l) => kinds[l.kind]?.nature === nature)).toFixed()
  const amounts = (kind: string): string =>
    during
      .filter((l) => l.kind === kind)
      .reduce((total, l) => total.plus(l.amount), new Decimal(0))
      .toFixed()
  const opening = sum(known.filter(isBefore))
  return {
    opening: opening.toFixed(),
    by_kind: Object.fromEntries(
      Object.entries(kinds)
        .filter(([, k]) => k.nature !== 'opening')
        .map(([kind]) => [kind, amounts(kind)]),
    ),
    real: ofNature('real'),
    survey: ofNature('survey'),
    closing: sum(known).toFixed(),
    lines: during.length,
  }
}

/** Several statements of the same days as one. */
export function together(statements: readonly StockStatement[]): StockStatement {
  const add = (of: (s: StockStatement) => string): string => statements.reduce((total, s) => total.plus(of(s)), new Decimal(0)).toFixed()
  const kinds = [...new Set(statements.flatMap((s) => Object.keys(s.by_kind)))]
  return {
    opening: add((s) => s.opening),
    by_kind: Object.fromEntries(kinds.map((kind) => [kind, add((s) => s.by_kind[kind] ?? '0')])),
    real: add((s) => s.real),
    survey: add((s) => s.survey),
    closing: add((s) => s.closing),
    lines: statements.reduce((n, s) => n + s.lines, 0),
  }
}
