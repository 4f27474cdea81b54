import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadRooms, registersOf } from '#kit/room/load.server.ts'
import { isTest, root, sources } from './sources.ts'
import { rushedLocks, strangeTables, tablesCreated } from './tables.ts'

const registers = registersOf(await loadRooms(join(root, 'domains'))).map((r) => r.name)
const known = new Set([
  ...registers,
  ...registers.map((name) => `${name}_history`),
  ...tablesCreated(sources(['kit/store/schema', 'domains'], /\.sql$/)),
  'siku.migration',
  // of the queue's own library
  'pgboss.schedule',
  'pgboss.job',
])
/** Started by a test, with a table of its own. */
const ofTests = new Set(['kit/store/crash-writer.server.ts'])
const files = sources(['kit', 'domains', 'apps'], /\.tsx?$/).filter(({ path }) => !isTest(path) && !ofTests.has(path))
const strange = (text: string): string[] => strangeTables([{ path: 'domains/x/a.server.ts', text }], known)

test('tables in SQL are registers, or of the schema', () => expect(strangeTables(files, known)).toEqual([]))

test('who holds a row asks of others afterwards', () => expect(rushedLocks(files)).toEqual([]))
test('planted: held and counted in one statement', () => {
  const faults = (text: string): string[] => rushedLocks([{ path: 'domains/x/a.server.ts', text }])
  expect(
    faults('sql`select p.trees, (select count(*) from pest_tree t where t.plan = p.id) as given from pest_plan p where p.id = ${id} for update`'),
  ).toHaveLength(1)
  expect(faults('sql`select state, exists (select from person) from pest_plan where id = ${id} for no key update of pest_plan`')).toHaveLength(1)
  expect(faults('sql`select state from pest_plan where id = ${id} for no key update`')).toEqual([])
  expect(faults('sql`create policy p on t for update to siku_app using (exists (select 1 from (select 2) x))`')).toEqual([])
})

test.each([
  ['from', 'sql`select id from fire_partol where id = ${id}`'],
  ['join', 'sql<{ id: string }>`select 1 from person p join no_such n on n.id = p.id`'],
  ['list', 'sql`select 1 from person p, no_such n`'],
  ['update', "client.query('update persons set name = $1')"],
  ['builder', "tx.selectFrom('persons').select('id')"],
  ['of the kit', 'sql`insert into siku.audits (actor) values (1)`'],
])('planted: %s', (_title, text) => expect(strange(text)).toHaveLength(1))

test('what a statement names itself, functions, and other words FROM are none', () => {
  expect(
    strange(
      'sql`with known as materialized (select 1), b as (select 2) select extract(year from k.at) from known k join b on b.x is distinct from k.y, unnest(${ids}) u for update of k`',
    ),
  ).toEqual([])
  expect(strange('sql`insert into ${sql.table(r.name)} select * from jsonb_to_recordset(${x}) as s(id uuid) on conflict (id) do update set id = 1`')).toEqual(
    [],
  )
  expect(strange("tx.selectFrom('person_history as h').innerJoin('division', 'a', 'b')")).toEqual([])
})
