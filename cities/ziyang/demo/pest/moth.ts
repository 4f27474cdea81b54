import { hitOf } from '#domains/pest/forecast/gates.server.ts'
import { pestForecast } from '#domains/pest/forecast/pest_forecast.ts'
import { pestYear } from '#domains/pest/forecast/pest_year.ts'
import { pestPlot } from '#domains/pest/survey/pest_plot.ts'
import { pestSurvey } from '#domains/pest/survey/pest_survey.ts'
import { reckoned } from '#domains/pest/survey/gates.server.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { born, lived } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { placeIn, point } from '../ground.ts'

type Plot = { readonly id: string; readonly village: DemoDivision; readonly stands_for: string; readonly at: [number, number] }

function* plots(demo: Demo, draw: Rng, into: Plot[]): Generator<LoadedRecord> {
  for (const [n, village] of draw.shuffle(demo.divisions.villages).slice(0, 56).entries()) {
    const desk = hand(demo, 'county.forestry_officer', village)
    const at = moment('2021-12-06', 10, n)
    const place = placeIn(village, draw)
    const plot = { id: seededId(`pest_plot:${n}`, at), village, stands_for: `${draw.int(20, 40) * 100}.00`, at: place }
    into.push(plot)
    const fields = {
      number: `演示标${String(n + 1).padStart(3, '0')}`,
      host: 'cypress',
      stands_for: plot.stands_for,
      plot_mu: '2.00',
      trees: 20,
      location: point(place),
      set_on: '2021-12-06',
    }
    yield { register: pestPlot, versions: born(pestPlot, { id: plot.id, division: village.id, demo: true }, fields, desk(at)) }
  }
}

/** Larvae of one plot on a day: most plots light, some moderate, a few severe, a third below outbreak. */
function survey(demo: Demo, plot: Plot, n: number, day: string, generation: 'overwintering' | 'first', level: number, draw: Rng): LoadedRecord {
  const [ranger, desk] = [hand(demo, 'ranger', plot.village), hand(demo, 'county.forestry_officer', plot.village)]
  const at = moment(day, 16)
  const counts = Array.from({ length: 20 }, (_, i) => ({ tree: i + 1, count: Math.max(0, Math.round(level * (0.6 + 0.8 * draw.next()))) }))
  const fields = {
    plot: plot.id,
    pest: 'cypress_moth',
    generation,
    stage: 'larva',
    surveyed_on: day,
    counts,
    area_mu: plot.stands_for,
    damage: level > 62 ? '66.00' : `${Math.min(55, Math.round(level / 2))}.00`,
    dead: '0.00',
    location: point(plot.at),
    observer: `${plot.village.parent?.name ?? ''}林业站（演示）`,
  } as const
  const set = reckoned({ ...fields, grade_judged: null, counts: [...counts] })
  const rows = born(pestSurvey, { id: seededId(`pest_survey:${n}`, at), division: plot.village.id, demo: true }, fields, ranger(at), set)
  const check = { step: 'check', fields: { checked_note: '抽查两株相符' }, deed: desk(moment(addCalendarDays(day, 4), 10)) }
  return { register: pestSurvey, versions: lived(pestSurvey, rows, [check], demo.now) }
}

function* forecasts(demo: Demo): Generator<LoadedRecord> {
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const told = [
    ['short', '演示预〔2023〕1号', '2023-03-20', '2023-04-01', '2023-05-31', '98000.00', '94200.00', '2023-06-12'],
    ['short', '演示预〔2023〕2号', '2023-07-28', '2023-08-01', '2023-09-30', '61000.00', '66400.00', '2023-10-16'],
  ] as const
  for (const [n, [term, number, published_on, valid_from, valid_to, forecast_mu, actual_mu, assessed_on]] of told.entries()) {
    const at = moment(published_on, 10)
    const fields = {
      pest: 'cypress_moth',
      term,
      number,
      published_on,
      valid_from,
      valid_to,
      forecast_mu,
      text: '蜀柏毒蛾中等程度发生，局部偏重，幼虫三龄前防治。',
    }
    const rows = born(pestForecast, { id: seededId(`pest_forecast:${n}`, at), division: demo.divisions.city.id, demo: true }, fields, city(at))
    const assess = { step: 'assess', fields: { actual_mu, assessed_on }, deed: city(moment(assessed_on, 10)), set: { hit_mu: hitOf(forecast_mu, actual_mu) } }
    yield { register: pestForecast, versions: lived(pestForecast, rows, [assess], demo.now) }
  }
  for (const [n, county] of demo.divisions.counties.entries()) {
    const desk = hand(demo, 'county.forestry_officer', county)
    const at = moment('2023-02-10', 10, n)
    const fields = {
      forest_mu: `${[980_000, 1_420_000, 890_000][n % 3]}.00`,
      forest_source: '演示数据，非实际面积',
      starts_on: '2023-01-01',
      ends_on: '2023-12-31',
    }
    yield { register: pestYear, versions: born(pestYear, { id: seededId(`pest_year:${n}`, at), division: county.id, demo: true }, fields, desk(at)) }
  }
}

/** Plots with their surveys of two generations of the published year and of this year, forecasts and how they came out, the year's measures. */
export function* moth(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('pest moth')
  const all: Plot[] = []
  yield* plots(demo, draw, all)
  const level = (): number => {
    const u = draw.next()
    return u < 0.32 ? draw.int(2, 7) : u < 0.72 ? draw.int(16, 26) : u < 0.93 ? draw.int(36, 46) : draw.int(58, 70)
  }
  let n = 0
  for (const plot of all) {
    yield survey(demo, plot, n++, addCalendarDays('2023-03-01', draw.int(0, 8)), 'overwintering', level(), draw)
    yield survey(demo, plot, n++, addCalendarDays('2023-07-12', draw.int(0, 14)), 'first', level() * 0.6, draw)
  }
  const now = Number(demo.now.slice(0, 4))
  const march = `${now}-03-02` <= demo.now.slice(0, 10) ? now : now - 1
  for (const plot of all.slice(0, 30)) yield survey(demo, plot, n++, addCalendarDays(`${march}-03-01`, draw.int(0, 7) - 7), 'overwintering', level(), draw)
  yield* forecasts(demo)
}
