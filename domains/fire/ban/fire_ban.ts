import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField } from '#kit/register/transition.ts'
import { inOrder } from '#kit/register/checks.ts'
import { fireOfficers } from '../keepers.ts'
import { fireLaw } from '../law.ts'
import { ofGovernment } from './government.ts'

/** 禁火令 of a county or city government, which may also set more days of season there. It is drafted first, its effect looked at, then issued. Its area is the record's division with all below it. */
export const fireBan = register('fire_ban', {
  title: '禁火令',
  basis: [...fireLaw('open_fire', 'high_danger'), '四川省森林防火条例28'],
  fields: {
    name: f.text({ title: '名称', required: true, max: 200 }),
    document_number: f.text({ title: '文号', required: true, max: 100 }),
    issued_by: f.text({ title: '发布机关', required: true, max: 200, help: '县级以上人民政府' }),
    issued_on: f.date({ title: '发布日期', required: true }),
    applies_from: f.date({ title: '起始日期', required: true }),
    applies_to: f.date({ title: '截止日期', required: true }),
    scope: f.text({ title: '禁火范围和事项', required: true, max: 1000 }),
    extends: f.choice(
      { season: '森林防火期', high_danger: '森林高火险期' },
      { title: '同时规定', help: '命令同时规定（延长、增加）当地期间的，选是哪一期；起止日期即该期间' },
    ),
    document: f.evidence({ title: '文件' }),
    lifted_on: f.date({ title: '解除日期', later: true }),
  },
  states: { drafted: '拟发布', issued: '已发布', lifted: '已解除', ended: '已期满', discarded: '未发布' },
  start: 'drafted',
  transitions: {
    issue: {
      title: '发布',
      from: 'drafted',
      to: 'issued',
      by: [...fireOfficers],
      basis: fireLaw('high_danger'),
      warning: '发布后，范围内当日有效的用火许可立即暂停；受影响的许可见“发布后的影响”。',
    },
    discard: { title: '不发布', from: 'drafted', to: 'discarded', by: [...fireOfficers], reason: true, aside: true },
    lift: { title: '提前解除', from: 'issued', to: 'lifted', by: [...fireOfficers], needs: ['lifted_on'], reason: true, aside: true },
    end: { title: '期满', from: 'issued', to: 'ended', by: ['system'], lapses: untilField('applies_to'), aside: true },
  },
  access: { create: [...fireOfficers], read: 'any_post', update: { by: [...fireOfficers] } },
  event: 'applies_from',
  label: ['name', 'document_number'],
  columns: ['name', 'document_number', 'issued_by', 'applies_from', 'applies_to', 'division', 'state'],
  checks: [
    inOrder('applies_from', 'applies_to', { code: 'ends_before_start', message: '截止日期不能早于起始日期', fields: ['applies_to'] }),
    ofGovernment('issued_by', '禁火令由县级以上人民政府发布（森林草原防灭火条例30），请填写发布的人民政府'),
    inOrder('issued_on', 'applies_to', { code: 'ends_before_issue', message: '截止日期不能早于发布日期', fields: ['applies_to'] }),
  ],
  indexes: [['applies_from', 'state']],
})
export interface FireBanTable extends Table<typeof fireBan> {}
