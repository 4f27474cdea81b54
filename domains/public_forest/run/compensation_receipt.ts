import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { notAhead } from '#kit/register/checks.ts'
import { failures } from '../payment/compensation_payment.ts'
import { countyOffice, payReaders } from '../keepers.ts'

/** What the bank told of a batch it was given, payment by payment; it moves each of them. */
export const compensationReceipt = register('compensation_receipt', {
  title: '银行兑付回盘',
  basis: ['林业草原生态保护恢复资金管理办法'],
  fields: {
    run: f.reference({ title: '补偿批次', register: 'compensation_run', required: true }),
    bank: f.text({ title: '代发银行', required: true, max: 100 }),
    returned_on: f.date({ title: '回盘日期', required: true }),
    lines: f.rows(
      {
        number: f.text({ title: '兑付编号', required: true, max: 40 }),
        outcome: f.choice({ paid: '已兑现', failed: '失败' }, { title: '结果', required: true }),
        failure: f.choice(failures, { title: '失败原因' }),
      },
      { title: '明细', min: 1, max: 10_000, required: true },
    ),
    file: f.evidence({ title: '回盘文件' }),
    paid_count: f.integer({ title: '兑现笔数', system: true }),
    failed_count: f.integer({ title: '失败笔数', system: true }),
  },
  states: { recorded: '已登记' },
  start: 'recorded',
  transitions: {},
  access: { create: [...countyOffice], read: [...payReaders] },
  event: 'returned_on',
  label: ['bank', 'returned_on'],
  columns: ['run', 'bank', 'returned_on', 'paid_count', 'failed_count', 'division'],
  checks: [notAhead('returned_on', { code: 'returned_ahead', message: '回盘日期不能晚于今天', fields: ['returned_on'] })],
})
export interface CompensationReceiptTable extends Table<typeof compensationReceipt> {}
