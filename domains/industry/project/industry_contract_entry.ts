import { ledger, ledgerFields } from '#kit/ledger/ledger.ts'
import { register, type Table } from '#kit/register/define.ts'
import { industryContract } from './industry_contract.ts'

/** One line of a contract's account, written by the contract and its payments alone. */
export const industryContractEntry = register('industry_contract_entry', {
  title: '合同账',
  basis: ['政府采购法', '政府投资条例（国务院令第712号）'],
  fields: { ...ledgerFields({ account: 'industry_contract', subject: 'industry_payment', unit: '万元', scale: 4 }) },
  states: { posted: '已入账' },
  start: 'posted',
  transitions: {},
  access: { create: ['system'], read: 'any_post' },
  label: ['kind', 'amount'],
  columns: ['account', 'kind', 'amount', 'subject', 'document_number', 'belongs_to_year', 'division'],
  indexes: [['account', 'kind']],
})
export interface IndustryContractEntryTable extends Table<typeof industryContractEntry> {}

export const contractLedger = ledger({ name: 'industry_contract', title: '项目合同账', account: industryContract, entry: industryContractEntry })
