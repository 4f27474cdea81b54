import { sql } from 'kysely'
import { ownId, ownVersion } from '#kit/files/mapping.ts'
import { wireValue } from '#kit/files/typed-cell.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { isId } from '#kit/register/id.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { seeingAll } from '../acting.server.ts'
import type { Line } from '../lines.server.ts'
import { selectList } from '../rows.server.ts'
import { namesOf, titlesOf } from '../titles.server.ts'
import type { World } from '../world.server.ts'
import { cellText, type Writing } from './cells.ts'
import type { LineReason } from './order.ts'
import type { Places } from './places.server.ts'
import type { SheetLine } from './read-lines.server.ts'

/** A line about a record that is there, with what it says otherwise of the version it was made from. */
export type Change = Line & { readonly id: string; readonly version: number }
/** Lines by what they are: of no record yet, of one that stands as they say, of one that would be changed; and those that cannot be any of these. */
export type Sorted = { readonly fresh: Line[]; readonly same: SheetLine[]; readonly changes: Change[]; readonly refused: LineReason[] }

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

const lost = (line: number): LineReason => ({
  line,
  code: 'record_not_found',
  message: '表里所记的记录没有找到，或您无权查看；新登记的行请不要填写隐藏的标识列',
  fields: [ownId.name],
})

const ofNoVersion = (line: number): LineReason => ({
  line,
  code: 'line_version_missing',
  message: '这一行改了记录，但没有注明改自哪一版（隐藏的版本列）；请重新导出，在新的表上改',
  fields: [ownVersion.name],
})

type Stale = { readonly line: number; readonly version: number; readonly row: Row; readonly fields: readonly string[] }

/** Who changed the record last since the sheet was made, and when: as its history tells everybody who sees the record. */
async function staleReasons(world: World, tx: Tx, actor: Actor, stale: readonly Stale[]): Promise<LineReason[]> {
  if (stale.length === 0) return []
  const by = (row: Row): string => String(row['changed_by'])
  const people = await seeingAll(world, tx, actor, () =>
    namesOf(
      world,
      tx,
      'person',
      stale.map(({ row }) => by(row)),
    ),
  )
  return stale.map(({ line, version, row, fields }) => ({
    line,
    code: 'line_stale',
    message: `导出之后，${people.get(by(row)) ?? '系统'}已于 ${row.changed_at.slice(0, 16).replace('T', ' ')} 改过这条记录（表里是第 ${version} 版，现在是第 ${row.version} 版）；请重新导出，在新的表上改`,
    fields,
  }))
}

/**
 * Sorts lines by the records they are of: told by the record's own id, or by its number where all else is the same too. A line that
 * says otherwise of a record is a change only of the version it was made from: what somebody changed since is not reverted.
 */
export async function sortedLines(world: World, tx: Tx, actor: Actor, r: AnyRegister, places: Places, lines: readonly SheetLine[]): Promise<Sorted> {
  const number = uniqueField(r)
  const byId = await rowsBy(tx, r, 'id', lines.map(({ body }) => String(body['id'])).filter(isId))
  const byNumber = number
    ? await rowsBy(
        tx,
        r,
        number,
        lines.flatMap(({ own, body }) => (own || body[number] === undefined ? [] : [String(body[number])])),
      )
    : new Map<string, Row>()
  const names = await seeingAll(world, tx, actor, () => titlesOf(world, tx, r, [...byId.values(), ...byNumber.values()]))
  const name = (id: string): string => names.get(id)?.title ?? places.wordsFor(id)
  const code = (id: string): string => world.divisions.byId(id)?.code ?? id
  const writings = [true, false].map((keys): Writing => ({ name, place: places.wordsFor, code, keys }))
  const sorted: Sorted = { fresh: [], same: [], changes: [], refused: [] }
  const stale: Stale[] = []
  for (const one of lines) {
    const { line, body, own } = one
    const there = byId.get(String(body['id']))
    if (!own) {
      const row = number ? byNumber.get(String(body[number])) : undefined
      const stands = there !== undefined || (row !== undefined && Object.keys(differing(r, row, body, writings)).length === 0)
      if (stands) sorted.same.push(one)
      else sorted.fresh.push(one)
      continue
    }
    if (!there) {
      sorted.refused.push(lost(line))
      continue
    }
    const other = differing(r, there, body, writings)
    const fields = Object.keys(other)
    if (fields.length === 0) sorted.same.push(one)
    else if (own.version === null) sorted.refused.push(ofNoVersion(line))
    else if (own.version === there.version) sorted.changes.push({ line, id: there.id, version: own.version, body: other })
    else stale.push({ line, version: own.version, row: there, fields })
  }
  sorted.refused.push(...(await staleReasons(world, tx, actor, stale)))
  return sorted
}
