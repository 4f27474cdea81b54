import { forms } from '#datasets/planting/duty.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { takers } from '../keepers.ts'
import { eachSpeciesOnce, heldByToday, heldWhole, survivalPlausible } from './checks.ts'
import { eventKinds } from './kinds.ts'

const by = [...takers]

/** One planting together on the ground: hosts, people by unit, trees by species, and what of them lives a year later. */
export const plantingEvent = register('planting_event', {
  title: '义务植树活动',
  basis: ['国务院关于开展全民义务植树运动的实施办法', '森林法10、44'],
  fields: {
    title: f.text({ title: '活动名称', required: true, max: 200 }),
    kind: f.choice(eventKinds, { title: '活动类别', required: true, help: '四大班子主要领导带头的登记一场示范活动，不按班子分开' }),
    form: f.choice(forms, { title: '尽责形式', required: true }),
    held_on: f.date({ title: '活动日期', required: true }),
    place: f.text({ title: '地点', required: true, max: 200, help: '不得占用耕地植树' }),
    location: f.point({ title: '位置' }),
    base: f.reference({ title: '义务植树基地', register: 'planting_base' }),
    hosts: f.text({ title: '主办单位', required: true, max: 300 }),
    attendance: f.rows(
      { unit: f.text({ title: '单位', required: true, max: 100 }), persons: f.integer({ title: '人数', unit: '人', required: true, min: 1, max: 100_000 }) },
      { title: '参加单位和人数', max: 200 },
    ),
    planted: f.rows(
      { species: f.text({ title: '树种', required: true, max: 40 }), trees: f.integer({ title: '株数', unit: '株', required: true, min: 1, max: 1_000_000 }) },
      { title: '栽植树种和株数', max: 60 },
    ),
    labour: f.text({ title: '其他劳动', max: 300 }),
    photos: f.evidence({ title: '现场照片' }),
    people: f.integer({ title: '参加人数', unit: '人', system: true, min: 0 }),
    trees: f.integer({ title: '栽植株数', unit: '株', system: true, min: 0 }),
    survival_due: f.date({ title: '成活率检查期限', system: true }),
    checked_on: f.date({ title: '检查日期', later: true }),
    checked_trees: f.integer({ title: '检查株数', unit: '株', later: true, min: 1 }),
    living_trees: f.integer({ title: '成活株数', unit: '株', later: true, min: 0 }),
    replanting: f.text({ title: '补植安排', later: true, max: 500, help: '成活率不足85%的写明' }),
    check_photos: f.evidence({ title: '检查照片', later: true }),
    survival: f.decimal({ title: '成活率', unit: '%', scale: 2, system: true, min: '0', max: '100' }),
  },
  states: { held: '已举办', planned: '拟举办', checked: '已查成活率', void: '已作废' },
  start: ['held', 'planned'],
  transitions: {
    hold: { title: '举办', from: 'planned', to: 'held', by, needs: ['held_on', 'attendance'], takes: ['place', 'location', 'planted', 'labour', 'photos'] },
    check_survival: {
      title: '检查成活率',
      from: 'held',
      to: 'checked',
      by,
      needs: ['checked_on', 'checked_trees', 'living_trees'],
      takes: ['replanting'],
      evidence: ['check_photos'],
      within: untilField('survival_due', 'GB/T 15776-2023；最迟月数由本系统自定'),
      basis: ['GB/T 15776-2023'],
    },
    annul: { title: '作废', from: ['held', 'planned', 'checked'], to: 'void', by, reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['held', 'planned'] } },
  label: ['title'],
  event: 'held_on',
  columns: ['title', 'kind', 'held_on', 'place', 'people', 'trees', 'survival', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'kind', minZoom: 8 },
  checks: [heldByToday, heldWhole, eachSpeciesOnce, survivalPlausible],
  indexes: [['kind', 'held_on']],
})
export interface PlantingEventTable extends Table<typeof plantingEvent> {}
