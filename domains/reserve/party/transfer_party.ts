import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { landDesks } from '../keepers.ts'

const by = [...landDesks]
const named = { mask: 'name', roles: [...landDesks], purpose: '办理林地流转和核对租金' } as const

/** One who holds a part of the land of a transfer: a household with its contract right, or the collective. Rent is owed to each by its part. */
export const transferParty = register('transfer_party', {
  title: '流转权利人',
  basis: ['农村土地承包法36、39', '森林法17'],
  fields: {
    transfer: f.reference({ title: '林地流转', register: 'forest_transfer', required: true }),
    name: f.text({ title: '户主或集体名称', required: true, max: 60, sensitive: named }),
    account: f.text({ title: '收款账号', max: 40, sensitive: { mask: 'id_number', roles: [...landDesks], purpose: '支付租金' } }),
    area_mu: f.decimal({ title: '面积', unit: '亩', scale: 2, min: '0.01', required: true }),
    contract_until: f.date({ title: '承包期止' }),
    consented: f.boolean({ title: '书面同意', required: true }),
    consent: f.evidence({ title: '同意书' }),
  },
  states: { listed: '已登记', removed: '已移除' },
  start: 'listed',
  transitions: { remove: { title: '移除', from: 'listed', to: 'removed', by, reason: true, aside: true } },
  access: { create: by, read: 'any_post', update: { by } },
  label: ['transfer', 'area_mu'],
  columns: ['transfer', 'name', 'area_mu', 'contract_until', 'consented', 'division', 'state'],
})
export interface TransferPartyTable extends Table<typeof transferParty> {}
