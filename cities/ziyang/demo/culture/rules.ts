import { awardScheme } from '#domains/affairs/award/award_scheme.ts'
import type { AwardKind } from '#domains/affairs/award/kinds.ts'
import { policyDocument } from '#domains/affairs/policy_document/policy_document.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { firstVillageRules, villageCriteria, villageRules, villageRulesFrom } from '../affairs/awards.ts'
import type { Demo } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

type Criterion = { readonly code: string; readonly title: string; readonly points: number; readonly evidence: string }
/** One kind of the city's selections in 2023: its rules, and what was chosen. */
export type Selection = {
  readonly kind: AwardKind
  readonly name: string
  readonly scheme: string
  readonly criteria: readonly Criterion[]
  readonly paper: number
}

export const PASS = 80
export const SHOWN = 7
export const REVIEWERS = 2
/** The demonstration's rules say that a name is looked at again after so many years. */
export const RECHECK = 5

const issued = '2023-03-15'
const idOfPaper = (n: number): string => seededId(`policy_document:selection ${n}`, moment(issued, 10))
const criterion = (code: string, title: string, points: number, evidence: string): Criterion => ({ code, title, points, evidence })
const ofUnits = [
  criterion('1', '绿化覆盖率达到办法规定', 40, '测算表、平面图'),
  criterion('2', '乡土树种为主，养护到位', 30, '树种清单、现状照片'),
  criterion('3', '职工或者居民参与绿化', 30, '活动记录'),
]
const ofBeauties = [
  criterion('1', '绿化效果好，四季有景', 50, '现状照片'),
  criterion('2', '管护责任落实', 30, '管护制度'),
  criterion('3', '群众满意', 20, '征求意见记录'),
]
const idOf = (kind: AwardKind): string => seededId(`award_scheme:${kind} 2023`, moment(villageRulesFrom, 9))

/** Two papers: one on villages, one on units, communities and the four beauties. */
export const selections: readonly Selection[] = [
  { kind: 'forest_village', name: '资阳市森林乡村评选（演示）', scheme: villageRules, criteria: villageCriteria, paper: 0 },
  { kind: 'model_unit', name: '资阳市绿化模范单位评选（演示）', scheme: idOf('model_unit'), criteria: ofUnits, paper: 1 },
  { kind: 'model_community', name: '资阳市绿化模范小区评选（演示）', scheme: idOf('model_community'), criteria: ofUnits, paper: 1 },
  { kind: 'beautiful_park', name: '资阳市“最美公园”评选（演示）', scheme: idOf('beautiful_park'), criteria: ofBeauties, paper: 1 },
  { kind: 'beautiful_street', name: '资阳市“最美街道”评选（演示）', scheme: idOf('beautiful_street'), criteria: ofBeauties, paper: 1 },
  { kind: 'beautiful_community', name: '资阳市“最美小区”评选（演示）', scheme: idOf('beautiful_community'), criteria: ofBeauties, paper: 1 },
  { kind: 'beautiful_courtyard', name: '资阳市“最美庭院”评选（演示）', scheme: idOf('beautiful_courtyard'), criteria: ofBeauties, paper: 1 },
]

const papers = ['资阳市森林乡村评选办法（2023年版）（演示）', '资阳市绿化模范单位（小区）和“四美”评选办法（演示）'] as const
const numberOf = (n: number): string => `资绿委发〔2023〕${n + 2}号`

/** The papers on which the year's selections rest, and their rules. */
export function* selectionRules(demo: Demo): Generator<LoadedRecord> {
  const { city } = demo.divisions
  const [desk, second] = [hand(demo, 'city.forestry_officer', city), hand(demo, 'city.forestry_officer', city, 1)]
  for (const [n, title] of papers.entries()) {
    const file = demo.evidence(`selection paper ${n}`, { taken_at: moment(issued, 9), picture: 'document' })
    const life = begin(
      policyDocument,
      { id: idOfPaper(n), division: city.id },
      { title, series: 'greening', kind: 'rule', issuer: '资阳市绿化委员会' },
      desk(moment('2023-02-20', 10)),
    )
    life.step('issue', { number: numberOf(n), issued_on: issued, attachments: [file] }, desk(moment(issued, 11)))
    life.step('bring_into_force', { in_force_from: villageRulesFrom }, desk(moment('2023-03-31', 10)))
    yield life.loaded()
  }
  for (const { kind, name, scheme, criteria, paper } of selections) {
    const fields = {
      name,
      kind,
      edition: '2023年版',
      level: 'city',
      document: idOfPaper(paper),
      document_number: numberOf(paper),
      criteria: [...criteria],
      pass_points: PASS,
      reviewers: REVIEWERS,
      publicity_days: SHOWN,
      recheck_years: RECHECK,
      ...(kind === 'forest_village' ? { replaces: firstVillageRules } : {}),
    }
    const life = begin(awardScheme, { id: scheme, division: city.id }, fields, desk(moment('2023-03-16', 9)))
    life.step('bring_into_force', { in_force_from: villageRulesFrom }, second(moment('2023-03-31', 15)))
    yield life.loaded()
  }
}
