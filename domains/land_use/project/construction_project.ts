import { projectApprovers, projectClasses } from '#datasets/land_use/protection-grades.ts'
import { FEE_EXEMPTIONS } from '#datasets/land_use/restoration-fee.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { notAhead } from '#kit/register/checks.ts'
import { bothDesks } from '../keepers.ts'

/** What is to be built, and who approved it: decides which protection grades its applications may touch. */
export const constructionProject = register('construction_project', {
  title: '建设项目',
  basis: ['森林法37', '建设项目使用林地审核审批管理办法4'],
  fields: {
    name: f.text({ title: '项目名称', required: true, max: 200 }),
    project_code: f.text({ title: '项目代码', max: 60 }),
    owner_unit: f.text({ title: '建设单位', required: true, max: 200 }),
    approver: f.choice(projectApprovers, { title: '批准机关', required: true }),
    project_class: f.choice(projectClasses, { title: '项目类别', required: true }),
    commercial: f.boolean({ title: '经营性项目', required: true, help: '项目类别说不清时才按此计：城市规划区外的经营性项目，森林植被恢复费加倍' }),
    fee_exemption: f.choice(FEE_EXEMPTIONS, { title: '免征森林植被恢复费的理由' }),
    main_approver: f.choice(projectApprovers, { title: '主体项目批准机关', help: '采石（砂）场、取土场填写：按主体项目使用林地的范围办理' }),
    main_class: f.choice(projectClasses, { title: '主体项目类别' }),
    key: f.boolean({ title: '重大项目', required: true }),
    linear: f.boolean({ title: '线性工程' }),
    approval_number: f.text({ title: '批准（核准、备案）文号', required: true, max: 100 }),
    approved_on: f.date({ title: '批准日期', required: true }),
    approval: f.evidence({ title: '批准文件' }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { listed: '在办', finished: '已完工', dropped: '已终止' },
  start: 'listed',
  transitions: {
    finish: { title: '完工', from: 'listed', to: 'finished', by: [...bothDesks], aside: true },
    drop: { title: '终止', from: 'listed', to: 'dropped', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks] } },
  event: 'approved_on',
  label: ['name'],
  columns: ['name', 'owner_unit', 'approver', 'project_class', 'key', 'approved_on', 'division', 'state'],
  checks: [notAhead('approved_on', { code: 'approved_ahead', message: '批准日期不能晚于今天', fields: ['approved_on'] })],
})
export interface ConstructionProjectTable extends Table<typeof constructionProject> {}
