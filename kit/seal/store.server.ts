import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from './canonical.ts'
import type { SealContent } from './seal.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** A seal as the database holds it. */
export type SealRow = {
  readonly id: string
  readonly year: number
  readonly division: string
  readonly n: number
  readonly sealed_at: string
  readonly sealed_by: string
  readonly demo: boolean
  readonly canonical: string
  readonly sha256: string
  readonly sm3: string
}
export type Digests = { readonly sha256: string; readonly sm3: string }

/** SHA-256 and SM3 (GB/T 32905) of a text in UTF-8, in hexadecimal digits. */
export const digestsOf = (text: string): Digests => ({
  sha256: createHash('sha256').update(text).digest('hex'),
  sm3: createHash('sm3').update(text).digest('hex'),
})

const columns = sql`id, year, division, n, sealed_at, sealed_by, demo, canonical, sha256, sm3`

/** The newest seal of a year and place that the actor may see. */
export async function newestSeal(tx: Tx, year: number, division: string): Promise<SealRow | undefined> {
  return (await sql<SealRow>`select ${columns} from siku.sealed_report where year = ${year} and division = ${division} order by n desc limit 1`.execute(tx))
    .rows[0]
}

/** One seal, undefined where the actor sees none. */
export async function sealRow(tx: Tx, id: string): Promise<SealRow | undefined> {
  return (await sql<SealRow>`select ${columns} from siku.sealed_report where id = ${id}`.execute(tx)).rows[0]
}

/** Seals that the actor may see, newest first, of one year or place where given. */
export async function sealRows(tx: Tx, year: number | null, division: string | null): Promise<SealRow[]> {
  return (
    await sql<SealRow>`select ${columns} from siku.sealed_report where ${year === null ? sql`true` : sql`year = ${year}`} and ${division === null ? sql`true` : sql`division = ${division}`}
    order by sealed_at desc, id desc limit 1000`.execute(tx)
  ).rows
}

/** Writes a seal down, in a transaction of one moment. @throws a serialization failure when another took its number in the meantime: repeated, the sealing sees that one */
export async function keepSeal(tx: Tx, content: SealContent, division: string): Promise<Digests> {
  const canonical = canonicalJson(content)
  const digests = digestsOf(canonical)
  const { id, year, n, sealed_at, sealed_by, document } = content
  await sql`insert into siku.sealed_report (id, year, division, n, sealed_at, sealed_by, demo, canonical, sha256, sm3)
    values (${id}, ${year}, ${division}, ${n}, ${sealed_at}, ${sealed_by.id}, ${document.demo}, ${canonical}, ${digests.sha256}, ${digests.sm3}) on conflict (year, division, n) do nothing`.execute(
    tx,
  )
  return digests
}
