import { applyCreate, applyStep, type Deed, type Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import { issue } from './issue.ts'

/** Builders for tests: one whole life of an issue. Ids are repeatable and belong to nobody. */
export const id = (key: string): string => seededId(`forest chief fixture ${key}`, '2023-01-01T00:00:00+08:00')
export const deed = (at: string, by = 'officer', reason: string | null = null): Deed => ({ at, by: id(by), post: id(`post of ${by}`), reason })

export const issueCreation = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  title: '林缘堆放弃土',
  description: '约半亩',
  domain: 'forest_land',
  source: 'chief_patrol',
  severity: 'key',
  place: { type: 'Point', coordinates: [105.3, 30.1] },
  found_on: '2023-03-06',
  ...over,
})

type Planned = { step: string; fields?: Record<string, unknown>; at: string; by?: string; reason?: string }

/** The plain way of an issue from finding to archive, day by day in March 2023. */
export const plainWay: readonly Planned[] = [
  { step: 'triage', fields: { owner_level: 'county' }, at: '2023-03-07T10:00:00+08:00' },
  { step: 'dispatch', fields: { responsible_unit: '某镇人民政府', due_on: '2023-04-07' }, at: '2023-03-08T10:00:00+08:00' },
  { step: 'sign', at: '2023-03-09T10:00:00+08:00', by: 'handler' },
  { step: 'rectify', fields: { rectifier: '某某' }, at: '2023-03-10T10:00:00+08:00', by: 'handler' },
  { step: 'submit', fields: { measures: '已清运', proof: [id('proof')] }, at: '2023-03-20T10:00:00+08:00', by: 'handler' },
  { step: 'accept', fields: { acceptance: '合格' }, at: '2023-03-22T10:00:00+08:00', by: 'accepter' },
  { step: 'close', at: '2023-03-23T10:00:00+08:00' },
  { step: 'archive', at: '2023-04-23T10:00:00+08:00' },
]

export const issueFound = (over: Record<string, unknown> = {}): Row =>
  applyCreate(issue, { id: id('issue'), division: id('village') }, issueCreation(over), deed('2023-03-06T15:00:00+08:00', 'chief'))

/** Takes planned steps one after the other. */
export const along = (row: Row, plan: readonly Planned[]): Row =>
  plan.reduce((at, p) => applyStep(issue, at, p.step, p.fields ?? {}, deed(p.at, p.by, p.reason ?? null)), row)

/** An issue on its plain way, up to and with a step. */
export const issueAt = (step: string): Row => along(issueFound(), plainWay.slice(0, plainWay.findIndex((p) => p.step === step) + 1))
