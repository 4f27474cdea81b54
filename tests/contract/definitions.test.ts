import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { referencesDdl, tableDdl } from '../../kit/derive/ddl.ts'
import { inOrder, loadRooms, migrationsIn, registersOf } from '../../kit/register/load.server.ts'
import { onEveryKind, temporaryStore } from '../../kit/store/fixtures.server.ts'
import { migrate } from '../../kit/store/migrate.server.ts'
import { home } from './world.server.ts'

const rooms = await loadRooms(join(home, 'domains'))
const registers = registersOf(rooms)
const kit = migrationsIn(join(home, 'kit/store/schema'), 'kit')
const tables = registers.flatMap((r) => [r.name, `${r.name}_history`])

/** One line a thing of the catalogue that a definition decides, as `table kind name: definition`. */
const catalogue = `
  select c.relname || ' column ' || a.attname || ': ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
    || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '') || ' generated=' || a.attgenerated::text || ' comment=' || coalesce(col_description(c.oid, a.attnum), '') as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relname = any($1) and c.relnamespace = 'public'::regnamespace
  union all select c.relname || ' table: rls=' || c.relrowsecurity || ' comment=' || coalesce(obj_description(c.oid), '') || ' grants=' || coalesce((
      select string_agg(g.grantee || ' ' || g.privilege_type, ', ' order by g.grantee, g.privilege_type) from information_schema.role_table_grants g
      where g.table_schema = 'public' and g.table_name = c.relname and g.grantee in ('siku_app', 'PUBLIC')), '')
    from pg_class c where c.relname = any($1) and c.relnamespace = 'public'::regnamespace
  union all select c.relname || ' policy ' || p.polname || ': ' || p.polcmd::text || ' permissive=' || p.polpermissive || ' to=' || (select string_agg(rolname, ',') from pg_roles where oid = any(p.polroles))
      || ' using=' || coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' check=' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
    from pg_policy p join pg_class c on c.oid = p.polrelid where c.relname = any($1)
  union all select c.relname || ' constraint ' || o.conname || ': ' || pg_get_constraintdef(o.oid) from pg_constraint o join pg_class c on c.oid = o.conrelid where c.relname = any($1) and o.contype <> 'n'
  union all select i.tablename || ' index ' || i.indexname || ': ' || i.indexdef from pg_indexes i where i.schemaname = 'public' and i.tablename = any($1)
  union all select c.relname || ' trigger ' || t.tgname || ': ' || pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relname = any($1) and not t.tgisinternal
  union all select substr(p.proname, 6) || ' function ' || p.proname || ': ' || pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'siku'::regnamespace and p.proname like 'keep\\_%' and substr(p.proname, 6) = any($1)`

async function catalogueOf(pool: Pool): Promise<string[]> {
  return (await pool.query<{ line: string }>(catalogue, [tables])).rows.map((row) => row.line).sort()
}

/** What rooms wrote by hand beside the drafts: indexes, constraints and triggers named there may stand beside the definitions. */
const byHand = rooms.flatMap((r) => r.migrations.filter((m) => !['create', 'references'].includes(m.name)).map((m) => m.sql)).join('\n')
const nameOf = (line: string): string => /^\S+ \S+ ([^:]+):/.exec(line)?.[1] ?? ''
const mayStandBeside = (line: string): boolean => /^\S+ (index|constraint|trigger) /.test(line) && byHand.includes(nameOf(line))

const advice = `
The definitions and the frozen migrations differ. Not yet released: delete the room's migrations/0001_create.sql and 0003_references.sql and run
  npm run siku -- migration draft
Released: add a new numbered migration to the room that brings the table to the definition.`

onEveryKind('definitions and migrations', (kind) => {
  let replayed: Awaited<ReturnType<typeof temporaryStore>>
  let drawn: Awaited<ReturnType<typeof temporaryStore>>
  beforeAll(async () => {
    replayed = await temporaryStore(kind)
    await migrate(replayed.store, inOrder(kit, rooms))
    drawn = await temporaryStore(kind)
    await migrate(drawn.store, kit)
    await drawn.store.pool.query(registers.map(tableDdl).join('\n'))
    await drawn.store.pool.query(registers.map(referencesDdl).join('\n'))
  }, 120_000)
  afterAll(async () => {
    await replayed?.discard()
    await drawn?.discard()
  })

  it('make the same tables, columns, types, constraints, indexes, policies, triggers, grants and comments', async () => {
    const [a, b] = [await catalogueOf(replayed.store.pool), await catalogueOf(drawn.store.pool)]
    expect(b.length).toBeGreaterThan(registers.length * 40)
    expect(b.filter((line) => !a.includes(line)), `in the definitions only${advice}`).toEqual([])
    expect(a.filter((line) => !b.includes(line) && !mayStandBeside(line)), `in the migrations only${advice}`).toEqual([])
  }, 60_000)
  it('are applied once', async () => {
    expect(await migrate(replayed.store, inOrder(kit, rooms))).toEqual([])
  })
  it('leave every register with a row policy for reading, creating and changing and none for deleting', async () => {
    const { rows } = await replayed.store.pool.query<{ table: string; commands: string }>(
      `select c.relname as table, string_agg(p.polcmd::text, '' order by p.polcmd) as commands from pg_policy p join pg_class c on c.oid = p.polrelid where c.relname = any($1) group by 1`, [tables])
    for (const r of registers) {
      expect(rows.find((row) => row.table === r.name)?.commands, r.name).toBe('arw')
      expect(rows.find((row) => row.table === `${r.name}_history`)?.commands, r.name).toBe('r')
    }
  })
})

it('every folder of migrations belongs to a room that is loaded', () => {
  for (const { room, migrations } of rooms) {
    const files = readdirSync(join(home, 'domains', room.name, 'migrations'))
    expect(files.length).toBe(migrations.length)
    for (const file of files) expect(readFileSync(join(home, 'domains', room.name, 'migrations', file), 'utf8').trim(), file).not.toBe('')
  }
})
