import { afforestationPlot } from '#domains/afforestation/plot/afforestation_plot.ts'
import { assessed, muOf } from '#domains/afforestation/plot/assessment.ts'
import { suitabilityRun } from '#domains/afforestation/run/suitability_run.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../../targets.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { villageAt } from '../land_use/grounds.ts'
import { begin } from '../life.ts'
import type { PlannedPlot, PlotFields } from '../planning/plots.ts'
import { groundOf, outline } from './ground.ts'
import { type Left, muOfTarget, type Site } from './plan.ts'

const suits = ['tree', 'shrub', 'grass']

/** What stands as space at the end of the published year, with one more record. */
export function spaceStanding(sum: string, { register, versions }: LoadedRecord): string {
  const row = versions.at(-1)
  if (register.name !== 'afforestation_plot' || !row) return sum
  const stands =
    ['assessed', 'adopted'].includes(row.state) && suits.includes(String(row['suitability'])) && String(row['assessed_on']) <= `${targetYear}-12-31`
  return stands ? new Decimal(sum).plus(String(row['usable_area'])).toFixed(4) : sum
}

const fieldsOf = (number: string, boundary: Polygon, draw: Rng): PlotFields => ({
  number,
  boundary,
  land_class: '0404',
  retirement_document: null,
  forest_state: null,
  annual_precipitation: draw.int(900, 1000),
  soil_thickness: (42 + draw.next() * 30).toFixed(1),
  slope: (6 + draw.next() * 18).toFixed(1),
  soil_type: '181',
  irrigation: null,
  holder_consent: true,
  disputed: false,
})

export const plotIdOf = (number: string): string => seededId(`afforestation_plot:${number}`, moment(notedOn(Number(number.slice(7, 11))), 10))
const notedOn = (year: number): string => workday(`${year}-09-12`)
const assessedOn = (year: number): string => workday(`${year}-10-24`)

type Lot = { readonly plot: PlannedPlot; readonly adopt: boolean }

function lifeOf(demo: Demo, { plot, adopt }: Lot, run: string): LoadedRecord {
  const { year, fields } = plot
  const county = hand(demo, 'county.forestry_officer', plot.county)
  const at = assessedOn(year)
  const life = begin(afforestationPlot, { id: plotIdOf(fields.number), division: plot.village.id }, { ...fields }, county(moment(notedOn(year), 10)), {
    area: muOf(plot.area_m2),
  })
  life.step('assess', { run }, county(moment(at, 16)), { ...assessed(fields, groundOf(demo, plot, at), at) })
  const day = workday(`${year}-12-08`)
  if (adopt && moment(day, 10) <= demo.now)
    life.step(
      'adopt',
      { plan_year: year + 1, plan_document: `演示林计〔${year}〕2号` },
      hand(demo, 'city.forestry_officer', demo.divisions.city)(moment(day, 10)),
      { belongs_to_year: year + 1 },
    )
  return life.loaded()
}

const planned = (o: {
  year: number
  county: DemoDivision
  village: DemoDivision
  ground: Site['ground']
  area_mu: string
  fields: PlotFields
}): PlannedPlot => ({
  year: o.year,
  county: o.county,
  village: o.village,
  ground: o.ground,
  area_m2: new Decimal(o.area_mu).times(2000).dividedBy(3).toFixed(6),
  fields: o.fields,
})

/** Plots under the sites of planting, and as many more of the published year as the published space asks for. */
export function* spacePlots(demo: Demo, sites: readonly Site[], left: ReadonlyMap<DemoDivision, Left>, standing: string, draw: Rng): Generator<LoadedRecord> {
  const lots: Lot[] = sites.flatMap((s) =>
    s.plot === null
      ? []
      : [
          {
            adopt: true,
            plot: planned({ ...s, year: s.year - 1, area_mu: s.plot.area, fields: fieldsOf(s.plot.number, s.boundary, draw) }),
          },
        ],
  )
  const under = lots.filter(({ plot }) => plot.year <= targetYear).reduce((sum, { plot }) => sum.plus(muOf(plot.area_m2)), new Decimal(standing))
  const rest = new Decimal(muOfTarget('suitable_space')).minus(under).times(10_000).toNumber()
  const n = Math.round(rest / 10_000 / 240)
  const areas = allot(
    Math.round(rest),
    Array.from({ length: n }, () => 1 + draw.next() * 0.3),
  )
  for (const [i, tenThousandths] of areas.entries()) {
    const county = demo.divisions.counties[i % demo.divisions.counties.length]!
    const ground = left.get(county)?.get('free')?.pop()
    if (!ground) throw new Error(`demo_no_ground: ${county.name}的示意地面不够分配`)
    const area_mu = (tenThousandths / 10_000).toFixed(4)
    const number = `${county.code}-${targetYear}-K${String(i + 1).padStart(3, '0')}`
    const boundary = outline(ground.centre, Number(area_mu), draw)
    const village = villageAt(demo, county, ground.centre)
    lots.push({ adopt: false, plot: planned({ year: targetYear, county, village, ground, area_mu, fields: fieldsOf(number, boundary, draw) }) })
  }
  const due = lots.filter(({ plot }) => moment(assessedOn(plot.year), 16) <= demo.now)
  for (const [key, own] of Map.groupBy(due, ({ plot }) => `${plot.county.code}-${plot.year}`)) {
    const { county, year } = own[0]!.plot
    const keeper = hand(demo, 'county.forestry_officer', county)
    const id = seededId(`suitability_run:${key}-2`, moment(assessedOn(year), 9))
    const life = begin(
      suitabilityRun,
      { id, division: county.id },
      { number: `${key}-2`, again: false, note: '演示：连片地块' },
      keeper(moment(assessedOn(year), 9)),
    )
    life.step('run', {}, keeper(moment(assessedOn(year), 16)), { plots: own.length, run_on: assessedOn(year) })
    yield life.loaded()
    for (const lot of own) yield lifeOf(demo, lot, id)
  }
}
