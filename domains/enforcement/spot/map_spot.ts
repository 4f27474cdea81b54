import { CHANGE_CAUSE_CODES } from '#datasets/forest_resource/change-causes.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField, workingDays } from '#kit/register/transition.ts'
import { ahead, all } from '../case/checks.ts'
import { cityHands, countyHands, forestryOfficers, groundHands } from '../keepers.ts'
import { MASKED_HELP, MASKED_NAME } from '../case/masked.ts'
import { areasAgree, causeAgrees, groundsNamed, nothingToRectify, onlySuspected, verdictTitles, wholeRectified } from './rules.ts'

export const readTypes = { building: '建筑占地', road: '道路', mining: '采矿采石', cultivation: '开垦', felling: '采伐', photovoltaic: '光伏', disturbed: '地表扰动', other: '其他' } as const
export const forestClasses = { public_welfare: '公益林地', commercial: '商品林地' } as const
export const protectionGrades = { grade_1: 'Ⅰ级', grade_2: 'Ⅱ级', grade_3: 'Ⅲ级', grade_4: 'Ⅳ级' } as const
export const explanationKinds = { land_permit: '使用林地许可', harvest_permit: '采伐许可', regeneration: '更新造林', fire: '森林火情', earlier_case: '已查处案件' } as const
export const rectifyWays = { restored: '恢复植被和林业生产条件', procedures: '依法补办手续', demolished: '拆除并恢复', replanted: '补种树木' } as const

const mu = (title: string, more: { later?: true; system?: true; required?: true; help?: string } = {}) => f.decimal({ title, unit: '亩', scale: 4, min: '0', max: '10000000', ...more })

/** A suspected spot of the yearly inspection, from issue to closing: what changed, what explains it, what it is, how the land was put right. */
export const mapSpot = register('map_spot', {
  title: '疑似图斑',
  basis: ['森林法27', '森林法66', '森林督查年度工作要求'],
  fields: {
    batch: f.reference({ title: '批次', register: 'spot_batch', required: true }),
    spot_number: f.text({ title: '图斑号', required: true, max: 40 }),
    image_before: f.date({ title: '前期影像日期', required: true }),
    image_after: f.date({ title: '后期影像日期', required: true }),
    boundary: f.polygon({ title: '图斑范围', required: true }),
    read_area: mu('判读面积', { required: true }),
    read_type: f.choice(readTypes, { title: '判读类型', required: true }),
    place: f.text({ title: '地点', max: 200 }),
    previous_land_class: f.text({ title: '前期地类', max: 40 }),
    current_land_class: f.text({ title: '现地类', max: 40 }),
    forest_kind: f.choice({ protection: '防护林', special: '特种用途林', timber: '用材林', economic: '经济林', energy: '能源林' }, { title: '林种' }),
    forest_class: f.choice(forestClasses, { title: '森林类别' }),
    protection_grade: f.choice(protectionGrades, { title: '林地保护等级' }),
    received_on: f.date({ title: '接收日期', system: true }),
    verify_by: f.date({ title: '核实期限', system: true }),
    area: mu('图斑面积', { system: true, help: 'CGCS2000三度带平面面积' }),
    explained_area: mu('已解释面积', { system: true }),
    unexplained_area: mu('未解释面积', { system: true }),
    pieces: f.rows({
      kind: f.choice(explanationKinds, { title: '依据', required: true }),
      record: f.text({ title: '记录', required: true, max: 40, machine: true }),
      name: f.text({ title: '名称', max: 200 }),
      version: f.integer({ title: '版本', required: true, machine: true }),
      area: f.decimal({ title: '面积', unit: '亩', scale: 4, required: true }),
    }, { title: '解释依据', system: true }),
    desk_checked_on: f.date({ title: '内业核对日期', system: true }),
    desk_note: f.text({ title: '内业核对意见', later: true, max: 1000 }),
    verdict: f.choice(verdictTitles, { title: '核实结论', later: true }),
    cause: f.code({ title: '变化原因', list: CHANGE_CAUSE_CODES, later: true }),
    verified_on: f.date({ title: '核实日期', later: true }),
    ground_area: mu('实际变化面积', { later: true }),
    lawful_area: mu('其中：合法面积', { later: true }),
    unlawful_area: mu('其中：违法面积', { later: true }),
    lawful_volume: f.decimal({ title: '合法采伐蓄积', unit: '立方米', scale: 4, min: '0', later: true }),
    unlawful_volume: f.decimal({ title: '违法采伐蓄积', unit: '立方米', scale: 4, min: '0', later: true }),
    permit_number: f.text({ title: '许可文号', later: true, max: 100 }),
    permit_area: mu('许可面积', { later: true }),
    earlier_spot: f.reference({ title: '原图斑', register: 'map_spot', later: true }),
    project_name: f.text({ title: '项目或单位', later: true, max: 200 }),
    responsible: f.text({ title: '责任人（隐名）', later: true, max: 40, pattern: MASKED_NAME, help: MASKED_HELP }),
    photo_north: f.evidence({ title: '现场照片：北', later: true }),
    photo_east: f.evidence({ title: '现场照片：东', later: true }),
    photo_south: f.evidence({ title: '现场照片：南', later: true }),
    photo_west: f.evidence({ title: '现场照片：西', later: true }),
    photo_overview: f.evidence({ title: '现场照片：全景', later: true }),
    ground_note: f.text({ title: '现场情况', later: true, max: 2000 }),
    review_note: f.text({ title: '审核意见', later: true, max: 1000 }),
    escalated_on: f.date({ title: '上报疑似案件日期', system: true }),
    notice_number: f.text({ title: '整改通知文号', later: true, max: 100 }),
    rectify_due_on: f.date({ title: '整改期限', later: true }),
    rectify_way: f.choice(rectifyWays, { title: '整改方式', later: true }),
    rectified_area: mu('整改面积', { later: true }),
    rectified_note: f.text({ title: '整改情况', later: true, max: 1000 }),
    photo_after: f.evidence({ title: '整改后照片', later: true }),
    accepted_on: f.date({ title: '整改验收日期', later: true }),
    accept_note: f.text({ title: '验收意见', later: true, max: 1000 }),
    first_accepted_at: f.instant({ title: '首次验收合格时间', system: true, help: '跨年重新打开后仍保留，原年度的统计不变' }),
  },
  states: {
    issued: '待内业核对', desk_checked: '待外业核实', verified: '待审核', returned: '退回重核', reviewed: '已审核', escalated: '已上报疑似案件',
    notified: '整改中', rectified: '待验收', accepted: '整改合格', closed: '已销号', withdrawn: '已撤回',
  },
  start: 'issued',
  transitions: {
    desk_check: { title: '内业核对', from: ['issued', 'desk_checked'], to: 'desk_checked', by: [...countyHands, 'system'], takes: ['desk_note'], within: untilField('verify_by', '下发通知载明的期限') },
    verify: {
      title: '外业核实', from: ['desk_checked', 'returned'], to: 'verified', by: [...groundHands], needs: ['verdict', 'cause', 'verified_on', 'ground_area', 'ground_note'],
      takes: ['lawful_area', 'unlawful_area', 'lawful_volume', 'unlawful_volume', 'permit_number', 'permit_area', 'earlier_spot', 'project_name', 'responsible'],
      evidence: ['photo_north', 'photo_east', 'photo_south', 'photo_west', 'photo_overview'], within: untilField('verify_by', '下发通知载明的期限'),
      check: all(causeAgrees, areasAgree, groundsNamed, notAhead('verified_on', { code: 'verified_ahead', message: '核实日期不能晚于今天', fields: ['verified_on'] })),
    },
    review: { title: '审核', from: 'verified', to: 'reviewed', by: [...forestryOfficers], takes: ['review_note'], unlike: 'verify', within: workingDays(10) },
    return: { title: '退回重核', from: 'verified', to: 'returned', by: [...forestryOfficers], reason: true, unlike: 'verify', aside: true },
    escalate: { title: '上报疑似案件', from: 'reviewed', to: 'escalated', by: [...forestryOfficers], check: onlySuspected },
    notify: {
      title: '下达整改通知', from: 'escalated', to: 'notified', by: [...countyHands], needs: ['notice_number', 'rectify_due_on'], basis: ['森林法73', '森林法74', '森林法76'],
      check: ahead('rectify_due_on', { code: 'due_in_past', message: '整改期限不能早于今天', fields: ['rectify_due_on'] }),
    },
    rectify: { title: '报送整改', from: 'notified', to: 'rectified', by: [...groundHands], needs: ['rectify_way', 'rectified_area', 'rectified_note'], evidence: ['photo_after'], within: untilField('rectify_due_on', '整改通知载明的期限') },
    send_back: { title: '整改不合格', from: 'rectified', to: 'notified', by: [...forestryOfficers], needs: ['rectify_due_on'], reason: true, unlike: 'rectify', aside: true },
    accept: { title: '整改验收', from: 'rectified', to: 'accepted', by: [...forestryOfficers], needs: ['accepted_on'], takes: ['accept_note'], unlike: 'rectify', within: workingDays(10), check: wholeRectified },
    close: { title: '销号', from: ['reviewed', 'accepted'], to: 'closed', by: [...cityHands], unlike: ['verify', 'rectify'], check: nothingToRectify },
    reopen: { title: '重新打开', from: ['accepted', 'closed'], to: 'notified', by: [...forestryOfficers], needs: ['rectify_due_on'], reason: true, aside: true, warning: '首次验收时间保留，跨年的已报数字不变。', check: onlySuspected },
    change_again: { title: '再次变化，重新打开', from: ['accepted', 'closed'], to: 'notified', by: ['system'], needs: ['rectify_due_on'], aside: true },
    withdraw: { title: '撤回', from: ['issued', 'desk_checked'], to: 'withdrawn', by: [...cityHands], reason: true, aside: true },
  },
  imported: 'also',
  access: { create: [...cityHands, 'system'], read: 'any_post', update: { by: [...cityHands] } },
  label: ['spot_number', 'place'],
  columns: ['spot_number', 'read_type', 'area', 'unexplained_area', 'verdict', 'unlawful_area', 'verify_by', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 9 },
  checks: [
    inOrder('image_before', 'image_after', { code: 'images_reversed', message: '后期影像日期不能早于前期', fields: ['image_before', 'image_after'] }),
    inOrder('image_after', 'verified_on', { code: 'verified_before_image', message: '核实日期不能早于后期影像日期', fields: ['verified_on'] }),
    inOrder('verified_on', 'accepted_on', { code: 'accepted_before_verified', message: '验收日期不能早于核实日期', fields: ['accepted_on'] }),
    notAhead('accepted_on', { code: 'accepted_ahead', message: '验收日期不能晚于今天', fields: ['accepted_on'] }),
  ],
  indexes: [['batch', 'spot_number'], ['belongs_to_year', 'state']],
})
export interface MapSpotTable extends Table<typeof mapSpot> {}
