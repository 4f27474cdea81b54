import { all, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, watchers } from '../keepers.ts'
import { deadAmong, saidWhole } from './checks.ts'
import { pointKinds } from './monitor_point.ts'

/** What was seen at a point on one day; nothing seen is a report too. */
export const monitorReport = register('monitor_report', {
  title: '监测日报',
  basis: ['动物防疫法20', '陆生野生动物疫源疫病监测防控管理办法'],
  fields: {
    point: f.reference({ title: '监测点', register: 'monitor_point', required: true }),
    day: f.date({ title: '监测日期', required: true }),
    weather: f.choice({ sunny: '晴', cloudy: '多云', overcast: '阴', rain: '雨', fog: '雾', snow: '雪' }, { title: '天气' }),
    nothing_seen: f.boolean({ title: '未见野生动物（零报告）', required: true }),
    sightings: f.rows(
      {
        species: f.text({ title: '物种', required: true, max: 40 }),
        count: f.integer({ title: '数量', unit: '只（头）', required: true, min: 1, max: 1_000_000 }),
        behaviour: f.choice({ normal: '正常', abnormal: '异常' }, { title: '行为', required: true }),
        dead: f.integer({ title: '其中死亡', unit: '只（头）', min: 0, max: 1_000_000 }),
        note: f.text({ title: '症状或说明', max: 200 }),
      },
      { title: '所见动物', max: 60 },
    ),
    photos: f.evidence({ title: '照片' }),
    note: f.text({ title: '备注', max: 300 }),
    point_kind: f.choice(pointKinds, { title: '监测点类别', system: true }),
    animals: f.integer({ title: '所见数量', unit: '只（头）', system: true }),
    abnormal: f.boolean({ title: '有异常', system: true }),
  },
  states: { reported: '已报', void: '已作废' },
  start: 'reported',
  transitions: { annul: { title: '作废', from: 'reported', to: 'void', by: [...bothDesks], reason: true, aside: true } },
  access: { create: [...new Set([...watchers, ...bothDesks])], read: 'any_post' },
  event: 'day',
  label: ['point', 'day'],
  columns: ['point', 'day', 'nothing_seen', 'animals', 'abnormal', 'division', 'state'],
  checks: [notAhead('day', { code: 'watch_day_ahead', message: '监测日期不能晚于今天', fields: ['day'] }), all(saidWhole, deadAmong)],
  indexes: [['point', 'day']],
})
export interface MonitorReportTable extends Table<typeof monitorReport> {}
