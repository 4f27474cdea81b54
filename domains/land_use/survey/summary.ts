import { forestClasses, landClasses } from '#datasets/land_use/codes.ts'
import { protectionGrades } from '#datasets/land_use/protection-grades.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { useTypes } from '../application/use-type.ts'
import type { SurveyParcel } from './rows.ts'

/** Where a line of a derived table stands: the whole county, a township of it, a village of that. */
export type Level = 'county' | 'township' | 'village'
export type Owner = '合计' | '国有' | '集体'
export const owners: readonly Owner[] = ['合计', '国有', '集体']

export type Totals = { readonly area: string; readonly volume: string }
/** A line of a derived table: a place, an owner, and what lies in each class (by its title), with the total first. */
export type SummaryLine = {
  readonly level: Level
  readonly place: string
  readonly owner: Owner
  readonly total: Totals
  readonly classes: ReadonlyMap<string, Totals>
}

const STATE = '10'
const owns = (owner: Owner, p: SurveyParcel): boolean => owner === '合计' || (p.ownership === STATE) === (owner === '国有')
const sum = (parcels: readonly SurveyParcel[]): Totals => ({
  area: parcels.reduce((n, p) => n.plus(p.area), new Decimal(0)).toFixed(4),
  volume: parcels.reduce((n, p) => n.plus(p.volume ?? '0'), new Decimal(0)).toFixed(2),
})

/** The places of the parcels, each county followed by its townships, each of those by its villages. */
function placesOf(parcels: readonly SurveyParcel[]): { level: Level; place: string; own: SurveyParcel[] }[] {
  const split = (list: readonly SurveyParcel[], key: 'county' | 'township' | 'village'): [string, SurveyParcel[]][] => [
    ...Map.groupBy(list, (p) => p[key] ?? '（未填）'),
  ]
  return split(parcels, 'county').flatMap(([county, inCounty]) => [
    { level: 'county' as const, place: county, own: inCounty },
    ...split(inCounty, 'township').flatMap(([township, inTownship]) => [
      { level: 'township' as const, place: township, own: inTownship },
      ...split(inTownship, 'village').map(([village, own]) => ({ level: 'village' as const, place: village, own })),
    ]),
  ])
}

/** The lines 合计, 国有 and 集体 of every county, township and village, with what lies in each class. */
export function summarised(parcels: readonly SurveyParcel[], classOf: (p: SurveyParcel) => string): SummaryLine[] {
  return placesOf(parcels).flatMap(({ level, place, own }) =>
    owners.map((owner): SummaryLine => {
      const mine = own.filter((p) => owns(owner, p))
      return { level, place, owner, total: sum(mine), classes: new Map([...Map.groupBy(mine, classOf)].map(([title, list]) => [title, sum(list)])) }
    }),
  )
}

const useType = (p: SurveyParcel): string => useTypes[p.use_type ?? 'other']
const forestClass = (p: SurveyParcel): string => forestClasses.codes[p.forest_class] ?? p.forest_class
const grade = (p: SurveyParcel): string => protectionGrades[Number(p.protection_grade) as keyof typeof protectionGrades] ?? p.protection_grade

/** The derived tables B.1 to B.6: by what they divide the parcels. */
export const derivedTables: readonly { readonly name: string; readonly title: string; readonly classOf: (p: SurveyParcel) => string }[] = [
  { name: 'B.1', title: '按使用林地类型统计', classOf: useType },
  { name: 'B.2', title: '按地类统计', classOf: (p) => landClasses.codes[p.land_class] ?? p.land_class },
  { name: 'B.3', title: '按森林类别统计', classOf: forestClass },
  { name: 'B.4', title: '按林地保护等级统计', classOf: grade },
  { name: 'B.5', title: '按保护等级和森林类别交叉统计', classOf: (p) => `${grade(p)}·${forestClass(p)}` },
  { name: 'B.6', title: '按重点生态区域统计', classOf: (p) => p.eco_zone ?? '不在重点生态区域' },
]
