import { changeMu } from '#domains/wetland/stock/change.ts'
import type { EntryKind } from '#domains/wetland/stock/kinds.ts'
import { wetlandAccount } from '#domains/wetland/stock/wetland_account.ts'
import { wetlandEntry } from '#domains/wetland/stock/wetland_entry.ts'
import type { Deed } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

/** A line of the stock as it is planned; `ground` are the fields that its kind rests on. */
export type Line = {
  readonly county: DemoDivision
  readonly type: string
  readonly kind: EntryKind
  readonly land_class: string
  readonly amount: string
  readonly day: string
  readonly ground: Readonly<Record<string, unknown>>
  readonly deed: Deed
}

export const SURVEY = '第三次全国国土调查（演示）'
const BEGINS = '2019-12-31'

/** Made-up hectares by type and 三调 class with which each county's accounts began: rivers, flats, reservoirs, ponds. */
const openings = [
  { type: '31', land_class: '1101', of: [2150.42, 1720.18, 980.64] },
  { type: '32', land_class: '1106', of: [96.35, 71.8, 54.22] },
  { type: '61', land_class: '1103', of: [820.15, 1405.7, 1190.33] },
  { type: '71', land_class: '1104', of: [38.4, 45.16, 29.08] },
] as const

const accountId = (county: DemoDivision, type: string): string => seededId(`wetland_account:${county.code}:${type}`, '2022-07-05T09:00:00+08:00')

export function* accounts(demo: Demo): Generator<LoadedRecord> {
  for (const county of demo.divisions.counties) {
    const desk = hand(demo, 'county.forestry_officer', county)
    const second = hand(demo, 'county.forestry_officer', county, 1)
    for (const { type } of openings) {
      const life = begin(
        wetlandAccount,
        { id: accountId(county, type), division: county.id },
        { type, survey: SURVEY, begins_on: BEGINS },
        desk(moment('2022-07-05', 9)),
      )
      life.step('close_year', { closed_year: 2022 }, second(moment('2023-01-31', 16)))
      life.step('close_year', { closed_year: 2023 }, second(moment('2024-02-02', 16)))
      yield life.loaded()
    }
  }
}

/** What the accounts began with. */
export const openingLines = (demo: Demo): Line[] =>
  openings.flatMap(({ type, land_class, of }) =>
    demo.divisions.counties.map((county, i): Line => ({
      county,
      type,
      kind: 'opening',
      land_class,
      amount: (of[i] ?? of[0]).toFixed(4),
      day: BEGINS,
      ground: { survey: SURVEY, document_number: `演示调查成果〔2021〕${i + 1}号` },
      deed: hand(demo, 'county.forestry_officer', county)(moment('2022-07-05', 10, i)),
    })),
  )

/** Lines that rest on monitoring, on works accepted, or on the yearly survey: year by year, the published one among them. */
export function surveyedLines(demo: Demo): Line[] {
  const counties = demo.divisions.counties
  const line = (n: number, year: number, kind: EntryKind, type: string, land_class: string, amount: string, day: string): Line => {
    const county = counties[n % counties.length]!
    const at = moment(`${year}-12-1${n % 9}`, 10, n)
    const files = [demo.evidence(`wetland_entry:${year}:${kind}:${n}`, { taken_at: at, position: county.centroid, picture: 'document' })]
    const ofSurvey = { survey: `${year}年度国土变更调查（演示）`, document_number: `演示变更〔${year}〕${n + 1}号` }
    const ground =
      kind === 'survey_in' || kind === 'survey_out'
        ? ofSurvey
        : kind === 'built'
          ? { document_number: `演示湿验〔${year}〕${n + 1}号`, files, note: '小微湿地建设，验收合格' }
          : { note: kind === 'natural_gain' ? '上游来水增加，滩面自然扩展' : '泥沙淤积，水面退缩', files }
    return { county, type, kind, land_class, amount, day: `${year}-${day}`, ground, deed: hand(demo, 'county.forestry_officer', county)(at) }
  }
  return [
    line(0, 2022, 'built', '71', '1104', '0.8000', '09-20'),
    line(1, 2022, 'natural_loss', '32', '1106', '0.3000', '08-31'),
    line(2, 2022, 'survey_in', '32', '1106', '0.7500', '12-05'),
    line(0, 2023, 'built', '71', '1104', '0.9000', '10-18'),
    line(1, 2023, 'built', '71', '1104', '0.5000', '11-09'),
    line(2, 2023, 'natural_gain', '32', '1106', '0.3500', '08-31'),
    line(0, 2023, 'natural_loss', '32', '1106', '0.4000', '08-31'),
    line(1, 2023, 'survey_in', '32', '1106', '1.2500', '12-04'),
    line(2, 2023, 'survey_out', '31', '1101', '0.9000', '12-04'),
    line(0, 2024, 'natural_gain', '32', '1106', '0.2600', '09-30'),
    line(1, 2024, 'natural_loss', '61', '1103', '0.5500', '09-30'),
    line(2, 2024, 'survey_out', '32', '1106', '0.3100', '12-06'),
    line(0, 2025, 'built', '71', '1104', '0.6000', '10-22'),
    line(1, 2025, 'natural_loss', '32', '1106', '0.2200', '09-30'),
  ]
}

export function* entries(lines: readonly Line[]): Generator<LoadedRecord> {
  const inOrder = lines.map((line, i) => ({ line, i })).toSorted((a, b) => Date.parse(a.line.deed.at) - Date.parse(b.line.deed.at))
  for (const { line, i } of inOrder) {
    const { county, type, kind, land_class, amount, day, ground, deed } = line
    const fields = { account: accountId(county, type), kind, amount, happened_on: day, land_class, ...ground }
    yield begin(wetlandEntry, { id: seededId(`wetland_entry:${i}`, deed.at), division: county.id }, fields, deed, {
      change_mu: changeMu(kind, amount),
    }).loaded()
  }
}
