import { type Kysely, sql } from 'kysely'

/** What the store holds under which name: tables, and functions and views with their text. */
export type Catalogue = {
  readonly tables: ReadonlySet<string>
  /** Tables whose changes are counted. */
  readonly counted: ReadonlySet<string>
  readonly texts: ReadonlyMap<string, string>
}

/** Words by which a statement says another thing at another moment or to another reader, though no table changed. */
const fickle = new Set([
  'now',
  'current_date',
  'current_time',
  'current_timestamp',
  'localtime',
  'localtimestamp',
  'clock_timestamp',
  'statement_timestamp',
  'transaction_timestamp',
  'timeofday',
  'current_setting',
  'current_user',
  'session_user',
  'random',
  'gen_random_uuid',
  'nextval',
])

/** What an answer hangs on: the tables that are read, and the texts of the functions and views between. */
export type Sources = { readonly tables: readonly string[]; readonly texts: readonly string[] }

const words = (text: string): string[] => [...new Set(text.toLowerCase().match(/[a-z_][a-z0-9_]*/g) ?? [])]

/**
 * What a statement reads, through functions and views as well: every table whose name stands in it as a word. A column of the
 * same name is taken for the table; that costs an answer made anew, never a wrong one. Undefined where it hangs on more than tables.
 */
export function sourcesOf(text: string, { tables, texts }: Pick<Catalogue, 'tables' | 'texts'>): Sources | undefined {
  const read = new Set<string>()
  const through = new Map<string, string>()
  const open = [text]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const word of words(next)) {
      if (fickle.has(word)) return undefined
      if (tables.has(word)) read.add(word)
      const body = texts.get(word)
      if (body === undefined || through.has(word)) continue
      through.set(word, body)
      open.push(body)
    }
  }
  return { tables: [...read].sort(), texts: [...through].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, body]) => body) }
}

type Found = { kind: 'table' | 'text'; name: string; counted: boolean; text: string }

/** Reads the catalogue. What an extension brought is left out: its tables do not change. */
export async function readCatalogue(db: Kysely<any>): Promise<Catalogue> {
  const { rows } = await sql<Found>`
    with own as (select oid, nspname from pg_namespace where nspname in ('public', 'siku')),
    brought as (select classid, objid from pg_depend where deptype = 'e')
    select 'table' as kind, c.relname::text as name, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'count_change') as counted, '' as text
      from pg_class c join own on own.oid = c.relnamespace where c.relkind in ('r', 'p', 'm') and not exists (select from brought b where b.objid = c.oid and b.classid = 'pg_class'::regclass)
    union all select 'text', c.relname::text, false, pg_get_viewdef(c.oid)
      from pg_class c join own on own.oid = c.relnamespace where c.relkind = 'v' and not exists (select from brought b where b.objid = c.oid and b.classid = 'pg_class'::regclass)
    union all select 'text', p.proname::text, false, string_agg(pg_get_functiondef(p.oid), '' order by p.oid)
      from pg_proc p join own on own.oid = p.pronamespace where p.prokind = 'f' and p.prorettype <> 'trigger'::regtype and not exists (select from brought b where b.objid = p.oid and b.classid = 'pg_proc'::regclass)
      group by p.proname`.execute(db)
  const tables = rows.filter((row) => row.kind === 'table')
  return {
    tables: new Set(tables.map((row) => row.name)),
    counted: new Set(tables.filter((row) => row.counted).map((row) => row.name)),
    texts: new Map(rows.filter((row) => row.kind === 'text').map((row) => [row.name, row.text])),
  }
}
