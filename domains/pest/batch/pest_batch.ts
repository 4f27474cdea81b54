import { CLEARING_CLOCK } from '#datasets/pest/clocks.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { differenceNamed } from './checks.ts'
import { clearingMethods } from '../plan/pest_plan.ts'
import { townshipHands } from '../keepers.ts'

const ahead = (field: string, title: string) => notAhead(field, { code: 'pest_batch_ahead', message: `${title}不能晚于今天`, fields: [field] })

/**
 * Trees that leave together: one vehicle, one weight, one disposal. What arrives is counted against what was loaded; a difference is named tree by tree
 * or the batch goes no further. Its steps carry, dispose and lose its trees.
 */
export const pestBatch = register('pest_batch', {
  title: '集运批次',
  basis: ['森林病虫害防治条例15', '林生规〔2023〕7号', '松材线虫病防治技术方案'],
  fields: {
    number: f.text({ title: '批次号', required: true, max: 60, unique: true }),
    contract: f.reference({ title: '除治合同', register: 'pest_contract', help: '依合同作业的填写；一批只装一份合同的树' }),
    carrier: f.text({ title: '集运单位', required: true, max: 100 }),
    trees: f.links({ title: '所装松树', register: 'pest_tree', required: true, max: 300 }),
    vehicle: f.text({ title: '车牌号', required: true, max: 20 }),
    escort: f.text({ title: '押运或定位方式', required: true, max: 100 }),
    destination: f.text({ title: '除害地点', required: true, max: 200, help: '县（区）内指定地点' }),
    loaded_on: f.date({ title: '装车日期', required: true }),
    weight_t: f.decimal({ title: '装车重量', unit: '吨', scale: 3, min: '0.001', max: '100', required: true }),
    loading_photos: f.evidence({ title: '装车照片' }),
    trees_loaded: f.integer({ title: '装车株数', unit: '株', system: true }),
    volume: f.decimal({ title: '装车材积', unit: '立方米', scale: 4, system: true, help: '所装各株材积之和' }),
    received_on: f.date({ title: '到达日期', later: true }),
    received_trees: f.integer({ title: '到达株数', unit: '株', min: 0, max: 300, later: true }),
    received_t: f.decimal({ title: '到达重量', unit: '吨', scale: 3, min: '0', max: '100', later: true }),
    missing: f.links({ title: '没有到达的松树', register: 'pest_tree', max: 300, later: true, help: '到达株数少于装车株数的，逐株列明' }),
    difference_note: f.text({ title: '差异原因', max: 500, later: true }),
    received_volume: f.decimal({ title: '到达材积', unit: '立方米', scale: 4, system: true }),
    method: f.choice(clearingMethods, { title: '除害方式', later: true }),
    disposed_on: f.date({ title: '除害日期', later: true }),
    disposed_by: f.text({ title: '除害单位', max: 100, later: true }),
    chip_mm: f.decimal({ title: '粉碎粒径', unit: '毫米', scale: 1, min: '0', max: '200', later: true }),
    photos_before: f.evidence({ title: '除害前照片', later: true }),
    photos_after: f.evidence({ title: '除害后照片', later: true }),
  },
  states: { loaded: '集运中', received: '已到达', disposed: '已除害', lost: '全部未到', cancelled: '已撤销' },
  start: 'loaded',
  transitions: {
    receive: {
      title: '到达验数',
      from: 'loaded',
      to: 'received',
      by: [...townshipHands],
      needs: ['received_on', 'received_trees', 'received_t'],
      takes: ['missing', 'difference_note'],
      within: { span: { hours: CLEARING_CLOCK.hours }, basis: '本系统设定' },
      check: differenceNamed,
      warning: '到达株数少于装车株数的，没有到达的各株登记为去向不明，追回或者由市级核销以前一直列在平衡表中。',
    },
    dispose: {
      title: '除害',
      from: 'received',
      to: 'disposed',
      by: [...townshipHands],
      needs: ['method', 'disposed_on', 'disposed_by'],
      takes: ['chip_mm'],
      evidence: ['photos_before', 'photos_after'],
      within: { span: { hours: CLEARING_CLOCK.hours }, basis: '本系统设定' },
    },
    abandon: {
      title: '全部未到，结束批次',
      from: 'received',
      to: 'lost',
      by: [...townshipHands],
      reason: true,
      aside: true,
      warning: '所装松树都登记为去向不明，各株追回或者由市级核销。',
    },
    cancel: { title: '撤销批次，卸回', from: 'loaded', to: 'cancelled', by: [...townshipHands], reason: true, aside: true },
  },
  access: { create: [...townshipHands], read: 'any_post' },
  event: 'loaded_on',
  label: ['number', 'carrier'],
  columns: [
    'number',
    'carrier',
    'loaded_on',
    'trees_loaded',
    'volume',
    'weight_t',
    'received_trees',
    'received_t',
    'method',
    'disposed_on',
    'division',
    'state',
  ],
  checks: [
    ahead('loaded_on', '装车日期'),
    ahead('received_on', '到达日期'),
    ahead('disposed_on', '除害日期'),
    inOrder('loaded_on', 'received_on', { code: 'pest_batch_order', message: '到达日期不能早于装车', fields: ['received_on'] }),
    inOrder('received_on', 'disposed_on', { code: 'pest_batch_order', message: '除害日期不能早于到达', fields: ['disposed_on'] }),
  ],
  indexes: [['loaded_on', 'state']],
})
export interface PestBatchTable extends Table<typeof pestBatch> {}
