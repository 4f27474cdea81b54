import { PARTS, PROGRAMMES } from '#datasets/afforestation/kinds.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'
import { appliedInTime, grantedWithin } from './checks.ts'

const mu = { unit: '亩', scale: 4, min: '0.0001', max: '10000000' } as const

/** One project of one county: applied for, granted and done are three numbers, and the second is never read as the third. */
export const afforestationProject = register('afforestation_project', {
  title: '营造林项目',
  basis: ['森林法42', '森林法45', '森林法实施条例25'],
  fields: {
    name: f.text({ title: '项目名称', required: true, max: 200 }),
    part: f.choice(PARTS, { title: '类别', required: true }),
    programme: f.choice(PROGRAMMES, { title: '投资渠道', required: true }),
    budget_year: f.integer({ title: '预算年度', required: true, min: 2000, max: 2100, help: '计划、预算、完成是三个年度，分别填写' }),
    year_task: f.reference({ title: '年度任务', register: 'afforestation_task' }),
    key_project: f.text({ title: '所属重点工程', max: 100, help: '如生态廊道，没有的不填' }),
    applied_area: f.decimal({ title: '申报面积', required: true, ...mu }),
    apply_document: f.text({ title: '申报文号', later: true, max: 100 }),
    applied_on: f.date({ title: '申报日期', later: true }),
    documents: f.evidence({ title: '申报材料', later: true }),
    granted_area: f.decimal({ title: '下达面积', later: true, help: '不大于申报面积', ...mu }),
    granted_by: f.text({ title: '下达机关', later: true, max: 100 }),
    grant_document: f.text({ title: '下达文号', later: true, max: 100 }),
    granted_on: f.date({ title: '下达日期', later: true }),
    close_note: f.text({ title: '办结说明', later: true, max: 500 }),
  },
  states: { draft: '拟申报', applied: '已申报', granted: '已下达', closed: '已办结', refused: '未获下达', withdrawn: '已撤回' },
  start: 'draft',
  transitions: {
    apply: {
      title: '申报',
      from: 'draft',
      to: 'applied',
      by: [...bothDesks],
      needs: ['apply_document', 'applied_on'],
      evidence: ['documents'],
      check: appliedInTime,
    },
    grant: {
      title: '登记下达',
      from: 'applied',
      to: 'granted',
      by: [...cityDesk],
      needs: ['granted_area', 'granted_by', 'grant_document', 'granted_on'],
      unlike: 'apply',
      check: grantedWithin,
    },
    close: { title: '办结', from: 'granted', to: 'closed', by: [...bothDesks], needs: ['close_note'] },
    refuse: { title: '未获下达', from: 'applied', to: 'refused', by: [...cityDesk], reason: true, aside: true },
    withdraw: { title: '撤回', from: ['draft', 'applied'], to: 'withdrawn', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...countyDesk, ...cityDesk], in: ['draft'] } },
  label: ['name'],
  columns: ['name', 'part', 'programme', 'budget_year', 'applied_area', 'granted_area', 'applied_on', 'division', 'state'],
  indexes: [['budget_year', 'part'], ['applied_on']],
})
export interface AfforestationProjectTable extends Table<typeof afforestationProject> {}
