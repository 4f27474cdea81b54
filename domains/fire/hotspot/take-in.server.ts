import { sql } from 'kysely'
import { SATELLITES } from '#datasets/fire/firms.ts'
import type { SystemEngine, Tx } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { hotspotDetection } from './hotspot_detection.ts'
import type { Detection } from './detection.ts'
import { parseFirms } from './firms.ts'
import { gatherHotspots } from './gather.server.ts'
import type { Gathered, HotspotIntake, ReadRow } from './wire.ts'

/** What became of an uploaded file. Lines are counted from 1, the header included. `rows` are the first of those read; the counts are of all. */
export type Intake = Omit<HotspotIntake, 'hotspots'> & { readonly hotspots: readonly Gathered[] }

const BATCH = 500
export const ROWS_TOLD = 500

type Line = { line: number; detection: Detection }
type Placed = Line & { code: string | null; township: string | null; known: boolean }

/** Township of each detection by its cell, and whether it is stored already. */
async function place(tx: Tx, batch: readonly Line[]): Promise<Placed[]> {
  const answer = await sql<{ n: number; code: string | null; township: string | null; known: boolean }>`
    select p.n::int as n, t.code, t.name as township,
      exists (select from hotspot_detection h where h.natural_key = p.key) as known
    from unnest(${batch.map((r) => r.detection.longitude)}::float8[], ${batch.map((r) => r.detection.latitude)}::float8[], ${batch.map((r) => r.detection.key)}::text[])
      with ordinality as p(x, y, key, n)
    left join lateral (
      select d.code, d.name from division d where d.level = 'township' and d.state = 'current'
        and ST_Intersects(d.boundary, ST_SetSRID(ST_MakePoint(p.x, p.y), 4490)) order by d.code limit 1
    ) t on true order by p.n`.execute(tx)
  return answer.rows.flatMap((row) => {
    const read = batch[row.n - 1]
    return read ? [{ ...read, code: row.code, township: row.township, known: row.known }] : []
  })
}

const rawOf = (d: Detection): string => JSON.stringify(d)

async function keep(engine: SystemEngine, { detection: d, code }: Pick<Placed, 'detection' | 'code'>): Promise<boolean> {
  try {
    await engine.create(hotspotDetection, {
      id: newId(),
      division: code,
      natural_key: d.key,
      seen_at: d.acquired_at,
      location: { type: 'Point', coordinates: [d.longitude, d.latitude] },
      satellite: d.satellite,
      instrument: SATELLITES[d.satellite].sensor,
      confidence: d.confidence,
      frp: d.frp_mw === null ? null : d.frp_mw.toFixed(2),
      daynight: d.daynight,
      raw: rawOf(d),
    })
    return true
  } catch (error) {
    if (await isKnown(engine, d.key)) return false
    throw error
  }
}

/** Another upload may have been faster with the same row. */
const isKnown = async (engine: SystemEngine, key: string): Promise<boolean> =>
  (await engine.read((tx) => tx.selectFrom('hotspot_detection').where('natural_key', '=', key).select('id').execute())).length > 0

type Count = { accepted: number; new_detections: number; duplicates: number; outside: number; rows: ReadRow[] }

async function keepBatch(engine: SystemEngine, batch: readonly Line[], count: Count): Promise<void> {
  if (batch.length === 0) return
  const seen = new Set<string>()
  for (const placed of await engine.read((tx) => place(tx, batch))) {
    const fate = placed.code === null ? 'outside' : placed.known || seen.has(placed.detection.key) || !(await keep(engine, placed)) ? 'known' : 'kept'
    seen.add(placed.detection.key)
    tally(count, placed, fate)
  }
}

function tally(count: Count, { line, detection: d, township }: Placed, fate: ReadRow['fate']): void {
  if (fate === 'outside') count.outside++
  else count.accepted++
  if (fate === 'kept') count.new_detections++
  if (fate === 'known') count.duplicates++
  if (count.rows.length < ROWS_TOLD)
    count.rows.push({ line, seen_at: d.acquired_at, satellite: SATELLITES[d.satellite].title, position: [d.longitude, d.latitude], township, fate })
}

/**
 * Takes in a FIRMS file: rows one by one, so that what was accepted stays whatever comes after; then hotspots out of all
 * detections not yet gathered, also those that an interrupted upload left.
 * @throws Refusal 422 when the file has no usable header.
 */
export async function takeIn(engine: SystemEngine, source: string | AsyncIterable<string>): Promise<Intake> {
  const refused: { line: number; code: string; reason: string }[] = []
  const count: Count = { accepted: 0, new_detections: 0, duplicates: 0, outside: 0, rows: [] }
  let batch: Line[] = []
  for await (const row of parseFirms(source)) {
    if (!row.ok) {
      if (row.code === 'firms.header' || row.code === 'firms.empty') throw new Refusal(422, row.code, row.reason)
      refused.push({ line: row.line, code: row.code, reason: row.reason })
      continue
    }
    batch.push({ line: row.line, detection: row.detection })
    if (batch.length < BATCH) continue
    await keepBatch(engine, batch, count)
    batch = []
  }
  await keepBatch(engine, batch, count)
  return { ...count, refused, hotspots: await gatherHotspots(engine) }
}
