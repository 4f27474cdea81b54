import { sql } from 'kysely'
import type { SealedFigure, SealedTerm } from '#kit/seal/seal.ts'
import { plain } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { contributions, type Question } from './compile.server.ts'
import type { Indicator } from './define.server.ts'
import { definitionOf, type Part, partsOf, type Term, termsOf } from './terms.server.ts'

type Kept = { sha256: string; records: number; sum: string }

/** Keeps the list of records behind a term under its digest, unless that very list is kept already. */
async function frozenTerm(tx: Tx, { of, formula, sign }: Term, part: Part, q: Question): Promise<SealedTerm> {
  const register = formula.register.name
  const answer = await sql<Kept>`
    with list as materialized (
      select coalesce(array_agg(c.id), '{}') as ids, coalesce(array_agg(c.version), '{}') as versions,
        coalesce(array_agg(trim_scale(c.contribution)), '{}') as contributions, coalesce(sum(c.contribution), 0) as sum
      from (select o.id, o.version, o.contribution::numeric as contribution from (${contributions(formula, q)}) o order by o.id) c),
    digested as materialized (select siku.sealed_digest(${register}, ids, versions, contributions) as sha256, * from list),
    kept as (insert into siku.sealed_records (sha256, register, ids, versions, contributions)
      select sha256, ${register}, ids, versions, contributions from digested on conflict do nothing)
    select sha256, cardinality(ids) as records, sum::text as sum from digested`.execute(tx)
  const { sha256, records, sum } = answer.rows[0] as Kept
  return { part, definition: definitionOf(of), register, sign, records, sum: plain(sum), sha256 }
}

/** Freezes what stands behind a figure: each list of records with versions and contributions, under its digest. Run it seeing everything. */
export async function frozenFigure(tx: Tx, i: Indicator, q: Question): Promise<SealedFigure> {
  const terms: SealedTerm[] = []
  for (const part of partsOf(i)) for (const term of termsOf(i, part)) terms.push(await frozenTerm(tx, term, part, q))
  return { indicator: i.id, definition: definitionOf(i), terms }
}

/** Digests whose lists are gone or no longer have that digest. Run it seeing everything. */
export async function brokenLists(tx: Tx, digests: readonly string[]): Promise<Set<string>> {
  const sound = await sql<{ sha256: string }>`select r.sha256 from siku.sealed_records r
    where r.sha256 = any(${[...digests]}::text[]) and r.sha256 = siku.sealed_digest(r.register, r.ids, r.versions, r.contributions)`.execute(tx)
  const found = new Set(sound.rows.map((row) => row.sha256))
  return new Set(digests.filter((d) => !found.has(d)))
}
