import { statfs } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'

// the store's database is untyped by design
type Db = Kysely<any>

/** Tables shown, the largest first. */
const MOST_TABLES = 12
const MOST_SESSIONS = 200

export type Storage = {
  readonly database_bytes: number
  /** The largest registers, with their history; rows are the database's own estimate. */
  readonly registers: readonly { readonly register: string; readonly title: string; readonly rows: number; readonly bytes: number }[]
  readonly evidence: { readonly files: number; readonly bytes: number }
  /** What is left where files are kept; null where the system does not tell. */
  readonly free_bytes: number | null
}

/** How large what is kept has grown. */
export async function storageOf(db: Db, registers: readonly AnyRegister[], folder: string): Promise<Storage> {
  const names = registers.map((r) => r.name)
  const sizes = await sql<{ register: string; rows: number; bytes: number }>`
    select c.relname as register, greatest(coalesce(s.n_live_tup, 0), c.reltuples, 0)::float8 as rows,
      (pg_total_relation_size(c.oid) + coalesce(pg_total_relation_size(to_regclass('public.' || quote_ident(c.relname || '_history'))), 0))::float8 as bytes
    from pg_class c left join pg_stat_user_tables s on s.relid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname = any(${names}) order by bytes desc limit ${MOST_TABLES}`.execute(db)
  const [whole] = (
    await sql<{ database: number; files: number; bytes: number }>`select pg_database_size(current_database())::float8 as database,
      (select count(*)::int from siku.evidence) as files, (select coalesce(sum(size), 0)::float8 from siku.evidence) as bytes`.execute(db)
  ).rows
  const free = await statfs(folder).catch(() => undefined)
  const titles = new Map(registers.map((r) => [r.name, r.title]))
  return {
    database_bytes: whole?.database ?? 0,
    registers: sizes.rows.map((row) => ({ ...row, title: titles.get(row.register) ?? row.register })),
    evidence: { files: whole?.files ?? 0, bytes: whole?.bytes ?? 0 },
    free_bytes: free ? free.bavail * free.bsize : null,
  }
}

export type OpenSession = {
  readonly username: string
  readonly name: string
  readonly since: string
  readonly seen_at: string
  readonly until: string
  readonly device: string | null
}

/** Who is signed in now, last seen first; never what opens a session. */
export async function openSessions(db: Db): Promise<{ sessions: OpenSession[]; session_count: number }> {
  const open = sql`s.expires_at > clock_timestamp()`
  const { rows } = await sql<OpenSession>`select a.username, p.name, s.created_at as since, s.seen_at, s.expires_at as until, s.device
    from siku.session s join siku.account a on a.id = s.account join person p on p.id = a.person where ${open} order by s.seen_at desc limit ${MOST_SESSIONS}`.execute(
    db,
  )
  const [count] = (await sql<{ n: number }>`select count(*)::int as n from siku.session s where ${open}`.execute(db)).rows
  return { sessions: rows, session_count: count?.n ?? 0 }
}

export type JobState = { readonly name: string; readonly title: string; readonly cron: string; readonly last_at: string | null; readonly last: string | null }

/** What runs by the clock, with how it went last; nothing where no queue was ever started. */
export async function jobStates(db: Db): Promise<JobState[]> {
  const there = (
    await sql<{ there: boolean }>`select to_regclass('pgboss.schedule') is not null and to_regclass('pgboss.job') is not null as there`.execute(db)
  ).rows[0]
  if (!there?.there) return []
  return (
    await sql<JobState>`select s.name, coalesce(s.data->>'title', s.name) as title, s.cron, j.at as last_at, j.state as last from pgboss.schedule s left join lateral (
      select coalesce(completed_on, started_on) as at, state::text as state from pgboss.job j where j.name = s.name and j.started_on is not null order by j.started_on desc limit 1) j on true
      order by s.name`.execute(db)
  ).rows
}
