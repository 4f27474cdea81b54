import { sql } from 'kysely'
import { BEAR, bileForms, type BileForm } from '#datasets/wildlife/bile.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { statementOf, type StockKinds, type StockLine } from '#kit/stock/stock.ts'
import type { Sent } from '#kit/wire/door.ts'
import { givesIn, grams } from '../bile/balance.ts'
import { bilePermit } from '../bile/bile_permit.ts'
import { bileKinds } from '../bile/kinds.ts'
import { kgPerBear } from '../bile/settings.server.ts'
import { herdKinds } from '../herd/kinds.ts'
import { wildlifeHerd } from '../herd/wildlife_herd.ts'
import type { HerdRow, LedgerAnswer, PermitRow } from './wire.ts'

type Place = { readonly id: string; readonly code: string }
type Herd = Omit<HerdRow, 'account' | 'bile' | 'duty'> & { duty: keyof typeof wildlifeHerd.fields.duty.choices; granted: string }
type Line = StockLine & { herd: string }

const told = (kinds: StockKinds, lines: readonly StockLine[], year: number) => statementOf(kinds, lines, `${year}-01-01`, `${year + 1}-01-01`)
const kindsTold = (kinds: StockKinds) =>
  Object.entries(kinds)
    .filter(([, k]) => k.nature !== 'opening')
    .map(([kind, { title, sign }]) => ({ kind, title, sign }))

async function herdsOf(tx: Tx, place: Place, year: number): Promise<Herd[]> {
  const { rows } = await sql<Herd>`select h.id, h.keeper, h.species, d.code as division, d.name as division_name, h.duty, h.licence_number,
      h.valid_to::text as valid_to, h.closed_year, coalesce((select sum(p.fresh_kg) from bile_permit p where p.herd = h.id and p.state in ('granted', 'settled')
        and extract(year from p.decided_on) = ${year}), 0)::text as granted
    from wildlife_herd h join division d on d.id = h.division
    where h.state in ('active', 'ended') and h.granted_on < ${`${year + 1}-01-01`}::date
      and h.division in (select descendant from siku.division_closure where ancestor = ${place.id}) order by h.species, d.code, h.keeper`.execute(tx)
  return rows
}

async function linesOf(tx: Tx, herds: readonly string[], year: number): Promise<{ heads: Line[]; bile: Line[] }> {
  if (herds.length === 0) return { heads: [], bile: [] }
  const until = `${year + 1}-01-01`
  const ids = sql.join(herds.map((id) => sql`${id}::uuid`))
  const heads = await sql<Line>`select account as herd, kind, amount::text as amount, happened_on::text as happened_on from wildlife_herd_entry
    where account in (${ids}) and state = 'posted' and happened_on < ${until}::date`.execute(tx)
  const bile = await sql<Line>`select b.herd, m.kind, m.amount::text as amount, m.happened_on::text as happened_on from bile_movement m
    join bile_batch b on b.id = m.account where b.herd in (${ids}) and m.state = 'posted' and m.happened_on < ${until}::date`.execute(tx)
  return { heads: heads.rows, bile: bile.rows }
}

async function permitsOf(tx: Tx, place: Place, year: number): Promise<PermitRow[]> {
  const { rows } = await sql<Omit<PermitRow, 'left_kg' | 'state' | 'form'> & { left_kg: string; state: keyof typeof bilePermit.states; form: BileForm }>`
    select p.id, p.buyer, h.keeper, p.form, p.state, p.granted_kg::text as granted_kg, p.valid_to::text as valid_to,
      coalesce(s.weight, 0)::text as delivered_kg, (p.granted_kg - coalesce(s.weight, 0))::text as left_kg, coalesce(s.issued, 0)::int as marks_issued,
      coalesce(s.used, 0)::int as marks_used, coalesce(s.spoiled, 0)::int as marks_spoiled, coalesce(s.kept, 0)::int as marks_left, coalesce(s.open, 0)::int as deliveries_open
    from bile_permit p join wildlife_herd h on h.id = p.herd
    left join lateral (select sum(d.weight) as weight, sum(d.mark_to - d.mark_from + 1) as issued, sum(d.marks_used) as used, sum(d.marks_spoiled) as spoiled,
      sum(d.marks_left) as kept, count(*) filter (where d.state in ('sent', 'received')) as open from bile_delivery d where d.permit = p.id and d.state <> 'void') s on true
    where p.state in ('granted', 'settled') and p.decided_on < ${`${year + 1}-01-01`}::date and p.valid_to >= ${`${year}-01-01`}::date
      and p.division in (select descendant from siku.division_closure where ancestor = ${place.id}) order by p.decided_on, p.buyer`.execute(tx)
  return rows.map((r) => ({
    ...r,
    state: bilePermit.states[r.state],
    form: bileForms[r.form],
    granted_kg: grams(r.granted_kg),
    delivered_kg: grams(r.delivered_kg),
    left_kg: grams(r.left_kg),
  }))
}

/** The herds below a division in a year, with what of bears' bile was drawn, delivered, lost and is in store. */
export async function breedingOf(tx: Tx, place: Place, year: number): Promise<Sent<LedgerAnswer>> {
  const herds = await herdsOf(tx, place, year)
  const { heads, bile } = await linesOf(
    tx,
    herds.map((h) => h.id),
    year,
  )
  const kg = await kgPerBear(tx)
  return {
    division: place.code,
    year,
    herd_kinds: kindsTold(herdKinds),
    bile_kinds: kindsTold(bileKinds),
    herds: herds.map(({ granted, duty, ...h }) => {
      const account = told(
        herdKinds,
        heads.filter((l) => l.herd === h.id),
        year,
      )
      const { opening, by_kind, closing } = told(
        bileKinds,
        bile.filter((l) => l.herd === h.id),
        year,
      )
      const own = {
        opening: grams(opening),
        by_kind,
        closing: grams(closing),
        granted_fresh_kg: grams(granted),
        gives_kg: givesIn(Number(account.closing), kg),
      }
      return { ...h, duty: wildlifeHerd.fields.duty.choices[duty], account, bile: h.species === BEAR ? own : null }
    }),
    permits: await permitsOf(tx, place, year),
  }
}
