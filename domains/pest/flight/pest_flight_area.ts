import { pestTitles } from '#datasets/pest/pests.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk } from '../keepers.ts'
import { noticeAhead } from './checks.ts'

export const aircraft = { helicopter: '直升机', fixed_wing: '固定翼飞机', drone: '无人机' } as const

/** Ground over which an aircraft may spray in a window: surveyed and designed, cleared for flight, told to the public (森林病虫害防治条例17). */
export const pestFlightArea = register('pest_flight_area', {
  title: '飞防作业区',
  basis: ['森林病虫害防治条例17', '无人驾驶航空器飞行管理暂行条例26', '农药管理条例35'],
  fields: {
    name: f.text({ title: '名称', required: true, max: 100 }),
    pest: f.choice(pestTitles, { title: '防治对象', required: true }),
    boundary: f.polygon({ title: '作业区范围', required: true }),
    aircraft: f.choice(aircraft, { title: '航空器', required: true }),
    contractor: f.text({ title: '飞行作业单位', required: true, max: 100 }),
    agent: f.text({ title: '药剂', required: true, max: 100 }),
    window_from: f.date({ title: '作业窗口起', required: true }),
    window_to: f.date({ title: '作业窗口止', required: true }),
    survey_note: f.text({ title: '调查设计和地面准备', required: true, max: 1000, help: '虫情、地形、起降点、信号；水源、桑园、蜂场、鱼塘' }),
    notice_on: f.date({ title: '公告日期', later: true }),
    notice_place: f.text({ title: '公告处所', later: true, max: 200 }),
    notice_note: f.text({ title: '公告事项', later: true, long: true, help: '蜂群转移和返回、畜禽入圈、水井加盖、禁入和禁采天数、联系电话' }),
    keepers_told: f.text({ title: '蜂、蚕、水产养殖户告知情况', later: true, max: 500 }),
    notice_files: f.evidence({ title: '公告', later: true }),
    approval_number: f.text({ title: '飞行任务、空域批准文号', later: true, max: 100, help: '依法不需申请的，写明条款' }),
    approved_on: f.date({ title: '批准日期', later: true }),
    summary: f.text({ title: '作业情况', later: true, max: 1000 }),
  },
  states: { designed: '已设计', noticed: '已公告', approved: '可以作业', closed: '已结束', cancelled: '已取消' },
  start: 'designed',
  transitions: {
    notice: {
      title: '登记公告',
      from: 'designed',
      to: 'noticed',
      by: [...countyDesk],
      needs: ['notice_on', 'notice_place', 'notice_note', 'keepers_told'],
      evidence: ['notice_files'],
      check: noticeAhead,
    },
    approve: {
      title: '登记飞行批准',
      from: 'noticed',
      to: 'approved',
      by: [...bothDesks],
      needs: ['approval_number', 'approved_on'],
      check: notAhead('approved_on', { code: 'pest_flight_ahead', message: '批准日期不能晚于今天', fields: ['approved_on'] }),
    },
    close: { title: '作业结束', from: 'approved', to: 'closed', by: [...countyDesk], needs: ['summary'] },
    cancel: { title: '取消', from: ['designed', 'noticed', 'approved'], to: 'cancelled', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'everyone_signed_in', update: { by: [...bothDesks], in: ['designed'] } },
  event: 'window_from',
  label: ['name'],
  columns: ['name', 'pest', 'aircraft', 'contractor', 'window_from', 'window_to', 'notice_on', 'approved_on', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 8 },
  checks: [
    notAhead('notice_on', { code: 'pest_flight_ahead', message: '公告日期不能晚于今天', fields: ['notice_on'] }),
    inOrder('window_from', 'window_to', { code: 'pest_flight_reversed', message: '作业窗口止不能早于起', fields: ['window_to'] }),
  ],
})
export interface PestFlightAreaTable extends Table<typeof pestFlightArea> {}
