import type { Indicator } from '#kit/indicator/define.server.ts'

/** By kept store: figures whose definition has been raised since, with the version that the store knew. What they count now is another thing. */
const known: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // Campaigns on wetlands are counted in their own chapter from version 2 on.
  '2026-11': { 'enforcement.campaigns': 1 },
}

/** Whether a figure is no more what the store knew under its id: only where its definition says so by a higher version. */
export function raisedSince(store: string, indicators: readonly Indicator[]): (id: string) => boolean {
  const versions = new Map(indicators.map((i) => [i.id, i.version]))
  return (id) => (versions.get(id) ?? 0) > (known[store]?.[id] ?? Number.POSITIVE_INFINITY)
}
