import { CASE_CLOCKS } from '#datasets/enforcement/case-clocks.ts'
import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { isFilled } from '#kit/register/filled.ts'
import { register, type Table } from '#kit/register/define.ts'
import { calendarDays, type Check } from '#kit/register/transition.ts'
import { caseHands, caseReaders } from '../keepers.ts'

const otherKeeper: Check = ({ before, after }) =>
  before && before['keeper'] === after['keeper'] && before['kept_at'] === after['kept_at']
    ? { code: 'custody_unchanged', message: '移交后的保管人或者保管地点应与移交前不同', fields: ['keeper', 'kept_at'] }
    : null

/** Animals are counted: what kind, how many, alive or not; other things need no such words. What was taken before these were asked goes on its way without them. */
const animalsCounted: Check = ({ before, after }) => {
  if (after['kind'] !== 'animal') return null
  const missing = ['species', 'heads', 'vital'].filter((name) => !isFilled(after[name]))
  if (before?.['kind'] === 'animal' && missing.every((name) => !isFilled(before[name]))) return null
  return missing.length === 0 ? null : { code: 'seized_animals_uncounted', message: '查扣野生动物应写明物种、数量和活体死体', fields: missing }
}

const animalsOnly: Check = ({ after }) =>
  after['kind'] === 'animal' ? null : { code: 'seized_animals_uncounted', message: '只有野生动物放归或者移交收容', fields: ['kind'] }

/** A thing taken in a case, with every hand it passed through (森林法67; 行政处罚法56; 行政强制法22–28). */
export const seizedItem = register('seized_item', {
  title: '涉案财物',
  basis: ['森林法67', '行政处罚法56', '行政强制法25', '行政强制法26', '行政强制法27', '野生动物保护法36', '野生动物保护法61'],
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
    species: f.text({ title: '物种', max: 40, help: '野生动物填写' }),
    heads: f.integer({ title: '动物数量', unit: '只（头）', min: 1, max: 100_000_000, help: '野生动物填写；计入收缴数量' }),
    vital: f.choice({ live: '活体', dead: '死体', product: '制品' }, { title: '活体死体', help: '野生动物填写' }),
    welfare: f.text({ title: '动物状况和照护', max: 500, later: true }),
    consent_number: f.text({ title: '办案机关意见文号', max: 100, later: true }),
    released_at_place: f.text({ title: '放归地点', max: 200, later: true }),
    care_body: f.text({ title: '收容救护机构', max: 100, later: true }),
    outcome_number: f.text({ title: '处理文书文号', later: true, max: 100 }),
    receipts: f.evidence({ title: '处理凭证', later: true }),
  },
  states: {
    held: '保管中',
    returned: '已返还',
    confiscated: '已没收',
    handed_over: '已随案移送',
    destroyed: '已销毁或变卖',
    released: '已放归',
    in_care: '已移交收容',
  },
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
    look_after: {
      title: '记录动物状况',
      from: ['held', 'confiscated'],
      by: [...caseHands],
      needs: ['welfare'],
      aside: true,
      check: animalsOnly,
    },
    release: {
      title: '放归',
      from: ['held', 'confiscated'],
      to: 'released',
      by: [...caseHands],
      needs: ['released_at_place', 'consent_number'],
      evidence: ['receipts'],
      aside: true,
      basis: ['野生动物保护法61'],
      check: animalsOnly,
    },
    entrust: {
      title: '移交收容',
      from: ['held', 'confiscated'],
      to: 'in_care',
      by: [...caseHands],
      needs: ['care_body', 'consent_number'],
      evidence: ['receipts'],
      aside: true,
      basis: ['野生动物保护法15', '野生动物保护法61'],
      check: animalsOnly,
    },
    confiscate: { title: '没收', from: 'held', to: 'confiscated', by: [...caseHands], needs: ['outcome_number'], takes: ['receipts'] },
    send_along: { title: '随案移送', from: 'held', to: 'handed_over', by: [...caseHands], needs: ['outcome_number'], takes: ['receipts'] },
    dispose: { title: '销毁或变卖', from: 'confiscated', to: 'destroyed', by: [...caseHands], needs: ['outcome_number'], evidence: ['receipts'] },
  },
  access: { create: [...caseHands], read: [...caseReaders], update: { by: [...caseHands] } },
  event: 'taken_on',
  label: ['name'],
  columns: ['name', 'kind', 'quantity', 'measure', 'keeper', 'taken_on', 'division', 'state'],
  checks: [notAhead('taken_on', { code: 'taken_ahead', message: '实施日期不能晚于今天', fields: ['taken_on'] }), animalsCounted],
})
export interface SeizedItemTable extends Table<typeof seizedItem> {}
