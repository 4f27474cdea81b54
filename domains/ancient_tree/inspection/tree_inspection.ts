import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { countyDesk, groundHands } from '../keepers.ts'
import { condition } from '../tree/fields.ts'
import { foundSaid } from './checks.ts'
import { findings, occasions, urgencies } from './kinds.ts'

const filledIn = ['inspected_on', 'vigour', 'urgency'] as const
const beside = [
  'vigour_cause',
  'surroundings',
  'threats',
  'findings',
  'note',
  'suggestion',
  'plaque_seen',
  'from_north',
  'from_east',
  'from_south',
  'from_west',
  'close',
] as const

/** One look at one tree: what was due, by whose eyes, what was found, from the same four sides each time. */
export const treeInspection = register('tree_inspection', {
  title: '古树名木巡查',
  basis: ['古树名木保护条例13、21', 'LY/T 2738-2016'],
  fields: {
    tree: f.reference({ title: '树木', register: 'ancient_tree', required: true }),
    occasion: f.choice(occasions, { title: '事由', required: true }),
    due_on: f.date({ title: '应巡查日期', help: '到这一天为止' }),
    inspected_on: f.date({ title: '巡查日期' }),
    ...condition,
    vigour: f.choice(condition.vigour.choices, { title: '生长势' }),
    findings: f.choices(findings, { title: '发现的情况' }),
    plaque_seen: f.choice({ in_place: '在位完好', missing: '遗失、损毁' }, { title: '保护牌' }),
    urgency: f.choice(urgencies, { title: '处置意见' }),
    note: f.text({ title: '情况说明', max: 1000, long: true }),
    suggestion: f.text({ title: '建议', max: 500 }),
    from_north: f.evidence({ title: '北侧固定点照片' }),
    from_east: f.evidence({ title: '东侧固定点照片' }),
    from_south: f.evidence({ title: '南侧固定点照片' }),
    from_west: f.evidence({ title: '西侧固定点照片' }),
    close: f.evidence({ title: '近景照片' }),
  },
  states: { inspected: '已巡查', due: '待巡查', damaged: '已转案件线索', void: '已作废' },
  start: ['inspected', 'due'],
  transitions: {
    inspect: {
      title: '登记巡查',
      from: 'due',
      to: 'inspected',
      by: [...groundHands],
      needs: [...filledIn],
      takes: [...beside],
      within: untilField('due_on', '古树名木保护条例21'),
    },
    refer: {
      title: '损害转案件线索',
      from: 'inspected',
      to: 'damaged',
      by: [...countyDesk],
      needs: ['note'],
      aside: true,
      basis: ['古树名木保护条例26—28', '森林法74'],
      warning: '随即登记一条案件线索，由执法人员核查。',
      check: ({ after }) =>
        ((after['findings'] ?? []) as string[]).includes('damage')
          ? null
          : { code: 'inspection_no_damage', message: '没有发现人为损害，不转案件线索', fields: ['findings'] },
    },
    annul: { title: '作废', from: ['due', 'inspected'], to: 'void', by: [...countyDesk, 'system'], reason: true, aside: true },
  },
  access: { create: [...groundHands, 'system'], read: 'any_post' },
  event: 'inspected_on',
  label: ['tree', 'inspected_on'],
  columns: ['tree', 'occasion', 'due_on', 'inspected_on', 'vigour', 'urgency', 'division', 'state'],
  checks: [foundSaid, notAhead('inspected_on', { code: 'tree_day_ahead', message: '巡查日期不能晚于今天', fields: ['inspected_on'] })],
  indexes: [
    ['tree', 'inspected_on'],
    ['state', 'due_on'],
  ],
})
export interface TreeInspectionTable extends Table<typeof treeInspection> {}
