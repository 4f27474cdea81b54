import { goods, pestGoods } from '#domains/pest/goods/pest_goods.ts'
import { goodsKinds, type GoodsKind } from '#domains/pest/goods/kinds.ts'
import { pestGoodsEntry } from '#domains/pest/goods/pest_goods_entry.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { born } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, Rng } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import type { Firm } from './quarantine.ts'

type Wood = keyof typeof goods
type Line = { readonly kind: GoodsKind; readonly day: string; readonly amount: string; readonly more: Readonly<Record<string, unknown>> }
type Arrived = {
  readonly id: string
  readonly firm: string
  readonly wood: Wood
  readonly day: string
  readonly quantity: string
  readonly origin: string
  readonly consignor: string
}

const OPENED = '2023-01-04'
const months = Array.from({ length: 12 }, (_, n) => `2023-${String(n + 1).padStart(2, '0')}`)

/** Consignments that were let through or treated, by what the records of their being looked at again say at last. */
function letThrough(rechecks: readonly LoadedRecord[]): Arrived[] {
  return rechecks.flatMap(({ versions }) => {
    const c = versions.at(-1)!
    const isThrough = c.state === 'passed' || (c.state === 'handled' && c['decision'] === 'treat')
    if (!isThrough || !Object.hasOwn(goods, String(c['commodity']))) return []
    const day = String(c['handled_on'] ?? c['rechecked_on'])
    const [firm, wood, origin, consignor] = [String(c['firm']), String(c['commodity']) as Wood, String(c['origin']), String(c['consignor'])]
    return [{ id: String(c.id), firm, wood, day, quantity: String(c['quantity']), origin, consignor }]
  })
}

const cubic = (n: Decimal | number): string => new Decimal(n).toFixed(3)

/** A book's year: what stood, what came each month under its certificate, and most of it gone again. Consignments are entered by their records. */
function linesOf(wood: Wood, isMill: boolean, arrived: readonly Arrived[], draw: Rng): Line[] {
  const lines: Line[] = [{ kind: 'opening', day: OPENED, amount: cubic(draw.int(10, 50)), more: { document_number: '演示盘点〔2023〕1号' } }]
  let standing = new Decimal(lines[0]!.amount)
  const put = (kind: GoodsKind, day: string, amount: string, more: Line['more']): void => {
    lines.push({ kind, day, amount, more })
    standing = standing.plus(new Decimal(amount).times(goodsKinds[kind].sign))
  }
  const enter = (from: string, to: string): void => {
    for (const a of arrived.filter((x) => from <= x.day && x.day < to))
      put('bought', a.day, a.quantity, { counterparty: a.consignor, origin: a.origin, recheck: a.id })
  }
  let entered: string = OPENED
  for (const month of months) {
    enter(entered, `${month}-27`)
    entered = `${month}-27`
    if (isMill && wood === 'pine_sawn') put('produced', `${month}-24`, cubic(draw.int(4, 16)), { note: '松原木锯解' })
    else
      put('bought', `${month}-06`, cubic(draw.int(6, 24)), {
        counterparty: '省内某木业公司（演示）',
        origin: '四川省内',
        certificate_number: `演示证〔2023〕${draw.int(100, 999)}号`,
      })
    const gone = cubic(standing.times(draw.int(50, 90)).dividedBy(100))
    if (isMill && wood === 'pine_log') put('used', `${month}-27`, gone, { note: '锯解加工' })
    else put('sold', `${month}-27`, gone, { counterparty: '本市建材经营户（演示）' })
  }
  enter(entered, '2024-01-01')
  return lines
}

/** Books of the mills and dealers that had consignments, and of some others; the last consignment let through is entered by nobody. */
export function* books(demo: Demo, firms: readonly Firm[], rechecks: readonly LoadedRecord[]): Generator<LoadedRecord> {
  const draw = demo.random('pest books')
  const arrived = letThrough(rechecks)
  const ofYear = arrived.filter((a) => a.day.startsWith('2023'))
  const forgotten = ofYear.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1)?.id
  const isMill = (f: Firm): boolean => f.name.includes('板材厂')
  const keepers = firms.filter((f) => isMill(f) || f.name.includes('木材经营部') || ofYear.some((a) => a.firm === f.id)).slice(0, 24)
  for (const firm of keepers) {
    const desk = hand(demo, 'county.forestry_officer', firm.village)
    const own = ofYear.filter((a) => a.firm === firm.id)
    const woods = [
      ...new Set<Wood>([
        ...(isMill(firm) ? (['pine_log', 'pine_sawn'] as const) : []),
        ...(firm.name.includes('木材经营部') ? (['pine_sawn'] as const) : []),
        ...own.map((a) => a.wood),
      ]),
    ]
    for (const wood of woods) {
      const key = `${firm.id}:${wood}`
      const at = moment(OPENED, 9)
      const id = seededId(`pest_goods:${key}`, at)
      const fields = { firm: firm.id, goods: wood, opened_on: OPENED }
      yield { register: pestGoods, versions: born(pestGoods, { id, division: firm.village.id, demo: true }, fields, desk(at)) }
      const lines = linesOf(
        wood,
        isMill(firm),
        own.filter((a) => a.wood === wood && a.id !== forgotten),
        draw,
      )
      for (const [n, { kind, day, amount, more }] of lines.entries()) {
        const when = moment(day, 17, n % 60)
        const entry = { account: id, kind, amount, happened_on: day, ...more }
        yield {
          register: pestGoodsEntry,
          versions: born(pestGoodsEntry, { id: seededId(`pest_goods_entry:${key}:${n}`, when), division: firm.village.id, demo: true }, entry, desk(when)),
        }
      }
    }
  }
}
