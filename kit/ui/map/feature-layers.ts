import { colourByKind, kindColour, type Kinds } from './kinds.ts'
import type { LayerSpecification } from './maplibre.ts'
import { bySense, colourBySense, ofSense, type Senses } from './sense.ts'
import { senses, type Sense, type Tones } from './tones.ts'

export type Shape = 'point' | 'line' | 'polygon'
export type Drawn = {
  /** Begins the id of each layer. */
  readonly name: string
  readonly shape: Shape
  readonly source: { readonly source: string; readonly 'source-layer'?: string }
  readonly states: Senses
  readonly tones: Tones
  /** Colours lines and areas instead of their state. */
  readonly kinds?: Kinds | null
  /** Place of the colour of all its areas among those without order, instead of their state. */
  readonly tone?: number
}
/** From this zoom on all points are signs; before, what is done is a dot, which fifty thousand of cost little. */
const signsFrom = 11
const dashes: Record<Sense, number[] | null> = { late: null, waiting: [1.5, 1], in_time: null, done: null }
const widths: Record<Sense, number> = { late: 1.8, waiting: 1.2, in_time: 1.2, done: 0.6 }

/** What is open lies on top of what is done. */
const height: Record<Sense, number> = { late: 3, waiting: 2, in_time: 1, done: 0 }
const overlapping = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const

const points = ({ name, source, states, tones }: Drawn): LayerSpecification[] => [
  {
    id: `${name}:dot`,
    type: 'circle',
    ...source,
    maxzoom: signsFrom,
    filter: ofSense(states, ['done']),
    paint: {
      'circle-color': tones.senses.done,
      'circle-opacity': 0.6,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, 1.6, signsFrom, 4],
      'circle-stroke-color': tones.halo,
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 7, 0.3, signsFrom, 1],
    },
  },
  {
    id: `${name}:open`,
    type: 'symbol',
    ...source,
    maxzoom: signsFrom,
    filter: ofSense(states, ['late', 'waiting', 'in_time']),
    layout: {
      'icon-image': bySense(states, (s) => `sign-${s}`),
      'symbol-sort-key': bySense(states, (s) => height[s]),
      'icon-size': ['interpolate', ['linear'], ['zoom'], 7, 0.45, signsFrom, 0.7],
      ...overlapping,
    },
  },
  {
    id: `${name}:sign`,
    type: 'symbol',
    ...source,
    minzoom: signsFrom,
    layout: {
      'icon-image': bySense(states, (s) => `sign-${s}`),
      'symbol-sort-key': bySense(states, (s) => height[s]),
      'icon-size': ['interpolate', ['linear'], ['zoom'], signsFrom, 0.7, 15, 1.1],
      ...overlapping,
    },
  },
]

const lines = ({ name, source, states, tones, kinds }: Drawn): LayerSpecification[] =>
  senses
    .toReversed()
    .filter((s) => states.shown.includes(s))
    .map((sense) => ({
      id: `${name}:line-${sense}`,
      type: 'line',
      ...source,
      filter: ofSense(states, [sense]),
      layout: { 'line-cap': 'butt', 'line-join': 'round' },
      paint: {
        'line-color': kinds ? colourByKind(kinds, tones) : tones.senses[sense],
        'line-width': ['interpolate', ['linear'], ['zoom'], 9, widths[sense] * 1.2, 14, widths[sense] * 3],
        'line-opacity': sense === 'done' ? 0.6 : 0.95,
        ...(dashes[sense] ? { 'line-dasharray': dashes[sense] } : {}),
      },
    }))

const polygons = ({ name, source, states, tones, tone }: Drawn): LayerSpecification[] => {
  const colour = tone === undefined ? colourBySense(states, tones) : kindColour(tones, tone)
  return [
    { id: `${name}:fill`, type: 'fill', ...source, paint: { 'fill-color': colour, 'fill-opacity': 0.25 } },
    { id: `${name}:edge`, type: 'line', ...source, paint: { 'line-color': colour, 'line-width': tone === undefined ? 1.5 : 1 } },
  ]
}

const chosen = ({ name, shape, source, tones }: Drawn): LayerSpecification =>
  shape === 'point'
    ? {
        id: `${name}:chosen`,
        type: 'circle',
        ...source,
        filter: ['==', ['get', 'id'], ''],
        paint: { 'circle-color': 'transparent', 'circle-radius': 14, 'circle-stroke-color': tones.focus, 'circle-stroke-width': 3 },
      }
    : {
        id: `${name}:chosen`,
        type: 'line',
        ...source,
        filter: ['==', ['get', 'id'], ''],
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': tones.focus, 'line-width': 5 },
      }

/** The layers in which features with `id`, `state` and `clock` are drawn: colour and form by how their clock stands, and a mark for the chosen one. */
export function featureLayers(drawn: Drawn): LayerSpecification[] {
  const body = drawn.shape === 'point' ? points(drawn) : drawn.shape === 'line' ? lines(drawn) : polygons(drawn)
  return [...body, chosen(drawn)]
}
