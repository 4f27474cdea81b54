import { ledger, ledgerFields } from '#kit/ledger/ledger.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks } from '../keepers.ts'
import { afforestationFund } from './afforestation_fund.ts'

/** One line of money, never changed: 下达 and 追加 are grants, 预占 is what was paid out to works, 核销 what of it was spent. */
export const afforestationFundEntry = register('afforestation_fund_entry', {
  title: '营造林资金流水',
  basis: ['会计法'],
  fields: {
    ...ledgerFields({ account: 'afforestation_fund', subject: 'afforestation_works', unit: '元', scale: 2 }),
    booked_on: f.date({ title: '日期', required: true, help: '下达、追加是下达的；预占即拨付给施工小班，核销即支出' }),
  },
  states: { posted: '已入账' },
  start: 'posted',
  transitions: {},
  access: { create: [...bothDesks, 'system'], read: 'any_post' },
  event: 'booked_on',
  label: ['kind', 'amount'],
  columns: ['account', 'kind', 'amount', 'subject', 'document_number', 'booked_on', 'division'],
  checks: [
    notAhead('booked_on', { code: 'fund_day_ahead', message: '日期不能晚于今天', fields: ['booked_on'] }),
    ({ after }) =>
      ['carry_in', 'carry_out'].includes(String(after['kind']))
        ? { code: 'fund_no_carry', message: '项目资金不在账户之间结转', fields: ['kind'] }
        : ['allocate', 'supplement'].includes(String(after['kind'])) && !after['document_number']
          ? { code: 'fund_document', message: '下达和追加必须写明文号', fields: ['document_number'] }
          : null,
  ],
  indexes: [['account', 'kind']],
})
export interface AfforestationFundEntryTable extends Table<typeof afforestationFundEntry> {}

export const afforestationFundLedger = ledger({ name: 'afforestation_fund', title: '营造林资金', account: afforestationFund, entry: afforestationFundEntry })
