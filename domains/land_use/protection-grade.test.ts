import { describe, expect, it } from 'vitest'
import type { ProjectApprover, ProjectClass, ProtectionGrade } from '../../datasets/land_use/protection-grades.ts'
import { judgeGrade } from './protection-grade.ts'

const DAY = '2023-06-01'
const SHRUB = '1320'
const allowedGrades = (approver: ProjectApprover, project_class: ProjectClass, land_class = SHRUB): ProtectionGrade[] =>
  ([1, 2, 3, 4] as const).filter((protection_grade) => judgeGrade({ approver, project_class }, { protection_grade, land_class }, DAY).allowed)

/** One row of article 4, one test. */
const rows: readonly [string, ProjectApprover, ProjectClass, ProtectionGrade[]][] = [
  ['国务院批准、同意的建设项目：Ⅱ级及其以下', 'state_council', 'other', [2, 3, 4]],
  ['国防、外交建设项目：Ⅱ级及其以下', 'city_county', 'defence', [2, 3, 4]],
  ['部、省批准的基础设施：Ⅱ级及其以下', 'ministry_province', 'infrastructure', [2, 3, 4]],
  ['部、省批准的公共事业：Ⅱ级及其以下', 'ministry_province', 'public_service', [2, 3, 4]],
  ['部、省批准的民生项目：Ⅱ级及其以下', 'ministry_province', 'livelihood', [2, 3, 4]],
  ['市、县批准的基础设施：Ⅱ级及其以下', 'city_county', 'infrastructure', [2, 3, 4]],
  ['战略性新兴产业：Ⅱ级及其以下', 'filed', 'emerging_industry', [2, 3, 4]],
  ['勘查：Ⅱ级及其以下', 'ministry_province', 'exploration', [2, 3, 4]],
  ['大中型矿山：Ⅱ级及其以下', 'ministry_province', 'mining', [2, 3, 4]],
  ['符合规划的生态旅游：Ⅱ级及其以下', 'city_county', 'eco_tourism', [2, 3, 4]],
  ['其他工矿、仓储：Ⅲ级及其以下', 'city_county', 'industry', [3, 4]],
  ['经营性项目：Ⅲ级及其以下', 'filed', 'commercial', [3, 4]],
  ['符合城镇、村规划：Ⅱ级及其以下', 'city_county', 'town_plan', [2, 3, 4]],
  ['符合自然保护地规划：Ⅱ级及其以下', 'city_county', 'nature_park', [2, 3, 4]],
  ['线性工程采石取土场：Ⅱ级及其以下的无林地', 'state_council', 'quarry', [2, 3, 4]],
  ['直接为林业生产服务：除Ⅰ级外', 'city_county', 'forestry', [2, 3, 4]],
  ['其他建设项目：只能Ⅳ级', 'city_county', 'other', [4]],
  ['部、省批准的其他项目也只能Ⅳ级', 'ministry_province', 'other', [4]],
]

describe('林地保护等级（建设项目使用林地审核审批管理办法4）', () => {
  it.each(rows)('%s', (_, approver, project_class, grades) => expect(allowedGrades(approver, project_class)).toEqual(grades))

  it('采石取土场不得使用Ⅱ级保护林地中的有林地，谁批准都一样', () => {
    expect(allowedGrades('state_council', 'quarry', '1111')).toEqual([3, 4])
  })

  it('不准时说明理由和条文；凭记忆的另有标记，不写进依据', () => {
    const judged = judgeGrade({ approver: 'filed', project_class: 'commercial' }, { protection_grade: 2, land_class: SHRUB }, DAY)
    expect(judged.reason).toContain('只能使用Ⅲ级及其以下保护林地，该地块为Ⅱ级')
    expect(judged.article).toBe('建设项目使用林地审核审批管理办法第四条第（四）项')
    expect(judged.confidence).toBe('unchecked')
  })

  it('办法施行以前没有适用的等级规定', () => {
    expect(() => judgeGrade({ approver: 'filed', project_class: 'other' }, { protection_grade: 4, land_class: SHRUB }, '2015-04-30')).toThrow('land_use.no_grade_row')
  })
})
