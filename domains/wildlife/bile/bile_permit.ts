import { bileForms } from '#datasets/wildlife/bile.ts'
import { LICENCE_CLOCKS } from '#datasets/wildlife/licence.ts'
import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField, workingDays } from '#kit/register/transition.ts'
import { bothDesks, countyDesk } from '../keepers.ts'
import { factorTold, grantStands } from './checks.ts'

/** The use of bile approved for one buyer from one herd: so much, until when. Never more than the herd can give, and never more delivered than approved. */
export const bilePermit = register('bile_permit', {
  title: '熊胆汁使用审批',
  basis: ['野生动物保护法28', '野生动物保护法30', '行政许可法42'],
  fields: {
    herd: f.reference({ title: '供给种群', register: 'wildlife_herd', required: true }),
    buyer: f.text({ title: '使用单位', required: true, max: 100 }),
    product: f.text({ title: '用于产品', required: true, max: 200, help: '药品名称和批准文号' }),
    purpose: f.choice({ medicine: '药品生产', clinic: '医疗机构制剂', research: '科学研究', other: '其他特殊情况' }, { title: '用途', required: true }),
    form: f.choice(bileForms, { title: '形态', required: true }),
    factor: f.decimal({ title: '一千克折鲜胆汁', unit: '千克', scale: 2, min: '1', max: '100', help: '只有浓缩物填写' }),
    asked_kg: f.decimal({ title: '申请数量', unit: '千克', scale: 3, min: '0.001', max: '10000000', required: true }),
    applied_on: f.date({ title: '申请日期', required: true }),
    materials: f.evidence({ title: '申请材料' }),
    opinion: f.text({ title: '县级核查意见', max: 1000, later: true }),
    granted_kg: f.decimal({ title: '批准数量', unit: '千克', scale: 3, min: '0.001', max: '10000000', later: true }),
    decision_number: f.text({ title: '批准文号', max: 100, later: true }),
    authority: f.text({ title: '批准机关', max: 100, later: true }),
    decided_on: f.date({ title: '批准日期', later: true }),
    valid_to: f.date({ title: '有效期至', later: true }),
    documents: f.evidence({ title: '批准文件', later: true }),
    settle_note: f.text({ title: '结清说明', max: 500, later: true }),
    fresh_kg: f.decimal({ title: '折鲜胆汁', unit: '千克', scale: 3, system: true }),
  },
  states: { applied: '已申请', checked: '已核查', granted: '已批准', settled: '已结清', refused: '未批准' },
  start: 'applied',
  transitions: {
    check: {
      title: '核查',
      from: 'applied',
      to: 'checked',
      by: [...countyDesk],
      needs: ['opinion'],
      within: workingDays(LICENCE_CLOCKS.examine.working_days, '行政许可法43', { since: 'applied_on' }),
    },
    grant: {
      title: '登记批准',
      from: 'checked',
      to: 'granted',
      by: [...bothDesks],
      needs: ['granted_kg', 'decision_number', 'authority', 'decided_on', 'valid_to'],
      takes: ['documents'],
      unlike: 'check',
      basis: ['野生动物保护法28'],
      check: grantStands,
    },
    settle: {
      title: '结清',
      from: 'granted',
      to: 'settled',
      by: [...bothDesks],
      needs: ['settle_note'],
      within: untilField('valid_to', '野生动物保护法28'),
    },
    refuse: { title: '不予批准', from: ['applied', 'checked'], to: 'refused', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk], in: ['applied'] } },
  event: 'applied_on',
  label: ['buyer', 'form', 'asked_kg'],
  columns: ['buyer', 'herd', 'form', 'asked_kg', 'granted_kg', 'decision_number', 'decided_on', 'valid_to', 'division', 'state'],
  checks: [notAhead('applied_on', { code: 'bile_applied_ahead', message: '申请日期不能晚于今天', fields: ['applied_on'] }), factorTold],
  indexes: [['herd', 'decided_on']],
})
export interface BilePermitTable extends Table<typeof bilePermit> {}
