import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { untilField } from '#kit/register/transition.ts'
import { objectionsAnswered, shownOver } from './checks.ts'
import { applicants, awardDesks, awardKinds } from './kinds.ts'

const by = [...awardDesks]

/** One village, unit or park that is put forward under a version of the rules, from the paper sent in to the name given, the re-check, and the name taken away. */
export const awardApplication = register('award_application', {
  title: '评选申报',
  basis: ['评选办法', '评比达标表彰活动管理办法'],
  fields: {
    scheme: f.reference({ title: '评选规则', register: 'award_scheme', required: true }),
    name: f.text({ title: '申报对象', required: true, max: 200, help: '村、单位、小区、公园等的全称' }),
    applicant: f.text({ title: '申报单位', required: true, max: 200 }),
    location: f.point({ title: '位置' }),
    statements: f.rows(
      {
        code: f.text({ title: '序号', required: true, max: 20 }),
        statement: f.text({ title: '自评说明', required: true, max: 1000 }),
        points: f.integer({ title: '自评分', required: true, min: 0, max: 1000 }),
      },
      { title: '逐条自评', required: true, min: 1, max: 80 },
    ),
    materials: f.evidence({ title: '申报材料', required: true }),
    kind: f.choice(awardKinds, { title: '评选对象', system: true }),
    checked_note: f.text({ title: '初审意见', later: true, max: 1000 }),
    score: f.text({ title: '评审平均分', system: true, max: 20, help: '有效评审意见总分的平均，两位小数' }),
    shown_from: f.date({ title: '公示起始', later: true }),
    shown_to: f.date({ title: '公示截止', later: true }),
    shown_place: f.text({ title: '公示地点或网址', later: true, max: 300 }),
    objections: f.rows(
      {
        received_on: f.date({ title: '收到日期', required: true }),
        content: f.text({ title: '异议', required: true, max: 1000 }),
        handled: f.boolean({ title: '已核实' }),
        answer: f.text({ title: '答复', max: 1000 }),
      },
      { title: '公示期间的异议', later: true, max: 60 },
    ),
    decision_number: f.text({ title: '命名文号', later: true, max: 100 }),
    awarded_on: f.date({ title: '命名日期', later: true }),
    recheck_due: f.date({ title: '复核期限', system: true }),
    rechecked_on: f.date({ title: '复核日期', later: true }),
    recheck_note: f.text({ title: '复核情况', later: true, max: 1000 }),
    recheck_photos: f.evidence({ title: '复核照片', later: true }),
    revoked_on: f.date({ title: '撤销日期', later: true }),
    revocation_number: f.text({ title: '撤销文号', later: true, max: 100 }),
  },
  states: {
    draft: '草稿',
    submitted: '已申报',
    accepted: '评审中',
    scored: '已评分',
    shown: '公示中',
    awarded: '已命名',
    refused: '未入选',
    revoked: '已撤销',
    withdrawn: '已撤回',
  },
  start: 'draft',
  transitions: {
    submit: { title: '申报', from: 'draft', to: 'submitted', by: [...applicants] },
    accept: { title: '初审通过', from: 'submitted', to: 'accepted', by, needs: ['checked_note'], unlike: 'submit' },
    return: { title: '退回补正', from: 'submitted', to: 'draft', by, reason: true, aside: true },
    score: { title: '汇总评分', from: 'accepted', to: 'scored', by },
    show: { title: '公示', from: 'scored', to: 'shown', by, needs: ['shown_from', 'shown_to', 'shown_place'] },
    award: {
      title: '命名',
      from: 'shown',
      to: 'awarded',
      by,
      needs: ['decision_number', 'awarded_on'],
      takes: ['objections'],
      unlike: 'accept',
      within: untilField('shown_to'),
      check: (input) => shownOver(input) ?? objectionsAnswered(input),
    },
    note_objections: { title: '登记异议', from: 'shown', by, needs: ['objections'], aside: true },
    refuse: { title: '不予入选', from: ['submitted', 'accepted', 'scored', 'shown'], to: 'refused', by, reason: true, aside: true },
    recheck: {
      title: '复核合格',
      from: 'awarded',
      by,
      needs: ['rechecked_on', 'recheck_note'],
      evidence: ['recheck_photos'],
      aside: true,
      within: untilField('recheck_due', '评选办法的复核年限'),
    },
    revoke: { title: '撤销命名', from: 'awarded', to: 'revoked', by, needs: ['revoked_on', 'revocation_number'], reason: true, aside: true },
    withdraw: { title: '撤回', from: ['draft', 'submitted'], to: 'withdrawn', by: [...applicants], reason: true, aside: true },
  },
  access: { create: [...applicants], read: 'any_post', update: { by: [...applicants], in: ['draft'] } },
  label: ['name'],
  event: 'awarded_on',
  columns: ['name', 'scheme', 'kind', 'score', 'awarded_on', 'recheck_due', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'kind', minZoom: 8 },
  checks: [
    inOrder('shown_from', 'shown_to', { code: 'award_days', message: '公示截止不能早于起始', fields: ['shown_to'] }),
    inOrder('shown_to', 'awarded_on', { code: 'award_days', message: '命名日期不能早于公示截止', fields: ['awarded_on'] }),
    inOrder('awarded_on', 'rechecked_on', { code: 'award_days', message: '复核日期不能早于命名日期', fields: ['rechecked_on'] }),
    inOrder('awarded_on', 'revoked_on', { code: 'award_days', message: '撤销日期不能早于命名日期', fields: ['revoked_on'] }),
    notAhead('awarded_on', { code: 'award_day_ahead', message: '命名日期不能晚于今天', fields: ['awarded_on'] }),
    notAhead('rechecked_on', { code: 'award_day_ahead', message: '复核日期不能晚于今天', fields: ['rechecked_on'] }),
  ],
  indexes: [['kind', 'awarded_on']],
})
export interface AwardApplicationTable extends Table<typeof awardApplication> {}
