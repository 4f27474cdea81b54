import { Decimal, plain } from '#kit/quantity/decimal.ts'

/** What a line of the money ledger does. Amounts are positive; the kind says which pot it fills or empties. */
export const lineKinds = {
  plan: '计划投资',
  plan_cut: '调减计划投资',
  credit: '银行授信',
  credit_cut: '调减授信',
  contract: '贷款合同',
  contract_cut: '调减合同',
  draw: '提款到位',
  draw_back: '退回贷款',
  pay: '受托支付',
  pay_back: '退回支付',
  capital: '资本金到位',
  capital_back: '退回资本金',
  repay: '偿还本金',
  interest: '支付利息',
} as const
export type LineKind = keyof typeof lineKinds

export const pots = ['planned', 'credit', 'contracted', 'drawn', 'spent', 'capital', 'repaid', 'interest'] as const
export type Pot = (typeof pots)[number]
/** 元 as decimal text. */
export type Pots = Readonly<Record<Pot, string>>

export const effects: Readonly<Record<LineKind, { readonly pot: Pot; readonly sign: 1 | -1 }>> = Object.freeze({
  plan: { pot: 'planned', sign: 1 },
  plan_cut: { pot: 'planned', sign: -1 },
  credit: { pot: 'credit', sign: 1 },
  credit_cut: { pot: 'credit', sign: -1 },
  contract: { pot: 'contracted', sign: 1 },
  contract_cut: { pot: 'contracted', sign: -1 },
  draw: { pot: 'drawn', sign: 1 },
  draw_back: { pot: 'drawn', sign: -1 },
  pay: { pot: 'spent', sign: 1 },
  pay_back: { pot: 'spent', sign: -1 },
  capital: { pot: 'capital', sign: 1 },
  capital_back: { pot: 'capital', sign: -1 },
  repay: { pot: 'repaid', sign: 1 },
  interest: { pot: 'interest', sign: 1 },
})

export type Line = { readonly kind: LineKind; readonly amount: string; readonly happened_on: string }

export const potTitles: Readonly<Record<Pot, string>> = {
  planned: '计划投资',
  credit: '授信',
  contracted: '合同',
  drawn: '提款',
  spent: '支付',
  capital: '资本金',
  repaid: '已还本金',
  interest: '已付利息',
}

/** What may never be more than what; of a loan by itself those alone in which the plan has no part. */
const above: readonly { readonly whole: Pot; readonly part: Pot }[] = [
  { whole: 'planned', part: 'credit' },
  { whole: 'planned', part: 'capital' },
  { whole: 'credit', part: 'contracted' },
  { whole: 'contracted', part: 'drawn' },
  { whole: 'drawn', part: 'spent' },
  { whole: 'drawn', part: 'repaid' },
]
/** Whose ledger it is: a whole project's, or that of one of its loans. */
export type Scope = 'project' | 'loan'
const orders = (scope: Scope) => above.filter(({ whole }) => scope === 'project' || whole !== 'planned')

const nothing = Object.freeze(Object.fromEntries(pots.map((p) => [p, new Decimal(0)]))) as Readonly<Record<Pot, Decimal>>
const moved = (at: Readonly<Record<Pot, Decimal>>, { kind, amount }: Line): Readonly<Record<Pot, Decimal>> => {
  const { pot, sign } = effects[kind]
  return { ...at, [pot]: at[pot].plus(new Decimal(amount).times(sign)) }
}
const told = (at: Readonly<Record<Pot, Decimal>>): Pots => Object.fromEntries(pots.map((p) => [p, plain(at[p])])) as Pots

/** What the lines come to, whatever their order. */
export const potsOf = (lines: readonly Line[]): Pots => told(lines.reduce(moved, nothing))

/** What stands at the end of each day on which something happened, in the order of days. */
export function daysOf(lines: readonly Line[]): { readonly day: string; readonly at: Pots }[] {
  let at = nothing
  const days = [...Map.groupBy(lines, (l) => l.happened_on)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return days.map(([day, own]) => ({ day, at: told((at = own.reduce(moved, at))) }))
}

/** A day on which a part would be more than its whole, or a pot less than nothing. */
export type Break = { readonly day: string; readonly whole: Pot; readonly part: Pot; readonly by: string }

/** The first day on which the chain does not hold, or null. It is asked of every day, so that no order in which lines are written breaks it. */
export function chainBroken(lines: readonly Line[], scope: Scope): Break | null {
  for (const { day, at } of daysOf(lines)) {
    const empty = pots.find((p) => new Decimal(at[p]).isNegative() && !new Decimal(at[p]).isZero())
    if (empty) return { day, whole: empty, part: empty, by: plain(new Decimal(at[empty]).negated()) }
    for (const { whole, part } of orders(scope)) {
      const over = new Decimal(at[part]).minus(at[whole])
      if (over.isPositive() && !over.isZero()) return { day, whole, part, by: plain(over) }
    }
  }
  return null
}
