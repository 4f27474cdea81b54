import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { chiefListed, finished, timeOrder, tracked } from './checks.ts'
import { chiefOffices, chiefs } from '../posts.ts'

export const patrolModes = {
  open_visit: '明查', covert_visit: '暗访', survey: '调研指导', stay: '蹲点督导', talk: '座谈交流', on_site: '现场办公', meeting: '召开会议', supervision: '督查',
} as const

/** The five contents of a patrol (巡林五项内容). */
export const patrolContents = {
  decisions: '上级决策部署落实', law_and_targets: '法规、目标和责任落实', instructions: '林长会议和领导批示事项落实',
  organisation: '组织体系和履职（一长两员）', hard_problems: '重点难点问题解决',
} as const

/** How much a record of movement proves; said openly, never scored. */
export const evidenceGrades = { continuous: '连续轨迹', sparse: '稀疏轨迹', point: '点位', paper: '纸质' } as const

const keepers = [...chiefs, ...chiefOffices, 'township.officer'] as const

/** One session of one or more forest chiefs in their area of responsibility. 人次 are the rows of `chiefs`. */
export const chiefPatrol = register('chief_patrol', {
  title: '林长巡林',
  basis: ['林长制巡林工作制度', '森林法4', '生态环境法典19（2026-08-15起）'],
  fields: {
    chief: f.reference({ title: '巡林林长（岗位）', register: 'post', required: true }),
    chiefs: f.rows({ post: f.reference({ title: '林长岗位', register: 'post', required: true }) },
      { title: '参加的林长（含本人）', required: true, min: 1, max: 100 }),
    accompanied: f.rows({ organisation: f.text({ title: '单位', required: true }), persons: f.integer({ title: '人数', unit: '人', min: 1 }) }, { title: '随行' }),
    modes: f.choices(patrolModes, { title: '方式' }),
    contents: f.choices(patrolContents, { title: '巡林内容' }),
    started_at: f.instant({ title: '开始时间', required: true }),
    ended_at: f.instant({ title: '结束时间' }),
    track: f.line({ title: '轨迹' }),
    place: f.point({ title: '点位' }),
    areas: f.rows({ visited: f.division({ title: '到访区划', required: true }) }, { title: '到访区域' }),
    prior_issues: f.rows({ issue: f.reference({ title: '问题', register: 'issue', required: true }), note: f.text({ title: '核查情况' }) }, { title: '巡前梳理的未决问题' }),
    findings: f.text({ title: '发现情况', long: true }),
    instructions: f.text({ title: '现场指示', long: true }),
    photos: f.evidence({ title: '照片' }),
    weather: f.text({ title: '天气', max: 40 }),
    evidence_grade: f.choice(evidenceGrades, { title: '佐证等级' }),
    offline: f.boolean({ title: '离线记录' }),
  },
  states: { under_way: '巡林中', recorded: '已记录', void: '作废' },
  start: ['recorded', 'under_way'],
  transitions: {
    finish: {
      title: '结束巡林', from: 'under_way', to: 'recorded', by: keepers, needs: ['ended_at', 'contents', 'evidence_grade'],
      takes: ['modes', 'track', 'place', 'areas', 'prior_issues', 'findings', 'instructions', 'photos', 'weather', 'chiefs', 'accompanied', 'offline'],
    },
    void: { title: '作废', from: ['recorded', 'under_way'], to: 'void', by: keepers, reason: true, aside: true, warning: '作废后不再计入巡林人次，记录保留。' },
  },
  access: { create: keepers, read: 'any_post', update: { by: keepers, in: ['recorded', 'under_way'] } },
  label: ['chief', 'started_at'],
  event: 'started_at',
  columns: ['chief', 'started_at', 'ended_at', 'modes', 'evidence_grade', 'division', 'state'],
  checks: [timeOrder, chiefListed, finished, tracked],
  map: { geometry: 'track', colorBy: 'evidence_grade', minZoom: 9 },
  indexes: [['started_at']],
})
export interface ChiefPatrolTable extends Table<typeof chiefPatrol> {}
