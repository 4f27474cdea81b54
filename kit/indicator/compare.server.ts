import { sql } from 'kysely'
import type { RevisedRecord, RevisionCounts } from '#kit/seal/revision.ts'
import type { SealedTerm } from '#kit/seal/seal.ts'
import { plain } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { contributions, type Question } from './compile.server.ts'
import type { Term } from './terms.server.ts'

/** What became of a term since it was sealed: how many records of each kind, by how much the sum moved, and some of the records. */
export type Compared = RevisionCounts & { readonly delta: string; readonly items: readonly RevisedRecord[] }

type Row = RevisionCounts & { delta: string; items: RevisedRecord[] }

/**
 * Holds the sealed list against what the same definition finds now, record by record, in one query that sends back nothing
 * of what is the same. `page` cuts the records, in the order changed, added, removed, touched. Run it seeing everything.
 */
export async function compareTerm(tx: Tx, term: Term, sealed: SealedTerm, q: Question, page: { limit: number; offset: number }): Promise<Compared> {
  const answer = await sql<Row>`
    with sealed as (select u.id, u.version, u.contribution from siku.sealed_records r, unnest(r.ids, r.versions, r.contributions) as u(id, version, contribution) where r.sha256 = ${sealed.sha256}),
    live as (select c.id, c.version, c.contribution::numeric as contribution from (${contributions(term.formula, q)}) c),
    differing as materialized (
      select id, s.version as sealed_version, l.version as live_version, s.contribution as before, l.contribution as after,
        case when s.id is null then 'added' when l.id is null then 'removed' when s.contribution <> l.contribution then 'changed' else 'touched' end as kind
      from sealed s full join live l using (id)
      where s.version is distinct from l.version or s.contribution is distinct from l.contribution),
    cut as (select * from differing order by case kind when 'changed' then 1 when 'added' then 2 when 'removed' then 3 else 4 end, id
      limit ${page.limit} offset ${page.offset})
    select (count(*) filter (where kind = 'added'))::int as added, (count(*) filter (where kind = 'removed'))::int as removed,
      (count(*) filter (where kind = 'changed'))::int as changed, (count(*) filter (where kind = 'touched'))::int as touched,
      coalesce(sum(coalesce(after, 0) - coalesce(before, 0)), 0)::text as delta,
      coalesce((select json_agg(json_build_object('id', id, 'kind', kind, 'sealed_version', sealed_version, 'live_version', live_version,
        'before', trim_scale(before)::text, 'after', trim_scale(after)::text)) from cut), '[]') as items
    from differing`.execute(tx)
  const { items, delta, ...counts } = answer.rows[0] as Row
  const register = term.formula.register.name
  return { ...counts, delta: plain(delta), items: items.map((item) => ({ ...item, register, part: sealed.part })) }
}
