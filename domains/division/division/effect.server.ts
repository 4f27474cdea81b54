import { sql } from 'kysely'
import { foretell, type Foretold } from '#kit/room/gate.server.ts'
import { division } from './division.ts'

/** What stays behind when a place is closed, told before it is confirmed. */
export const foretold: readonly Foretold[] = [
  foretell(division, ['close'], async ({ tx, after: { id } }) => {
    const { rows } = await sql<{ posts: number; tasks: number }>`select
      (select count(*)::int from post where division = ${id} and state = 'in_office') as posts,
      (select count(*)::int from siku.task where division = ${id}) as tasks`.execute(tx)
    return [
      { text: '个岗位还在任，须另行卸任或交接', count: rows[0]?.posts ?? 0 },
      { text: '件在办事项还在此地，撤销后仍须办完', count: rows[0]?.tasks ?? 0 },
    ]
  }),
]
