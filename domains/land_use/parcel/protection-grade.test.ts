import { describe, expect, it } from 'vitest'
import type { ProjectApprover, ProjectClass, ProtectionGrade } from '#datasets/land_use/protection-grades.ts'
import { judgeGrade } from './protection-grade.ts'

const DAY = '2023-06-01'
const allowedGrades = (approver: ProjectApprover, project_class: ProjectClass): ProtectionGrade[] =>
  ([1, 2, 3, 4] as const).filter((protection_grade) => judgeGrade({ approver, project_class }, { protection_grade }, DAY).allowed)

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
  ['直接为林业生产服务：除Ⅰ级外', 'city_county', 'forestry', [2, 3, 4]],
  ['其他建设项目：只能Ⅳ级', 'city_county', 'other', [4]],
  ['部、省批准的其他项目也只能Ⅳ级', 'ministry_province', 'other', [4]],
]

describe('林地保护等级（建设项目使用林地审核审批管理办法4）', () => {
  it.each(rows)('%s', (_, approver, project_class, grades) => expect(allowedGrades(approver, project_class)).toEqual(grades))

  it.each([
    ['国务院批准的铁路', { main_approver: 'state_council', main_class: 'infrastructure' }, [2, 3, 4]],
    ['经营性项目', { main_approver: 'filed', main_class: 'commercial' }, [3, 4]],
    ['主体项目没有填写', {}, []],
  ] as const)('采石取土场按主体建设项目：%s（第八项）', (_, main, grades) => {
    const project = { approver: 'city_county', project_class: 'quarry', ...main } as const
    expect(([1, 2, 3, 4] as const).filter((protection_grade) => judgeGrade(project, { protection_grade }, DAY).allowed)).toEqual(grades)
  })

  it.each([
    ['国务院批准（二）', 'state_council', 'other', true],
    ['部、省批准的基础设施（二）', 'ministry_province', 'infrastructure', true],
    ['国防（三）', 'city_county', 'defence', true],
    ['自然公园规划内（七）', 'city_county', 'nature_park', true],
    ['县道（四）', 'city_county', 'infrastructure', false],
    ['大中型矿山（五）', 'ministry_province', 'mining', false],
    ['城镇规划内（六）', 'city_county', 'town_plan', false],
  ] as const)('一级国家级公益林地：%s', (_, approver, project_class, allowed) => {
    const judged = (welfare_authority: string, national_level: string | null) =>
      judgeGrade({ approver, project_class }, { protection_grade: 2, welfare_authority, national_level }, DAY)
    expect(judged('10', '1').allowed).toBe(allowed)
    expect(judged('10', '2').allowed).toBe(true)
    expect(judged('21', null).allowed).toBe(true)
    expect(judged('10', null).reason ?? '').toContain(allowed ? '' : '须填写保护等级')
  })

  it('县级项目的采石场不得使用一级国家级公益林地，国务院批准项目的可以（第八项）', () => {
    const quarry = (main_approver: ProjectApprover) =>
      judgeGrade(
        { approver: 'city_county', project_class: 'quarry', main_approver, main_class: 'infrastructure' },
        { protection_grade: 2, welfare_authority: '10', national_level: '1' },
        DAY,
      ).allowed
    expect([quarry('city_county'), quarry('state_council')]).toEqual([false, true])
  })

  it('各项的条文号从“（二）国务院”起：（一）是Ⅰ级不得使用', () => {
    const item = (approver: ProjectApprover, project_class: ProjectClass) => judgeGrade({ approver, project_class }, { protection_grade: 4 }, DAY).article
    expect(item('state_council', 'other')).toContain('第（二）项')
    expect(item('city_county', 'defence')).toContain('第（三）项')
    expect(item('city_county', 'infrastructure')).toContain('第（四）项')
    expect(item('filed', 'mining')).toContain('第（五）项')
    expect(item('city_county', 'town_plan')).toContain('第（六）项')
    expect(item('city_county', 'nature_park')).toContain('第（七）项')
    expect(item('filed', 'other')).toContain('第（九）项')
  })

  it('不准时说明理由和条文；凭记忆的另有标记，不写进依据', () => {
    const judged = judgeGrade({ approver: 'filed', project_class: 'commercial' }, { protection_grade: 2 }, DAY)
    expect(judged.reason).toContain('只能使用Ⅲ级及其以下保护林地，该地块为Ⅱ级')
    expect(judged.article).toBe('建设项目使用林地审核审批管理办法第四条第（五）项')
    expect(judged.confidence).toBe('unchecked')
  })

  it('办法施行以前没有适用的等级规定', () => {
    expect(() => judgeGrade({ approver: 'filed', project_class: 'other' }, { protection_grade: 4 }, '2015-04-30')).toThrow('land_use.no_grade_row')
  })
})
