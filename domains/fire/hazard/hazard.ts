import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField, workingDays, type Check } from '#kit/register/transition.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { finders, fireOfficers, groundHands, townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** Kinds of fire hazard; `power_line` is the line corridor (trees too near a conductor). */
export const hazardClasses = {
  power_line: '输配电通道', farm_fire: '农事用火', graveyard: '坟区', edge_fuel: '林缘可燃物', scenic_area: '景区',
  site: '工地', telecom_tower: '通信塔', road: '道路', oil_gas: '油气', other: '其他',
} as const
export const hazardGrades = { general: '一般', larger: '较大', major: '重大' } as const

const lineNamed: Check = ({ after }) =>
  after.class === 'power_line' && !after.line_name
    ? { code: 'line_name_required', message: '输配电通道隐患必须写明线路名称', fields: ['line_name'] }
    : null

const majorSupervised: Check = ({ before, after }) =>
  before?.state === 'graded' && after.grade === 'major'
    ? { code: 'major_not_supervised', message: '重大隐患必须先挂牌督办，再下达整改通知书', fields: ['grade'] }
    : null

const onlyMajor: Check = ({ after }) =>
  after.grade === 'major' ? null : { code: 'not_major', message: '只有重大隐患才挂牌督办', fields: ['grade'] }

const dueAhead: Check = ({ after, at }) =>
  typeof after.due_on === 'string' && after.due_on < at.slice(0, 10)
    ? { code: 'due_in_past', message: '整改期限不能早于今天', fields: ['due_on'] }
    : null

const laterDue: Check = ({ before, after }) =>
  String(after.due_on) > String(before?.due_on) ? null : { code: 'not_an_extension', message: '延期后的期限应晚于原期限', fields: ['due_on'] }

const passed: Check = ({ after }) =>
  after.recheck_result === 'passed' ? null : { code: 'recheck_not_passed', message: '复查合格方可销号', fields: ['recheck_result'] }

/** One fire hazard from finding to closing; 整改通知书 with a deadline is given by forestry or emergency management (森林草原防灭火条例33; to 2025 森林防火条例24). */
export const hazard = register('hazard', {
  title: '火灾隐患',
  basis: fireLaw('inspection', 'hazard_fine'),
  fields: {
    class: f.choice(hazardClasses, { title: '类别', required: true }),
    found_on: f.date({ title: '发现日期', required: true }),
    source: f.choice({ patrol: '防火巡护', line_inspection: '线路排查', supervision: '督导检查', campaign: '集中排查', report: '群众举报', unit: '单位自查' }, { title: '发现来源', required: true }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '位置', required: true }),
    line_name: f.text({ title: '线路名称', max: 100 }),
    pole_from: f.text({ title: '起始杆号', max: 40 }),
    pole_to: f.text({ title: '终止杆号', max: 40 }),
    span_km: f.decimal({ title: '涉及长度', unit: '公里', scale: 3, min: '0', max: '500' }),
    power_line: f.reference({ title: '线路', register: 'power_line' }),
    patrol: f.reference({ title: '来源巡护', register: 'patrol' }),
    visit: f.reference({ title: '来源督导检查', register: 'supervision_visit' }),
    cause: f.text({ title: '成因', required: true, max: 500 }),
    grade: f.choice(hazardGrades, { title: '等级', later: true }),
    owner_unit: f.text({ title: '责任单位', max: 200 }),
    notice_issuer: f.choice({ forestry: '林业主管部门', emergency: '应急管理部门', joint: '联合签发' }, { title: '通知书签发部门', later: true }),
    notice_number: f.text({ title: '整改通知书文号', later: true, max: 100 }),
    measure: f.text({ title: '整改措施', later: true, max: 1000 }),
    due_on: f.date({ title: '整改期限', later: true }),
    receiver: f.text({ title: '签收人', later: true, max: 60 }),
    supervision_number: f.text({ title: '挂牌督办文号', later: true, max: 100 }),
    rectified_note: f.text({ title: '整改情况', later: true, max: 1000 }),
    photo_before: f.evidence({ title: '整改前照片' }),
    photo_after: f.evidence({ title: '整改后照片', later: true, help: '至少一张须是下达整改通知之后拍摄的原图。', taken: { after: { column: 'notified_at', words: '下达整改通知' } } }),
    recheck_on: f.date({ title: '复查日期', later: true }),
    recheck_result: f.choice({ passed: '合格', failed: '不合格' }, { title: '复查结论', later: true }),
    recheck_note: f.text({ title: '复查意见', later: true, max: 1000 }),
    first_closed_at: f.instant({ title: '首次销号时间', system: true, help: '重新打开后仍保留，原年度的统计不变' }),
  },
  states: {
    registered: '已登记', graded: '已定级', supervised: '挂牌督办', notified: '已通知', in_rectification: '整改中',
    rectified: '待复查', returned: '退回整改', rechecked: '已复查', closed: '已销号', invalid: '无效',
  },
  start: 'registered',
  transitions: {
    grade: { title: '定级', from: 'registered', to: 'graded', by: [...townshipHands], needs: ['grade'], within: workingDays(2) },
    supervise: { title: '挂牌督办', from: 'graded', to: 'supervised', by: [...fireOfficers], needs: ['supervision_number'], check: onlyMajor },
    notify: {
      title: '下达整改通知书', from: ['graded', 'supervised'], to: 'notified', by: [...fireOfficers],
      needs: ['owner_unit', 'notice_issuer', 'notice_number', 'measure', 'due_on'], within: workingDays(3), basis: fireLaw('inspection'),
      check: (input) => majorSupervised(input) ?? dueAhead(input),
    },
    sign: { title: '签收', from: 'notified', to: 'in_rectification', by: [...townshipHands], needs: ['receiver'], within: workingDays(2) },
    rectify: {
      title: '报送整改', from: ['in_rectification', 'returned'], to: 'rectified', by: [...groundHands],
      needs: ['rectified_note'], evidence: ['photo_after'], within: untilField('due_on', '整改通知书载明的期限'), basis: fireLaw('inspection', 'hazard_fine'),
    },
    return: { title: '退回', from: 'rectified', to: 'returned', by: [...townshipHands], takes: ['due_on', 'recheck_on', 'recheck_result', 'recheck_note'], reason: true, unlike: 'rectify', aside: true },
    recheck: {
      title: '复查', from: 'rectified', to: 'rechecked', by: [...townshipHands], needs: ['recheck_on', 'recheck_result'], takes: ['recheck_note'],
      unlike: 'rectify', within: workingDays(5), check: passed,
    },
    close: { title: '销号', from: 'rechecked', to: 'closed', by: [...fireOfficers], unlike: 'rectify', within: workingDays(5), check: passed },
    extend: { title: '延期', from: ['in_rectification', 'returned'], by: [...fireOfficers], needs: ['due_on'], reason: true, aside: true, check: laterDue },
    reopen: { title: '重新打开', from: 'closed', to: 'returned', by: [...fireOfficers], needs: ['due_on'], reason: true, aside: true, warning: '首次销号时间保留，已报出的年度数字不变。', check: dueAhead },
    invalidate: { title: '认定无效', from: ['registered', 'graded'], to: 'invalid', by: [...fireOfficers], reason: true, aside: true },
  },
  access: { create: [...finders], read: 'any_post', update: { by: [...finders] } },
  event: 'found_on',
  label: ['class', 'place'],
  columns: ['class', 'place', 'grade', 'owner_unit', 'due_on', 'found_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 6 },
  checks: [
    notAhead('found_on', { code: 'found_ahead', message: '发现日期不能晚于今天', fields: ['found_on'] }),
    inOrder('found_on', 'recheck_on', { code: 'recheck_before_finding', message: '复查日期不能早于发现日期', fields: ['recheck_on'] }),
    lineNamed,
  ],
  indexes: [['class', 'state'], ['first_closed_at']],
})
export interface HazardTable extends Table<typeof hazard> {}
