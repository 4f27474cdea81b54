import type { AnyRegister } from '#kit/register/define.ts'
import type { TestWorld } from './world.server.ts'

/** The columns of each key of a table beside its identity. */
export const keysOf = async (world: TestWorld, table: string): Promise<string[][]> =>
  (
    await world.rows<{ columns: string[] }>(
      `select array_agg(a.attname::text) as columns from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
    where i.indrelid = $1::regclass and (i.indisunique or i.indisexclusion) and not i.indisprimary group by i.indexrelid`,
      [table],
    )
  ).map(({ columns }) => columns)

/** How many letters of chance a text of a key takes. */
export function chanceOf(r: AnyRegister, name: string): number {
  const field = r.fields[name]
  return Math.min(12, field?.kind === 'text' ? (field.max ?? 12) : 12)
}
