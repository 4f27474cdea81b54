import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { fireLaw } from '../law.ts'

/** One pixel as the satellite's file gives it. `natural_key` makes a second upload add nothing. */
export const hotspotDetection = register('hotspot_detection', {
  title: '热点原始观测',
  basis: fireLaw('first_report'),
  fields: {
    natural_key: f.text({ title: '自然键', required: true, max: 200, unique: true }),
    seen_at: f.instant({ title: '观测时间', required: true }),
    location: f.point({ title: '像素中心', required: true }),
    satellite: f.text({ title: '卫星', max: 40 }),
    instrument: f.text({ title: '传感器', max: 40 }),
    confidence: f.choice({ low: '低', nominal: '中', high: '高' }, { title: '可信度' }),
    frp: f.decimal({ title: '辐射功率', unit: '兆瓦', scale: 2, min: '0' }),
    daynight: f.choice({ day: '白天', night: '夜间' }, { title: '昼夜' }),
    raw: f.text({ title: '原始行', required: true, max: 1000 }),
    hotspot: f.reference({ title: '所属热点', register: 'hotspot', later: true }),
  },
  states: { received: '已接收', clustered: '已归并' },
  start: 'received',
  transitions: {
    cluster: { title: '归并', from: 'received', to: 'clustered', by: ['system'], needs: ['hotspot'] },
  },
  access: { create: ['system'], read: 'any_post' },
  event: 'seen_at',
  label: ['seen_at', 'satellite'],
  columns: ['seen_at', 'satellite', 'instrument', 'confidence', 'frp', 'hotspot', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'confidence', minZoom: 8 },
  indexes: [['seen_at', 'state']],
})
export interface HotspotDetectionTable extends Table<typeof hotspotDetection> {}
