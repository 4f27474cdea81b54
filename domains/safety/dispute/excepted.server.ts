import { type RawBuilder, sql } from 'kysely'
import { STANDSTILL } from '#datasets/safety/disputes.ts'

const felling: readonly unknown[] = STANDSTILL.felling

/** Whether a permit for such an exception goes on while a dispute lives. */
export const isExceptedFelling = (exception: unknown): boolean => felling.includes(exception)

/** Whether a felling permit is one that the law lets go on while a dispute lives; `p` is its table. */
export const fellingGoesOn = (p: string): RawBuilder<boolean> => sql<boolean>`coalesce(${sql.ref(`${p}.exception`)} = any(${[...STANDSTILL.felling]}), false)`

/** Whether a construction project is major works of the state, which go on; `j` is its table. */
export const worksGoOn = (j: string): RawBuilder<boolean> => {
  const { key, approver, project_class } = STANDSTILL.project
  const is = (column: string, value: unknown) => sql`${sql.ref(`${j}.${column}`)} is not distinct from ${value}`
  return sql<boolean>`(${is('key', key)} and ${is('approver', approver)} and ${is('project_class', project_class)})`
}
