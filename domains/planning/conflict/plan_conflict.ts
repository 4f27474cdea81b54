import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { keepers } from '../keepers.ts'
import { changeShown, groundDrawn, linesStand, otherSideNamed } from './checks.ts'
import { foundBy, settlements } from './kinds.ts'

const by = [...keepers]

/** Something in which a plan does not agree with another, or with a line over all plans: found by reading or by laying zones over each other, settled by whom and how. */
export const planConflict = register('plan_conflict', {
  title: '规划衔接问题',
  basis: ['土地管理法18', '国家发展规划法24', '生态环境法典65（2026-08-15起）'],
  fields: {
    plan: f.reference({ title: '本规划', register: 'plan', required: true }),
    other_plan: f.reference({ title: '对方规划', register: 'plan' }),
    control_layer: f.reference({ title: '管控图层', register: 'control_layer' }),
    found_by: f.choice(foundBy, { title: '发现方式', required: true }),
    subject: f.text({ title: '不一致的内容', required: true, max: 1000 }),
    own_side: f.text({ title: '本规划的安排', max: 300, help: '条款或分区名称' }),
    other_side: f.text({ title: '对方的安排', max: 300 }),
    ground: f.polygon({ title: '重叠范围' }),
    area: f.decimal({ title: '重叠面积', unit: '公顷', scale: 4, min: '0.0001' }),
    found_on: f.date({ title: '发现日期', required: true }),
    counterpart: f.text({ title: '对方单位', required: true, max: 100 }),
    due_on: f.date({ title: '衔接期限' }),
    settlement: f.choice(settlements, { title: '处理', later: true }),
    settlement_note: f.text({ title: '处理说明', later: true, long: true, max: 2000 }),
    settlement_document: f.text({ title: '函件或纪要', later: true, max: 200 }),
    settled_by: f.text({ title: '商定的单位或会议', later: true, max: 200 }),
    settled_on: f.date({ title: '商定日期', later: true }),
    papers: f.evidence({ title: '衔接材料' }),
  },
  states: { open: '待衔接', proposed: '已提方案', settled: '已衔接', void: '已撤销' },
  start: 'open',
  transitions: {
    propose: {
      title: '提出方案',
      from: 'open',
      to: 'proposed',
      by,
      needs: ['settlement', 'settlement_note'],
      within: untilField('due_on'),
      check: linesStand,
    },
    settle: {
      title: '登记商定',
      from: 'proposed',
      to: 'settled',
      by,
      needs: ['settlement', 'settled_by', 'settled_on'],
      takes: ['settlement_note', 'settlement_document', 'papers'],
      unlike: 'propose',
      check: (input) => linesStand(input) ?? changeShown(input),
    },
    reopen: { title: '重新衔接', from: ['proposed', 'settled'], to: 'open', by, reason: true, aside: true },
    annul: { title: '撤销', from: ['open', 'proposed'], to: 'void', by, reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['open', 'proposed'] } },
  label: ['subject'],
  event: 'found_on',
  columns: ['plan', 'other_plan', 'control_layer', 'subject', 'area', 'found_on', 'settlement', 'division', 'state'],
  map: { geometry: 'ground', colorBy: 'state', minZoom: 9 },
  checks: [
    otherSideNamed,
    groundDrawn,
    notAhead('found_on', { code: 'plan_day_ahead', message: '发现日期不能晚于今天', fields: ['found_on'] }),
    notAhead('settled_on', { code: 'plan_day_ahead', message: '商定日期不能晚于今天', fields: ['settled_on'] }),
  ],
  indexes: [['plan', 'state']],
})
export interface PlanConflictTable extends Table<typeof planConflict> {}
