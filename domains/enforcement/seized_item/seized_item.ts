import { CASE_CLOCKS } from '#datasets/enforcement/case-clocks.ts'
import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { calendarDays, type Check } from '#kit/register/transition.ts'
import { caseHands, caseReaders } from '../keepers.ts'

const otherKeeper: Check = ({ before, after }) =>
  before && before['keeper'] === after['keeper'] && before['kept_at'] === after['kept_at']
    ? { code: 'custody_unchanged', message: '移交后的保管人或者保管地点应与移交前不同', fields: ['keeper', 'kept_at'] }
    : null

/** A thing taken in a case, with every hand it passed through (森林法67; 行政处罚法56; 行政强制法22–28). */
export const seizedItem = register('seized_item', {
  title: '涉案财物',
  basis: ['森林法67', '行政处罚法56', '行政强制法25', '行政强制法27'],
  fields: {
    law_case: f.reference({ title: '案件', register: 'law_case', required: true }),
    kind: f.choice(
      { timber: '木材', tool: '工具', vehicle: '车辆', machine: '机械', animal: '野生动物', plant: '植物', document: '文件资料', other: '其他' },
      { title: '类别', required: true },
    ),
    name: f.text({ title: '名称和特征', required: true, max: 200 }),
    quantity: f.text({ title: '数量', required: true, max: 60 }),
    measure: f.choice({ registered: '先行登记保存', seized: '扣押', sealed: '查封' }, { title: '措施', required: true }),
    decision_number: f.text({ title: '决定书文号', required: true, max: 100 }),
    taken_on: f.date({ title: '实施日期', required: true }),
    keeper: f.text({ title: '保管人（隐名）', required: true, max: 60 }),
    kept_at: f.text({ title: '保管地点', required: true, max: 200 }),
    condition: f.text({ title: '状况', max: 200 }),
    photos: f.evidence({ title: '照片和清单' }),
    handed_on: f.instant({ title: '移交时间', later: true }),
    extended_days: f.integer({ title: '延长天数', unit: '天', min: 1, max: 30, later: true }),
    custody: f.rows(
      {
        from: f.instant({ title: '自', required: true }),
        keeper: f.text({ title: '保管人', required: true, max: 60 }),
        kept_at: f.text({ title: '保管地点', required: true, max: 200 }),
        condition: f.text({ title: '状况', max: 200 }),
      },
      { title: '保管链', system: true },
    ),
    outcome_number: f.text({ title: '处理文书文号', later: true, max: 100 }),
    receipts: f.evidence({ title: '处理凭证', later: true }),
  },
  states: { held: '保管中', returned: '已返还', confiscated: '已没收', handed_over: '已随案移送', destroyed: '已销毁或变卖' },
  start: 'held',
  transitions: {
    hand_over: {
      title: '移交保管',
      from: 'held',
      by: [...caseHands],
      needs: ['keeper', 'kept_at', 'handed_on'],
      takes: ['condition'],
      check: otherKeeper,
      aside: true,
    },
    extend: { title: '延长期限', from: 'held', by: [...caseHands], needs: ['extended_days'], reason: true, aside: true, basis: ['行政强制法25'] },
    give_back: {
      title: '返还',
      from: 'held',
      to: 'returned',
      by: [...caseHands],
      needs: ['outcome_number'],
      takes: ['receipts'],
      within: calendarDays(CASE_CLOCKS.seizure.calendar_days, '行政强制法25', { since: 'taken_on', plus: ['extended_days'] }),
    },
    confiscate: { title: '没收', from: 'held', to: 'confiscated', by: [...caseHands], needs: ['outcome_number'], takes: ['receipts'] },
    send_along: { title: '随案移送', from: 'held', to: 'handed_over', by: [...caseHands], needs: ['outcome_number'], takes: ['receipts'] },
    dispose: { title: '销毁或变卖', from: 'confiscated', to: 'destroyed', by: [...caseHands], needs: ['outcome_number'], evidence: ['receipts'] },
  },
  access: { create: [...caseHands], read: [...caseReaders], update: { by: [...caseHands] } },
  event: 'taken_on',
  label: ['name'],
  columns: ['name', 'kind', 'quantity', 'measure', 'keeper', 'taken_on', 'division', 'state'],
  checks: [notAhead('taken_on', { code: 'taken_ahead', message: '实施日期不能晚于今天', fields: ['taken_on'] })],
})
export interface SeizedItemTable extends Table<typeof seizedItem> {}
