import { Decimal } from '#kit/quantity/decimal.ts'
import type { Unit } from '#kit/quantity/units.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type { Objection } from '#kit/register/transition.ts'

/** What a line of a ledger does. What is reserved is apart from what is used; both leave what was granted. */
export const ledgerKinds = {
  allocate: '下达',
  supplement: '追加',
  carry_in: '结转入',
  carry_out: '结转出',
  reserve: '预占',
  release: '释放',
  consume: '核销',
  give_back: '退回',
} as const
export type LedgerKind = keyof typeof ledgerKinds

/** Amounts in the ledger's unit, as decimal text; available = granted − reserved − used. */
export type Position = { readonly granted: string; readonly reserved: string; readonly used: string; readonly available: string }

type Sign = -1 | 0 | 1
type Effect = { readonly granted: Sign; readonly reserved: Sign; readonly used: Sign }

/** How a line moves the three pots; everything else about a ledger follows from this table. */
export const effects: Readonly<Record<LedgerKind, Effect>> = Object.freeze({
  allocate: { granted: 1, reserved: 0, used: 0 },
  supplement: { granted: 1, reserved: 0, used: 0 },
  carry_in: { granted: 1, reserved: 0, used: 0 },
  carry_out: { granted: -1, reserved: 0, used: 0 },
  reserve: { granted: 0, reserved: 1, used: 0 },
  release: { granted: 0, reserved: -1, used: 0 },
  consume: { granted: 0, reserved: -1, used: 1 },
  give_back: { granted: 0, reserved: 0, used: -1 },
})

/** Lines that concern one matter (an application, a permit): only what it reserved can be released or consumed. */
export const ofSubject: ReadonlySet<LedgerKind> = new Set(['reserve', 'release', 'consume', 'give_back'])

/** An account register and the register of its lines. */
export type Ledger = {
  readonly name: string
  readonly title: string
  readonly account: AnyRegister
  readonly entry: AnyRegister
  readonly unit: Unit
}

/**
 * Names the two registers of a ledger; the entry register spreads {@link ledgerFields}.
 * @throws Error `ledger_broken` when its fields are not those of a ledger over this account
 */
export function ledger(o: { name: string; title: string; account: AnyRegister; entry: AnyRegister }): Ledger {
  const { account, amount, kind, subject } = o.entry.fields
  if (account?.kind !== 'reference' || account.register !== o.account.name) throw new Error(`ledger_broken: ${o.entry.name}.account 应引用 ${o.account.name}`)
  if (amount?.kind !== 'decimal' || kind?.kind !== 'choice' || subject?.kind !== 'reference')
    throw new Error(`ledger_broken: ${o.entry.name} 缺少 ledgerFields`)
  return Object.freeze({ ...o, unit: amount.unit })
}

/** The fields of a ledger's lines. Amounts are positive; the kind says which way they go. */
export const ledgerFields = <const A extends string, const S extends string, const U extends Unit>(o: { account: A; subject: S; unit: U; scale: number }) =>
  ({
    account: f.reference({ title: '账户', register: o.account, required: true }),
    kind: f.choice(ledgerKinds, { title: '类别', required: true }),
    amount: f.decimal({ title: '数额', unit: o.unit, scale: o.scale, min: '0', required: true }),
    subject: f.reference({ title: '事由', register: o.subject }),
    document_number: f.text({ title: '文号', max: 100 }),
    note: f.text({ title: '说明', max: 500 }),
  }) as const

export const emptyPosition: Position = Object.freeze({ granted: '0', reserved: '0', used: '0', available: '0' })

/** The position after one more line; may be one that no ledger allows, see {@link postingRefused}. */
export function posted(p: Position, kind: LedgerKind, amount: string): Position {
  const e = effects[kind]
  const moved = (pot: string, sign: Sign): Decimal => new Decimal(pot).plus(new Decimal(amount).times(sign))
  const [granted, reserved, used] = [moved(p.granted, e.granted), moved(p.reserved, e.reserved), moved(p.used, e.used)]
  return { granted: granted.toFixed(), reserved: reserved.toFixed(), used: used.toFixed(), available: granted.minus(reserved).minus(used).toFixed() }
}

const negative = (text: string): boolean => new Decimal(text).isNegative() && !new Decimal(text).isZero()

/**
 * Why a line cannot stand, or null. No pot of the account may fall below zero, nor any pot of the matter the line is for.
 * `own` is the position that this matter alone has made.
 */
export function postingRefused(l: Pick<Ledger, 'title' | 'unit'>, p: Position, own: Position, kind: LedgerKind, amount: string): Objection | null {
  const said = `“${l.title}”${ledgerKinds[kind]} ${new Decimal(amount).toFixed()}${l.unit}`
  if (!new Decimal(amount).isPositive() || new Decimal(amount).isZero()) return { code: 'ledger_amount', message: `${said}：数额应大于零`, fields: ['amount'] }
  const after = posted(p, kind, amount)
  if (negative(after.available)) {
    return {
      code: 'ledger_overdrawn',
      message: `${said}超过余额：已下达 ${p.granted}，已预占 ${p.reserved}，已使用 ${p.used}，可用 ${p.available}${l.unit}`,
      fields: ['amount'],
    }
  }
  if (!ofSubject.has(kind)) return null
  const mine = posted(own, kind, amount)
  if (negative(mine.reserved)) return { code: 'ledger_not_reserved', message: `${said}超过本事项的预占 ${own.reserved}${l.unit}`, fields: ['amount'] }
  if (negative(mine.used)) return { code: 'ledger_not_used', message: `${said}超过本事项的已使用 ${own.used}${l.unit}`, fields: ['amount'] }
  return null
}
