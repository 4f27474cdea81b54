import { type RawBuilder, sql } from 'kysely'
import { expect } from 'vitest'
import type { System } from '#apps/server/boot.server.ts'
import type { Row } from '#kit/register/apply.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { listRows } from '#kit/records/list.server.ts'
import { registerOf } from '#kit/records/world.server.ts'
import { triedOn } from '#kit/store/transaction.server.ts'

const asked = ({ world }: System, query: string): Promise<Row[]> =>
  as(world, systemActor(world), async (tx) => (await listRows(world, tx, systemActor(world), registerOf(world, 'patrol'), new URLSearchParams(query))).rows)

const rowsOf = async <T>({ world }: System, statement: RawBuilder<unknown>): Promise<readonly T[]> =>
  (await (statement as RawBuilder<T>).execute(world.db)).rows

/** Two hundred thousand walks: by what has an index at once, by anything else only when there are few. */
export async function sortsItsLongestList(system: System): Promise<void> {
  for (const sort of ['-started_at', 'changed_at']) expect(await asked(system, `limit=3&sort=${sort}`), sort).toHaveLength(3)
  await expect(asked(system, 'limit=3&sort=-length_km')).rejects.toMatchObject({ status: 422, code: 'sort_too_many' })
  const [place] = await rowsOf<{ code: string; n: number }>(
    system,
    sql`select d.code, count(*)::int as n from patrol p join division d on d.id = p.division where d.level = 'village' group by d.code order by n desc limit 1`,
  )
  const narrowed = await asked(system, `limit=1000&sort=-length_km&division=${place?.code}`)
  expect(narrowed.length).toBe(Math.min(1000, place?.n ?? 0))
  const lengths = narrowed.map((row) => Number(row['length_km'] ?? -1))
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
}

const like = (word: string): string => `%${word.replace(/[\\%_]/g, (c) => `\\${c}`)}%`

/** A word that some walks say, one of a place, one that nobody says, one that is a pattern elsewhere; nothing of it stays. */
export async function findsInItsLongestList({ world }: System): Promise<void> {
  const patrol = registerOf(world, 'patrol')
  await triedOn(world.db, async (tx) => {
    // only the list is looked at, not how a walk comes to say something
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`update patrol set note = '沿Ridge山脊线' || right(id::text, 2) where id in (select id from patrol order by id limit 300)`.execute(tx)
    const [place] = (await sql<{ name: string }>`select name from division where level = 'village' order by id limit 1`.execute(tx)).rows
    for (const q of ['山脊', 'ridge', '脊', place?.name ?? '', '无此一说', '%_']) {
      const { rows: found } = await sql<{ id: string }>`select id from patrol
        where note ilike ${like(q)} or instructions ilike ${like(q)} or walker in (select id from post where title ilike ${like(q)})
        or division in (select id from division where name ilike ${like(q)}) order by changed_at desc, id desc limit 1000`.execute(tx)
      const { rows } = await listRows(world, tx, systemActor(world), patrol, new URLSearchParams({ limit: '1000', q }))
      expect(
        rows.map((row) => row.id),
        q,
      ).toEqual(found.map((row) => row.id))
      expect(rows.length > 0, q).toBe(!['无此一说', '%_'].includes(q))
    }
  })
}
