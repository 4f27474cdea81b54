import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'

export const projectClasses = { infrastructure: '基础设施', industry: '产业发展', science: '科技推广', other: '其他' } as const

/** A project of forestry industry from its approval to its acceptance; its money stands in the ledgers beside it. */
export const industryProject = register('industry_project', {
  title: '产业项目',
  basis: ['政府投资条例（国务院令第712号）', '市级林业产业发展工作要点'],
  fields: {
    name: f.text({ title: '项目名称', required: true, max: 200 }),
    project_class: f.choice(projectClasses, { title: '项目类别', required: true }),
    owner: f.text({ title: '建设单位', required: true, max: 100 }),
    park: f.reference({ title: '所在园区', register: 'forestry_park' }),
    content: f.text({ title: '建设内容和规模', required: true, max: 1000 }),
    planned: f.decimal({ title: '计划总投资', unit: '万元', scale: 4, min: '0.0001', required: true }),
    location: f.point({ title: '位置' }),
    approval_number: f.text({ title: '立项（批复）文号', max: 100, later: true }),
    approved_on: f.date({ title: '立项日期', later: true }),
    started_on: f.date({ title: '开工日期', later: true }),
    completed_on: f.date({ title: '完工日期', later: true }),
    accepted_on: f.date({ title: '验收日期', later: true }),
    acceptance_note: f.text({ title: '验收意见', max: 1000, later: true }),
    acceptance_paper: f.evidence({ title: '验收材料', later: true }),
  },
  states: { planned: '储备', approved: '已立项', started: '实施中', completed: '已完工', accepted: '已验收', stopped: '已终止' },
  start: 'planned',
  transitions: {
    approve: { title: '登记立项', from: 'planned', to: 'approved', by: [...bothDesks], needs: ['approval_number', 'approved_on'] },
    start: { title: '开工', from: 'approved', to: 'started', by: [...countyDesk], needs: ['started_on'] },
    complete: { title: '完工', from: 'started', to: 'completed', by: [...countyDesk], needs: ['completed_on'] },
    accept: {
      title: '验收合格',
      from: 'completed',
      to: 'accepted',
      by: [...bothDesks],
      needs: ['accepted_on', 'acceptance_note'],
      evidence: ['acceptance_paper'],
      unlike: 'complete',
    },
    rework: { title: '退回整改', from: 'completed', to: 'started', by: [...bothDesks], reason: true, aside: true },
    stop: { title: '终止', from: ['planned', 'approved', 'started'], to: 'stopped', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['planned'] } },
  label: ['name'],
  event: 'approved_on',
  columns: ['name', 'project_class', 'owner', 'planned', 'approved_on', 'started_on', 'accepted_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 8 },
  checks: [
    daysInTurn(
      [
        ['approved_on', '立项'],
        ['started_on', '开工'],
        ['completed_on', '完工'],
        ['accepted_on', '验收'],
      ],
      { ahead: 'industry_day_ahead', reversed: 'industry_days_reversed' },
    ),
  ],
})
export interface IndustryProjectTable extends Table<typeof industryProject> {}
