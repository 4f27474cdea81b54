import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import type { Check } from '#kit/register/transition.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** How much a patrol's evidence can carry. A lower grade raises a question, never a verdict. */
export const evidenceGrades = {
  continuous: '连续轨迹', sparse: '稀疏轨迹', point: '定位点', paper: '纸质记录',
} as const

const LONGEST_HOURS = 24

const completed: Check = ({ after }) =>
  after.state === 'recorded' && typeof after.ended_at !== 'string'
    ? { code: 'fire_patrol_not_ended', message: '完成的巡护必须写明结束时间；尚未结束的请登记为“巡护中”', fields: ['ended_at'] }
    : null

const oneSession: Check = ({ after }) => {
  if (typeof after.ended_at !== 'string' || typeof after.started_at !== 'string') return null
  const hours = (Date.parse(after.ended_at) - Date.parse(after.started_at)) / 3_600_000
  return hours <= LONGEST_HOURS ? null : { code: 'fire_patrol_too_long', message: `一次巡护不超过${LONGEST_HOURS}小时，跨日请分次登记`, fields: ['ended_at'] }
}

const graded: Check = ({ after }) => {
  if (after.state !== 'recorded') return null
  const grade = after.evidence_grade
  if ((grade === 'continuous' || grade === 'sparse') && !after.track) {
    return { code: 'track_missing', message: '佐证等级为轨迹的，必须附轨迹线', fields: ['track', 'evidence_grade'] }
  }
  if (grade === 'point' && !after.location) return { code: 'point_missing', message: '佐证等级为定位点的，必须附位置', fields: ['location', 'evidence_grade'] }
  return null
}

const aboutFire: Check = ({ after }) =>
  (after.purposes as string[]).includes('fire') ? null : { code: 'not_a_fire_patrol', message: '防火巡护的目的必须包含“防火”', fields: ['purposes'] }

/** One session of a ranger on the ground; “次” counts the sessions that were completed and not voided. */
export const firePatrol = register('fire_patrol', {
  title: '防火巡护',
  basis: [...fireLaw('rangers', 'inspection'), '森林法33'],
  fields: {
    ranger: f.person({ title: '护林员', required: true }),
    started_at: f.instant({ title: '开始时间', required: true }),
    ended_at: f.instant({ title: '结束时间' }),
    purposes: f.choices({ fire: '防火', pest: '有害生物', wildlife: '野生动物', forest: '林木林地', wetland: '湿地' }, { title: '巡护目的', required: true }),
    evidence_grade: f.choice(evidenceGrades, { title: '佐证等级', required: true, help: '如实填写：有连续轨迹、只有稀疏点、只有一个定位点，或只有纸质记录' }),
    track: f.line({ title: '巡护轨迹' }),
    location: f.point({ title: '位置' }),
    length_km: f.decimal({ title: '轨迹长度', unit: '公里', scale: 2, min: '0', system: true }),
    weather: f.choice({ sunny: '晴', cloudy: '多云', overcast: '阴', rain: '雨', fog: '雾', wind: '大风' }, { title: '天气' }),
    finds: f.rows({
      kind: f.choice({ open_fire: '野外用火', hazard: '火灾隐患', person: '重点人员', facility: '设施损坏', other: '其他' }, { title: '类别', required: true }),
      note: f.text({ title: '情况', required: true, max: 300 }),
      settled: f.boolean({ title: '当场处置' }),
    }, { title: '发现情况', max: 50 }),
    photos: f.evidence({ title: '现场照片' }),
    note: f.text({ title: '备注', max: 500 }),
  },
  states: { recorded: '已完成', under_way: '巡护中', void: '已作废' },
  start: ['recorded', 'under_way'],
  transitions: {
    finish: { title: '结束巡护', from: 'under_way', to: 'recorded', by: ['ranger', ...townshipHands], needs: ['ended_at'], takes: ['track', 'location', 'evidence_grade', 'weather', 'finds', 'photos', 'note'] },
    annul: { title: '作废', from: ['recorded', 'under_way'], to: 'void', by: [...townshipHands], reason: true, aside: true, warning: '作废后不再计入巡护次数，记录仍保留。' },
  },
  access: { create: ['ranger', 'township.officer'], read: 'any_post' },
  event: 'started_at',
  label: ['ranger', 'started_at'],
  columns: ['ranger', 'started_at', 'ended_at', 'evidence_grade', 'length_km', 'division', 'state'],
  map: { geometry: 'track', colorBy: 'evidence_grade', minZoom: 10 },
  checks: [
    inOrder('started_at', 'ended_at', { code: 'ended_before_start', message: '结束时间不能早于开始时间', fields: ['ended_at'] }),
    notAhead('started_at', { code: 'patrol_ahead', message: '开始时间不能晚于现在', fields: ['started_at'] }),
    completed, oneSession, graded, aboutFire,
  ],
  indexes: [['started_at', 'state']],
})
export interface FirePatrolTable extends Table<typeof firePatrol> {}
