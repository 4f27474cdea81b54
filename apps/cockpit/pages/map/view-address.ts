import { isDate } from '#kit/calendar/date.ts'
import type { LayerItem, RecordLayer } from '#kit/ui/map/layer-items.ts'
import { byShape } from '#kit/ui/map/shape-order.ts'

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

/** Whether the order of the layers in the address was made by hand: the first named lies on top. */
const isArranged = (parameters: URLSearchParams): boolean => parameters.get('arranged') === '1'

/** Layers as they lie on each other, the topmost first: as somebody arranged them, else points over lines over areas. */
export function topmostFirst<L extends Pick<LayerItem, 'layer' | 'kind'>>(parameters: URLSearchParams, names: readonly string[], layers: readonly L[]): L[] {
  if (!isArranged(parameters)) return byShape(layers).toReversed()
  return layers.toSorted((a, b) => names.indexOf(a.layer) - names.indexOf(b.layer))
}

/** What the address says when the layers are arranged in this order. */
export const arrangement = (names: readonly string[]): Readonly<Record<string, string | number>> => ({ layers: names.join(','), arranged: 1 })

/** A name at another place of a list; beyond its ends it stays there. */
export function movedTo(names: readonly string[], name: string, place: number): string[] {
  const others = names.filter((n) => n !== name)
  return others.toSpliced(Math.min(Math.max(place, 0), others.length), 0, name)
}

/** Layer → how much of it shines through, 0 to 1: `fade=hazard.40` is 40 %. */
export function fadedIn(parameters: URLSearchParams): ReadonlyMap<string, number> {
  const entries = (parameters.get('fade') ?? '').split(',').map((entry) => entry.split('.'))
  return new Map(entries.flatMap(([layer = '', percent = '']) => (/^[1-9]\d$/.test(percent) ? [[layer, Number(percent) / 100] as const] : [])))
}

/** How the address says it; a layer that is not faded is not named. */
export const fadeParameter = (faded: ReadonlyMap<string, number>): string | null =>
  [...faded].flatMap(([layer, share]) => (share > 0 ? [`${layer}.${Math.round(share * 100)}`] : [])).join(',') || null

/** Until when the map shows what happened, or null for all. */
export function dayIn(parameters: URLSearchParams): string | null {
  const day = parameters.get('until')
  return day !== null && isDate(day) ? day : null
}
