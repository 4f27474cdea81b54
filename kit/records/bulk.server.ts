import { from as copyFrom } from 'pg-copy-streams'
import type { PoolClient } from 'pg'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Column } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { LoadedRecord } from './bulk.ts'
import { insertion, sourceColumns, succession, writtenColumns } from './write.ts'

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (c) => escapes[c] ?? c)

const arrayText = (list: readonly unknown[]): string => `{${list.map((v) => `"${String(v).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`

function cell(column: Column, value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (column.type.endsWith('[]')) return escaped(arrayText(value as unknown[]))
  if (typeof value === 'object') return escaped(JSON.stringify(value))
  return escaped(String(value))
}

function* lines(columns: readonly Column[], rows: readonly Row[]): Generator<string> {
  for (const row of rows) yield `${columns.map((c) => cell(c, row[c.name])).join('\t')}\n`
}

/** COPY into a staging table, out of which one statement writes, so that the register's trigger runs once a batch. */
async function stage(client: PoolClient, r: AnyRegister, columns: readonly Column[], rows: readonly Row[]): Promise<void> {
  await client.query(`create temporary table if not exists stage_${r.name} (${sourceColumns(columns, 'text')}) on commit drop; truncate stage_${r.name}`)
  const stream = client.query(copyFrom(`copy stage_${r.name} (${columns.map((c) => c.name).join(', ')}) from stdin`))
  await pipeline(Readable.from(chunked(lines(columns, rows))), stream)
}

function* chunked(parts: Iterable<string>): Generator<string> {
  let chunk = ''
  for (const part of parts) {
    chunk += part
    if (chunk.length < 1 << 18) continue
    yield chunk
    chunk = ''
  }
  if (chunk) yield chunk
}

/** Never another's in a later version. */
const settled = new Set(['id', 'created_at', 'created_by', 'demo'])

async function write(client: PoolClient, r: AnyRegister, rows: readonly Row[], first: boolean): Promise<void> {
  const columns = writtenColumns(r)
  await stage(client, r, columns, rows)
  const source = `stage_${r.name}`
  const { rowCount } = await client.query(
    first
      ? insertion(r, source)
      : succession(
          r,
          columns.filter((c) => !settled.has(c.name)),
          source,
        ),
  )
  if (rowCount !== rows.length) throw new Error(`bulk_incomplete: ${r.name} 应写入 ${rows.length} 条，实际 ${rowCount} 条`)
}

/** Writes a batch of whole histories of one register: all first versions, then all second ones, and so on. */
async function writeBatch(client: PoolClient, r: AnyRegister, batch: readonly LoadedRecord[]): Promise<void> {
  const deepest = Math.max(...batch.map((b) => b.versions.length))
  for (let n = 0; n < deepest; n++) {
    const rows = batch.flatMap((b) => b.versions[n] ?? [])
    await write(client, r, rows, n === 0)
  }
}

/**
 * Loads many whole histories in the given transaction, obeying every constraint, trigger and check that single records meet;
 * foreign keys are proven at the end, so that records may come in any order. The feed is left out.
 * @throws Error when a row does not arrive
 */
export async function bulkLoad(client: PoolClient, records: Iterable<LoadedRecord>, told: (done: number) => void = () => {}, size = 8000): Promise<number> {
  await client.query(`set local siku.bulk = 'on'; set constraints all deferred`)
  const waiting = new Map<string, LoadedRecord[]>()
  let done = 0
  const flush = async (batch: readonly LoadedRecord[]): Promise<void> => {
    const register = batch[0]?.register
    if (!register) return
    await writeBatch(client, register, batch)
    done += batch.length
    told(done)
  }
  for (const record of records) {
    const batch = waiting.get(record.register.name) ?? []
    batch.push(record)
    waiting.set(record.register.name, batch)
    if (batch.length < size) continue
    waiting.delete(record.register.name)
    await flush(batch)
  }
  for (const batch of waiting.values()) await flush(batch)
  return done
}
