import { OWNERSHIP } from '#datasets/banks/survey.ts'
import { CHANGE_CAUSE_CODES } from '#datasets/forest_resource/change-causes.ts'
import { ORIGINS as standOrigins } from '#datasets/forest_resource/origins.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { AGE_GROUPS } from '../stand/stand.ts'
import { surveyKeepers } from '../stand/sub_compartment.ts'
import { surveyAfterEvent } from './checks.ts'
import { changeEvents } from './events.ts'

/**
 * What an event of another ledger proposes of one sub-compartment: which part of it changed, since when and why. An officer takes it, with
 * what was seen on the ground, and the sub-compartment's next stretch begins; or says why it is not taken.
 */
export const standChange = register('stand_change', {
  title: '小班变化建议',
  basis: ['森林法27', '森林资源数据更新技术要求'],
  fields: {
    event: f.choice(changeEvents, { title: '由何而来', required: true }),
    harvest_permit: f.reference({ title: '采伐许可', register: 'harvest_permit' }),
    regeneration: f.reference({ title: '更新造林', register: 'regeneration' }),
    afforestation_works: f.reference({ title: '营造林施工小班', register: 'afforestation_works' }),
    fire_event: f.reference({ title: '森林火灾', register: 'fire_event' }),
    land_use_application: f.reference({ title: '使用林地申请', register: 'land_use_application' }),
    reserve_plot: f.reference({ title: '储备林作业地块', register: 'reserve_plot' }),
    pest_census: f.reference({ title: '松林普查', register: 'pest_census' }),
    forest_transfer: f.reference({ title: '林地流转', register: 'forest_transfer' }),
    source: f.text({ title: '来源', required: true, max: 120 }),
    happened_on: f.date({ title: '变化日期', required: true }),
    cause: f.code({ title: '变化原因', list: CHANGE_CAUSE_CODES, required: true }),
    stand: f.reference({ title: '原小班', register: 'sub_compartment', help: '没有小班的地块留空，采纳后成为新小班' }),
    ground: f.polygon({ title: '变化范围', required: true }),
    ground_ha: f.decimal({ title: '变化面积', unit: '公顷', scale: 4, min: '0.0001', required: true }),
    stand_share: f.decimal({ title: '占原小班', unit: '%', scale: 1, min: '0', max: '100' }),
    number: f.text({ title: '新小班号', max: 40, later: true, help: '整个小班变化的沿用原号；只变一部分的，变化的这部分编新号，其余沿用原号' }),
    land_class: f.text({ title: '变化后地类', max: 10, help: '与原小班同一版本的地类代码' }),
    species: f.text({ title: '变化后优势树种', max: 40 }),
    origin: f.code({ title: '变化后起源', list: standOrigins }),
    mean_age: f.integer({ title: '平均年龄', unit: '年', min: 0, max: 2000 }),
    age_group: f.choice(AGE_GROUPS, { title: '龄组' }),
    volume_per_ha: f.decimal({ title: '变化后每公顷蓄积', unit: '立方米', scale: 2, min: '0', max: '3000' }),
    tree_owner: f.code({ title: '变化后林木权属', list: OWNERSHIP, later: true, help: '林地流转等权属变化的填写；不填的沿用原小班' }),
    surveyed_on: f.date({ title: '核实日期', later: true }),
    survey: f.text({ title: '核实依据', max: 200, later: true }),
    photos: f.evidence({ title: '现场照片', later: true }),
  },
  states: { proposed: '待采纳', taken: '已采纳', declined: '不采纳', overtaken: '年度更新已包含' },
  start: 'proposed',
  transitions: {
    take: {
      title: '采纳',
      usual: true,
      from: 'proposed',
      to: 'taken',
      by: [...surveyKeepers],
      needs: ['land_class', 'surveyed_on', 'survey'],
      takes: ['number', 'species', 'origin', 'mean_age', 'age_group', 'volume_per_ha', 'tree_owner', 'photos'],
      check: surveyAfterEvent,
      basis: ['森林资源数据更新技术要求'],
      warning: '采纳后原小班到变化之日为止，变化后的小班自当日起。',
    },
    decline: { title: '不采纳', from: 'proposed', to: 'declined', by: [...surveyKeepers], reason: true },
    reopen: { title: '重新提出', from: 'declined', to: 'proposed', by: [...surveyKeepers], reason: true, aside: true },
    overtake: { title: '年度更新已包含', from: 'proposed', to: 'overtaken', by: [...surveyKeepers] },
  },
  access: { create: ['system'], read: 'any_post' },
  event: 'happened_on',
  label: ['source', 'ground_ha'],
  columns: ['event', 'source', 'stand', 'ground_ha', 'stand_share', 'happened_on', 'land_class', 'division', 'state'],
  map: { geometry: 'ground', colorBy: 'event', minZoom: 10 },
  checks: [notAhead('surveyed_on', { code: 'stand_surveyed_ahead', message: '核实日期不能晚于今天', fields: ['surveyed_on'] })],
  indexes: [
    ['stand', 'state'],
    ['source', 'state'],
    ['happened_on', 'state'],
  ],
})
export interface StandChangeTable extends Table<typeof standChange> {}
