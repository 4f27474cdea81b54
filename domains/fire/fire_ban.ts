import { f } from '../../kit/register/fields.ts'
import { register, type Table } from '../../kit/register/define.ts'
import { untilField } from '../../kit/register/transition.ts'
import { inOrder } from '../../kit/register/checks.ts'
import { fireOfficers } from './keepers.ts'

/** 禁火令 of a county or city government. Its area is the record's division with all below it. */
export const fireBan = register('fire_ban', {
  title: '禁火令',
  basis: ['森林防火条例25', '森林防火条例28', '四川省森林防火条例28'],
  fields: {
    name: f.text({ title: '名称', required: true, max: 200 }),
    document_number: f.text({ title: '文号', required: true, max: 100 }),
    issued_by: f.text({ title: '发布机关', required: true, max: 200, help: '县级以上人民政府' }),
    issued_on: f.date({ title: '发布日期', required: true }),
    applies_from: f.date({ title: '起始日期', required: true }),
    applies_to: f.date({ title: '截止日期', required: true }),
    scope: f.text({ title: '禁火范围和事项', required: true, max: 1000 }),
    document: f.evidence({ title: '文件' }),
    lifted_on: f.date({ title: '解除日期', later: true }),
  },
  states: { issued: '已发布', lifted: '已解除', ended: '已期满' },
  start: 'issued',
  transitions: {
    lift: { title: '提前解除', from: 'issued', to: 'lifted', by: [...fireOfficers], needs: ['lifted_on'], reason: true, aside: true },
    end: { title: '期满', from: 'issued', to: 'ended', by: ['system'], lapses: untilField('applies_to'), aside: true },
  },
  access: { create: [...fireOfficers], read: 'any_post' },
  event: 'applies_from',
  label: ['name', 'document_number'],
  columns: ['name', 'document_number', 'issued_by', 'applies_from', 'applies_to', 'division', 'state'],
  checks: [
    inOrder('applies_from', 'applies_to', { code: 'ends_before_start', message: '截止日期不能早于起始日期', fields: ['applies_to'] }),
    inOrder('issued_on', 'applies_to', { code: 'ends_before_issue', message: '截止日期不能早于发布日期', fields: ['applies_to'] }),
  ],
  indexes: [['applies_from', 'state']],
})
export interface FireBanTable extends Table<typeof fireBan> {}
