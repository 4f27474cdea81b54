import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { cityDesk } from '../keepers.ts'

/** Where a permanent use takes its quota from. */
export const quotaKinds = { regular: '年度定额', national_reserve: '国家备用定额' } as const
export type QuotaKind = keyof typeof quotaKinds

/** An account of forest-land quota: a place, a year (所属年度) and a kind. Only permanent use takes from it. */
export const landQuota = register('land_quota', {
  title: '林地定额',
  basis: ['森林法36'],
  fields: {
    kind: f.choice(quotaKinds, { title: '定额类别', required: true }),
    document_number: f.text({ title: '下达文号', required: true, max: 100 }),
    issued_on: f.date({ title: '下达日期', required: true }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { open: '使用中', closed: '已关账' },
  start: 'open',
  transitions: {
    close: { undo: 'reopen', title: '关账', from: 'open', to: 'closed', by: [...cityDesk], reason: true, aside: true },
    reopen: { title: '重新开账', from: 'closed', to: 'open', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...cityDesk], read: 'any_post' },
  event: 'issued_on',
  label: ['kind', 'document_number'],
  columns: ['belongs_to_year', 'kind', 'document_number', 'issued_on', 'division', 'state'],
  indexes: [['division', 'belongs_to_year']],
})
export interface LandQuotaTable extends Table<typeof landQuota> {}
