import { afforestationPlot } from '#domains/afforestation/plot/afforestation_plot.ts'
import { assessed, type Kept, muOf } from '#domains/afforestation/plot/assessment.ts'
import { suitabilityRun } from '#domains/afforestation/run/suitability_run.ts'
import { willReasons } from '#domains/afforestation/plot/suitability.ts'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from './context.ts'
import { moment, workday } from './days.ts'
import { hand, townshipOf } from './fire/hands.ts'
import { begin, type Life } from './life.ts'
import { groundOf } from './afforestation/ground.ts'
import { type Adopted, type Left, lineOfLand, spaceStanding } from './afforestation/line.ts'
import { controlPlanOf } from './planning.server.ts'
import { groundsByShare, type PlannedPlot, planPlots } from './planning/plots.ts'

/** Years of assessment kept, today's included. */
const YEARS = 5

const adoptable = (kept: Kept): boolean =>
  kept.suitability !== null &&
  kept.mode !== 'none' &&
  kept.exclusions.length === 0 &&
  !kept.reasons.some((r) => ['consent_unknown', 'consent_refused', 'dispute_unknown', 'disputed'].includes(r))

type Hands = { readonly county: ReturnType<typeof hand>; readonly city: ReturnType<typeof hand> }

/** The plan is fixed in December for the year after. */
function decide(life: Life, { year, fields }: PlannedPlot, kept: Kept, hands: Hands, draw: Rng, now: string): void {
  const at = moment(workday(`${year}-12-${String(draw.int(5, 16)).padStart(2, '0')}`), draw.int(9, 16), draw.int(0, 59))
  if (at > now) return
  if (adoptable(kept) && draw.chance(0.75)) {
    life.step('adopt', { plan_year: year + 1, plan_document: `演示林计〔${year}〕${fields.number.slice(0, 6)}号` }, hands.city(at), {
      belongs_to_year: year + 1,
    })
    if (draw.chance(0.04)) life.step('withdraw', {}, hands.city(moment(workday(`${year + 1}-03-10`), 10), '演示：改列以后年度'))
    return
  }
  if (kept.mode === 'none' && draw.chance(0.7))
    life.step('decline', {}, hands.county(at, kept.exclusions.length > 0 ? '演示：位于不得造林的范围' : '演示：立地条件不宜'))
}

function lifeOf(demo: Demo, plot: PlannedPlot, run: string, assess_on: string, draw: Rng): LoadedRecord {
  const hands: Hands = { county: hand(demo, 'county.forestry_officer', plot.county), city: hand(demo, 'city.forestry_officer', demo.divisions.city) }
  const noted = moment(workday(addCalendarDays(assess_on, -draw.int(25, 50))), draw.int(9, 16), draw.int(0, 59))
  const life = begin(
    afforestationPlot,
    { id: seededId(`afforestation_plot:${plot.fields.number}`, noted), division: plot.village.id },
    { ...plot.fields },
    hands.county(noted),
    { area: muOf(plot.area_m2) },
  )
  const at = moment(assess_on, 15)
  if (at > demo.now) return life.loaded()
  const kept = assessed(plot.fields, groundOf(demo, plot, assess_on), assess_on)
  life.step('assess', { run }, hands.county(at), { ...kept })
  if (plot.fields.holder_consent !== null || !draw.chance(0.6)) {
    decide(life, plot, kept, hands, draw, demo.now)
    return life.loaded()
  }
  const heard = moment(workday(addCalendarDays(assess_on, draw.int(5, 20))), draw.int(9, 16))
  if (heard > demo.now) return life.loaded()
  const agreed = { holder_consent: true, disputed: false }
  const reasons = [...kept.reasons.filter((r) => !willReasons(plot.fields).includes(r)), ...willReasons(agreed)]
  life.step('record_will', { ...agreed, will_note: '演示：村民小组会议同意' }, hand(demo, 'township.officer', townshipOf(plot.village))(heard), { reasons })
  decide(life, plot, { ...kept, reasons }, hands, draw, demo.now)
  return life.loaded()
}

function runOf(demo: Demo, county: DemoDivision, year: number, id: string, assess_on: string, plots: number): LoadedRecord {
  const keeper = hand(demo, 'county.forestry_officer', county)
  const life = begin(
    suitabilityRun,
    { id, division: county.id },
    { number: `${county.code}-${year}`, again: false, note: '演示' },
    keeper(moment(assess_on, 9)),
  )
  if (moment(assess_on, 15) <= demo.now) life.step('run', {}, keeper(moment(assess_on, 15)), { plots, run_on: assess_on })
  return life.loaded()
}

/** Every autumn each county looks at some twenty plots; the last ones stand as candidates. `taken` is ground under permits. */
export function* afforestation(demo: Demo, taken: readonly Polygon[]): Generator<LoadedRecord> {
  const last = Number(beijingDate(demo.now).slice(0, 4))
  const rest = new Map<DemoDivision, Left>()
  let standing = '0'
  const adopted: Adopted[] = []
  const counted = (plot: PlannedPlot, record: LoadedRecord): LoadedRecord => {
    standing = spaceStanding(standing, record)
    const row = record.versions.at(-1)!
    if (row.state === 'adopted') adopted.push({ plot, id: row.id, mode: String(row['mode']), area_mu: String(row['area']) })
    return record
  }
  for (const county of demo.divisions.counties) {
    const draw = demo.random(`afforestation ${county.code}`)
    const left = groundsByShare(controlPlanOf(demo).grounds, county, draw)
    for (let year = last - YEARS + 1; year <= last; year++) {
      const assess_on = workday(`${year}-10-20`)
      const run = seededId(`suitability_run:${county.code}-${year}`, moment(assess_on, 9))
      const plots = planPlots(demo, { county, year, draw, left, taken }).filter(() => moment(assess_on, 9) <= demo.now)
      if (plots.length === 0) continue
      yield runOf(demo, county, year, run, assess_on, plots.length)
      for (const plot of plots) yield counted(plot, lifeOf(demo, plot, run, assess_on, draw))
    }
    yield* candidates(demo, planPlots(demo, { county, year: last + 1, draw, left, taken, farmland: 'edge' }))
    rest.set(county, left)
  }
  yield* lineOfLand(demo, rest, standing, adopted)
}

/** Registered in these weeks and not assessed yet; some lie partly in farmland. */
function* candidates(demo: Demo, plots: readonly PlannedPlot[]): Generator<LoadedRecord> {
  const noted = workday(addCalendarDays(beijingDate(demo.now), -14))
  const at = moment(noted <= beijingDate(demo.now) ? noted : beijingDate(demo.now), 10)
  for (const plot of plots) {
    const keeper = hand(demo, 'county.forestry_officer', plot.county)
    yield begin(
      afforestationPlot,
      { id: seededId(`afforestation_plot:${plot.fields.number}`, at), division: plot.village.id },
      { ...plot.fields },
      keeper(at),
      { area: muOf(plot.area_m2) },
    ).loaded()
  }
}
