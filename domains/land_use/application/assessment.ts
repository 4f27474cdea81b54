import type { ProjectApprover, ProjectClass, ProtectionGrade } from '#datasets/land_use/protection-grades.ts'
import type { Confidence } from '#kit/provenance/looked-up.ts'
import type { FeeExemption } from '#datasets/land_use/restoration-fee.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { mu, sumHectares } from '../parcel/area.ts'
import { redMarks } from './marks.ts'
import { judgeGrade } from '../parcel/protection-grade.ts'
import { type FeeLine, feeOf, feeSchedule } from '../fee/restoration-fee.ts'
import { reviewLevel, type ReviewJudgement } from './review-level.ts'
import type { UseKind } from './use-kinds.ts'
import type { UseType } from './use-type.ts'
import type { Finding } from './wire.ts'

export type AssessedProject = {
  readonly name: string
  readonly approver: ProjectApprover
  readonly project_class: ProjectClass
  readonly commercial: boolean
  readonly fee_exemption: FeeExemption | null
  readonly main_approver: ProjectApprover | null
  readonly main_class: ProjectClass | null
  readonly approved_on: string
}
export type AssessedParcel = {
  readonly number: number
  readonly area: string
  readonly land_class: string
  readonly protection_grade: string
  readonly welfare_authority: string | null
  readonly national_level: string | null
  readonly in_urban_plan: boolean
  readonly use_type: UseType | null
}
export type Assessed = {
  readonly area: string
  readonly fees: readonly FeeLine[]
  readonly fee_due: string
  readonly review: ReviewJudgement
  readonly findings: readonly Finding[]
}

/** A finding that names no layer. */
export const plainFinding = (
  parcel: number,
  source: string,
  mark: Finding['mark'],
  reason: string,
  article: string | null,
  confidence: Confidence | null = null,
): Finding => ({
  parcel,
  source,
  mark,
  class: null,
  plane_m2: null,
  ellipsoidal_m2: null,
  slivers: null,
  layer: null,
  document_number: null,
  reason,
  article,
  confidence,
})

/** 林地保护等级 of one parcel on a day. */
function gradeFinding(project: AssessedProject, parcel: AssessedParcel, day: string): Finding {
  const land = { ...parcel, protection_grade: Number(parcel.protection_grade) as ProtectionGrade }
  const { allowed, row, reason, article, confidence } = judgeGrade(project, land, day)
  return plainFinding(parcel.number, '林地保护等级', allowed ? 'told' : 'red', reason ?? `${row?.title ?? ''}，可以使用`, article, confidence)
}

/** What an application amounts to on a day, by what it says of itself: area, fee, who reviews, and whether grades and dates let it pass. */
export function assessed(o: { kind: UseKind; division_code: string; project: AssessedProject; parcels: readonly AssessedParcel[]; day: string }): Assessed {
  const { kind, division_code, project, parcels, day } = o
  const schedule = feeSchedule(division_code, day)
  const fees = parcels.map((p) =>
    feeOf(
      { ...p, kind, project_class: project.project_class, commercial: project.commercial, fee_exemption: project.fee_exemption, area_ha: p.area },
      schedule,
    ),
  )
  const late =
    project.approved_on > day
      ? [plainFinding(0, '项目批准', 'red', `项目批准日期${project.approved_on}晚于受理日期${day}`, '建设项目使用林地审核审批管理规范')]
      : []
  return {
    area: sumHectares(parcels.map((p) => p.area)),
    fees,
    fee_due: fees.reduce((sum, fee) => sum.plus(fee.amount), new Decimal(0)).toFixed(2),
    review: reviewLevel(
      kind,
      parcels.map((p) => ({ use_type: p.use_type ?? 'other', land_class: p.land_class, area_ha: p.area })),
    ),
    findings: [...late, ...parcels.map((p) => gradeFinding(project, p, day))],
  }
}

/** What an assessment leaves on the application. */
export const kept = (a: Pick<Assessed, 'area' | 'fee_due' | 'review' | 'findings'> & { readonly day: string; readonly parcels: readonly unknown[] }) => ({
  area: a.area,
  area_mu: mu(a.area),
  parcels: a.parcels.length,
  fee_due: a.fee_due,
  review_level: a.review.level,
  red_marks: redMarks(a.findings),
  assessed_on: a.day,
  findings: [...a.findings],
})
