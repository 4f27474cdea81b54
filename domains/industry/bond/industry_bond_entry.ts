import { ledger, ledgerFields } from '#kit/ledger/ledger.ts'
import { register, type Table } from '#kit/register/define.ts'
import { industryBond } from './industry_bond.ts'

/** One line of a bond's account, written by its issue and by payments alone. */
export const industryBondEntry = register('industry_bond_entry', {
  title: '债券账',
  basis: ['预算法35'],
  fields: { ...ledgerFields({ account: 'industry_bond', subject: 'industry_payment', unit: '万元', scale: 4 }) },
  states: { posted: '已入账' },
  start: 'posted',
  transitions: {},
  access: { create: ['system'], read: 'any_post' },
  label: ['kind', 'amount'],
  columns: ['account', 'kind', 'amount', 'subject', 'document_number', 'belongs_to_year', 'division'],
  indexes: [['account', 'kind']],
})
export interface IndustryBondEntryTable extends Table<typeof industryBondEntry> {}

export const bondLedger = ledger({ name: 'industry_bond', title: '专项债券账', account: industryBond, entry: industryBondEntry })
