import {
  FIRST_NATIONAL,
  GRADE_ROWS,
  type GradeRow,
  type ProjectApprover,
  type ProjectClass,
  protectionGrades,
  type ProtectionGrade,
} from '#datasets/land_use/protection-grades.ts'
import { articleOf } from '#datasets/citation.ts'
import type { Confidence } from '#kit/provenance/looked-up.ts'
import { fitsDay } from '../application/citation.ts'

/** `main_…`: the project that a quarry or borrow pit serves; null where it is not known or none. */
export type GradedProject = {
  readonly approver: ProjectApprover
  readonly project_class: ProjectClass
  readonly main_approver?: ProjectApprover | null
  readonly main_class?: ProjectClass | null
}
/** `national_level`: 国家级公益林保护等级, null where it is not known or the forest is none. */
export type GradedLand = { readonly protection_grade: ProtectionGrade; readonly welfare_authority?: string | null; readonly national_level?: string | null }
/** `allowed` false with the reason in words; `row` is the row that decided, null on grade Ⅰ, which no row opens. */
export type GradeJudgement = {
  readonly allowed: boolean
  readonly row: GradeRow | null
  readonly reason: string | null
  readonly article: string
  readonly confidence: Confidence
}

const fits = (row: GradeRow, { approver, project_class }: GradedProject): boolean =>
  (row.approvers === 'any' || row.approvers.includes(approver)) && (row.classes === 'any' || row.classes.includes(project_class))

/** The row that decides for a project on a day. @throws RangeError `land_use.no_grade_row` for a day before the rules */
export function gradeRow(project: GradedProject, day: string): GradeRow {
  const row = GRADE_ROWS.find((r) => fitsDay(r, day) && fits(r, project))
  if (!row) throw new RangeError(`land_use.no_grade_row: ${day}没有适用的林地保护等级规定`)
  return row
}

/** Whether a project may use land of a protection grade on a day (建设项目使用林地审核审批管理办法4). */
export function judgeGrade(project: GradedProject, land: GradedLand, day: string): GradeJudgement {
  const grade = protectionGrades[land.protection_grade]
  const chapeau = articleOf({ document: 'land_use_review_rules', article: '第四条' })
  if (land.protection_grade === 1)
    return { allowed: false, row: null, reason: `${grade}保护林地，任何建设项目不得使用`, article: chapeau, confidence: 'document' }
  const own = gradeRow(project, day)
  const served = own.as_main && project.main_approver && project.main_class ? { approver: project.main_approver, project_class: project.main_class } : null
  if (own.as_main && served === null)
    return {
      allowed: false,
      row: own,
      reason: `${own.title}按主体建设项目使用林地的范围办理，请填写主体项目的批准机关和类别`,
      article: articleOf(own.basis),
      confidence: own.confidence,
    }
  const row = served === null ? own : gradeRow(served, day)
  const title = served === null ? row.title : `${own.title}的主体项目（${row.title}）`
  const { confidence } = own
  const article = articleOf(own.basis)
  if (land.protection_grade < row.from) {
    return {
      allowed: false,
      row,
      reason: `${title}只能使用${protectionGrades[row.from]}${row.from === 4 ? '' : '及其以下'}保护林地，该地块为${grade}`,
      article,
      confidence,
    }
  }
  if (!row.first_national && land.welfare_authority === FIRST_NATIONAL.authority) {
    if (land.national_level === FIRST_NATIONAL.level)
      return {
        allowed: false,
        row,
        reason: `${title}不得使用一级国家级公益林地`,
        article: articleOf({ document: 'land_use_review_rules', article: '第四条' }),
        confidence: 'secondary',
      }
    if (!land.national_level)
      return {
        allowed: false,
        row,
        reason: '国家级公益林须填写保护等级（一级、二级）：一级的不得使用',
        article: articleOf({ document: 'land_use_review_rules', article: '第四条' }),
        confidence: 'secondary',
      }
  }
  return { allowed: true, row, reason: null, article, confidence }
}
