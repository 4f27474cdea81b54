import { f } from '../../kit/register/fields.ts'
import { register, type Table } from '../../kit/register/define.ts'
import { type Check, untilField } from '../../kit/register/transition.ts'
import { inOrder } from '../../kit/register/checks.ts'
import { fireOfficers } from './keepers.ts'
import { extensionOf, type Period } from './season.ts'

const joinsOn: Check = ({ after }) =>
  typeof after.extends !== 'string' || extensionOf(after.extends as Period, { start: String(after.applies_from), end: String(after.applies_to) }, '')
    ? null
    : { code: 'extension_detached', message: '禁火日期与所延长的期间不相接，不构成延长', fields: ['extends', 'applies_from', 'applies_to'] }

/** 禁火令 of a county or city government, which may also lengthen the season there. Its area is the record's division with all below it. */
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
    extends: f.choice({ season: '森林防火期', high_danger: '森林高火险期' }, { title: '同时延长', help: '命令同时延长当地期间的，选是哪一期；禁火日期须与该期间相接' }),
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
    joinsOn,
    inOrder('issued_on', 'applies_to', { code: 'ends_before_issue', message: '截止日期不能早于发布日期', fields: ['applies_to'] }),
  ],
  indexes: [['applies_from', 'state']],
})
export interface FireBanTable extends Table<typeof fireBan> {}
