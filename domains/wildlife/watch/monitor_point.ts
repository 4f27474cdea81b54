import { all, inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk } from '../keepers.ts'

export const pointKinds = {
  national: '国家级监测站',
  provincial: '省级监测站',
  local: '市、县监测站',
  bird_temporary: '鸟类临时观测点',
  route: '巡查线路',
} as const

export const monthNames = {
  m1: '1月',
  m2: '2月',
  m3: '3月',
  m4: '4月',
  m5: '5月',
  m6: '6月',
  m7: '7月',
  m8: '8月',
  m9: '9月',
  m10: '10月',
  m11: '11月',
  m12: '12月',
} as const

/** Where wild animals are watched for disease: in which months daily, by whom kept. */
export const monitorPoint = register('monitor_point', {
  title: '疫源疫病监测点',
  basis: ['动物防疫法20', '陆生野生动物疫源疫病监测防控管理办法'],
  fields: {
    name: f.text({ title: '名称', required: true, max: 60 }),
    number: f.text({ title: '编号', required: true, max: 40, unique: true }),
    kind: f.choice(pointKinds, { title: '类别', required: true }),
    location: f.point({ title: '位置', required: true }),
    habitat: f.text({ title: '生境', required: true, max: 100 }),
    watched: f.text({ title: '监测重点', max: 200, help: '主要候鸟、留鸟和其他野生动物' }),
    keeper: f.text({ title: '负责单位', required: true, max: 100 }),
    months: f.choices(monthNames, { title: '每日报告的月份', required: true, help: '重点时期每日一报，没有发现也要报（零报告）；月份由省级规定' }),
    report_by: f.text({ title: '每日报告时限', max: 20, help: '由省级规定，如“15:00前”' }),
    rule_document: f.text({ title: '月份和时限所据文件', max: 100 }),
    set_up_on: f.date({ title: '设立日期', required: true }),
    ended_on: f.date({ title: '撤销日期', later: true }),
    resumed_on: f.date({ title: '恢复监测日期', later: true }),
    pauses: f.rows({ from: f.date({ title: '自', required: true }), to: f.date({ title: '至', required: true }) }, { title: '停测时段', system: true }),
  },
  states: { active: '监测中', ended: '已撤销' },
  start: 'active',
  transitions: {
    end: {
      undo: 'resume',
      title: '撤销',
      from: 'active',
      to: 'ended',
      by: [...bothDesks],
      needs: ['ended_on'],
      reason: true,
      aside: true,
      check: all(
        inOrder('set_up_on', 'ended_on', { code: 'watch_ended_before_set_up', message: '撤销日期不能早于设立日期', fields: ['ended_on'] }),
        notAhead('ended_on', { code: 'watch_ended_ahead', message: '撤销日期不能晚于今天', fields: ['ended_on'] }),
      ),
    },
    resume: {
      title: '恢复监测',
      from: 'ended',
      to: 'active',
      by: [...bothDesks],
      needs: ['resumed_on'],
      reason: true,
      aside: true,
      check: all(
        inOrder('ended_on', 'resumed_on', { code: 'watch_resumed_before_end', message: '恢复日期不能早于撤销日期', fields: ['resumed_on'] }),
        notAhead('resumed_on', { code: 'watch_resumed_ahead', message: '恢复日期不能晚于今天', fields: ['resumed_on'] }),
      ),
    },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...countyDesk], in: ['active'] } },
  event: 'set_up_on',
  label: ['name'],
  columns: ['name', 'number', 'kind', 'keeper', 'months', 'set_up_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'kind', minZoom: 8 },
  checks: [notAhead('set_up_on', { code: 'watch_set_up_ahead', message: '设立日期不能晚于今天', fields: ['set_up_on'] })],
})
export interface MonitorPointTable extends Table<typeof monitorPoint> {}
