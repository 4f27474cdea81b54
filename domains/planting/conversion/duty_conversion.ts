import { forms } from '#datasets/planting/duty.ts'
import { inOrder } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type { Check } from '#kit/register/transition.ts'
import { cityDesks } from '../keepers.ts'

const by = [...cityDesks]

/** 实施办法 3: a tree planted is a tree; that is not the province's to set. */
const notFixed: Check = ({ after }) =>
  after['form'] === 'planting' ? { code: 'conversion_fixed', message: '造林绿化栽植一株计一株，不另定折算标准', fields: ['form'] } : null

/** So much of a form stands for so many trees, by a paper of the province and from its day on. Without one a form is not converted. */
export const dutyConversion = register('duty_conversion', {
  title: '尽责折算标准',
  basis: ['全民义务植树尽责形式管理办法（试行）'],
  fields: {
    province: f.text({ title: '省级代码', required: true, max: 2, pattern: '^[1-9][0-9]$', help: '行政区划代码前两位' }),
    form: f.choice(forms, { title: '尽责形式', required: true }),
    quantity: f.decimal({ title: '每（株、工日、元）', unit: '个', scale: 2, min: '0.01', required: true, help: '按这种形式的计量：株、工日或者元' }),
    trees: f.decimal({ title: '折算', unit: '株', scale: 2, min: '0.01', required: true }),
    document: f.text({ title: '依据文件', required: true, max: 200 }),
    article: f.text({ title: '条款', max: 60 }),
    valid_from: f.date({ title: '施行日期', required: true }),
    valid_to: f.date({ title: '失效日期', help: '最后一天；没有的不填' }),
    paper: f.evidence({ title: '文件原文', required: true }),
  },
  states: { draft: '草稿', submitted: '待核对', in_force: '已启用', ended: '已失效', dropped: '已放弃' },
  start: 'draft',
  transitions: {
    submit: { title: '送核', from: 'draft', to: 'submitted', by },
    enable: {
      title: '核对启用',
      from: 'submitted',
      to: 'in_force',
      by,
      unlike: 'submit',
      warning: '启用后，施行期内的报表按它折算；已审核的报表用“重新折算”更新。',
    },
    return: { title: '退回', from: 'submitted', to: 'draft', by, reason: true, aside: true },
    end: { title: '登记失效', from: 'in_force', to: 'ended', by, needs: ['valid_to'], reason: true, aside: true },
    drop: { title: '放弃', from: ['draft', 'submitted'], to: 'dropped', by, reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['draft'] } },
  label: ['form', 'document'],
  columns: ['province', 'form', 'quantity', 'trees', 'document', 'valid_from', 'valid_to', 'state'],
  checks: [notFixed, inOrder('valid_from', 'valid_to', { code: 'conversion_days', message: '失效日期不能早于施行日期', fields: ['valid_to'] })],
})
export interface DutyConversionTable extends Table<typeof dutyConversion> {}
