import { bileForms } from '#datasets/wildlife/bile.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'
import { factorTold } from './checks.ts'

/** Bile drawn from a herd in some days, in one form: an account of what of it is in store. */
export const bileBatch = register('bile_batch', {
  title: '熊胆汁采集批次',
  basis: ['野生动物保护法25', '野生动物保护法28'],
  fields: {
    herd: f.reference({ title: '黑熊种群', register: 'wildlife_herd', required: true }),
    number: f.text({ title: '批次号', required: true, max: 60, unique: true }),
    drawn_from: f.date({ title: '采集起始', required: true }),
    drawn_to: f.date({ title: '采集截止', required: true }),
    bears: f.integer({ title: '采集熊数', unit: '头', required: true, min: 1, max: 100_000, help: '不同个体的头数；幼熊、怀孕、患病的不采集' }),
    form: f.choice(bileForms, { title: '形态', required: true }),
    drawn_kg: f.decimal({ title: '采集重量', unit: '千克', scale: 3, min: '0.001', max: '10000000', required: true }),
    factor: f.decimal({ title: '一千克折鲜胆汁', unit: '千克', scale: 2, min: '1', max: '100', help: '只有浓缩物填写' }),
    files: f.evidence({ title: '采集日记录' }),
    note: f.text({ title: '说明', max: 500 }),
    fresh_kg: f.decimal({ title: '折鲜胆汁', unit: '千克', scale: 3, system: true }),
  },
  states: { stored: '在库', cleared: '已清库', void: '已作废' },
  start: 'stored',
  transitions: {
    clear: { undo: 'reopen', title: '清库', from: 'stored', to: 'cleared', by: [...bothDesks], warning: '账面须为零：全部交付、送检或者报废。' },
    reopen: { title: '恢复在库', from: 'cleared', to: 'stored', by: [...bothDesks], reason: true, aside: true },
    void: {
      title: '登记有误，作废',
      from: 'stored',
      to: 'void',
      by: [...cityDesk],
      reason: true,
      aside: true,
      warning: '采集入库随即作废；已经交付、送检、报废的批次不能作废。',
    },
  },
  access: { create: [...countyDesk], read: 'any_post' },
  event: 'drawn_to',
  label: ['number'],
  columns: ['number', 'herd', 'drawn_from', 'drawn_to', 'bears', 'form', 'drawn_kg', 'division', 'state'],
  checks: [
    inOrder('drawn_from', 'drawn_to', { code: 'bile_batch_reversed', message: '采集截止不能早于起始', fields: ['drawn_to'] }),
    notAhead('drawn_to', { code: 'bile_drawn_ahead', message: '采集日期不能晚于今天', fields: ['drawn_to'] }),
    factorTold,
  ],
  indexes: [['herd', 'drawn_to']],
})
export interface BileBatchTable extends Table<typeof bileBatch> {}
