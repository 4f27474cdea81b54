import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { AnyRegister } from '#kit/register/define.ts'
import { transaction } from './transaction.server.ts'

/** Rows that one link covers at the most. */
const LINK_ROWS = 5000
const AUDIT = 'siku.audit'
const NOBODY = '00000000-0000-0000-0000-000000000000'
const FIRST = '0'.repeat(64)

const historyOf = (r: AnyRegister): string => `${r.name}_history`
const sourcesOf = (registers: readonly AnyRegister[]): string[] => [...registers.map(historyOf), AUDIT]

/** Key and text of each row of a source; geometry by its bytes, for its words round. */
function rowsOf(source: string, registers: readonly AnyRegister[]): string {
  if (source === AUDIT) return `select '${NOBODY}'::uuid as id, h.id as version, siku.said(to_jsonb(h)) as said from siku.audit h`
  const r = registers.find((one) => historyOf(one) === source)
  const shapes = Object.entries(r?.fields ?? {})
    .filter(([, f]) => ['point', 'line', 'polygon'].includes(f.kind))
    .map(([name]) => name)
  const drawn = shapes.length === 0 ? '' : ` || jsonb_build_object(${shapes.map((name) => `'${name}', md5(ST_AsBinary(h.${name}))`).join(', ')})`
  return `select h.id, h.version::bigint as version, siku.said(to_jsonb(h)${shapes.map((name) => ` - '${name}'`).join('')}${drawn}) as said from ${source} h`
}

const chained = (before: string, source: string, digest: string): string => createHash('sha256').update(`${before}\n${source}\n${digest}`).digest('hex')
const DIGEST = `encode(sha256(convert_to(string_agg(said, E'\\n' order by id, version), 'UTF8')), 'hex')`

/** Everything whose texts depend on the session is said in one way. */
const settle = (client: PoolClient): Promise<unknown> =>
  client.query(`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true), set_config('extra_float_digits', '1', true)`)

type Covered = { ids: string[]; versions: string[]; digest: string }

async function nextRows(client: PoolClient, source: string, registers: readonly AnyRegister[]): Promise<Covered | undefined> {
  const { rows } = await client.query<Covered>(
    `
    with covered as (select unnest(ids) as id, unnest(versions) as version from siku.link where source = $1),
    open as (select r.* from (${rowsOf(source, registers)}) r where not exists (select from covered c where c.id = r.id and c.version = r.version) order by r.id, r.version limit ${LINK_ROWS})
    select array_agg(id order by id, version) as ids, array_agg(version order by id, version) as versions, ${DIGEST} as digest from open having count(*) > 0`,
    [source],
  )
  return rows[0]
}

/** Covers all rows that no link covers yet; what is changed or taken away from then on is told by {@link brokenLinks}. Answers the number of new links. */
export async function linkHistory(pool: Pool, registers: readonly AnyRegister[]): Promise<number> {
  let made = 0
  for (const source of sourcesOf(registers)) {
    for (;;) {
      const more = await transaction(pool, async (client) => {
        await settle(client)
        await client.query(`select pg_advisory_xact_lock(hashtext('siku.link'))`)
        const found = await nextRows(client, source, registers)
        if (!found) return false
        const [last] = (await client.query<{ n: number; chain: string }>('select n, chain from siku.link order by n desc limit 1')).rows
        await client.query('insert into siku.link (n, source, ids, versions, digest, chain) values ($1, $2, $3, $4, $5, $6)', [
          (last?.n ?? 0) + 1,
          source,
          found.ids,
          found.versions,
          found.digest,
          chained(last?.chain ?? FIRST, source, found.digest),
        ])
        return true
      })
      if (!more) break
      made++
    }
  }
  return made
}

export type Chain = {
  readonly links: number
  /** The last link's digest: written down elsewhere it proves all before it. */ readonly head: string
  readonly faults: readonly string[]
}

async function faultOf(
  client: PoolClient,
  registers: readonly AnyRegister[],
  link: { n: number; source: string; digest: string; rows: number },
): Promise<string | undefined> {
  const { rows } = await client.query<{ n: number; digest: string | null }>(
    `
    with covered as (select unnest(ids) as id, unnest(versions) as version from siku.link where n = $1)
    select count(*)::int as n, ${DIGEST} as digest from (${rowsOf(link.source, registers)}) r where exists (select from covered c where c.id = r.id and c.version = r.version)`,
    [link.n],
  )
  if (rows[0]?.n !== link.rows) return `${link.source}：第 ${link.n} 环应有 ${link.rows} 行，现有 ${rows[0]?.n ?? 0} 行`
  return rows[0].digest === link.digest ? undefined : `${link.source}：第 ${link.n} 环的 ${link.rows} 行中有内容被改动`
}

/** Records whose present row says otherwise than their last version in history. */
async function unlike(client: PoolClient, r: AnyRegister): Promise<string | undefined> {
  const { rows } = await client.query<{ n: number }>(`
    select count(*)::int as n from ${r.name} t full join (select distinct on (id) * from ${historyOf(r)} order by id, version desc) h on h.id = t.id
    where t.id is null or h.id is null or exists (select from jsonb_each(to_jsonb(h)) e where e.value is distinct from to_jsonb(t) -> e.key)`)
  return rows[0]?.n === 0 ? undefined : `${r.name}：${rows[0]?.n} 条记录与其历史不符`
}

/** What was changed, taken away or put in past the house's own ways, in Chinese; and the head of the chain. */
export async function brokenLinks(pool: Pool, registers: readonly AnyRegister[]): Promise<Chain> {
  return transaction(pool, async (client) => {
    await settle(client)
    const faults: string[] = []
    let chain = FIRST
    const links = (
      await client.query<{ n: number; source: string; digest: string; chain: string; rows: number }>(
        'select n, source, digest, chain, cardinality(ids) as rows from siku.link order by n',
      )
    ).rows
    for (const [i, link] of links.entries()) {
      chain = chained(chain, link.source, link.digest)
      if (link.n !== i + 1 || link.chain !== chain) faults.push(`摘要链：第 ${i + 1} 环断开`)
      chain = link.chain
      const fault = await faultOf(client, registers, link)
      if (fault) faults.push(fault)
    }
    for (const r of registers) {
      const fault = await unlike(client, r)
      if (fault) faults.push(fault)
    }
    return { links: links.length, head: links.at(-1)?.chain ?? '', faults }
  })
}

/** Deleting and truncating are refused on every register and its history, whoever asks. */
export async function keepForGood(client: PoolClient, registers: readonly AnyRegister[]): Promise<void> {
  const tables = registers.flatMap((r) => [r.name, historyOf(r)])
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'never_deleted' and c.relname = any($1)`,
    [tables],
  )
  const kept = new Set(rows.map((row) => row.name))
  const missing = tables.filter((name) => !kept.has(name))
  if (missing.length === 0) return
  await client.query(
    missing
      .map(
        (name) => `create trigger never_deleted before delete on ${name} for each statement execute function siku.never_deleted();
    create trigger never_truncated before truncate on ${name} for each statement execute function siku.never_deleted();`,
      )
      .join('\n'),
  )
}
