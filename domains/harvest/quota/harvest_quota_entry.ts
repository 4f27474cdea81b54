import { register, type Table } from '#kit/register/define.ts'
import { ledger, ledgerFields } from '#kit/ledger/ledger.ts'
import type { Check } from '#kit/register/transition.ts'
import { harvestQuota } from './harvest_quota.ts'
import { quotaKeepers } from '../keepers.ts'

const documented: Check = ({ after }) =>
  ['allocate', 'supplement', 'carry_in', 'carry_out'].includes(String(after['kind'])) && !after['document_number']
    ? { code: 'quota_document', message: '下达、追加和结转必须写明文号', fields: ['document_number'] }
    : null

/** One line of a quota account, never changed. People enter what the province gives; permits and carry-overs book the rest. */
export const harvestQuotaEntry = register('harvest_quota_entry', {
  title: '限额台账',
  basis: ['森林法54', '森林法59'],
  fields: { ...ledgerFields({ account: 'harvest_quota', subject: 'harvest_permit', unit: '立方米', scale: 4 }) },
  states: { posted: '已入账' },
  start: 'posted',
  transitions: {},
  access: { create: [...quotaKeepers, 'system'], read: 'everyone_signed_in' },
  label: ['kind', 'amount'],
  columns: ['account', 'kind', 'amount', 'subject', 'document_number', 'belongs_to_year', 'division'],
  checks: [documented],
  indexes: [['account', 'kind']],
})
export interface HarvestQuotaEntryTable extends Table<typeof harvestQuotaEntry> {}

export const harvestQuotaLedger = ledger({ name: 'harvest_quota', title: '采伐限额', account: harvestQuota, entry: harvestQuotaEntry })
