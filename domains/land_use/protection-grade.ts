import { GRADE_ROWS, type GradeRow, type ProjectApprover, type ProjectClass, protectionGrades, type ProtectionGrade, standClasses } from '../../datasets/land_use/protection-grades.ts'
import { articleOf } from '../../datasets/citation.ts'
import type { Confidence } from '../../kit/provenance/looked-up.ts'
import { fitsDay } from './citation.ts'

export type GradedProject = { readonly approver: ProjectApprover; readonly project_class: ProjectClass }
export type GradedLand = { readonly protection_grade: ProtectionGrade; readonly land_class: string }
/** `allowed` false with the reason in words; `row` is the row that decided, null on grade Ⅰ, which no row opens. */
export type GradeJudgement = { readonly allowed: boolean; readonly row: GradeRow | null; readonly reason: string | null; readonly article: string; readonly confidence: Confidence }

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
  if (land.protection_grade === 1) return { allowed: false, row: null, reason: `${grade}保护林地，任何建设项目不得使用`, article: chapeau, confidence: 'document' }
  const row = gradeRow(project, day)
  const article = articleOf(row.basis)
  if (land.protection_grade < row.from) {
    return { allowed: false, row, reason: `${row.title}只能使用${protectionGrades[row.from]}${row.from === 4 ? '' : '及其以下'}保护林地，该地块为${grade}`, article, confidence: row.confidence }
  }
  if (row.no_stands_in === land.protection_grade && standClasses.includes(land.land_class)) {
    return { allowed: false, row, reason: `${row.title}不得使用${grade}保护林地中的有林地`, article, confidence: row.confidence }
  }
  return { allowed: true, row, reason: null, article, confidence: row.confidence }
}
