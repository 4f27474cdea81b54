import { sql } from 'kysely'
import { foretell, type Foretold } from '#kit/room/gate.server.ts'
import { issue } from './issue.ts'

/** What becomes of an issue that goes into another, told before it is confirmed. */
export const foretold: readonly Foretold[] = [
  foretell(issue, ['merge'], async ({ tx, after }) => {
    const { rows } = await sql<{ before: number; files: number }>`select
      (select count(*)::int from issue where merged_into = ${after.merged_into} and id <> ${after.id}) as before,
      (select coalesce(cardinality(photos), 0) + coalesce(cardinality(proof), 0) from issue where id = ${after.id}) as files`.execute(tx)
    return [
      { text: '个问题不再单独催办，期限随主问题', count: 1 },
      { text: '份佐证留在本条，从主问题的相关记录可以打开', count: rows[0]?.files ?? 0 },
      { text: '个问题此前已并入同一主问题', count: rows[0]?.before ?? 0 },
    ]
  }),
]
