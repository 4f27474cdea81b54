import { PHENOLOGY } from '#datasets/fire/lyt1172.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import type { Check } from '#kit/register/transition.ts'
import { notAhead } from '#kit/register/checks.ts'
import { fireOfficers, townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

const greenness = Object.fromEntries(Object.entries(PHENOLOGY).map(([k, v]) => [k, v.title])) as { readonly [K in keyof typeof PHENOLOGY]: string }

const rainBoth: Check = ({ after }) =>
  (typeof after.last_rain_mm === 'string') === (typeof after.last_rain_on === 'string')
    ? null
    : { code: 'last_rain_half', message: '上次降雨的日期和雨量应同时填写', fields: ['last_rain_mm', 'last_rain_on'] }

const rainBefore: Check = ({ after }) =>
  typeof after.last_rain_on === 'string' && after.last_rain_on > String(after.observed_on)
    ? { code: 'last_rain_ahead', message: '上次降雨日期不能晚于观测日期', fields: ['last_rain_on'] }
    : null

/**
 * The weather of one day at one place and the danger level that follows by LY/T 1172-95. A value not measured is left empty;
 * then there is no level but 数据不全. Values at noon serve the Canadian index beside it.
 */
export const dangerObservation = register('danger_observation', {
  title: '火险观测',
  basis: [...fireLaw('entry', 'warning'), 'LY/T 1172-95'],
  fields: {
    observed_on: f.date({ title: '观测日期', required: true }),
    station: f.text({ title: '站点', max: 100 }),
    max_temperature: f.decimal({ title: '日最高气温', unit: '摄氏度', scale: 1, min: '-60', max: '60' }),
    min_humidity: f.decimal({ title: '日最小相对湿度', unit: '%', scale: 1, min: '0', max: '100' }),
    max_wind: f.decimal({ title: '日最大风速', unit: '米/秒', scale: 1, min: '0', max: '120' }),
    rain: f.decimal({ title: '当日降水量', unit: '毫米', scale: 1, min: '0', max: '2000' }),
    last_rain_on: f.date({ title: '上次降雨日期', help: '当日及以前最近一个降水量不小于0.3毫米的日子；已有连续观测时可不填' }),
    last_rain_mm: f.decimal({ title: '上次降雨量', unit: '毫米', scale: 1, min: '0.3', max: '2000' }),
    greenness: f.choice(greenness, { title: '地面绿草或积雪覆盖' }),
    noon_temperature: f.decimal({ title: '正午气温', unit: '摄氏度', scale: 1, min: '-60', max: '60' }),
    noon_humidity: f.decimal({ title: '正午相对湿度', unit: '%', scale: 1, min: '0', max: '100' }),
    noon_wind: f.decimal({ title: '正午风速', unit: '米/秒', scale: 1, min: '0', max: '120' }),
    status: f.choice({ ok: '已定级', incomplete: '数据不全' }, { title: '定级情况', system: true }),
    missing: f.text({ title: '缺少的数据', system: true, max: 200 }),
    score: f.integer({ title: '火险指数', system: true, help: 'HTZ = A + B + C + D − E' }),
    level: f.integer({ title: '火险等级', system: true, min: 1, max: 5 }),
    other_score: f.integer({ title: '另一版本的火险指数', system: true }),
    other_level: f.integer({ title: '另一版本的火险等级', system: true, min: 1, max: 5, help: '标准的系数表有两个版本，均未核原文' }),
    variant: f.text({ title: '采用的系数表', system: true, max: 40 }),
  },
  states: { recorded: '已观测', void: '已作废' },
  start: 'recorded',
  transitions: {
    annul: { title: '作废', from: 'recorded', to: 'void', by: [...fireOfficers], reason: true, aside: true },
  },
  access: { create: [...townshipHands, 'city.fire_officer'], read: 'any_post', update: { by: [...townshipHands, 'city.fire_officer'] } },
  event: 'observed_on',
  label: ['observed_on', 'station'],
  columns: ['observed_on', 'division', 'max_temperature', 'min_humidity', 'max_wind', 'rain', 'status', 'level', 'other_level'],
  checks: [notAhead('observed_on', { code: 'observed_ahead', message: '观测日期不能晚于今天', fields: ['observed_on'] }), rainBoth, rainBefore],
  indexes: [
    ['division', 'observed_on'],
    ['observed_on', 'state'],
  ],
})
export interface DangerObservationTable extends Table<typeof dangerObservation> {}
