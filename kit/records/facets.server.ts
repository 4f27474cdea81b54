import { sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { conditionsOf } from './filter.server.ts'
import type { World } from './world.server.ts'

/** How many records there are of each value, by field. */
export type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>
type Asking = { readonly world: World; readonly tx: Tx; readonly actor: Actor }
type Line = { name: string; value: string; n: number }

/** What a list is narrowed by from a list of values: its state and the fields that have choices. */
export const facetsIn = (r: AnyRegister): readonly string[] => [
  'state',
  ...Object.entries(r.fields).flatMap(([name, f]) => (!f.sensitive && (f.kind === 'choice' || f.kind === 'code' || f.kind === 'boolean') ? [name] : [])),
]

const without = (query: URLSearchParams, name: string): URLSearchParams => new URLSearchParams([...query].filter(([key]) => key !== name))

async function counted({ world, tx, actor }: Asking, r: AnyRegister, names: readonly string[], query: URLSearchParams): Promise<readonly Line[]> {
  if (names.length === 0) return []
  const each = sql.join(names.map((name) => sql`(${name}, ${sql.ref(`r.${name}`)}::text)`))
  const { rows } = await sql<Line>`select f.name, f.value, count(*)::int as n from ${sql.table(r.name)} r cross join lateral (values ${each}) f(name, value)
    where f.value is not null and ${conditionsOf(world, r, query, actor)} group by f.name, f.value`.execute(tx)
  return rows
}

async function byClock({ world, tx, actor }: Asking, r: AnyRegister, query: URLSearchParams): Promise<readonly Line[]> {
  const { rows } =
    await sql<Line>`select 'clock' as name, k.clock as value, count(*)::int as n from siku.clocks(${r.name}) k join ${sql.table(r.name)} r on r.id = k.record
    where ${conditionsOf(world, r, without(query, 'clock'), actor)} group by k.clock`.execute(tx)
  return rows
}

/**
 * How many records of the list there would be with each value of a field: under all other filters, without the one of the field itself,
 * so that what else could be chosen has a number too. What has none is left out. @throws Refusal 422
 */
export async function facetsOf(asking: Asking, r: AnyRegister, query: URLSearchParams): Promise<Facets> {
  const names = facetsIn(r)
  const own = names.filter((name) => query.get(name))
  const lines = [
    ...(await counted(
      asking,
      r,
      names.filter((name) => !own.includes(name)),
      query,
    )),
    ...(await byClock(asking, r, query)),
  ]
  for (const name of own) lines.push(...(await counted(asking, r, [name], without(query, name))))
  return Object.fromEntries([...Map.groupBy(lines, (line) => line.name)].map(([name, of]) => [name, Object.fromEntries(of.map(({ value, n }) => [value, n]))]))
}
