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
import { type Left, muOfTarget } from './plan.ts'

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

const notedOn = (year: number): string => workday(`${year}-09-12`)
const assessedOn = (year: number): string => workday(`${year}-10-24`)

function lifeOf(demo: Demo, plot: PlannedPlot, run: string): LoadedRecord {
  const { year, fields } = plot
  const county = hand(demo, 'county.forestry_officer', plot.county)
  const noted = moment(notedOn(year), 10)
  const id = seededId(`afforestation_plot:${fields.number}`, noted)
  const life = begin(afforestationPlot, { id, division: plot.village.id }, { ...fields }, county(noted), { area: muOf(plot.area_m2) })
  const at = assessedOn(year)
  life.step('assess', { run }, county(moment(at, 16)), { ...assessed(fields, groundOf(demo, plot, at), at) })
  return life.loaded()
}

/** As many plots of the published year as the published space asks for beside what stands; they wait for a plan. */
export function* spacePlots(demo: Demo, left: ReadonlyMap<DemoDivision, Left>, standing: string, draw: Rng): Generator<LoadedRecord> {
  const rest = new Decimal(muOfTarget('suitable_space')).minus(standing).times(10_000).toNumber()
  const weights = Array.from({ length: Math.round(rest / 10_000 / 240) }, () => 1 + draw.next() * 0.3)
  const year = targetYear
  const plots = allot(Math.round(rest), weights).map((tenThousandths, i): PlannedPlot => {
    const county = demo.divisions.counties[i % demo.divisions.counties.length]!
    const ground = left.get(county)?.get('free')?.pop()
    if (!ground) throw new Error(`demo_no_ground: ${county.name}的示意地面不够分配`)
    const area_mu = (tenThousandths / 10_000).toFixed(4)
    const boundary = outline(ground.centre, Number(area_mu), draw)
    const fields = fieldsOf(`${county.code}-${year}-K${String(i + 1).padStart(3, '0')}`, boundary, draw)
    const area_m2 = new Decimal(area_mu).times(2000).dividedBy(3).toFixed(6)
    return { year, county, village: villageAt(demo, county, ground.centre), ground, area_m2, fields }
  })
  for (const [county, own] of Map.groupBy(plots, (p) => p.county)) {
    const keeper = hand(demo, 'county.forestry_officer', county)
    const number = `${county.code}-${year}-2`
    const id = seededId(`suitability_run:${number}`, moment(assessedOn(year), 9))
    const life = begin(suitabilityRun, { id, division: county.id }, { number, again: false, note: '演示：连片地块' }, keeper(moment(assessedOn(year), 9)))
    life.step('run', {}, keeper(moment(assessedOn(year), 16)), { plots: own.length, run_on: assessedOn(year) })
    yield life.loaded()
    for (const plot of own) yield lifeOf(demo, plot, id)
  }
}
