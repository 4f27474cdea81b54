import { EFFECT_MONTHS } from '#datasets/ancient_tree/care.ts'
import { all } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk, groundHands, townshipHands } from '../keepers.ts'
import { effectAfter, rescueDays, worksDone } from './checks.ts'
import { rescueFields } from './fields.ts'

/** One tree, one plan: what ails it, what is prescribed, done and accepted, and what came of it after one year and after three. */
export const treeRescue = register('tree_rescue', {
  title: '一树一策（复壮和排危）',
  basis: ['古树名木保护条例11、13（2025-03-15起）', 'GB/T 51168-2016', '四川省古树名木保护条例'],
  fields: rescueFields,
  states: {
    opened: '待诊断',
    planned: '已定方案',
    approved: '已批准',
    working: '施工中',
    finished: '已完工',
    accepted: '已验收',
    followed: '已一年复查',
    closed: '已三年复查',
    stopped: '已终止',
  },
  start: 'opened',
  transitions: {
    plan: {
      title: '诊断并定方案',
      from: 'opened',
      to: 'planned',
      by: [...countyDesk],
      needs: ['diagnosed_on', 'diagnosis', 'experts', 'prescription', 'works', 'funds'],
      takes: ['plan_files'],
      check: rescueDays,
    },
    approve: {
      title: '批准方案',
      from: 'planned',
      to: 'approved',
      by: [...bothDesks],
      needs: ['approved_on', 'approval_number'],
      unlike: 'plan',
      check: rescueDays,
    },
    revise: { title: '退回重定', from: ['planned', 'approved'], to: 'opened', by: [...bothDesks], reason: true, aside: true },
    begin: { title: '开工', from: 'approved', to: 'working', by: [...countyDesk, 'township.officer'], needs: ['contractor', 'started_on'], check: rescueDays },
    finish: {
      title: '完工',
      from: 'working',
      to: 'finished',
      by: [...townshipHands],
      needs: ['finished_on', 'works_done'],
      takes: ['undone_why'],
      evidence: ['photos_after'],
      check: all(rescueDays, worksDone),
    },
    accept: {
      title: '验收合格',
      from: 'finished',
      to: 'accepted',
      by: [...bothDesks],
      needs: ['accepted_on', 'acceptors', 'acceptance'],
      unlike: 'finish',
      check: rescueDays,
    },
    rework: { title: '验收不合格，返工', from: 'finished', to: 'working', by: [...bothDesks], reason: true, aside: true },
    follow_1: {
      title: '一年复查',
      from: 'accepted',
      to: 'followed',
      by: [...groundHands],
      needs: ['effect_1_on', 'effect_1', 'effect_1_note'],
      evidence: ['effect_1_photos'],
      within: { span: { months: EFFECT_MONTHS.first + 1 }, since: 'accepted_on', basis: '验收满一年后一个月内' },
      check: all(rescueDays, effectAfter('effect_1_on')),
    },
    follow_3: {
      title: '三年复查',
      from: 'followed',
      to: 'closed',
      by: [...groundHands],
      needs: ['effect_3_on', 'effect_3', 'effect_3_note'],
      evidence: ['effect_3_photos'],
      within: { span: { months: EFFECT_MONTHS.last + 1 }, since: 'accepted_on', basis: '验收满三年后一个月内' },
      check: all(rescueDays, effectAfter('effect_3_on')),
    },
    stop: { title: '终止', from: ['opened', 'planned', 'approved', 'working'], to: 'stopped', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...townshipHands, 'city.forestry_officer', 'system'], read: 'any_post', update: { by: [...townshipHands], in: ['opened'] } },
  event: 'accepted_on',
  label: ['tree', 'kind'],
  columns: ['tree', 'kind', 'trouble', 'budget', 'cost', 'accepted_on', 'effect_1', 'effect_3', 'division', 'state'],
  indexes: [
    ['tree', 'state'],
    ['accepted_on', 'state'],
  ],
})
export interface TreeRescueTable extends Table<typeof treeRescue> {}
