import type { Tx } from '#kit/room/gate.server.ts'
import type { Gathered, NamedHotspot } from './wire.ts'

/** Hotspots of an upload with the names of their townships, for people. */
export async function namedHotspots(tx: Tx, hotspots: readonly Gathered[]): Promise<NamedHotspot[]> {
  if (hotspots.length === 0) return []
  const named = await tx
    .selectFrom('division')
    .where('code', 'in', [...new Set(hotspots.map((h) => h.division))])
    .select(['code', 'name'])
    .execute()
  const names = new Map(named.map((d) => [String(d.code), String(d.name)]))
  return hotspots.map((h) => ({ ...h, township: names.get(h.division) ?? h.division }))
}
