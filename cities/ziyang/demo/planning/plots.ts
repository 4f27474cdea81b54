import type { ForestState } from '#datasets/planning/suitability.ts'
import type { Polygon, Position } from '#kit/geometry/geojson.ts'
import { polygonsOf } from '#kit/geometry/geojson.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { drawnArea, villageAt } from '../land_use/grounds.ts'
import type { Ground } from './plan.ts'
import { metresBetween, offset, star, whole } from './star.ts'

/** What a plot is registered with; `null` is not known. */
export type PlotFields = {
  readonly number: string
  readonly boundary: Polygon
  readonly land_class: string
  readonly retirement_document: string | null
  readonly forest_state: ForestState | null
  readonly annual_precipitation: number | null
  readonly soil_thickness: string | null
  readonly slope: string | null
  readonly soil_type: string
  readonly irrigation: null
  readonly holder_consent: boolean | null
  readonly disputed: boolean | null
}
export type PlannedPlot = {
  readonly year: number
  readonly county: DemoDivision
  readonly village: DemoDivision
  readonly ground: Ground
  readonly area_m2: string
  readonly fields: PlotFields
}

/** How many plots of a county are looked at in a year, by what their ground lies in. */
const SHARES = { free: 12, forest: 5, permanent_farmland: 2, town_or_water: 1 } as const
type Share = keyof typeof SHARES
const inTownOrWater = ({ lines }: Ground): boolean =>
  lines.has('urban_boundary') || lines.has('wetland') || (lines.get('water_source') ?? '').startsWith('一级')
const belongs: Readonly<Record<Share, (ground: Ground) => boolean>> = {
  free: ({ lines }) => lines.size === 0,
  forest: ({ lines }) => lines.size === 1 && ['3', '4'].includes(lines.get('protection_grade') ?? ''),
  permanent_farmland: ({ lines }) => lines.size === 1 && lines.has('permanent_farmland'),
  town_or_water: inTownOrWater,
}

/** Beside the middle of a ground, where permits lie; or over the edge of the farmland on it. */
const ASIDE_M = { within: 160, edge: 390 } as const
const tenth = (value: number): string => value.toFixed(1)

function land(share: Share, year: number, draw: Rng): Pick<PlotFields, 'land_class' | 'retirement_document' | 'forest_state' | 'slope'> {
  const slope = draw.chance(0.05) ? null : tenth(3 + draw.next() * (draw.chance(0.1) ? 38 : 27))
  if (share === 'forest')
    return {
      land_class: '0307',
      retirement_document: null,
      forest_state: draw.chance(0.06) ? null : draw.pick(['sparse', 'cut_over', 'young'] as const),
      slope,
    }
  if (share === 'free' && draw.chance(0.12))
    return { land_class: '0103', retirement_document: `演示退耕〔${year}〕1号`, forest_state: null, slope: tenth(25.5 + draw.next() * 9) }
  return { land_class: draw.pick(['0404', '0404', '0404', '1206']), retirement_document: null, forest_state: null, slope }
}

/** Purple soil over hills: rain does not bind, soil thickness does (181 紫色土). */
const soil = (draw: Rng): string | null => (draw.chance(0.1) ? null : tenth(8 + draw.next() * (draw.chance(0.3) ? 24 : 62)))

function will(draw: Rng): Pick<PlotFields, 'holder_consent' | 'disputed'> {
  const p = draw.next()
  if (p < 0.8) return { holder_consent: true, disputed: false }
  return p < 0.9 ? { holder_consent: null, disputed: null } : p < 0.96 ? { holder_consent: false, disputed: false } : { holder_consent: true, disputed: true }
}

const meets = (centre: Position, reach_m: number, taken: readonly Polygon[]): boolean =>
  taken.some((shape) => polygonsOf(shape).some(([ring]) => (ring ?? []).some((at) => metresBetween(centre, at) < reach_m + 400)))

/**
 * Candidate plots of a county in a year, on grounds of which it is known in which lines they lie, but for those over an edge; ground under a
 * permit is left. Grounds are handed out once: `left` shrinks.
 */
export function planPlots(
  demo: Demo,
  o: { county: DemoDivision; year: number; draw: Rng; left: Map<Share, Ground[]>; taken: readonly Polygon[]; farmland?: keyof typeof ASIDE_M },
): PlannedPlot[] {
  const { county, year, draw, left, taken, farmland = 'within' } = o
  const found: PlannedPlot[] = []
  for (const [share, count] of Object.entries(SHARES) as [Share, number][]) {
    const grounds = left.get(share) ?? []
    const aside = ASIDE_M[share === 'permanent_farmland' ? farmland : 'within']
    for (let n = 0; n < count && grounds.length > 0;) {
      const ground = grounds.pop()!
      const heading = draw.next() * 2 * Math.PI
      const centre = offset(ground.centre, aside * Math.cos(heading), aside * Math.sin(heading))
      if (meets(centre, 100, taken)) continue
      const boundary = whole(star(centre, [50, 95], 10, draw))
      n += 1
      const number = `${county.code}-${year}-${String(found.length + 1).padStart(2, '0')}`
      const fields: PlotFields = {
        number,
        boundary,
        ...land(share, year, draw),
        annual_precipitation: draw.chance(0.03) ? null : draw.int(890, 1010),
        soil_thickness: soil(draw),
        soil_type: '181',
        irrigation: null,
        ...will(draw),
      }
      found.push({ year, county, village: villageAt(demo, county, centre), ground, area_m2: drawnArea(boundary).toFixed(4), fields })
    }
  }
  return found
}

/** The grounds of a county by what they lie in, shuffled. */
export const groundsByShare = (grounds: readonly Ground[], county: DemoDivision, draw: Rng): Map<Share, Ground[]> =>
  new Map((Object.keys(SHARES) as Share[]).map((share) => [share, draw.shuffle(grounds.filter((g) => g.county === county && belongs[share](g)))]))
