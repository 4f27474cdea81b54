import { type RawBuilder, sql } from 'kysely'
import { columnsOf } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'

const geometryKinds = new Set(['point', 'line', 'polygon'])

const isGeometry = (r: AnyRegister, column: string): boolean => geometryKinds.has(r.fields[column]?.kind ?? '')

const lists = new WeakMap<AnyRegister, Map<string, string>>()

function written(r: AnyRegister, alias: string): string {
  return columnsOf(r)
    .filter((c) => !c.generated)
    .map((c) => {
      const column = `"${alias}"."${c.name}"`
      return isGeometry(r, c.name) ? `ST_AsGeoJSON(${column}, 7, 0)::json as "${c.name}"` : column
    })
    .join(', ')
}

/**
 * The columns of a register as a SELECT list; geometry comes as GeoJSON with seven decimals and, by RFC 7946, no crs.
 * Written once a register, since every request about records asks for it.
 */
export function selectList(r: AnyRegister, alias = 'r'): RawBuilder<unknown> {
  const known = lists.get(r) ?? new Map<string, string>()
  lists.set(r, known)
  const list = known.get(alias) ?? written(r, alias)
  known.set(alias, list)
  return sql.raw(list)
}

/** One record as the transaction may see it, or undefined. */
export async function readRow(tx: Tx, r: AnyRegister, id: string, lock = false): Promise<Row | undefined> {
  const answer = await sql<Row>`select ${selectList(r)} from ${sql.table(r.name)} r where r.id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx)
  return answer.rows[0]
}
