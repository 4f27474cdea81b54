import { afforestationFund } from '#domains/afforestation/fund/afforestation_fund.ts'
import { afforestationFundEntry } from '#domains/afforestation/fund/afforestation_fund_entry.ts'
import { afforestationProject } from '#domains/afforestation/project/afforestation_project.ts'
import { afforestationTask } from '#domains/afforestation/task/afforestation_task.ts'
import { PARTS, type Part } from '#datasets/afforestation/kinds.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../../targets.ts'
import { allot } from '../allot.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { muOfTarget, type Site, two } from './plan.ts'

/** A project of a county and a part for a budget year. */
export type Planned = {
  readonly id: string
  readonly county: DemoDivision
  readonly part: Part
  readonly year: number
  readonly applied: string
  readonly granted: string
  readonly source: 'central' | 'provincial' | 'local'
}

const keyOf = (county: DemoDivision, part: Part, year: number): string => `${county.code}-${part}-${year}`
const appliedOn = (year: number): string => workday(`${year - 1}-04-20`)
const grantedOn = (year: number): string => workday(`${year - 1}-12-12`)
const sourceOf = { planting: 'central', tending: 'central', restoration: 'provincial', enclosure: 'local' } as const
/** Yuan for a 亩, as the yearly paper of this demonstration says. */
const RATE = { planting: 400, tending: 150, restoration: 300, enclosure: 70 } as const

/** What the published year applied for is granted for the year after; the other years apply for what they carry out and a tenth more. */
export function planProjects(demo: Demo, sites: readonly Site[]): Planned[] {
  const { counties } = demo.divisions
  const asked = (part: Part): number[] =>
    allot(
      muOfTarget(`${part}_applied`) * 100,
      counties.map((_, i) => [33, 41, 26][i] ?? 30),
    )
  const groups = Map.groupBy(sites, (s) => keyOf(s.county, s.part, s.year))
  return [...groups].map(([key, own]) => {
    const { county, part, year } = own[0]!
    const wanted = own.reduce((sum, s) => sum + Math.round(Number(s.area) * 100), 0)
    const published = year === targetYear + 1 && (part === 'tending' || part === 'planting')
    const applied = published ? asked(part)[counties.indexOf(county)]! : Math.ceil((wanted * 1.1) / 100) * 100
    const granted = published ? Math.floor((applied * 0.8) / 100) * 100 : Math.ceil((wanted * 1.02) / 100) * 100
    return {
      id: seededId(`afforestation_project:${key}`, moment(appliedOn(year), 9)),
      county,
      part,
      year,
      applied: two(applied),
      granted: two(granted),
      source: sourceOf[part],
    }
  })
}

/** The year's task of a county and part, and the project that carries it out. */
export function* projectRecords(demo: Demo, projects: readonly Planned[], keyProject: string): Generator<LoadedRecord> {
  const city = hand(demo, 'city.forestry_officer', demo.divisions.city)
  for (const p of projects) {
    const desk = hand(demo, 'county.forestry_officer', p.county)
    const name = `${p.county.name}${p.year}年度${PARTS[p.part]}项目（演示）`
    const life = begin(
      afforestationProject,
      { id: p.id, division: p.county.id, belongs_to_year: p.year },
      {
        name,
        part: p.part,
        programme: p.source,
        budget_year: p.year,
        applied_area: p.applied,
        key_project: p.part === 'planting' && p.county === demo.divisions.counties[0] ? keyProject : null,
      },
      desk(moment(appliedOn(p.year), 9)),
    )
    life.step(
      'apply',
      {
        apply_document: `演示林报〔${p.year - 1}〕${p.county.code.slice(-2)}号`,
        applied_on: appliedOn(p.year),
        documents: [demo.evidence(`afforestation project ${p.id}`, { taken_at: moment(appliedOn(p.year), 9), picture: 'document' })],
      },
      desk(moment(appliedOn(p.year), 15)),
    )
    if (moment(grantedOn(p.year), 10) <= demo.now)
      life.step(
        'grant',
        { granted_area: p.granted, granted_by: '省林业和草原局（演示）', grant_document: `演示林计下〔${p.year - 1}〕7号`, granted_on: grantedOn(p.year) },
        city(moment(grantedOn(p.year), 10)),
      )
    yield life.loaded()
    const task = begin(
      afforestationTask,
      { id: seededId(`afforestation_task:${keyOf(p.county, p.part, p.year)}`, moment(grantedOn(p.year), 11)), division: p.county.id, belongs_to_year: p.year },
      {
        number: `演示任务${p.year}-${p.county.code.slice(-2)}-${p.part}`,
        task_year: p.year,
        part: p.part,
        area: p.granted,
        document_number: `演示林任〔${p.year}〕1号`,
      },
      city(moment(grantedOn(p.year), 11)),
    )
    if (moment(grantedOn(p.year), 16) <= demo.now) task.step('issue', { issued_on: grantedOn(p.year) }, city(moment(grantedOn(p.year), 16)))
    yield task.loaded()
  }
}

/** Money: applied for with the project, granted with it, paid to works when they have begun, spent when they are accepted. */
export function* moneyRecords(
  demo: Demo,
  projects: readonly Planned[],
  works: readonly { readonly project: string; readonly id: string; readonly area: string; readonly paid_on: string; readonly spent_on: string | null }[],
): Generator<LoadedRecord> {
  for (const p of projects) {
    if (moment(grantedOn(p.year), 10) > demo.now) continue
    const desk = hand(demo, 'county.forestry_officer', p.county)
    const id = seededId(`afforestation_fund:${p.id}`, moment(appliedOn(p.year), 16))
    const rate = RATE[p.part]
    yield begin(
      afforestationFund,
      { id, division: p.county.id, belongs_to_year: p.year },
      {
        project: p.id,
        source: p.source,
        applied_amount: (Number(p.applied) * rate).toFixed(2),
        applied_on: appliedOn(p.year),
        rate_note: `每亩${rate}元（演示）`,
      },
      desk(moment(appliedOn(p.year), 16)),
    ).loaded()
    const entry = (key: string, kind: string, amount: string, on: string, more: object): LoadedRecord =>
      begin(
        afforestationFundEntry,
        { id: seededId(`afforestation_fund_entry:${id}:${key}`, moment(on, 16)), division: p.county.id },
        { account: id, kind, amount, booked_on: on, ...more },
        desk(moment(on, 16)),
      ).loaded()
    yield entry('grant', 'allocate', (Number(p.granted) * rate).toFixed(2), grantedOn(p.year), { document_number: `演示财资〔${p.year - 1}〕9号` })
    for (const w of works.filter((one) => one.project === p.id).slice(0, 3)) {
      const amount = (Number(w.area) * rate).toFixed(2)
      if (moment(w.paid_on, 16) <= demo.now) yield entry(`pay ${w.id}`, 'reserve', amount, w.paid_on, { subject: w.id })
      if (w.spent_on !== null && moment(w.spent_on, 16) <= demo.now)
        yield entry(`spend ${w.id}`, 'consume', (Number(w.area) * rate * 0.7).toFixed(2), w.spent_on, { subject: w.id })
    }
  }
}
