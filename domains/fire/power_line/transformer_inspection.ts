import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { notAhead } from '#kit/register/checks.ts'
import { finders, townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** One visit to a transformer area; several visits to one area are one area inspected. */
export const transformerInspection = register('transformer_inspection', {
  title: '台区排查',
  basis: fireLaw('lines'),
  fields: {
    transformer_area: f.reference({ title: '配电台区', register: 'transformer_area', required: true }),
    inspected_on: f.date({ title: '排查日期', required: true }),
    inspectors: f.text({ title: '排查人员（单位）', required: true, max: 200 }),
    findings: f.text({ title: '排查情况', required: true, max: 1000 }),
    hazards_found: f.integer({ title: '发现隐患', unit: '个', min: 0, max: 500 }),
    photos: f.evidence({ title: '现场照片' }),
  },
  states: { done: '已排查', void: '已作废' },
  start: 'done',
  transitions: {
    annul: { title: '作废', from: 'done', to: 'void', by: [...townshipHands], reason: true, aside: true },
  },
  access: { create: [...finders], read: 'any_post' },
  event: 'inspected_on',
  label: ['transformer_area', 'inspected_on'],
  columns: ['transformer_area', 'inspected_on', 'inspectors', 'hazards_found', 'division', 'state'],
  checks: [notAhead('inspected_on', { code: 'inspection_ahead', message: '排查日期不能晚于今天', fields: ['inspected_on'] })],
})
export interface TransformerInspectionTable extends Table<typeof transformerInspection> {}
