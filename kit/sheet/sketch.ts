import type { Ground, Shape, ShapeClass } from './document.ts'

/** Metres of one degree of a great circle, for a sketch of a few kilometres: WGS 84 mean radius. */
const METRES_PER_DEGREE = 111_195
const [WIDTH, HEIGHT, EDGE] = [480, 300, 26]
/** The least ground that a sketch shows, so that a point has surroundings. */
const LEAST_METRES = 200
const steps = [1, 2, 5] as const

const inks: Readonly<Record<ShapeClass, { readonly line: string; readonly hatch: string }>> = {
  own: { line: '#1d2421', hatch: '' },
  forbidden: { line: '#b3261e', hatch: '<path d="M0 0L6 6M6 0L0 6" stroke="#b3261e" stroke-width="0.9"/>' },
  check: { line: '#a35a00', hatch: '<path d="M0 6L6 0" stroke="#a35a00" stroke-width="1.1"/>' },
  told: { line: '#2f6690', hatch: '<path d="M0 3H6" stroke="#2f6690" stroke-width="0.8"/>' },
  explained: { line: '#1f6f4a', hatch: '<path d="M0 0L6 6" stroke="#1f6f4a" stroke-width="1.1"/>' },
  rest: { line: '#6b746f', hatch: '<circle cx="3" cy="3" r="0.9" fill="#6b746f"/>' },
}
/** How a class is called in the legend. */
export const shapeWords: Readonly<Record<ShapeClass, string>> = {
  own: '本记录',
  forbidden: '禁止',
  check: '须核实',
  told: '告知',
  explained: '已有依据',
  rest: '未解释',
}

type Position = readonly number[]
type Ring = readonly Position[]
type Drawn = { readonly points: Ring; readonly lines: readonly Ring[]; readonly rings: readonly Ring[] }

/** The parts of a geometry, by how they are drawn. */
function partsOf(geometry: Ground): Drawn {
  switch (geometry.type) {
    case 'Point':
      return { points: [geometry.coordinates], lines: [], rings: [] }
    case 'MultiPoint':
      return { points: geometry.coordinates, lines: [], rings: [] }
    case 'LineString':
      return { points: [], lines: [geometry.coordinates], rings: [] }
    case 'MultiLineString':
      return { points: [], lines: geometry.coordinates, rings: [] }
    case 'Polygon':
      return { points: [], lines: [], rings: geometry.coordinates }
    case 'MultiPolygon':
      return { points: [], lines: [], rings: geometry.coordinates.flat() }
  }
}

const positionsOf = ({ points, lines, rings }: Drawn): Position[] => [...points, ...lines.flat(), ...rings.flat()]

/** A round length that is at most so long. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most))
  return Math.max(...steps.map((step) => step * power).filter((length) => length <= most))
}

const metresInWords = (metres: number): string => (metres >= 1000 ? `${metres / 1000} 公里` : `${metres} 米`)
const degrees = (value: number, letters: readonly [string, string]): string => `${Math.abs(value).toFixed(5)}°${value < 0 ? letters[1] : letters[0]}`

type Frame = {
  readonly at: (p: Position) => string
  readonly pixel: number
  readonly west: number
  readonly north: number
  readonly east: number
  readonly south: number
}

/** How ground becomes paper: the box of all shapes with a margin, north up, one scale in both directions at the middle's latitude. */
function frameOf(all: readonly Position[]): Frame {
  const [xs, ys] = [all.map((p) => p[0] ?? 0), all.map((p) => p[1] ?? 0)]
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [middleX, middleY] = [(west + east) / 2, (south + north) / 2]
  const shrink = Math.cos((middleY * Math.PI) / 180)
  const across = Math.max((east - west) * shrink * METRES_PER_DEGREE, LEAST_METRES)
  const along = Math.max((north - south) * METRES_PER_DEGREE, LEAST_METRES)
  const pixel = Math.max(across / (WIDTH - 4 * EDGE), along / (HEIGHT - 4 * EDGE))
  const x = (lon: number): number => WIDTH / 2 + ((lon - middleX) * shrink * METRES_PER_DEGREE) / pixel
  const y = (lat: number): number => HEIGHT / 2 - ((lat - middleY) * METRES_PER_DEGREE) / pixel
  const half = (size: number): number => (size / 2 - EDGE) * pixel
  return {
    at: (p) => `${x(p[0] ?? 0).toFixed(1)} ${y(p[1] ?? 0).toFixed(1)}`,
    pixel,
    west: middleX - half(WIDTH) / METRES_PER_DEGREE / shrink,
    east: middleX + half(WIDTH) / METRES_PER_DEGREE / shrink,
    north: middleY + half(HEIGHT) / METRES_PER_DEGREE,
    south: middleY - half(HEIGHT) / METRES_PER_DEGREE,
  }
}

function drawn(shape: Shape, { at }: Frame): string {
  const { points, lines, rings } = partsOf(shape.geometry)
  const { line } = inks[shape.class]
  const path = (ring: Ring, close: string): string => `M${ring.map(at).join('L')}${close}`
  const fill = shape.class === 'own' ? 'none' : `url(#${shape.class})`
  const area =
    rings.length > 0
      ? `<path d="${rings.map((r) => path(r, 'Z')).join('')}" fill="${fill}" fill-rule="evenodd" stroke="${line}" stroke-width="${shape.class === 'own' ? 1.6 : 0.8}"/>`
      : ''
  const way = lines.length > 0 ? `<path d="${lines.map((l) => path(l, '')).join('')}" fill="none" stroke="${line}" stroke-width="1.8"/>` : ''
  const spots = points.map((p) => {
    const [x, y] = at(p).split(' ')
    return `<circle cx="${x}" cy="${y}" r="4.5" fill="#ffffff" stroke="${line}" stroke-width="2"/><circle cx="${x}" cy="${y}" r="1.5" fill="${line}"/>`
  })
  return area + way + spots.join('')
}

const word = (x: number, y: number, text: string, anchor = 'start'): string =>
  `<text x="${x}" y="${y}" font-family="Noto Sans SC" font-size="9" text-anchor="${anchor}" fill="#3a423e">${text}</text>`

function furniture({ pixel, west, east, south, north }: Frame): string {
  const length = roundLength(120 * pixel)
  const bar = length / pixel
  const [right, low] = [WIDTH - EDGE - 8, HEIGHT - EDGE - 8]
  return [
    `<rect x="${EDGE}" y="${EDGE}" width="${WIDTH - 2 * EDGE}" height="${HEIGHT - 2 * EDGE}" fill="none" stroke="#3a423e" stroke-width="0.8"/>`,
    `<path d="M${right - bar} ${low - 6}V${low}H${right}V${low - 6}" fill="none" stroke="#1d2421" stroke-width="1.2"/>`,
    word(right - bar / 2, low - 9, metresInWords(length), 'middle'),
    `<path d="M${EDGE + 16} ${EDGE + 34}L${EDGE + 20} ${EDGE + 12}L${EDGE + 24} ${EDGE + 34}L${EDGE + 20} ${EDGE + 29}Z" fill="#1d2421"/>`,
    word(EDGE + 20, EDGE + 46, '北', 'middle'),
    word(EDGE, EDGE - 6, `${degrees(west, ['E', 'W'])}　${degrees(north, ['N', 'S'])}`),
    word(WIDTH - EDGE, HEIGHT - EDGE + 14, `${degrees(east, ['E', 'W'])}　${degrees(south, ['N', 'S'])}`, 'end'),
  ].join('')
}

/** A line of the legend. */
export type SketchLine = { readonly class: ShapeClass; readonly title: string; readonly area_mu: string | null; readonly swatch: string }

const hatches = (Object.keys(inks) as ShapeClass[])
  .filter((name) => inks[name].hatch !== '')
  .map((name) => `<pattern id="${name}" width="6" height="6" patternUnits="userSpaceOnUse">${inks[name].hatch}</pattern>`)
  .join('')

const open = (width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${hatches}</defs>`

const swatchOf = (name: ShapeClass): string =>
  `${open(24, 14)}<rect x="1" y="1" width="22" height="12" fill="${name === 'own' ? 'none' : `url(#${name})`}" stroke="${inks[name].line}" stroke-width="${name === 'own' ? 1.6 : 0.8}"/></svg>`

/** The lines of a sketch's legend, one for each class and title, each with a swatch of its hatching. */
export const sketchLegend = (shapes: readonly Shape[]): SketchLine[] =>
  [...new Map(shapes.map((s) => [`${s.class} ${s.title}`, s])).values()].map((s) => ({
    class: s.class,
    title: s.title,
    area_mu: s.area_mu,
    swatch: swatchOf(s.class),
  }))

/**
 * The ground as a drawing to be printed: what was found lies under the record's own outline, north is up, with a scale bar and the
 * coordinates of two corners (CGCS2000). Null where there is nothing to draw.
 */
export function sketchOf(shapes: readonly Shape[]): string | null {
  const all = shapes.flatMap((s) => positionsOf(partsOf(s.geometry)))
  if (all.length === 0) return null
  const frame = frameOf(all)
  const below = shapes.toSorted((a, b) => Number(a.class === 'own') - Number(b.class === 'own'))
  return `${open(WIDTH, HEIGHT)}${below.map((s) => drawn(s, frame)).join('')}${furniture(frame)}</svg>`
}
