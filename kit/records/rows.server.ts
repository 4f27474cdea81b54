import { type RawBuilder, sql } from 'kysely'
import { columnsOf } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'

const geometryKinds = new Set(['point', 'line', 'polygon'])

const isGeometry = (r: AnyRegister, column: string): boolean => geometryKinds.has(r.fields[column]?.kind ?? '')

/** The columns of a register as a SELECT list; geometry comes as GeoJSON with seven decimals and, by RFC 7946, no crs. */
export function selectList(r: AnyRegister, alias = 'r'): RawBuilder<unknown> {
  const columns = columnsOf(r)
    .filter((c) => !c.generated)
    .map((c) =>
      isGeometry(r, c.name) ? sql`ST_AsGeoJSON(${sql.ref(`${alias}.${c.name}`)}, 7, 0)::json as ${sql.ref(c.name)}` : sql`${sql.ref(`${alias}.${c.name}`)}`,
    )
  return sql.join(columns)
}

/** One record as the transaction may see it, or undefined. */
export async function readRow(tx: Tx, r: AnyRegister, id: string, lock = false): Promise<Row | undefined> {
  const answer = await sql<Row>`select ${selectList(r)} from ${sql.table(r.name)} r where r.id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx)
  return answer.rows[0]
}
