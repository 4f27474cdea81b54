import type { FilterSpecification, LayerSpecification } from './maplibre.ts'

const opacityNames = {
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['icon-opacity'],
  line: ['line-opacity'],
  fill: ['fill-opacity'],
} as const
type Drawable = keyof typeof opacityNames
type OpacityName = (typeof opacityNames)[Drawable][number]
/** Each opacity of a layer with its value. */
type Opacities = readonly (readonly [name: OpacityName, value: number])[]

/** What a layer of the map was drawn with before anything dimmed or narrowed it; it goes with the layer. */
export type Undimmed = { readonly opacities: Opacities; readonly filter: FilterSpecification | null }

/** The opacities that a drawn layer has by itself. */
export function opacitiesOf({ type, ...spec }: LayerSpecification): Opacities {
  const paint = ('paint' in spec ? (spec.paint ?? {}) : {}) as Record<string, unknown>
  const names: readonly OpacityName[] = type in opacityNames ? opacityNames[type as Drawable] : []
  return names.map((name) => [name, typeof paint[name] === 'number' ? paint[name] : 1])
}

/** A filter that also keeps to what happened until a day; what has no day is there on all of them. */
export function untilDay(filter: FilterSpecification | null, day: string | null): FilterSpecification | null {
  if (day === null) return filter
  const happened = ['<=', ['to-string', ['get', 'day']], day] as unknown as FilterSpecification
  return filter ? (['all', filter, happened] as unknown as FilterSpecification) : happened
}
