import { seedOf } from '#domains/afforestation/check/draw.ts'
import { afforestationCheck } from '#domains/afforestation/check/afforestation_check.ts'
import { preservationResult, rateOf, replantBy, survivalResult } from '#domains/afforestation/check/marks.ts'
import { afforestationDesign } from '#domains/afforestation/design/afforestation_design.ts'
import { editionOn, treesOf } from '#domains/afforestation/design/checks.ts'
import { seedlingLot } from '#domains/afforestation/seedling/seedling_lot.ts'
import { afforestationWorks } from '#domains/afforestation/works/afforestation_works.ts'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand, townshipOf } from '../fire/hands.ts'
import { begin, type Life } from '../life.ts'
import type { Site } from './plan.ts'

const plants = (s: Site): boolean => s.part === 'planting' || s.part === 'restoration'
const species = ['柏木', '桤木'] as const

/** The days of a site's year; planting is done in spring, tending after the rains. */
function daysOf({ year, part }: Site, draw: Rng) {
  const spring = part !== 'tending'
  return {
    drawn: workday(`${year}-01-09`),
    approved: workday(`${year}-01-18`),
    contracted: workday(`${year}-01-26`),
    due: spring ? `${year}-05-31` : `${year}-10-31`,
    begun: workday(`${year}-${spring ? '02' : '07'}-${10 + draw.int(0, 8)}`),
    finished: workday(`${year}-${spring ? '03' : '08'}-${12 + draw.int(0, 12)}`),
    checked: workday(`${year}-10-${13 + draw.int(0, 10)}`),
  }
}
type Days = ReturnType<typeof daysOf>

const lotId = (county: DemoDivision, year: number, name: string): string =>
  seededId(`seedling_lot:${county.code}-${year}-${name}`, moment(workday(`${year}-02-02`), 9))

/** Two lots a county and spring; of the last spring one more, that did not pass. */
export function* lots(demo: Demo, last: number): Generator<LoadedRecord> {
  for (const county of demo.divisions.counties) {
    for (let year = 2023; year <= last; year++) {
      const on = workday(`${year}-02-02`)
      if (moment(on, 15) > demo.now) continue
      const taken = hand(
        demo,
        'township.officer',
        demo.divisions.townships.find((t) => t.parent === county)!,
      )
      const desk = hand(demo, 'county.forestry_officer', county)
      for (const name of [...species, ...(year === last ? (['枫香'] as const) : [])]) {
        const poor = name === '枫香'
        const quantity = poor ? 4000 : 180_000
        const life = begin(
          seedlingLot,
          { id: lotId(county, year, name), division: county.id },
          {
            number: `演示苗${year}-${county.code.slice(-2)}-${name}`,
            species: name,
            stock: 'container',
            quantity,
            origin: `${county.name}保障性苗圃（演示）`,
            supplier: `${county.name}国有苗圃（演示）`,
            licence_number: `演示林种${county.code.slice(-2)}号`,
            quarantine_certificate: `演示检${year}${county.code.slice(-2)}${species.indexOf(name as '柏木') + 1}`,
            quarantined_on: addCalendarDays(on, -1),
            label_number: `演示签${year}${county.code.slice(-2)}`,
            received_on: on,
          },
          taken(moment(on, 9)),
        )
        life.step(
          'inspect',
          {
            sampled: poor ? 100 : 500,
            below_grade: poor ? 14 : 11,
            inspected_on: on,
            papers: [demo.evidence(`seedling lot ${county.code} ${year} ${name}`, { taken_at: moment(on, 9), picture: 'document' })],
          },
          taken(moment(on, 11)),
        )
        if (poor) life.step('reject', {}, desk(moment(on, 15), '演示：等外苗超过5%'))
        else life.step('clear', {}, desk(moment(on, 15)))
        yield life.loaded()
      }
    }
  }
}

const kindOf: Readonly<Record<Site['part'], object>> = {
  planting: { way: 'seedlings', species: '柏木、桤木', mixture: 'strips', spacing: '2.00', row_spacing: '3.00', site_preparation: '穴状整地 40×40×30 厘米' },
  restoration: { species: '柏木、桤木', mixture: 'blocks', spacing: '2.50', row_spacing: '3.00', site_preparation: '块状整地' },
  enclosure: { closing_years: 6, species: '柏木' },
  tending: { tending_works: ['weeding', 'pruning'] },
}
const costOf = { planting: 620, restoration: 480, enclosure: 90, tending: 190 } as const
const treesFor = (s: Site): number | null => (plants(s) ? treesOf(s.area, s.part === 'planting' ? '2.00' : '2.50', '3.00') : null)

function designOf(demo: Demo, s: Site, project: string, d: Days): { id: string; record: LoadedRecord } {
  const desk = hand(demo, 'county.forestry_officer', s.county)
  const id = seededId(`afforestation_design:${s.key}`, moment(d.drawn, 9))
  const life = begin(
    afforestationDesign,
    { id, division: s.village.id, belongs_to_year: s.year },
    {
      number: `演示设${s.key}`,
      project,
      plot: s.plot,
      boundary: s.boundary,
      area: s.area,
      ...kindOf[s.part],
      ...(s.part === 'planting' && s.plot === null ? { way: 'regeneration' } : {}),
      site_note: '紫色土，丘陵中上部',
      care_note: '管护三年，每年抚育一次',
      cost: (Number(s.area) * costOf[s.part]).toFixed(2),
      designer: '林业规划设计所（演示）',
    },
    desk(moment(d.drawn, 9)),
    { part: s.part, design_year: s.year, drawn_area: (Number(s.area) * 1.0005).toFixed(4), trees: treesFor(s) },
  )
  const file = demo.evidence(`afforestation design ${s.key}`, { taken_at: moment(d.drawn, 15), picture: 'document' })
  life.step('submit', { design_files: [file] }, desk(moment(d.drawn, 16)))
  if (s.fate !== 'submitted')
    life.step(
      'approve',
      { approval_number: `演示林批〔${s.year}〕${s.key.slice(-3)}号`, approved_on: d.approved },
      hand(demo, 'city.forestry_officer', demo.divisions.city)(moment(d.approved, 10)),
      { edition: editionOn(d.approved) },
    )
  return { id, record: life.loaded() }
}

type Looked = { readonly on: string; readonly living: number; readonly nth: number; readonly kind?: 'preservation' }

/** One check of works, recorded by the county and confirmed by the city; what it says of the works is given back. */
function checkOf(demo: Demo, s: Site, works: string, { on, living, nth, kind }: Looked): { record: LoadedRecord; result: string; rate: string | null } {
  const desk = hand(demo, 'county.forestry_officer', s.county)
  const id = seededId(`afforestation_check:${s.key}-${nth}`, moment(on, 9))
  const designed = treesFor(s)
  const result = designed === null ? 'passed' : kind ? preservationResult(living, designed) : survivalResult(living, designed, on)
  const rate = designed === null ? null : rateOf(living, designed)
  const life = begin(
    afforestationCheck,
    { id, division: s.village.id },
    { number: `演示查${s.key}-${nth}`, works, kind: kind ?? 'acceptance', scheme: 'full' },
    desk(moment(on, 9)),
    { part: s.part, percent: '100.0', seed: seedOf(id) },
  )
  const found =
    designed === null
      ? s.part === 'tending'
        ? { score: '92.0' }
        : { as_designed: true }
      : { sampled_area: s.area, designed_spots: designed, living_spots: living }
  const photo = demo.evidence(`afforestation check ${s.key} ${nth}`, { taken_at: moment(on, 9), position: s.village.centroid, picture: 'after' })
  life.step(
    'record',
    {
      checked_on: on,
      checker: `${s.county.name}林业主管部门（演示）`,
      photos: [photo],
      ...found,
      ...(result === 'passed' ? {} : { reasons: result === 'failed' ? ['12', '3'] : ['12'] }),
    },
    desk(moment(on, 15)),
    { edition: editionOn(on), rate, result },
  )
  life.step('confirm', {}, hand(demo, 'city.forestry_officer', demo.divisions.city)(moment(on, 17)))
  return { record: life.loaded(), result, rate }
}

export type Done = { readonly project: string; readonly id: string; readonly area: string; readonly paid_on: string; readonly spent_on: string | null }

/** What was planted is tended in the next year, and looked at again after three. */
function* standing(demo: Demo, s: Site, life: Life, draw: Rng): Generator<LoadedRecord> {
  const today = beijingDate(demo.now)
  const [tended, looked] = [workday(`${s.year + 1}-05-18`), workday(`${s.year + 3}-10-26`)]
  if (tended > today) return
  life.step(
    'tend',
    { tended_on: tended, tending_note: '割灌除草、扶正培土（演示）' },
    hand(demo, 'township.officer', townshipOf(s.village))(moment(tended, 15)),
  )
  if (looked > today) return
  const living = Math.ceil((treesFor(s) ?? 0) * (draw.chance(0.1) ? 0.72 : 0.82 + draw.next() * 0.1))
  const check = checkOf(demo, s, String(life.row().id), { on: looked, living, nth: 3, kind: 'preservation' })
  yield check.record
  const deed = hand(demo, 'city.forestry_officer', demo.divisions.city)(moment(looked, 17))
  if (check.result === 'passed') life.step('preserve', { preserved_on: looked, preservation: check.rate }, deed)
  else life.step('lose', { preservation: check.rate }, deed)
}

/** What the works of a site went through, as far as the day has come. */
function* worksLife(demo: Demo, s: Site, life: Life, d: Days, draw: Rng): Generator<LoadedRecord> {
  const ground = hand(demo, 'township.officer', townshipOf(s.village))
  const today = beijingDate(demo.now)
  const used = plants(s) ? species.map((name) => lotId(s.county, s.year, name)) : []
  const id = String(life.row().id)
  if (d.begun > today) return
  life.step('begin', { started_on: d.begun }, ground(moment(d.begun, 10)))
  if (s.fate === 'late' || d.finished > today) return
  const photo = (key: string, on: string): string =>
    demo.evidence(`afforestation works ${s.key} ${key}`, { taken_at: moment(on, 15), position: s.village.centroid, picture: 'after' })
  life.step('finish', { finished_on: d.finished, lots: used, photos: [photo('done', d.finished)] }, ground(moment(d.finished, 16)))
  if (s.fate === 'finished' || d.checked > today) return
  const trees = treesFor(s) ?? 0
  const share = s.fate === 'failed' ? 0.33 : s.fate === 'replanted' || s.fate === 'replant_due' ? 0.71 : 0.87 + draw.next() * 0.1
  const first = checkOf(demo, s, id, { on: d.checked, living: Math.ceil(trees * share), nth: 1 })
  yield first.record
  const deed = hand(demo, 'city.forestry_officer', demo.divisions.city)
  if (first.result === 'passed') {
    life.step('accept', { accepted_on: d.checked, survival: first.rate }, deed(moment(d.checked, 17)), { belongs_to_year: s.year })
    if (s.part === 'planting') yield* standing(demo, s, life, draw)
    return
  }
  if (first.result === 'failed') return life.step('fail', { survival: first.rate }, deed(moment(d.checked, 17)))
  life.step('order_replant', { replant_by: replantBy(d.checked), survival: first.rate }, deed(moment(d.checked, 17)))
  const replanted = workday(`${s.year + 1}-03-06`)
  if (s.fate !== 'replanted' || replanted > today) return
  const trees_again = Math.ceil(trees * 0.3)
  const again = species.map((name) => lotId(s.county, s.year + 1, name))
  life.step(
    'replant',
    { replanted_on: replanted, replanted_trees: trees_again, lots: again, photos: [photo('replanted', replanted)] },
    ground(moment(replanted, 16)),
  )
  const second = workday(`${s.year + 1}-10-16`)
  if (second > today) return
  const passed = checkOf(demo, s, id, { on: second, living: Math.ceil(trees * 0.91), nth: 2 })
  yield passed.record
  life.step('accept', { accepted_on: second, survival: passed.rate }, deed(moment(second, 17)), { belongs_to_year: s.year + 1 })
}

/** Design, works and checks of every site; what was paid for is told to the money. */
export function* siteRecords(demo: Demo, sites: readonly Site[], projectOf: (s: Site) => string, done: Done[], draw: Rng): Generator<LoadedRecord> {
  const today = beijingDate(demo.now)
  for (const s of sites) {
    const d = daysOf(s, draw)
    if (d.approved > today) continue
    const project = projectOf(s)
    const design = designOf(demo, s, project, d)
    yield design.record
    if (s.fate === 'submitted' || d.contracted > today) continue
    const desk = hand(demo, 'county.forestry_officer', s.county)
    const id = seededId(`afforestation_works:${s.key}`, moment(d.contracted, 9))
    const life = begin(
      afforestationWorks,
      { id, division: s.village.id, belongs_to_year: s.year },
      {
        number: `演示施${s.key}`,
        design: design.id,
        boundary: s.boundary,
        area: s.area,
        contractor: ['绿源造林工程队（演示）', '丘陵林业合作社（演示）', '国有林场施工队（演示）'][draw.int(0, 2)],
        crew: `第${draw.int(1, 6)}作业队`,
        contract_number: `演示合${s.key}`,
        contracted_on: d.contracted,
        due_on: d.due,
      },
      desk(moment(d.contracted, 9)),
      { part: s.part, design_year: s.year },
    )
    yield* worksLife(demo, s, life, d, draw)
    yield life.loaded()
    const { started_on, accepted_on } = life.row() as { started_on?: string | null; accepted_on?: string | null }
    if (started_on) done.push({ project, id, area: s.area, paid_on: started_on, spent_on: accepted_on ?? null })
  }
}
