import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { type Line, type Pots, potsOf } from './chain.ts'

/** The lines that stand of a project or of one loan, but for one that is being written; with `until`, those of days up to it. */
export async function linesOf(tx: Tx, of: 'project' | 'loan', id: string, besides: string | null = null, until: string | null = null): Promise<Line[]> {
  const { rows } = await sql<Line>`select kind, amount::text as amount, happened_on::text as happened_on from reserve_entry
    where ${sql.ref(of)} = ${id} and state = 'posted' and (${besides}::uuid is null or id <> ${besides}::uuid)
      and (${until}::date is null or happened_on <= ${until}::date)`.execute(tx)
  return rows
}

export const potsOfProject = async (tx: Tx, id: string, until: string | null = null): Promise<Pots> => potsOf(await linesOf(tx, 'project', id, null, until))
export const potsOfLoan = async (tx: Tx, id: string): Promise<Pots> => potsOf(await linesOf(tx, 'loan', id))
