import { HEARD_DEPARTMENTS } from '#datasets/wetland/repair.ts'
import { importances } from '#datasets/wetland/occupation.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { acceptedBySameLevel, allHeard, approvedHighEnough } from './checks.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'

export const planLevels = { national: '国家', provincial: '省级', city: '市级', county: '县级' } as const

/** The plan by which a wetland is repaired. That of an important wetland goes to the province and comes back, for its approval and for its acceptance (湿地保护法42, 43). */
export const wetlandRepairPlan = register('wetland_repair_plan', {
  title: '湿地修复方案',
  basis: ['湿地保护法37', '湿地保护法39', '湿地保护法42', '湿地保护法43'],
  fields: {
    name: f.text({ title: '方案名称', required: true, max: 200 }),
    wetland: f.reference({ title: '湿地', register: 'wetland', required: true }),
    keeper: f.text({ title: '组织单位', required: true, max: 100 }),
    survey_note: f.text({ title: '现状调查', required: true, long: true }),
    area: f.decimal({ title: '修复面积', unit: '公顷', scale: 4, min: '0.0001', required: true }),
    boundary: f.polygon({ title: '修复范围' }),
    importance: f.choice(importances, { title: '湿地级别', system: true }),
    measures: f.text({ title: '修复措施', later: true, long: true, help: '自然恢复为主（湿地保护法37）' }),
    plan_files: f.evidence({ title: '方案文本', later: true }),
    heard: f.rows(
      {
        department: f.choice(HEARD_DEPARTMENTS, { title: '部门', required: true }),
        heard_on: f.date({ title: '回复日期', required: true }),
        opinion: f.text({ title: '意见', required: true, max: 300 }),
      },
      { title: '征求意见', later: true, max: 20, help: '重要湿地应征求自然资源、水、住建、生态环境、农业农村五部门意见（湿地保护法42）' },
    ),
    approver_level: f.choice(planLevels, { title: '批准级别', later: true, help: '重要湿地由省级以上林业主管部门批准；一般湿地按本地规定' }),
    approver: f.text({ title: '批准机关', later: true, max: 100 }),
    approval_number: f.text({ title: '批准文号', later: true, max: 100 }),
    approved_on: f.date({ title: '批准日期', later: true }),
    started_on: f.date({ title: '开工日期', later: true }),
    finished_on: f.date({ title: '自验日期', later: true }),
    self_note: f.text({ title: '自验情况', later: true, max: 1000 }),
    photos: f.evidence({ title: '完工照片', later: true }),
    acceptor_level: f.choice(planLevels, { title: '验收级别', later: true }),
    acceptance_number: f.text({ title: '验收文号', later: true, max: 100 }),
    accepted_on: f.date({ title: '验收日期', later: true }),
    published_on: f.date({ title: '公开日期', later: true }),
    published_place: f.text({ title: '公开处所', later: true, max: 200 }),
    tending_note: f.text({ title: '管护和监测情况', later: true, long: true }),
    evaluation: f.text({ title: '后期评估', later: true, long: true }),
  },
  states: {
    surveyed: '现状调查',
    planned: '方案编制',
    heard: '已征求意见',
    approved: '已批准',
    under_way: '施工中',
    self_checked: '已自验',
    accepted: '已验收',
    published: '已公开',
    evaluated: '已评估',
    dropped: '已终止',
  },
  start: 'surveyed',
  transitions: {
    plan: { title: '编制方案', from: 'surveyed', to: 'planned', by: [...bothDesks], needs: ['measures'], evidence: ['plan_files'] },
    hear: { title: '征求意见', from: 'planned', to: 'heard', by: [...bothDesks], needs: ['heard'], basis: ['湿地保护法42'] },
    send_back: { title: '退回修改', from: 'heard', to: 'planned', by: [...cityDesk], reason: true, aside: true },
    approve: {
      title: '登记批复',
      from: 'heard',
      to: 'approved',
      by: [...bothDesks],
      needs: ['approver_level', 'approver', 'approval_number', 'approved_on'],
      basis: ['湿地保护法42'],
      check: (input) => allHeard(input) ?? approvedHighEnough(input),
    },
    begin: { title: '开工', from: 'approved', to: 'under_way', by: [...countyDesk], needs: ['started_on'] },
    self_check: {
      title: '自验',
      from: 'under_way',
      to: 'self_checked',
      by: [...countyDesk],
      needs: ['finished_on', 'self_note'],
      evidence: ['photos'],
    },
    accept: {
      title: '登记验收',
      from: 'self_checked',
      to: 'accepted',
      by: [...bothDesks],
      needs: ['acceptor_level', 'acceptance_number', 'accepted_on'],
      unlike: 'self_check',
      basis: ['湿地保护法43'],
      check: acceptedBySameLevel,
    },
    redo: { title: '验收不合格，返工', from: 'self_checked', to: 'under_way', by: [...bothDesks], reason: true, unlike: 'self_check', aside: true },
    publish: {
      title: '公开验收结果',
      from: 'accepted',
      to: 'published',
      by: [...bothDesks],
      needs: ['published_on', 'published_place'],
      basis: ['湿地保护法43'],
    },
    tend: { title: '登记管护监测', from: ['published', 'evaluated'], by: [...countyDesk], needs: ['tending_note'], aside: true },
    evaluate: { title: '后期评估', from: 'published', to: 'evaluated', by: [...bothDesks], needs: ['evaluation'], basis: ['湿地保护法43'] },
    drop: { title: '终止', from: ['surveyed', 'planned', 'heard', 'approved'], to: 'dropped', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['surveyed', 'planned'] } },
  label: ['name'],
  columns: ['name', 'wetland', 'importance', 'area', 'approver_level', 'approved_on', 'accepted_on', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 8 },
  checks: [
    inOrder('approved_on', 'started_on', { code: 'wetland_begun_before_approval', message: '开工日期不能早于批准日期', fields: ['started_on'] }),
    inOrder('started_on', 'finished_on', { code: 'wetland_finished_before_begun', message: '自验日期不能早于开工日期', fields: ['finished_on'] }),
    inOrder('finished_on', 'accepted_on', { code: 'wetland_plan_accepted_early', message: '验收日期不能早于自验日期', fields: ['accepted_on'] }),
    inOrder('accepted_on', 'published_on', { code: 'wetland_published_early', message: '公开日期不能早于验收日期', fields: ['published_on'] }),
    notAhead('accepted_on', { code: 'wetland_accepted_ahead', message: '验收日期不能晚于今天', fields: ['accepted_on'] }),
  ],
})
export interface WetlandRepairPlanTable extends Table<typeof wetlandRepairPlan> {}
