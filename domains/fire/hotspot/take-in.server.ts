import { sql } from 'kysely'
import { SATELLITES } from '../../../datasets/fire/firms.ts'
import type { SystemEngine, Tx } from '../../../kit/register/gate.server.ts'
import { newId } from '../../../kit/register/id.ts'
import { Refusal } from '../../../kit/register/refusal.ts'
import { hotspotDetection } from '../hotspot_detection.ts'
import type { Detection } from './detection.ts'
import { parseFirms } from './firms.ts'
import { gatherHotspots, type Gathered } from './gather.server.ts'

/** What became of an uploaded file. Lines are counted from 1, the header included. */
export type Intake = {
  /** Rows read and lying in the city, known ones included. */
  readonly accepted: number
  readonly new_detections: number
  readonly duplicates: number
  /** Rows of other places: read, not kept. */
  readonly outside: number
  readonly refused: readonly { readonly line: number; readonly code: string; readonly reason: string }[]
  readonly hotspots: readonly Gathered[]
}

const BATCH = 500

type Placed = { detection: Detection; code: string | null; known: boolean }

/** Township of each detection by its cell, and whether it is stored already. */
async function place(tx: Tx, batch: readonly Detection[]): Promise<Placed[]> {
  const answer = await sql<{ n: number; code: string | null; known: boolean }>`
    select p.n::int as n,
      (select d.code from division d where d.level = 'township' and d.state = 'current'
         and ST_Intersects(d.boundary, ST_SetSRID(ST_MakePoint(p.x, p.y), 4490)) order by d.code limit 1) as code,
      exists (select from hotspot_detection h where h.natural_key = p.key) as known
    from unnest(${batch.map((d) => d.longitude)}::float8[], ${batch.map((d) => d.latitude)}::float8[], ${batch.map((d) => d.key)}::text[])
      with ordinality as p(x, y, key, n) order by p.n`.execute(tx)
  return answer.rows.flatMap((row) => {
    const detection = batch[row.n - 1]
    return detection ? [{ detection, code: row.code, known: row.known }] : []
  })
}

const rawOf = (d: Detection): string => JSON.stringify(d)

async function keep(engine: SystemEngine, { detection: d, code }: Placed): Promise<boolean> {
  try {
    await engine.create(hotspotDetection, {
      id: newId(), division: code, natural_key: d.key, seen_at: d.acquired_at, location: { type: 'Point', coordinates: [d.longitude, d.latitude] },
      satellite: d.satellite, instrument: SATELLITES[d.satellite].sensor, confidence: d.confidence,
      frp: d.frp_mw === null ? null : d.frp_mw.toFixed(2), daynight: d.daynight, raw: rawOf(d),
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

type Count = { accepted: number; new_detections: number; duplicates: number; outside: number }

async function keepBatch(engine: SystemEngine, batch: readonly Detection[], count: Count): Promise<void> {
  if (batch.length === 0) return
  const seen = new Set<string>()
  for (const placed of await engine.read((tx) => place(tx, batch))) {
    if (placed.code === null) {
      count.outside++
      continue
    }
    count.accepted++
    const again = placed.known || seen.has(placed.detection.key)
    seen.add(placed.detection.key)
    if (!again && (await keep(engine, placed))) count.new_detections++
    else count.duplicates++
  }
}

/**
 * Takes in a FIRMS file: rows one by one, so that what was accepted stays whatever comes after; then hotspots out of all
 * detections not yet gathered, also those that an interrupted upload left.
 * @throws Refusal 422 when the file has no usable header.
 */
export async function takeIn(engine: SystemEngine, source: string | AsyncIterable<string>): Promise<Intake> {
  const refused: { line: number; code: string; reason: string }[] = []
  const count: Count = { accepted: 0, new_detections: 0, duplicates: 0, outside: 0 }
  let batch: Detection[] = []
  for await (const row of parseFirms(source)) {
    if (!row.ok) {
      if (row.code === 'firms.header' || row.code === 'firms.empty') throw new Refusal(422, row.code, row.reason)
      refused.push({ line: row.line, code: row.code, reason: row.reason })
      continue
    }
    batch.push(row.detection)
    if (batch.length < BATCH) continue
    await keepBatch(engine, batch, count)
    batch = []
  }
  await keepBatch(engine, batch, count)
  return { ...count, refused, hotspots: await gatherHotspots(engine) }
}
