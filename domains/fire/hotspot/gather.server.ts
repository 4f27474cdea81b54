import { sql } from 'kysely'
import { CLUSTER_RULE } from '#datasets/fire/firms.ts'
import { beijingInstant, instantMs } from '#kit/calendar/date.ts'
import type { SystemEngine, Tx } from '#kit/room/gate.server.ts'
import { newId } from '#kit/register/id.ts'
import { hotspot } from './hotspot.ts'
import { hotspotDetection } from './hotspot_detection.ts'
import { factsOf } from './cluster-facts.ts'
import { clusterDetections, type HotspotCluster } from './dedupe.ts'
import type { Detection } from './detection.ts'
import { knownAround } from './known.server.ts'
import { maskHotspot } from './mask.ts'
import type { Gathered } from './wire.ts'

type Stored = { id: string; hotspot: string | null; raw: string; seen_at: string }
type Member = { id: string; hotspot: string | null; detection: Detection }

/** Detections not yet gathered, and those near them in time that already are. */
async function stored(tx: Tx): Promise<Member[]> {
  const loose = (await tx.selectFrom('hotspot_detection').where('state', '=', 'received').select(['id', 'hotspot', 'raw', 'seen_at']).execute()) as Stored[]
  if (loose.length === 0) return []
  const times = loose.map((d) => instantMs(d.seen_at))
  const reach = CLUSTER_RULE.within_hours * 3_600_000 * 8
  const near = (await tx
    .selectFrom('hotspot_detection')
    .where('state', '=', 'clustered')
    .where('seen_at', '>=', beijingInstant(Math.min(...times) - reach))
    .where('seen_at', '<=', beijingInstant(Math.max(...times) + reach))
    .select(['id', 'hotspot', 'raw', 'seen_at'])
    .execute()) as Stored[]
  return [...loose, ...near].map(({ id, hotspot: of, raw }) => ({ id, hotspot: of, detection: JSON.parse(raw) as Detection }))
}

/** Township by its cell; a centre between cells of a rugged border takes that of its first pixel. */
async function townshipOf(tx: Tx, c: HotspotCluster, first: string): Promise<string> {
  const answer = await sql<{ code: string }>`select d.code from division d where d.level = 'township' and d.state = 'current'
    and ST_Intersects(d.boundary, ST_SetSRID(ST_MakePoint(${c.longitude}::float8, ${c.latitude}::float8), 4490)) order by d.code limit 1`.execute(tx)
  const found = answer.rows[0]?.code
  if (found) return found
  const own = await tx
    .selectFrom('hotspot_detection as h')
    .innerJoin('division as d', 'd.id', 'h.division')
    .where('h.id', '=', first)
    .select('d.code')
    .executeTakeFirstOrThrow()
  return String(own.code)
}

/** Makes the hotspot and sends it on: masked with what explains it, or dispatched to the township. */
async function make(engine: SystemEngine, c: HotspotCluster, first: string): Promise<Gathered> {
  const id = newId()
  const division = await engine.read((tx) => townshipOf(tx, c, first))
  await engine.create(hotspot, { id, division, ...factsOf(c) })
  const verdict = maskHotspot(c, await engine.read((tx) => knownAround(tx, c)))
  const head = { id, made: true, pixels: c.pixels, division, grade: c.grade.grade }
  if (!verdict.masked) {
    await engine.step(hotspot, id, 'dispatch', {})
    return { ...head, state: 'dispatched', reason: c.grade.reasons.join('；') }
  }
  const by = verdict.by === 'heat_source' ? { masked_by_source: verdict.id } : { masked_by_permit: verdict.id }
  await engine.step(hotspot, id, 'mask', { ...by, reason: verdict.reason })
  return { ...head, state: 'masked', reason: verdict.reason }
}

type Held = { state: Gathered['state']; code: string; pixels: number }
const heldOf = (tx: Tx, id: string): Promise<Held> =>
  tx
    .selectFrom('hotspot as h')
    .innerJoin('division as d', 'd.id', 'h.division')
    .where('h.id', '=', id)
    .select(['h.state', 'd.code', 'h.pixels'])
    .executeTakeFirstOrThrow() as Promise<Held>

/** New pixels of a hotspot that is there already; what a person has found about it stays. */
async function grow(engine: SystemEngine, id: string, c: HotspotCluster): Promise<Gathered> {
  const { first_seen_at: _, ...facts } = factsOf(c)
  await engine.step(hotspot, id, 'grow', facts)
  const held = await engine.read((tx) => heldOf(tx, id))
  return { id, made: false, pixels: c.pixels, state: held.state, division: held.code, grade: c.grade.grade, reason: null }
}

/** Gathers what is loose. A pixel that links two hotspots goes to the earlier one; neither loses what was done on it. */
export async function gatherHotspots(engine: SystemEngine): Promise<Gathered[]> {
  const members = await engine.read(stored)
  const byKey = new Map(members.map((m) => [m.detection.key, m]))
  const gathered: Gathered[] = []
  for (const c of clusterDetections(members.map((m) => m.detection))) {
    const own = c.detections.flatMap((d) => byKey.get(d.key) ?? [])
    const loose = own.filter((m) => m.hotspot === null)
    if (loose.length === 0) continue
    const there = own.find((m) => m.hotspot !== null)?.hotspot
    const done = there ? await grow(engine, there, c) : await make(engine, c, own[0]?.id ?? '')
    gathered.push(done)
    for (const m of loose) await engine.step(hotspotDetection, m.id, 'cluster', { hotspot: done.id })
  }
  return gathered
}
