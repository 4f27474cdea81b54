import { ledger, ledgerFields } from '#kit/ledger/ledger.ts'
import { register, type Table } from '#kit/register/define.ts'
import { cityDesk } from '../keepers.ts'
import { landQuota } from './land_quota.ts'

/** A line of a quota account. Officers allocate, supplement and carry; what an application takes is booked by its own steps. */
export const landQuotaEntry = register('land_quota_entry', {
  title: '林地定额分录',
  basis: ['森林法36'],
  fields: { ...ledgerFields({ account: 'land_quota', subject: 'land_use_application', unit: '公顷', scale: 4 }) },
  states: { posted: '已入账' },
  start: 'posted',
  transitions: {},
  access: { create: [...cityDesk, 'system'], read: 'any_post' },
  label: ['account', 'kind', 'amount'],
  columns: ['account', 'kind', 'amount', 'subject', 'document_number', 'changed_at'],
  indexes: [['account', 'subject']],
})
export interface LandQuotaEntryTable extends Table<typeof landQuotaEntry> {}

export const landQuotaLedger = ledger({ name: 'land_quota', title: '林地定额', account: landQuota, entry: landQuotaEntry })
