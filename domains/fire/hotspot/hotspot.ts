import { VERIFY_WITHIN } from '#datasets/fire/firms.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { hours, workingDays } from '#kit/register/transition.ts'
import { fireOfficers, groundHands, townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** What the check on the ground found. */
export const verdicts = {
  forest_fire: '森林火情',
  planned_burn: '计划烧除',
  farm_fire: '农事（秸秆）用火',
  industrial: '工矿热源',
  other: '其他',
  not_found: '未找到',
} as const
export const hotspotGrades = { urgent: '紧急', probable: '较可信', doubtful: '存疑' } as const

/** Detections of one fire seen close together in place and time. Masked ones are kept, not thrown away. */
export const hotspot = register('hotspot', {
  title: '卫星热点',
  basis: [...fireLaw('first_report'), '川森防指〔2011〕3号'],
  fields: {
    first_seen_at: f.instant({ title: '首次观测', required: true }),
    last_seen_at: f.instant({ title: '末次观测', required: true }),
    location: f.point({ title: '中心位置', required: true }),
    pixels: f.integer({ title: '像素数', required: true, min: 1, max: 100_000 }),
    satellites: f.text({ title: '卫星', max: 200 }),
    confidence: f.choice({ low: '低', nominal: '中', high: '高' }, { title: '可信度' }),
    max_frp: f.decimal({ title: '最大辐射功率', unit: '兆瓦', scale: 2, min: '0' }),
    grade: f.choice(hotspotGrades, { title: '等级' }),
    report_at_once: f.boolean({ title: '达到立即报告像素数' }),
    masked_by_permit: f.reference({ title: '所属用火许可', register: 'fire_use_permit', later: true }),
    masked_by_source: f.reference({ title: '所属固定热源', register: 'heat_source', later: true }),
    verdict: f.choice(verdicts, { title: '核查结论', later: true }),
    verified_note: f.text({ title: '核查情况', later: true, max: 1000 }),
    scene_photos: f.evidence({ title: '现场照片', later: true }),
    fire_event: f.reference({ title: '转办火情', register: 'fire_event', later: true }),
    minutes_to_verify: f.integer({ title: '核查用时', unit: '分钟', system: true, min: 0 }),
  },
  states: { received: '已接收', masked: '已屏蔽', dispatched: '已派发', signed: '已签收', verified: '已核查', closed: '已销号' },
  start: 'received',
  transitions: {
    grow: {
      title: '并入新像素',
      from: ['received', 'masked', 'dispatched', 'signed', 'verified', 'closed'],
      by: ['system'],
      needs: ['pixels', 'last_seen_at'],
      takes: ['location', 'satellites', 'confidence', 'max_frp', 'grade', 'report_at_once'],
      aside: true,
    },
    mask: {
      title: '屏蔽',
      from: 'received',
      to: 'masked',
      by: ['system', 'county.fire_officer'],
      takes: ['masked_by_permit', 'masked_by_source'],
      reason: true,
      aside: true,
    },
    unmask: { title: '解除屏蔽并派发', from: 'masked', to: 'dispatched', by: [...fireOfficers], reason: true, aside: true },
    dispatch: { title: '派发', from: 'received', to: 'dispatched', by: ['system', ...fireOfficers] },
    sign: { title: '签收', from: 'dispatched', to: 'signed', by: [...groundHands], within: hours(1) },
    verify: {
      title: '现场核查',
      from: 'signed',
      to: 'verified',
      by: [...groundHands],
      needs: ['verdict', 'verified_note'],
      takes: ['scene_photos'],
      within: hours(VERIFY_WITHIN.hours, '核查目标，可按当地规定调整'),
    },
    close: { title: '销号', from: 'verified', to: 'closed', by: [...townshipHands], takes: ['fire_event'], within: workingDays(3) },
  },
  access: { create: ['system'], read: 'any_post' },
  event: 'first_seen_at',
  label: ['first_seen_at', 'grade'],
  columns: ['first_seen_at', 'pixels', 'confidence', 'max_frp', 'grade', 'verdict', 'minutes_to_verify', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 6 },
  indexes: [['last_seen_at', 'state']],
})
export interface HotspotTable extends Table<typeof hotspot> {}
