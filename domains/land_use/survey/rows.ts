import { ageGroups, dominantSpecies, forestClasses, forestPurposes, landClasses, landOwnership } from '#datasets/land_use/codes.ts'
import { ORIGINS } from '#datasets/forest_resource/origins.ts'
import { protectionGrades } from '#datasets/land_use/protection-grades.ts'
import { type Cell, numeric } from '#kit/office/sheet.ts'
import { useKinds, type UseKind } from '../application/use-kinds.ts'
import { type UseType, useTypes } from '../application/use-type.ts'

/** What the survey tables need of a parcel. Areas in ha and volumes in m³ as decimal text. */
export type SurveyParcel = {
  readonly county: string | null
  readonly township: string | null
  readonly village: string | null
  readonly number: number
  readonly sub_compartment: string
  readonly area: string
  readonly land_class: string
  readonly ownership: string
  readonly protection_grade: string
  readonly forest_class: string
  readonly use_type: UseType | null
  readonly forest_purpose: string | null
  readonly origin: string | null
  readonly eco_zone: string | null
  readonly species: string | null
  readonly age_group: string | null
  readonly mean_height: string | null
  readonly mean_dbh_cm: number | null
  readonly canopy_percent: number | null
  readonly volume: string | null
  readonly trees: number | null
  readonly works: string
  readonly note: string | null
}

const named = (list: { readonly codes: Readonly<Record<string, string>> }, code: string | null): string | null =>
  code === null ? null : (list.codes[code] ?? code)

/** The 24 columns of 使用林地现状调查表 A.1, in the order of the form. */
export const surveyColumns: readonly { readonly title: string; readonly of: (p: SurveyParcel, kind: UseKind) => Cell }[] = [
  { title: '县', of: (p) => p.county },
  { title: '乡', of: (p) => p.township },
  { title: '村', of: (p) => p.village },
  { title: '使用林地地块序号', of: (p) => numeric(p.number) },
  { title: '小班号', of: (p) => p.sub_compartment },
  { title: '面积（公顷）', of: (p) => numeric(p.area) },
  { title: '地类', of: (p) => named(landClasses, p.land_class) },
  { title: '林地权属', of: (p) => named(landOwnership, p.ownership) },
  { title: '林地保护等级', of: (p) => protectionGrades[Number(p.protection_grade) as keyof typeof protectionGrades] ?? p.protection_grade },
  { title: '森林类别', of: (p) => named(forestClasses, p.forest_class) },
  { title: '使用林地类型', of: (p) => (p.use_type === null ? null : useTypes[p.use_type]) },
  { title: '林种', of: (p) => named(forestPurposes, p.forest_purpose) },
  { title: '起源', of: (p) => named(ORIGINS, p.origin) },
  { title: '重点生态区域', of: (p) => p.eco_zone },
  { title: '优势树种', of: (p) => named(dominantSpecies, p.species) },
  { title: '龄组', of: (p) => named(ageGroups, p.age_group) },
  { title: '平均树高（米）', of: (p) => numeric(p.mean_height) },
  { title: '平均胸径（厘米）', of: (p) => numeric(p.mean_dbh_cm) },
  { title: '郁闭度', of: (p) => (p.canopy_percent === null ? null : numeric((p.canopy_percent / 100).toFixed(2))) },
  { title: '小班蓄积（立方米）', of: (p) => numeric(p.volume) },
  { title: '株数', of: (p) => numeric(p.trees) },
  { title: '建设内容', of: (p) => p.works },
  { title: '使用性质', of: (_, kind) => useKinds[kind] },
  { title: '备注', of: (p) => p.note },
]
