import type { LayerItem, RecordLayer } from '#kit/ui/map/layer-items.ts'

/** Layers named in the address; without a name, those in which something waits for the person, else the first of points. */
export function layersIn(parameters: URLSearchParams, items: readonly LayerItem[], waiting: ReadonlySet<string>): string[] {
  const named = parameters.get('layers')
  if (named !== null) return named.split(',').filter((name) => items.some((item) => item.layer === name))
  const own = items.filter((item) => item.kind === 'point' && waiting.has(item.register ?? item.layer)).map((item) => item.layer)
  return own.length > 0
    ? own
    : items
        .filter((item) => item.kind === 'point')
        .slice(0, 2)
        .map((item) => item.layer)
}

/** `layer.sense` of what is left out. Unless the address says, of points only what is open is drawn: a city has tens of thousands that are closed. */
export function hiddenIn(parameters: URLSearchParams, layers: readonly Pick<RecordLayer, 'layer' | 'kind' | 'senses'>[]): ReadonlySet<string> {
  const named = parameters.get('hide')
  if (named !== null) return new Set(named.split(',').filter((key) => key !== '' && key !== nothing))
  return new Set(layers.filter((l) => l.kind === 'point' && l.senses.shown.some((sense) => sense !== 'done')).map((l) => `${l.layer}.done`))
}

const nothing = 'none'
/** How the address says what is left out, also that nothing is. */
export const hideParameter = (hidden: ReadonlySet<string>): string => [...hidden].join(',') || nothing

/** Where the map was left: `at=105.05,30.08,11.2`. */
export function viewIn(parameters: URLSearchParams): { center: [number, number]; zoom: number } | null {
  const [lon = NaN, lat = NaN, zoom = NaN] = (parameters.get('at') ?? '').split(',').map(Number)
  const good = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 20
  return good ? { center: [lon, lat], zoom } : null
}
