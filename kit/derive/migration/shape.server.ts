import type { Pool, PoolClient } from 'pg'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Migration } from '#kit/store/migrate.server.ts'
import { StoreProblem } from '#kit/store/problem.ts'
import { tried } from '#kit/store/transaction.server.ts'
import { referencesDdl, tableDdl } from '../ddl.ts'
import type { Replay } from './draft.ts'
import { isDrafted } from './migration.ts'
import { type Item, keyOf, type Shape } from './shape.ts'

/**
 * Everything in `public` and `siku` that is no extension's. NOT NULL is told as `required`, not by the constraints that
 * PostgreSQL 18 keeps of it; indexes behind constraints are told by these; a trigger's function belongs to its table.
 * Triggers against deleting are no part of a definition: every start sets them (`keepForGood`).
 */
const reading = `
with spot as (
  select c.oid, c.relowner, c.relacl, c.relrowsecurity, case when n.nspname = 'public' then '' else n.nspname || '.' end || c.relname as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and n.nspname in ('public', 'siku')
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), col as (
  select s.name as owner, a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, a.attgenerated = 's' as generated,
    pg_get_expr(d.adbin, d.adrelid) as initial, col_description(s.oid, a.attnum) as comment
  from spot s join pg_attribute a on a.attrelid = s.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
)
select 'table' as part, name as "table", '' as name, '' as text from spot
union all select 'row_security', name, '', '' from spot where relrowsecurity
union all select 'comment', name, '', obj_description(oid, 'pg_class') from spot where obj_description(oid, 'pg_class') is not null
union all select 'column', owner, name, type || case when generated then ' generated always as (' || initial || ') stored' else '' end from col
union all select 'required', owner, name, '' from col where required
union all select 'initial', owner, name, initial from col where initial is not null and not generated
union all select 'comment', owner, name, comment from col where comment is not null
union all select 'constraint', s.name, o.conname, pg_get_constraintdef(o.oid) from spot s join pg_constraint o on o.conrelid = s.oid where o.contype in ('c', 'f', 'p', 'u', 'x')
union all select 'index', s.name, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from spot s join pg_index i on i.indrelid = s.oid
  where not exists (select from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
union all select 'trigger', s.name, t.tgname, pg_get_triggerdef(t.oid) from spot s join pg_trigger t on t.tgrelid = s.oid where not t.tgisinternal and t.tgname not in ('never_deleted', 'never_truncated')
union all select 'policy', s.name, p.polname,
    case when p.polpermissive then '' else 'as restrictive ' end || 'for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
    || ' to ' || (select string_agg(case when r = 0 then 'public' else r::regrole::text end, ', ' order by r) from unnest(p.polroles) r)
    || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '') || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')
  from spot s join pg_policy p on p.polrelid = s.oid
union all select 'grant', s.name, case when g.grantee = 0 then 'public' else g.grantee::regrole::text end || ' ' || lower(g.privilege_type), '' from spot s, aclexplode(s.relacl) g where g.grantee <> s.relowner
union all select 'function', coalesce((select min(s.name) from pg_trigger t join spot s on s.oid = t.tgrelid where t.tgfoid = f.oid and t.tgname not in ('never_deleted', 'never_truncated')), ''), f.oid::regprocedure::text, pg_get_functiondef(f.oid)
  from pg_proc f join pg_namespace n on n.oid = f.pronamespace where n.nspname in ('public', 'siku') and f.prokind = 'f'
    and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')`

/** Reads the shape of a database, as seen from `public`; within the client's transaction, if it has one. */
export async function shapeOf(client: Pool | PoolClient): Promise<Shape> {
  const { rows } = await client.query<Item>(reading)
  return new Map(rows.map((item) => [keyOf(item.part, item.table, item.name), item]))
}

const tablesOf = async (client: PoolClient): Promise<string[]> =>
  (await client.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)).rows.map(
    (row) => row.name,
  )

async function step(client: PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql)
  } catch (error) {
    const { message, detail, where } = error as { message: string; detail?: string; where?: string }
    const title = `${migration.room}/${String(migration.number).padStart(4, '0')}_${migration.name}`
    throw new StoreProblem('migration_failed', `迁移 ${title} 不能执行：${[message, detail, where].filter(Boolean).join('；')}`, error)
  }
}

/**
 * The shape that migrations give on an empty store, which stays empty.
 * @throws StoreProblem `migration_failed`
 */
export const replayed = (pool: Pool, migrations: readonly Migration[]): Promise<Replay> =>
  tried(pool, async (client) => {
    const byHand = new Set<string>()
    const made = new Map<string, { room: string; number: number }>()
    let known: Shape | undefined
    for (const migration of migrations) {
      if (isDrafted(migration.sql)) {
        await step(client, migration)
        known = undefined
      } else {
        const before = known ?? (await shapeOf(client))
        await step(client, migration)
        known = await shapeOf(client)
        for (const key of known.keys()) if (!before.has(key)) byHand.add(key)
      }
      for (const table of await tablesOf(client)) if (!made.has(table)) made.set(table, migration)
    }
    const shape = known ?? (await shapeOf(client))
    return { shape, byHand, made }
  })

/** The shape that the definitions alone give beside the kit's own tables, on an empty store, which stays empty. */
export const definedShape = (pool: Pool, kit: readonly Migration[], registers: readonly AnyRegister[]): Promise<Shape> =>
  tried(pool, async (client) => {
    for (const migration of kit) await step(client, migration)
    await client.query(registers.map(tableDdl).join('\n'))
    await client.query(registers.map(referencesDdl).join('\n'))
    return shapeOf(client)
  })
