import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { clockType, contributions, isPlain, type Question } from './compile.server.ts'
import type { Flow, Indicator, Stock } from './define.server.ts'
import { type Part, type Term, termsOf } from './terms.server.ts'

/** @throws Refusal 422 for a part that is neither. */
export function partOf(text: string | null): Part {
  if (text === null || text === 'numerator') return 'numerator'
  if (text === 'denominator') return 'denominator'
  throw new Refusal(422, 'part_invalid', 'part 应为 numerator 或 denominator', [
    { field: 'part', code: 'part_invalid', message: 'part 应为 numerator 或 denominator' },
  ])
}

export type Behind = { readonly register: string; readonly id: string; readonly division: string; readonly at: string | null; readonly contribution: string }
/** Where a page ended: which term, the clock's value as text, the record. */
export type Mark = readonly [term: number, at: string | null, id: string]

type Line = { id: string; division: string; at: string | null; key: string | null; contribution: string }

/** Plain formulas cut the page inside, where the index is; those with keys must see all rows before they are cut. */
async function page(tx: Tx, f: Flow | Stock, q: Question, mark: Mark | null, limit: number): Promise<Line[]> {
  const column = sql.ref(isPlain(f) ? `r.${f.kind === 'stock' ? f.from : f.clock}` : 'c.at')
  const id = sql.ref(isPlain(f) ? 'r.id' : 'c.id')
  const beyond = mark && mark[1] !== null ? sql`(${column}, ${id}) > (${mark[1]}::${sql.raw(clockType(f))}, ${mark[2]}::uuid)` : sql`true`
  const rows = isPlain(f)
    ? sql`${contributions(f, q, beyond)} order by ${column}, ${id} limit ${limit}`
    : sql`select * from (${contributions(f, q)}) c where ${beyond} order by ${column}, ${id} limit ${limit}`
  const answer =
    await sql<Line>`select p.id, p.division, p.at, p.at::text as key, p.contribution::text as contribution from (${rows}) p order by p.at, p.id`.execute(tx)
  return answer.rows
}

const signed = (text: string, sign: 1 | -1): string => new Decimal(text).times(sign).toFixed()

/** A page of the records behind a figure, in the order of its clock. The contributions of all pages add up to the value. */
export async function drill(tx: Tx, i: Indicator, q: Question, part: Part, mark: Mark | null, limit: number): Promise<{ rows: Behind[]; next: Mark | null }> {
  const terms = termsOf(i, part)
  const rows: Behind[] = []
  let at = mark
  for (let n = mark?.[0] ?? 0; n < terms.length; n++) {
    const { formula, sign } = terms[n] as Term
    const wanted = limit - rows.length
    const found = await page(tx, formula, q, at && at[0] === n ? at : null, wanted + 1)
    for (const line of found.slice(0, wanted))
      rows.push({ register: formula.register.name, id: line.id, division: line.division, at: line.at, contribution: signed(line.contribution, sign) })
    const last = found[wanted - 1]
    if (found.length > wanted && last) return { rows, next: [n, last.key, last.id] }
    at = null
    if (rows.length === limit && n + 1 < terms.length) return { rows, next: [n + 1, null, '00000000-0000-0000-0000-000000000000'] }
  }
  return { rows, next: null }
}
