import { pestCensus } from '#domains/pest/census/pest_census.ts'
import { pestUnit } from '#domains/pest/unit/pest_unit.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { born, lived } from '#kit/register/life.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { type Dates, past, planSeason, present, type Season, seasonRecords } from './seasons.ts'
import { type Lot, lotRecords } from './trees.ts'

const BATCH = 30
/** Trees that were loaded and did not arrive: told in no figure of what was removed. */
const MISSING = 3

const countyOf = (d: DemoDivision): DemoDivision => (d.level === 'county' ? d : d.parent ? countyOf(d.parent) : d)
const villagesOf = (demo: Demo, county: DemoDivision): DemoDivision[] => demo.divisions.villages.filter((v) => countyOf(v) === county)

function census(
  demo: Demo,
  village: DemoDivision,
  key: string,
  seen: string,
  dead: number,
  draw: Rng,
): { record: LoadedRecord; id: string; sub_compartment: string } {
  const ranger = hand(demo, 'ranger', village)
  const desk = hand(demo, 'county.forestry_officer', village)
  const id = seededId(`pest_census:${key}`, moment(seen, 16))
  const sub_compartment = `${draw.int(1, 9)}林班${draw.int(1, 40)}小班`
  const pine = draw.int(20, 180) / 10
  const fields = {
    season: 'autumn',
    notice_number: `演示林防〔${seen.slice(0, 4)}〕6号`,
    seen_from: addCalendarDays(seen, -1),
    seen_to: seen,
    sub_compartment,
    forest_kind: draw.chance(0.4) ? 'pure' : 'mixed',
    pine_ha: pine.toFixed(4),
    seen_ha: (pine * (draw.chance(0.9) ? 1 : 0.9)).toFixed(4),
    methods: draw.chance(0.5) ? ['foot', 'drone'] : ['foot'],
    dead_trees: dead,
    observer: `${village.parent?.name ?? ''}林业站（演示）`,
  }
  const rows = born(pestCensus, { id, division: village.id, demo: true }, fields, ranger(moment(seen, 17)))
  const verify = { step: 'verify', fields: { checked_note: '抽查属实' }, deed: desk(moment(addCalendarDays(seen, 6), 10)) }
  return { record: { register: pestCensus, versions: lived(pestCensus, rows, [verify], demo.now) }, id, sub_compartment }
}

type Campaign = { readonly records: LoadedRecord[]; readonly lots: Lot[]; readonly season: Season; readonly given: number[] }

/** The campaign of a county: sub-compartments of the census, their trees in batches on working days of the winter. */
function campaign(demo: Demo, county: DemoDivision, trees: number, loses: boolean): Campaign {
  const draw = demo.random(`pest campaign ${county.code}`)
  const season = planSeason(county, past)
  const villages = draw.shuffle(villagesOf(demo, county)).slice(0, Math.max(6, Math.round(trees / 60)))
  const shares = allot(
    trees,
    villages.map(() => 2 + draw.int(0, 6)),
    4,
  )
  const [records, lots, given]: [LoadedRecord[], Lot[], number[]] = [[], [], [0, 0]]
  for (const [v, village] of villages.entries()) {
    const contract = v % 2
    const seen = addCalendarDays('2022-09-10', draw.int(0, 34))
    const { record, id, sub_compartment } = census(demo, village, `2022:${village.code}`, seen, shares[v] ?? 0, draw)
    records.push(record)
    let left = shares[v] ?? 0
    given[contract] = (given[contract] ?? 0) + left
    for (let b = 0; left > 0; b++) {
      const count = Math.min(BATCH, left)
      left -= count
      const felled = workday(addCalendarDays('2023-01-04', Math.floor(((v + b * 0.5) / villages.length) * 72) + draw.int(0, 3)))
      lots.push({
        key: `${county.code.slice(-2)}${String(v + 1).padStart(3, '0')}${b + 1}`,
        village,
        count,
        found: seen,
        felled,
        mode: 'campaign',
        plan: season.plan,
        contract: season.contracts[contract]!.id,
        crew: season.contracts[contract]!.contractor,
        census: id,
        sub_compartment,
        ...(loses && v === 2 && b === 0 ? { missing: MISSING } : {}),
      })
    }
  }
  return { records, lots, season, given }
}

/** Trees that died after the census and were cleared at once, by a squad of the township. */
function promptLots(demo: Demo): Lot[] {
  const draw = demo.random('pest prompt')
  let left = Number(demo.targets['pest.dynamic_pines_cleared'])
  const lots: Lot[] = []
  for (let n = 0; left > 0; n++) {
    const count = Math.min(draw.int(3, 9), left)
    left -= count
    const village = draw.pick(demo.divisions.villages)
    const felled = workday(addCalendarDays('2023-04-10', draw.int(0, 255)))
    lots.push({
      key: `即${String(n + 1).padStart(3, '0')}`,
      village,
      count,
      found: addCalendarDays(felled, -7),
      felled,
      mode: 'prompt',
      plan: null,
      contract: null,
      crew: `${village.parent?.name ?? ''}应急除治队`,
      census: null,
      sub_compartment: `${draw.int(1, 9)}林班${draw.int(1, 40)}小班`,
    })
  }
  return lots
}

/** What is under way now, some of it late: in each stage a few, felled and left, loaded and not arrived. */
function presentLots(demo: Demo, season: Season, dates: Dates): Lot[] {
  const draw = demo.random('pest present')
  const day = (n: number): string => addCalendarDays(demo.now.slice(0, 10), -n)
  const villages = villagesOf(demo, season.county).filter((v) => v.parent?.code === '512021107')
  const [first] = season.contracts
  // between two seasons nothing runs by a plan: what dies is cleared at once
  const runs = dates.starts <= day(12) && day(-3) <= dates.ends
  const lot = (key: string, count: number, felled: number, until: NonNullable<Lot['until']>, due?: number): Lot => ({
    key: `今${key}`,
    village: villages[draw.int(0, villages.length - 1)] ?? season.county,
    count,
    found: day(felled + 9),
    felled: day(felled),
    ...(runs
      ? { mode: 'campaign', plan: season.plan, contract: first!.id, crew: first!.contractor }
      : { mode: 'prompt', plan: null, contract: null, crew: '毛家镇应急除治队（演示）' }),
    census: null,
    sub_compartment: '3林班12小班',
    until,
    ...(due === undefined ? {} : { due: day(due) }),
  })
  return [
    lot('1', 7, -3, 'found'),
    lot('2', 6, -2, 'numbered'),
    lot('3', 8, 0, 'assigned', -6),
    lot('4', 4, 6, 'assigned', 2),
    lot('5', 5, 3, 'felled'),
    lot('6', 6, 1, 'stump_treated'),
    lot('7', 9, 2, 'carried'),
    lot('8', 10, 8, 'disposed'),
  ]
}

/** A suspicion of the winter that the laboratory did not bear out: never announced, and no word was changed by it. */
function suspicion(demo: Demo): LoadedRecord {
  const county = demo.divisions.counties[0]!
  const desk = hand(demo, 'county.forestry_officer', county)
  const at = moment('2022-10-20', 10)
  const head = { id: seededId('pest_unit:1', at), division: county.id, demo: true }
  const fields = {
    name: `${county.name}疑似点（演示）`,
    pest: 'pine_wilt',
    level: 'county',
    suspected_on: '2022-10-18',
    found_how: '秋季普查发现数株松树枝叶萎蔫、不流脂，取样送检',
  }
  const steps = [
    { step: 'report', fields: { reported_on: '2022-10-20' }, deed: desk(moment('2022-10-20', 11)) },
    { step: 'dismiss', deed: desk(moment('2022-11-03', 10), '省级鉴定机构两次检测均未检出松材线虫') },
  ]
  return { register: pestUnit, versions: lived(pestUnit, born(pestUnit, head, fields, desk(at)), steps, demo.now) }
}

/** Dead pines of the published year with their plans, contracts, batches and payments, and those of today. */
export function* clearing(demo: Demo): Generator<LoadedRecord> {
  const counties = demo.divisions.counties
  const shares = allot(
    Number(demo.targets['pest.dying_pines_removed']) + MISSING,
    counties.map((c) => villagesOf(demo, c).length),
  )
  yield suspicion(demo)
  for (const [i, county] of counties.entries()) {
    const { records, lots, season, given } = campaign(demo, county, shares[i] ?? 0, i === 1)
    const missing = lots.map((l) => ({ contract: l.contract, n: l.missing ?? 0 }))
    const works = given.map((all, k) => ({
      given: all,
      accepted: all - missing.filter((m) => m.contract === season.contracts[k]?.id).reduce((n, m) => n + m.n, 0),
    }))
    yield* seasonRecords(demo, season, past, works)
    yield* records
    const draw = demo.random(`pest trees ${county.code}`)
    for (const lot of lots) yield* lotRecords(demo, lot, draw)
  }
  const draw = demo.random('pest prompt trees')
  for (const lot of promptLots(demo)) yield* lotRecords(demo, lot, draw)
  const now = present(demo.now)
  const own = counties.find((c) => c.code === '512021') ?? counties[0]!
  const season = planSeason(own, now)
  const lots = presentLots(demo, season, now)
  yield* seasonRecords(demo, season, now, [
    { given: lots.filter((l) => l.contract).reduce((n, l) => n + l.count, 0), accepted: 0 },
    { given: 1, accepted: 0 },
  ])
  for (const lot of lots) yield* lotRecords(demo, lot, draw)
}
