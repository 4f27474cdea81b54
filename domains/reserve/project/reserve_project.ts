import { BUILDERS, MODES, OTHER_CONTENTS } from '#datasets/reserve/works.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { cityDesk, desks } from '../keepers.ts'
import { contentsAddUp, daysPlausible } from './checks.ts'

const [by, city] = [[...desks], [...cityDesk]]

/** A project of national reserve forest, from the intention to its completion. Money stands in its ledger, line by line. */
export const reserveProject = register('reserve_project', {
  title: '国家储备林项目',
  basis: ['国家储备林建设管理办法（林规规〔2025〕1号）', '四川省国家储备林建设管理实施细则', '国家储备林建设规划（2018-2035年）'],
  fields: {
    name: f.text({ title: '项目名称', required: true, max: 120 }),
    builder: f.text({ title: '建设主体', required: true, max: 120 }),
    builder_kind: f.choice(BUILDERS, { title: '主体类型', required: true, help: '须有独立法人资格或者是集体经济组织、合作社；政府部门不是建设主体' }),
    investment: f.decimal({ title: '计划总投资', unit: '元', scale: 2, min: '0.01', required: true }),
    scale_mu: f.decimal({ title: '建设规模', unit: '亩', scale: 2, min: '0.01', required: true, help: '含林下种植、配套等全部内容' }),
    reserve_area_mu: f.decimal({ title: '储备林面积', unit: '亩', scale: 2, min: '0.01', required: true, help: '不含林下种植等其他内容' }),
    contents: f.rows(
      {
        content: f.choice({ ...MODES, ...OTHER_CONTENTS }, { title: '内容', required: true }),
        area_mu: f.decimal({ title: '面积', unit: '亩', scale: 2, min: '0', required: true }),
      },
      { title: '建设内容', max: 12 },
    ),
    started_on: f.date({ title: '意向日期', required: true }),
    plan_paper: f.evidence({ title: '建设方案', later: true }),
    planned_on: f.date({ title: '方案完成日期', later: true }),
    reviewed_on: f.date({ title: '省级评审日期', later: true }),
    review_note: f.text({ title: '评审意见', later: true, long: true, max: 1000 }),
    filed_on: f.date({ title: '备案日期', later: true }),
    filing_number: f.text({ title: '批复备案文号', later: true, max: 100 }),
    filing: f.evidence({ title: '批复备案文件', later: true }),
    store_number: f.text({ title: '项目库编号', later: true, max: 60 }),
    listed_on: f.date({ title: '入库日期', later: true }),
    feasibility_number: f.text({ title: '可研批复或备案文号', later: true, max: 100 }),
    approved_on: f.date({ title: '立项日期', later: true }),
    begun_on: f.date({ title: '开工日期', later: true }),
    completed_on: f.date({ title: '竣工日期', later: true }),
    completion_note: f.text({ title: '竣工验收意见', later: true, long: true, max: 1000 }),
  },
  states: {
    intended: '意向',
    planned: '已编方案',
    reviewed: '已评审',
    filed: '已备案',
    listed: '已入库',
    approved: '已立项',
    building: '建设中',
    completed: '已竣工',
    stopped: '已终止',
  },
  start: 'intended',
  transitions: {
    plan: { title: '登记建设方案', from: 'intended', to: 'planned', by, needs: ['planned_on'], evidence: ['plan_paper'] },
    review: { title: '登记省级评审', from: 'planned', to: 'reviewed', by, needs: ['reviewed_on', 'review_note'] },
    file: {
      title: '登记批复备案',
      from: 'reviewed',
      to: 'filed',
      by: city,
      needs: ['filed_on', 'filing_number'],
      evidence: ['filing'],
      unlike: 'review',
      warning: '计划总投资随即记入资金账，以后的增减另记分录。',
    },
    enlist: { title: '入库', from: 'filed', to: 'listed', by: city, needs: ['store_number', 'listed_on'], basis: ['国家储备林建设管理办法'] },
    approve: { title: '立项', from: ['filed', 'listed'], to: 'approved', by, needs: ['feasibility_number', 'approved_on'] },
    begin: { title: '开工', from: 'approved', to: 'building', by, needs: ['begun_on'] },
    complete: { title: '竣工', from: 'building', to: 'completed', by: city, needs: ['completed_on', 'completion_note'] },
    send_back: { title: '退回修改', from: ['planned', 'reviewed'], to: 'intended', by, reason: true, aside: true },
    stop: { title: '终止', from: ['intended', 'planned', 'reviewed', 'filed', 'listed', 'approved'], to: 'stopped', by: city, reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['intended', 'planned'] } },
  label: ['name'],
  event: 'started_on',
  columns: ['name', 'builder', 'investment', 'reserve_area_mu', 'filed_on', 'division', 'state'],
  checks: [daysPlausible, contentsAddUp],
})
export interface ReserveProjectTable extends Table<typeof reserveProject> {}
