import { sql } from 'kysely'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Field, RowField } from '#kit/register/fields.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { labelOf } from '#kit/register/label.ts'
import type { World } from './world.server.ts'

export type Named = { register: string; title: string }

const targetsOf = (name: string, field: Field | RowField, value: unknown): [string, string][] => {
  if (value === null || value === undefined) return []
  if (field.kind === 'reference') return [[field.register, String(value)]]
  if (field.kind === 'links') return (value as string[]).map((id) => [field.register, id])
  if (field.kind !== 'rows') return []
  return (value as Record<string, unknown>[]).flatMap((row) => Object.entries(field.row).flatMap(([n, f]) => targetsOf(`${name}.${n}`, f, row[n])))
}

/** Every record that the rows refer to, by register. */
function referred(r: AnyRegister, rows: readonly Row[], only?: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const row of rows) {
    for (const [name, field] of Object.entries(r.fields)) {
      if (only && !only.includes(name)) continue
      for (const [register, id] of targetsOf(name, field, row[name])) found.set(register, (found.get(register) ?? new Set()).add(id))
    }
  }
  return found
}

async function labels(world: World, tx: Tx, r: AnyRegister, ids: readonly string[], deep: boolean): Promise<[string, string][]> {
  const columns = r.label.filter((n) => !['point', 'line', 'polygon'].includes(r.fields[n]?.kind ?? ''))
  const answer =
    await sql<Row>`select r.id, r.division, ${sql.join(columns.map((c) => sql.ref(`r.${c}`)))} from ${sql.table(r.name)} r where r.id = any(${[...ids]}::uuid[])`.execute(
      tx,
    )
  const names = deep ? await titlesOf(world, tx, r, answer.rows, r.label, false) : new Map<string, Named>()
  return answer.rows.map((row) => [row.id, labelOf(r, row, nameIn(world, names))])
}

const nameIn =
  (world: World, names: ReadonlyMap<string, Named>) =>
  (id: string): string =>
    names.get(id)?.title ?? world.divisions.byId(id)?.name ?? '—'

/** Names of all records that rows refer to; sensitive labels are masked. Run it seeing everything. */
export async function titlesOf(world: World, tx: Tx, r: AnyRegister, rows: readonly Row[], only?: readonly string[], deep = true): Promise<Map<string, Named>> {
  const out = new Map<string, Named>()
  for (const [register, ids] of referred(r, rows, only)) {
    const target = world.registers.get(register)
    if (!target) continue
    for (const [id, title] of await labels(world, tx, target, [...ids], deep)) out.set(id, { register, title })
  }
  return out
}

/** Names of rows, with references in their labels named. Run it seeing everything. */
export async function titlesOfRows(world: World, tx: Tx, r: AnyRegister, rows: readonly Row[]): Promise<Map<string, string>> {
  const names = await titlesOf(world, tx, r, rows, r.label)
  return new Map(rows.map((row) => [row.id, labelOf(r, row, nameIn(world, names))]))
}

/** Names of records of one register by id. Run it seeing everything. */
export async function namesOf(world: World, tx: Tx, register: string, ids: readonly unknown[]): Promise<Map<string, string>> {
  const r = world.registers.get(register)
  const wanted = [...new Set(ids.filter((v): v is string => typeof v === 'string'))]
  return r && wanted.length > 0 ? new Map(await labels(world, tx, r, wanted, true)) : new Map()
}
