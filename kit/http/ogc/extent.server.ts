import { sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import type { Bounds } from '#kit/geometry/geojson.ts'

/** What a collection covers, as far as the actor may see it; null where it has nothing. */
export type Extent = { readonly box: Bounds | null; readonly from: string | null; readonly to: string | null }
type Row = { w: number | null; s: number | null; e: number | null; n: number | null; from: string | null; to: string | null }

/** An extent is asked for with each list of collections and changes little: it is kept for a minute for each person. */
const KEPT = { milliseconds: 60_000, entries: 2_000 } as const
const kept = new Map<string, { readonly at: number; readonly extent: Extent }>()

/** @returns instants as UTC, as RFC 3339 writes them */
export async function extentOf(tx: Tx, actor: Actor, r: AnyRegister): Promise<Extent> {
  const key = `${actor.id} ${r.name} ${actor.posts.map((p) => `${p.role}@${p.division}`).join(' ')}`
  const known = kept.get(key)
  if (known && Date.now() - known.at < KEPT.milliseconds) return known.extent
  const day = sql`to_char((${sql.ref(r.event ?? 'created_at')})::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  const [row] = (
    await sql<Row>`select ST_XMin(x.b) as w, ST_YMin(x.b) as s, ST_XMax(x.b) as e, ST_YMax(x.b) as n, x."from", x."to"
    from (select ST_Extent(${sql.ref(r.map?.geometry ?? '')}) as b, min(${day}) as "from", max(${day}) as "to" from ${sql.table(r.name)}) x`.execute(tx)
  ).rows
  const extent: Extent = { box: row && row.w !== null ? [row.w, row.s!, row.e!, row.n!] : null, from: row?.from ?? null, to: row?.to ?? null }
  if (kept.size >= KEPT.entries) kept.clear()
  kept.set(key, { at: Date.now(), extent })
  return extent
}
