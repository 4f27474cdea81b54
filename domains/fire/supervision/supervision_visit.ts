import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { notAhead } from '#kit/register/checks.ts'
import { fireOfficers } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** An inspection of fire prevention on the spot; “四不两直” means unannounced: no notice, no greeting, no briefing, no escort, straight to the ground. */
export const supervisionVisit = register('supervision_visit', {
  title: '防火督导检查',
  basis: fireLaw('inspection'),
  fields: {
    visited_on: f.date({ title: '检查日期', required: true }),
    mode: f.choice({ unannounced: '四不两直', announced: '通知检查' }, { title: '方式', required: true }),
    target_kind: f.choice({
      township: '乡镇（街道）', village: '村（社区）', checkpoint: '防火卡点', scenic_area: '景区', graveyard: '坟区', forest_farm: '林场', site: '工地', other: '其他',
    }, { title: '检查对象类别', required: true }),
    target: f.text({ title: '检查对象', required: true, max: 200 }),
    team: f.text({ title: '检查组', required: true, max: 200 }),
    inspectors: f.integer({ title: '检查人数', unit: '人', min: 1, max: 200 }),
    findings: f.text({ title: '检查情况', required: true, long: true }),
    problems: f.integer({ title: '发现问题', unit: '个', min: 0, max: 1000 }),
    location: f.point({ title: '位置' }),
    photos: f.evidence({ title: '现场照片' }),
  },
  states: { done: '已检查', void: '已作废' },
  start: 'done',
  transitions: {
    annul: { title: '作废', from: 'done', to: 'void', by: [...fireOfficers], reason: true, aside: true },
  },
  access: { create: [...fireOfficers], read: 'any_post', update: { by: [...fireOfficers] } },
  event: 'visited_on',
  label: ['target', 'visited_on'],
  columns: ['visited_on', 'mode', 'target_kind', 'target', 'problems', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'mode', minZoom: 8 },
  checks: [notAhead('visited_on', { code: 'visit_ahead', message: '检查日期不能晚于今天', fields: ['visited_on'] })],
})
export interface SupervisionVisitTable extends Table<typeof supervisionVisit> {}
