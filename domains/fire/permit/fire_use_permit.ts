import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { calendarDays, untilField, workingDays, type Check } from '#kit/register/transition.ts'
import { inOrder, oneOfFilled } from '#kit/register/checks.ts'
import { fireOfficers, groundHands, townshipHands } from '../keepers.ts'
import { ofGovernment } from '../ban/government.ts'
import { fireLaw } from '../law.ts'

/** What is permitted; each is a permit of its own. */
export const permitKinds = { open_fire: '野外用火', blasting: '爆破、实弹活动', entry: '进入高火险区' } as const

/** Purposes as practice keeps them: 农事 and 非农事. */
export const fireUsePurposes = {
  farm_straw: '农事：烧秸秆、杂草',
  farm_ridge: '农事：烧田坎、灰积肥',
  farm_slash: '农事：炼山整地',
  farm_pest: '农事：烧除病虫害木',
  other_break: '非农事：烧隔离带',
  other_worship: '非农事：集中祭祀',
  other_works: '非农事：工程施工',
  other_event: '非农事：民俗活动',
  other: '非农事：其他',
} as const

const neighboursTold: Check = ({ after }) =>
  after.neighbours_notified === true ? null : { code: 'neighbours_not_notified', message: '用火前应通知相邻单位和住户', fields: ['neighbours_notified'] }

const inWindow: Check = ({ after, at }) => {
  const now = Date.parse(at)
  const inside = Date.parse(String(after.window_from)) <= now && now <= Date.parse(String(after.window_to))
  return inside ? null : { code: 'outside_window', message: '不在批准的用火时段内', fields: ['window_from', 'window_to'] }
}

const APPROVERS: Readonly<Record<keyof typeof permitKinds, string>> = {
  open_fire: '野外用火由县级人民政府批准，林业主管部门、乡镇和村不能批准',
  blasting: '爆破、实弹活动由县级以上人民政府批准',
  entry: '进入高火险区由县级以上人民政府批准',
}
const byGovernment: Check = ({ after, before, at }) => ofGovernment('decided_by', APPROVERS[after.kind as keyof typeof permitKinds])({ after, before, at })

/**
 * Fire in the open, blasting in the zone and season, entry to a high-danger zone: three permits, each decided by a government and only written
 * down here (森林草原防灭火条例27, 31; to 2025 森林防火条例25, 29).
 */
export const fireUsePermit = register('fire_use_permit', {
  title: '野外用火许可',
  basis: [...fireLaw('open_fire', 'entry'), '行政许可法42'],
  fields: {
    applicant: f.text({ title: '申请人（单位）', required: true, max: 100 }),
    applicant_phone: f.text({
      title: '联系电话',
      max: 20,
      sensitive: { mask: 'phone', roles: ['township.officer', 'county.fire_officer'], purpose: '用火审批和现场联系' },
    }),
    kind: f.choice(permitKinds, { title: '许可事项', required: true }),
    purpose: f.choice(fireUsePurposes, { title: '用途', required: true }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    area: f.polygon({ title: '用火范围' }),
    location: f.point({ title: '用火位置' }),
    window_from: f.instant({ title: '用火起始', required: true }),
    window_to: f.instant({ title: '用火截止', required: true }),
    person_in_charge: f.text({ title: '现场负责人', required: true, max: 60 }),
    crew: f.integer({ title: '看守扑救人员', unit: '人', required: true, min: 1, max: 1000 }),
    equipment: f.text({ title: '扑救机具', max: 300 }),
    stop_rule: f.text({ title: '停止用火的气象条件', required: true, max: 300, help: '批准的条件：火险、风力达到何种程度停止' }),
    stop_level: f.integer({ title: '停止用火的火险等级', min: 1, max: 5, help: '批准的条件；不填的，火险等级不使许可暂停（禁火令除外）' }),
    stop_wind_ms: f.decimal({ title: '停止用火的风速', unit: '米/秒', scale: 1, min: '0', max: '60' }),
    neighbours_notified: f.boolean({ title: '已通知相邻单位和住户', required: true }),
    special_need: f.text({ title: '特殊需要', max: 300, help: '防火期内只因防治病虫鼠害、冻害等特殊需要用火' }),
    survey_note: f.text({ title: '踏勘意见', later: true, max: 1000 }),
    survey_photos: f.evidence({ title: '踏勘照片', later: true }),
    decided_by: f.text({ title: '批准机关', later: true, max: 100, help: '县级人民政府（用火），县级以上人民政府（爆破、进入高火险区）' }),
    approval_number: f.text({ title: '批准文号', later: true, max: 100 }),
    rechecked_on: f.date({ title: '火险复核日期', system: true }),
    rechecked_level: f.integer({ title: '复核当日火险等级', min: 1, max: 5, system: true }),
    suspended_for: f.choice({ ban: '禁火令', danger: '火险等级', order: '管理部门决定' }, { title: '暂停原因', system: true }),
    guard: f.text({ title: '监护人员', later: true, max: 100 }),
    ended_note: f.text({ title: '用火结束情况', later: true, max: 500 }),
    cleared_note: f.text({ title: '清场情况', later: true, max: 500 }),
    cleared_photos: f.evidence({ title: '清场照片', later: true }),
  },
  states: {
    applied: '已申请',
    surveyed: '已踏勘',
    approved: '已批准',
    rechecked: '已复核火险',
    started: '用火中',
    guarded: '监护中',
    ended: '已结束',
    cleared: '已清场',
    archived: '已归档',
    suspended: '已暂停',
    refused: '不予批准',
    withdrawn: '已撤回',
    expired: '已过期',
  },
  start: 'applied',
  transitions: {
    survey: {
      title: '现场踏勘',
      from: 'applied',
      to: 'surveyed',
      by: [...groundHands],
      needs: ['survey_note'],
      takes: ['survey_photos'],
      within: workingDays(3),
    },
    approve: {
      title: '批准',
      from: 'surveyed',
      to: 'approved',
      by: ['county.fire_officer'],
      needs: ['decided_by', 'approval_number'],
      within: workingDays(20, '行政许可法42'),
      basis: fireLaw('open_fire', 'entry'),
      check: (input) => neighboursTold(input) ?? byGovernment(input),
    },
    refuse: { title: '不予批准', from: ['applied', 'surveyed'], to: 'refused', by: ['county.fire_officer'], reason: true, aside: true },
    withdraw: { title: '撤回', from: ['applied', 'surveyed', 'approved'], to: 'withdrawn', by: [...townshipHands], reason: true, aside: true },
    recheck: { title: '当日火险复核', from: 'approved', to: 'rechecked', by: [...townshipHands] },
    start: { title: '开始用火', from: 'rechecked', to: 'started', by: [...groundHands], check: inWindow, warning: '达到批准的停止条件时立即停止。' },
    guard: { title: '到场监护', from: 'started', to: 'guarded', by: [...groundHands], needs: ['guard'] },
    finish: { title: '结束用火', from: 'guarded', to: 'ended', by: [...groundHands], needs: ['ended_note'] },
    clear: {
      title: '清场确认',
      from: 'ended',
      to: 'cleared',
      by: [...townshipHands],
      needs: ['cleared_note'],
      evidence: ['cleared_photos'],
      within: calendarDays(1),
      unlike: 'finish',
    },
    archive: { title: '归档', from: 'cleared', to: 'archived', by: [...fireOfficers], within: workingDays(5) },
    suspend: {
      undo: 'resume',
      title: '暂停',
      from: ['approved', 'rechecked', 'started', 'guarded'],
      to: 'suspended',
      by: ['county.fire_officer', 'township.officer', 'system'],
      reason: true,
      aside: true,
      warning: '正在用火的必须立即熄灭并看守。',
    },
    resume: { title: '恢复', from: 'suspended', to: 'approved', by: ['county.fire_officer', 'system'], aside: true },
    expire: { title: '过期', from: ['approved', 'rechecked', 'suspended'], to: 'expired', by: ['system'], lapses: untilField('window_to'), aside: true },
  },
  access: { create: ['township.officer', 'county.fire_officer'], read: 'any_post', update: { by: ['township.officer', 'county.fire_officer'] } },
  event: 'window_from',
  label: ['applicant', 'place'],
  columns: ['applicant', 'kind', 'purpose', 'place', 'window_from', 'window_to', 'division', 'state'],
  map: { geometry: 'area', colorBy: 'state', minZoom: 9 },
  checks: [
    inOrder('window_from', 'window_to', { code: 'ends_before_start', message: '用火截止不能早于起始', fields: ['window_to'] }),
    oneOfFilled(['area', 'location'], { code: 'place_not_drawn', message: '请在地图上画出用火范围或位置', fields: ['area', 'location'] }),
  ],
  indexes: [['state', 'window_from']],
})
export interface FireUsePermitTable extends Table<typeof fireUsePermit> {}
