import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { cityHands, forestryOfficers } from '../keepers.ts'

export const issuers = { nation: '国家林业和草原局', province: '省级林业主管部门', city: '市级自行判读' } as const

/** A file of suspected spots as it came from above: whose, for which supervision year, and unchanged since. */
export const spotBatch = register('spot_batch', {
  title: '图斑批次',
  basis: ['森林法27', '森林法66', '森林督查年度工作要求'],
  fields: {
    supervision_year: f.integer({ title: '督查年度', required: true, min: 2000, max: 2100 }),
    batch_number: f.text({ title: '批次号', required: true, max: 40, unique: true }),
    issuer: f.choice(issuers, { title: '下发单位', required: true }),
    document_number: f.text({ title: '下发文号', max: 100 }),
    received_on: f.date({ title: '接收日期', required: true }),
    verify_by: f.date({ title: '核实期限', required: true }),
    spot_count: f.integer({ title: '文件载明图斑数', unit: '个', required: true, min: 1, max: 100_000 }),
    received_file: f.evidence({ title: '接收文件', required: true }),
    stated_checksum: f.text({ title: '随文校验码（SHA-256）', max: 64, pattern: '^[0-9a-f]{64}$', help: '填写后与接收文件核对' }),
    file_checksum: f.text({ title: '接收文件校验码', max: 64, system: true }),
    distributed_on: f.date({ title: '下发县区日期', later: true }),
    conclusion: f.text({ title: '核实工作小结', long: true, later: true }),
  },
  states: { received: '已接收', distributed: '已下发', concluded: '核实完成', withdrawn: '已撤回' },
  start: 'received',
  transitions: {
    distribute: {
      title: '下发县区',
      from: 'received',
      to: 'distributed',
      by: [...cityHands],
      needs: ['distributed_on'],
      check: notAhead('distributed_on', { code: 'distributed_ahead', message: '下发日期不能晚于今天', fields: ['distributed_on'] }),
    },
    conclude: { title: '核实完成', from: 'distributed', to: 'concluded', by: [...cityHands], needs: ['conclusion'] },
    withdraw: { title: '撤回批次', from: 'received', to: 'withdrawn', by: [...cityHands], reason: true, aside: true },
  },
  access: { create: [...cityHands], read: 'any_post', update: { by: [...forestryOfficers] } },
  event: 'received_on',
  label: ['batch_number'],
  columns: ['batch_number', 'supervision_year', 'issuer', 'spot_count', 'received_on', 'verify_by', 'state'],
  checks: [
    notAhead('received_on', { code: 'received_ahead', message: '接收日期不能晚于今天', fields: ['received_on'] }),
    inOrder('received_on', 'verify_by', { code: 'term_before_receipt', message: '核实期限不能早于接收日期', fields: ['verify_by'] }),
    inOrder('received_on', 'distributed_on', { code: 'distributed_before_receipt', message: '下发日期不能早于接收日期', fields: ['distributed_on'] }),
  ],
})
export interface SpotBatchTable extends Table<typeof spotBatch> {}
