import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Refusal } from '#kit/register/refusal.ts'
import type { World } from '#kit/records/world.server.ts'

const MB = 1 << 20
/** What one person may send in a day, and have under way at once. */
const quota = { mb_a_day: 4096, uploads: 20, bytes_under_way: 600 * MB } as const
/** Files that no row names are thrown away after so long. */
const leftAfter = 24 * 3_600_000

/** One upload under way: its length, who sends it, and what was said of the file. */
export type Upload = { readonly length: number; readonly actor: string; readonly metadata: Readonly<Record<string, string>> }

const notFound = (error: unknown): undefined => {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  return undefined
}

async function underWay(folder: string): Promise<Upload[]> {
  const names = (await readdir(folder).catch(notFound)) ?? []
  const found = await Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .map(async (name) => {
        const text = await readFile(join(folder, name), 'utf8').catch(notFound)
        return text ? [JSON.parse(text) as Upload] : []
      }),
  )
  return found.flat()
}

/** @throws Refusal 429 when the person has too much under way already */
export async function demandRoomForUpload(folder: string, actor: string, length: number): Promise<void> {
  const own = (await underWay(folder)).filter((upload) => upload.actor === actor)
  const bytes = own.reduce((sum, upload) => sum + upload.length, length)
  if (own.length < quota.uploads && bytes <= quota.bytes_under_way) return
  throw new Refusal(429, 'uploads_too_many', `您有 ${own.length} 个上传尚未完成，请先完成或取消；久不续传的会自动清除`)
}

/** @throws Refusal 429 when the person sent too much within a day */
export async function demandQuota(world: World, actor: string, length: number): Promise<void> {
  const { rows } = await sql<{
    sent: string
  }>`select coalesce(sum(size), 0)::text as sent from siku.evidence where uploaded_by = ${actor} and uploaded_at > clock_timestamp() - interval '1 day'`.execute(
    world.db,
  )
  if (Number(rows[0]?.sent ?? 0) + length <= quota.mb_a_day * MB) return
  throw new Refusal(429, 'quota_used', `一天之内上传的文件已达 ${quota.mb_a_day} MB，请明天再传`)
}

/** Kept files by their hash, with what was left half-written beside them. */
async function* keptFiles(evidence: string): AsyncGenerator<{ path: string; sha256: string }> {
  for (const folder of (await readdir(evidence).catch(notFound)) ?? []) {
    if (!/^[0-9a-f]{2}$/.test(folder)) continue
    for (const name of await readdir(join(evidence, folder))) yield { path: join(evidence, folder, name), sha256: name }
  }
}

const NAMED = sql`select sha256 from siku.evidence union select sha256 from siku.layer_content union select detail->>'sha256' from siku.audit where action = 'import' and detail ? 'sha256'`

/** Throws away drafts of files and files that nothing names; `now` in milliseconds. Answers how many. */
export async function sweepFiles(world: World, evidence: string, now: number): Promise<number> {
  let gone = 0
  const old = async (path: string): Promise<boolean> => ((await stat(path).catch(notFound))?.mtimeMs ?? now) < now - leftAfter
  const named = new Set((await sql<{ sha256: string }>`${NAMED}`.execute(world.db)).rows.map((row) => row.sha256))
  for await (const { path, sha256 } of keptFiles(evidence)) {
    if (named.has(sha256) || !(await old(path))) continue
    await rm(path, { force: true })
    gone++
  }
  return gone
}
