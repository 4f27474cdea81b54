import { type RawBuilder, sql } from 'kysely'
import { columnsOf } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'

const geometryKinds = new Set(['point', 'line', 'polygon'])

const isGeometry = (r: AnyRegister, column: string): boolean => geometryKinds.has(r.fields[column]?.kind ?? '')
const isJson = (r: AnyRegister, column: string): boolean => r.fields[column]?.kind === 'rows'

/** The columns of a register as a SELECT list; geometry comes as GeoJSON with seven decimals and, by RFC 7946, no crs. */
export function selectList(r: AnyRegister, alias = 'r'): RawBuilder<unknown> {
  const columns = columnsOf(r).filter((c) => !c.generated).map((c) =>
    isGeometry(r, c.name)
      ? sql`ST_AsGeoJSON(${sql.ref(`${alias}.${c.name}`)}, 7, 0)::json as ${sql.ref(c.name)}`
      : sql`${sql.ref(`${alias}.${c.name}`)}`)
  return sql.join(columns)
}

function bound(r: AnyRegister, column: string, value: unknown): RawBuilder<unknown> {
  if (value === null || value === undefined) return sql`null`
  if (isGeometry(r, column)) return sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(value)}), 4490)`
  if (isJson(r, column)) return sql`${JSON.stringify(value)}::jsonb`
  return sql`${value}`
}

/** One record as the transaction may see it, or undefined. */
export async function readRow(tx: Tx, r: AnyRegister, id: string, lock = false): Promise<Row | undefined> {
  const answer = await sql<Row>`select ${selectList(r)} from ${sql.table(r.name)} r where r.id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx)
  return answer.rows[0]
}

/** Demands that exactly one row was written: an overlay of bad geometry on the embedded store may do nothing, silently. */
function demandOne(affected: number, r: AnyRegister): void {
  if (affected !== 1) throw new Refusal(409, 'not_written', `${r.title}没有写入，请刷新后重试`)
}

/** Writes the first version. */
export async function insertRow(tx: Tx, r: AnyRegister, row: Row): Promise<void> {
  const columns = columnsOf(r).filter((c) => !c.generated)
  const answer = await sql<{ id: string }>`insert into ${sql.table(r.name)} (${sql.join(columns.map((c) => sql.ref(c.name)))})
    values (${sql.join(columns.map((c) => bound(r, c.name, row[c.name])))})`.execute(tx)
  demandOne(Number(answer.numAffectedRows ?? 0), r)
}

/** Writes the next version: only what changed, and only over the version it was made from. */
export async function updateRow(tx: Tx, r: AnyRegister, before: Row, after: Row): Promise<void> {
  const differing = columnsOf(r).filter((c) => !c.generated && JSON.stringify(before[c.name]) !== JSON.stringify(after[c.name]))
  const answer = await sql`update ${sql.table(r.name)} set ${sql.join(differing.map((c) => sql`${sql.ref(c.name)} = ${bound(r, c.name, after[c.name])}`))}
    where id = ${before.id} and version = ${before.version}`.execute(tx)
  if (Number(answer.numAffectedRows ?? 0) !== 1) throw new Refusal(412, 'stale_version', '记录已被他人更新，请重新打开后再办理')
}
