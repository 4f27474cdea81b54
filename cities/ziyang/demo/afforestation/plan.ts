import type { Part } from '#datasets/afforestation/kinds.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { targets, targetYear } from '../../targets.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { villageAt } from '../land_use/grounds.ts'
import type { Ground } from '../planning/plan.ts'
import type { PlannedPlot } from '../planning/plots.ts'
import { outline } from './ground.ts'

/** Grounds of a county that no plot has taken. */
export type Left = ReadonlyMap<string, Ground[]>
/** What became of the works on a site. */
export type Fate = 'passed' | 'replanted' | 'replant_due' | 'failed' | 'late' | 'finished' | 'submitted'

/** One sub-compartment of the line: its ground, its part, its year, and what becomes of it. */
export type Site = {
  readonly key: string
  readonly year: number
  readonly part: Part
  readonly county: DemoDivision
  readonly village: DemoDivision
  readonly boundary: Polygon
  /** Hundredths of a 亩 of the design and of the works. */
  readonly area: string
  /** The plot of the afforestation space on which it lies. */
  readonly plot: string | null
  readonly fate: Fate
}

const SHARE: readonly number[] = [0.33, 0.41, 0.26]
/** What the published year completed, by part, in 亩; tending is the rest of the published sum. */
const DONE = { planting: 3600, enclosure: 1200, restoration: 1800 } as const
/** 亩 of 10,000. */
export const muOfTarget = (figure: string): number => Math.round(Number(targets[`afforestation.${figure}`]) * 10_000)
const doneOf = (part: Part): number => (part === 'tending' ? muOfTarget('completed') - DONE.planting - DONE.enclosure - DONE.restoration : DONE[part])
/** About the size of a site. */
const SIZE = { planting: 200, enclosure: 240, restoration: 200, tending: 235 } as const

export const two = (hundredths: number): string => (hundredths / 100).toFixed(2)

/** A plot in the plan of the year after its own. */
export type Adopted = { readonly plot: PlannedPlot; readonly id: string; readonly mode: string; readonly area_mu: string }

type Wanted = { readonly part: Part; readonly year: number; readonly fate: Fate; readonly areas: readonly number[] }

/** What happens in a county beside what is done in the space: the published year to the last hundredth, and after it a few sites a year, some of them in trouble. */
function wantedIn(nth: number, last: number, already: (part: Part) => number): Wanted[] {
  const published = (Object.keys(SIZE) as Part[]).map((part): Wanted => {
    const share = allot(doneOf(part) * 100, SHARE)[nth]! - already(part)
    const n = Math.max(1, Math.round(share / 100 / SIZE[part]))
    const weights = Array.from({ length: n }, (_, i) => 1 + ((i * 7) % 5) / 25)
    return { part, year: targetYear, fate: 'passed', areas: allot(share, weights) }
  })
  const more: Wanted[] = [
    { part: 'planting', year: targetYear, fate: 'replanted', areas: [14_650] },
    { part: 'planting', year: targetYear, fate: 'failed', areas: [8_820] },
  ]
  for (let year = targetYear + 1; year <= last; year++) {
    const now = year === last
    more.push({ part: 'tending', year, fate: 'passed', areas: [22_100, 23_400, 21_750, 20_900] })
    more.push({ part: 'planting', year, fate: now ? 'replant_due' : 'passed', areas: [16_300] })
    if (now) {
      more.push({ part: 'tending', year, fate: 'late', areas: [19_850] })
      more.push({ part: 'tending', year, fate: 'finished', areas: [21_160] })
      more.push({ part: 'restoration', year, fate: 'submitted', areas: [15_500] })
    }
  }
  return [...published, ...more]
}

/** What is planted and closed in the space: each plot of a plan in the plan's own year. */
const inSpace = (adopted: readonly Adopted[], last: number): Site[] =>
  adopted.flatMap(({ plot, id, mode, area_mu }) =>
    plot.year + 1 < targetYear || plot.year + 1 > last || (mode !== 'planting' && mode !== 'enclosure')
      ? []
      : [
          {
            key: `${plot.fields.number}-K`,
            year: plot.year + 1,
            part: mode,
            county: plot.county,
            village: plot.village,
            boundary: plot.fields.boundary,
            area: two(Math.floor(Number(area_mu) * 100 * 0.999)),
            plot: id,
            fate: 'passed' as const,
          },
        ],
  )

/** All sites, each on a ground of its own. */
export function planSites(demo: Demo, left: ReadonlyMap<DemoDivision, Left>, last: number, draw: Rng, adopted: readonly Adopted[]): Site[] {
  const spaced = inSpace(adopted, last)
  const done = (county: DemoDivision, part: Part): number =>
    spaced.filter((s) => s.county === county && s.part === part && s.year === targetYear).reduce((sum, s) => sum + Math.round(Number(s.area) * 100), 0)
  const others = demo.divisions.counties.flatMap((county, nth) => {
    let n = 0
    return wantedIn(nth, last, (part) => done(county, part)).flatMap(({ part, year, fate, areas }) =>
      areas.map((hundredths): Site => {
        const ground = left.get(county)?.get('forest')?.pop()
        if (!ground) throw new Error(`demo_no_ground: ${county.name}的示意地面不够分配`)
        n += 1
        // drawn half a thousandth larger: what is designed and done is never more than the drawing
        const boundary = outline(ground.centre, (hundredths / 100) * 1.0005, draw)
        const key = `${county.code}-${year}-${String(n).padStart(3, '0')}`
        return { key, year, part, county, village: villageAt(demo, county, ground.centre), boundary, area: two(hundredths), plot: null, fate }
      }),
    )
  })
  return [...spaced, ...others]
}
