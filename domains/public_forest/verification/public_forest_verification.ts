import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type { Check } from '#kit/register/transition.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { cityOffice, countyOffice } from '../keepers.ts'
import type { Sample } from './sampling.ts'

const shrinking: Check = ({ after }) => {
  const bad = ((after['samples'] ?? []) as Sample[]).some((s) => compare(s.verified, s.declared) > 0 || compare(s.qualified, s.verified) > 0)
  return bad ? { code: 'sample_grows', message: '抽查的合格面积不能大于核实面积，核实面积不能大于申报面积', fields: ['samples'] } : null
}

/** A sample of plots looked at on the ground, projected onto what the county declared. */
export const publicForestVerification = register('public_forest_verification', {
  title: '公益林核查',
  basis: ['国家级公益林管理办法（林资发〔2017〕34号）'],
  fields: {
    inspected_on: f.date({ title: '核查日期', required: true }),
    declared_area: f.decimal({ title: '申报面积', unit: '亩', scale: 2, required: true, min: '0.01' }),
    samples: f.rows(
      {
        plot: f.reference({ title: '小班', register: 'public_forest_plot' }),
        declared: f.decimal({ title: '申报', unit: '亩', scale: 2, required: true, min: '0.01' }),
        verified: f.decimal({ title: '核实', unit: '亩', scale: 2, required: true, min: '0' }),
        qualified: f.decimal({ title: '合格', unit: '亩', scale: 2, required: true, min: '0' }),
        fault: f.text({ title: '问题', max: 200 }),
      },
      { title: '抽查小班', required: true, min: 1, max: 500 },
    ),
    verified_rate: f.decimal({ title: '核实率', unit: '%', scale: 2, system: true }),
    qualified_rate: f.decimal({ title: '合格率', unit: '%', scale: 2, system: true }),
    verified_area: f.decimal({ title: '测算核实面积', unit: '亩', scale: 2, system: true }),
    qualified_area: f.decimal({ title: '测算合格面积', unit: '亩', scale: 2, system: true }),
    photos: f.evidence({ title: '现场照片' }),
  },
  states: { recorded: '已登记', confirmed: '已确认' },
  start: 'recorded',
  transitions: {
    confirm: { title: '确认', from: 'recorded', to: 'confirmed', by: [...cityOffice] },
  },
  access: { create: [...countyOffice, ...cityOffice], read: 'any_post', update: { by: [...countyOffice, ...cityOffice] } },
  event: 'inspected_on',
  label: ['inspected_on'],
  columns: ['inspected_on', 'declared_area', 'verified_rate', 'qualified_rate', 'verified_area', 'qualified_area', 'division', 'state'],
  checks: [shrinking, notAhead('inspected_on', { code: 'inspected_ahead', message: '核查日期不能晚于今天', fields: ['inspected_on'] })],
})
export interface PublicForestVerificationTable extends Table<typeof publicForestVerification> {}
