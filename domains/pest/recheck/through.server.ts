import { type RawBuilder, sql } from 'kysely'

/** Whether a consignment was let through, or treated and so done with; `c` is its table. */
export const letThrough = (c: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${c}.state`)} = 'passed' or (${sql.ref(`${c}.state`)} = 'handled' and ${sql.ref(`${c}.decision`)} = 'treat'))`
