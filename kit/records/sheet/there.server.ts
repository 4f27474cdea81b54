import { sql } from 'kysely'
import { wireValue } from '#kit/files/mapping.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { isId } from '#kit/register/id.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { seeingAll } from '../acting.server.ts'
import type { Line } from '../lines.server.ts'
import { selectList } from '../rows.server.ts'
import { titlesOf } from '../titles.server.ts'
import type { World } from '../world.server.ts'
import { cellText, type Writing } from './cells.ts'
import type { Places } from './places.server.ts'

/** A line about a record that is there, with what it says otherwise. */
export type Change = Line & { readonly id: string }
/** Lines by what they are: of no record yet, of one that stands as they say, of one that would be changed, of one that is not there. */
export type Sorted = { readonly fresh: Line[]; readonly same: number; readonly changes: Change[]; readonly lost: Line[] }

const uniqueField = (r: AnyRegister): string | undefined => Object.entries(r.fields).find(([, field]) => field.unique && field.kind === 'text')?.[0]

async function rowsBy(tx: Tx, r: AnyRegister, column: string, values: readonly string[]): Promise<Map<string, Row>> {
  if (values.length === 0) return new Map()
  const wanted = column === 'id' ? sql`${[...values]}::uuid[]` : sql`${[...values]}::text[]`
  const { rows } = await sql<Row>`select ${selectList(r)} from ${sql.table(r.name)} r where ${sql.ref(`r.${column}`)} = any(${wanted})`.execute(tx)
  return new Map(rows.map((row) => [String(row[column]), row]))
}

/** How the same value is told apart from another, whichever way it was written. */
const said = (r: AnyRegister, name: string, value: unknown): string =>
  JSON.stringify(
    wireValue(r.fields[name], typeof value === 'object' && value !== null ? [value].flat().join('、') : ((value ?? null) as string | null)) ?? null,
  )

function differing(r: AnyRegister, row: Row, body: Readonly<Record<string, unknown>>, writings: readonly Writing[]): Record<string, unknown> {
  const other = Object.entries(body).filter(
    ([name, value]) => name !== 'id' && !writings.some((writing) => said(r, name, cellText(r, name, row, writing)) === said(r, name, value)),
  )
  return Object.fromEntries(other)
}

/** Sorts lines by the records they are of: told by the record's own id, or by its number where all else is the same too. */
export async function sortedLines(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  places: Places,
  lines: readonly Line[],
  named: ReadonlySet<number>,
): Promise<Sorted> {
  const number = uniqueField(r)
  const byId = await rowsBy(tx, r, 'id', lines.map(({ body }) => String(body['id'])).filter(isId))
  const byNumber = number
    ? await rowsBy(
        tx,
        r,
        number,
        lines.flatMap(({ line, body }) => (named.has(line) || body[number] === undefined ? [] : [String(body[number])])),
      )
    : new Map<string, Row>()
  const names = await seeingAll(world, tx, actor, () => titlesOf(world, tx, r, [...byId.values(), ...byNumber.values()]))
  const name = (id: string): string => names.get(id)?.title ?? places.wordsFor(id)
  const code = (id: string): string => world.divisions.byId(id)?.code ?? id
  const writings = [true, false].map((keys): Writing => ({ name, place: places.wordsFor, code, keys }))
  const sorted: Sorted & { same: number } = { fresh: [], same: 0, changes: [], lost: [] }
  for (const one of lines) {
    const own = byId.get(String(one.body['id']))
    const row = own ?? (number ? byNumber.get(String(one.body[number])) : undefined)
    if (named.has(one.line) && !own) sorted.lost.push(one)
    else if (own && !named.has(one.line)) sorted.same++
    else if (!row) sorted.fresh.push(one)
    else {
      const other = differing(r, row, one.body, writings)
      if (Object.keys(other).length === 0) sorted.same++
      else if (own) sorted.changes.push({ line: one.line, id: row.id, body: other })
      else sorted.fresh.push(one)
    }
  }
  return sorted
}
