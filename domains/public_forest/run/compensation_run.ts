import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { cityOffice, countyOffice } from '../keepers.ts'
import { gapExplained, issuedWithinPayable, publicised, supplemented } from './rules.ts'

/** One place's compensation, mostly a county's, under one programme: from the plots of the snapshot day to the last 元 on an account. */
export const compensationRun = register('compensation_run', {
  title: '公益林补偿批次',
  basis: ['森林法48', '林业草原生态保护恢复资金管理办法'],
  fields: {
    program: f.reference({ title: '补偿项目', register: 'compensation_program', required: true }),
    snapshot_date: f.date({ title: '面积快照日', required: true, help: '按这一天终了时台账中的小班计算' }),
    rate: f.decimal({ title: '每亩补偿标准', unit: '元', scale: 2, system: true }),
    computed_times: f.integer({ title: '测算次数', unit: '次', system: true }),
    plots: f.integer({ title: '应付小班', unit: '个', system: true }),
    area: f.decimal({ title: '应付面积', unit: '亩', scale: 2, system: true }),
    payees: f.integer({ title: '应付对象', unit: '户', system: true }),
    payable_amount: f.decimal({ title: '应付金额', unit: '元', scale: 2, system: true }),
    withheld_plots: f.integer({ title: '暂停小班', unit: '个', system: true }),
    withheld_amount: f.decimal({ title: '暂停金额', unit: '元', scale: 2, system: true }),
    publicity_from: f.date({ title: '公示起始日', later: true }),
    publicity_place: f.text({ title: '公示地点', max: 200, later: true }),
    publicity_photos: f.evidence({ title: '公示照片', later: true }),
    objections: f.text({ title: '异议及处理', max: 1000, later: true }),
    issue_document: f.text({ title: '下达文号', max: 100, later: true }),
    issued_on: f.date({ title: '下达日期', later: true }),
    issued_amount: f.decimal({ title: '下达金额', unit: '元', scale: 2, min: '0.01', later: true }),
    release_document: f.text({ title: '拨付凭证号', max: 100, later: true }),
    paid_amount: f.decimal({ title: '对账兑现金额', unit: '元', scale: 2, system: true }),
    gap_amount: f.decimal({ title: '对账未兑现金额', unit: '元', scale: 2, system: true, help: '下达减兑现' }),
    reconcile_note: f.text({ title: '对账情况', max: 1000, later: true }),
    gap_note: f.text({ title: '未兑现余额去向', max: 1000, later: true }),
  },
  states: {
    draft: '已建批次', computed: '已测算', publicised: '公示中', approved: '已核定', issued: '已下达', released: '已拨付',
    reconciled: '已对账', closed: '已关闭', void: '已作废',
  },
  start: 'draft',
  transitions: {
    compute: { title: '测算', from: 'draft', to: 'computed', by: [...countyOffice] },
    publicise: { title: '公示', from: 'computed', to: 'publicised', by: [...countyOffice], needs: ['publicity_from', 'publicity_place'], takes: ['publicity_photos'] },
    revise: { title: '退回重算', from: ['computed', 'publicised'], to: 'draft', by: [...countyOffice, ...cityOffice], takes: ['objections'], reason: true, aside: true, warning: '本批次已测算的应付将全部作废。' },
    approve: { title: '核定', from: 'publicised', to: 'approved', by: [...cityOffice], needs: ['objections'], unlike: 'compute', check: publicised },
    issue: { title: '下达', from: 'approved', to: 'issued', by: [...cityOffice], needs: ['issue_document', 'issued_on', 'issued_amount'], check: issuedWithinPayable },
    supplement: { title: '追加下达', from: ['issued', 'released', 'reconciled'], by: [...cityOffice], needs: ['issued_amount', 'issue_document'], check: supplemented, aside: true },
    release: { title: '拨付', from: ['issued', 'released'], to: 'released', by: [...countyOffice], needs: ['release_document'] },
    reconcile: { title: '年度对账', from: ['released', 'reconciled'], to: 'reconciled', by: [...countyOffice, ...cityOffice], needs: ['reconcile_note'], unlike: 'release' },
    close: { title: '关闭', from: 'reconciled', to: 'closed', by: [...cityOffice], takes: ['gap_note'], check: gapExplained, warning: '关闭后不再重发。' },
    void: { title: '作废', from: 'draft', to: 'void', by: [...countyOffice], reason: true, aside: true },
  },
  access: { create: [...countyOffice], read: 'everyone_signed_in', update: { by: [...countyOffice] } },
  label: ['program'],
  columns: ['program', 'belongs_to_year', 'snapshot_date', 'payees', 'payable_amount', 'issued_amount', 'division', 'state'],
  checks: [
    notAhead('snapshot_date', { code: 'snapshot_ahead', message: '快照日不能晚于今天', fields: ['snapshot_date'] }),
    notAhead('issued_on', { code: 'issued_ahead', message: '下达日期不能晚于今天', fields: ['issued_on'] }),
  ],
  indexes: [['issued_on']],
})
export interface CompensationRunTable extends Table<typeof compensationRun> {}
