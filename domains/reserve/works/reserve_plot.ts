import { MODES } from '#datasets/reserve/works.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { cityDesk, landDesks } from '../keepers.ts'
import { areasPlausible, daysPlausible, survived } from './checks.ts'

const by = [...landDesks]
const desks = ['county.forestry_officer', 'city.forestry_officer'] as const

/** One piece of ground on which reserve forest is made: designed, approved, carried out within its design, accepted by another than who did it. */
export const reservePlot = register('reserve_plot', {
  title: '储备林作业地块',
  basis: ['国家储备林建设管理办法（林规规〔2025〕1号）', 'GB/T 15776-2023', '森林法56'],
  fields: {
    name: f.text({ title: '地块名称', required: true, max: 120 }),
    project: f.reference({ title: '项目', register: 'reserve_project', required: true }),
    transfer: f.reference({ title: '流转合同', register: 'forest_transfer' }),
    sub_compartments: f.links({ title: '对应小班', register: 'sub_compartment', max: 50 }),
    mode: f.choice(MODES, { title: '建设方式', required: true }),
    demonstration: f.boolean({ title: '示范栽植' }),
    species: f.text({ title: '树种', required: true, max: 200, help: '一般从国家储备林树种目录中选' }),
    boundary: f.polygon({ title: '设计范围', required: true }),
    area_mu: f.decimal({ title: '设计面积', unit: '亩', scale: 2, min: '0.01', required: true }),
    design: f.evidence({ title: '作业设计' }),
    design_number: f.text({ title: '作业设计批复文号', later: true, max: 100 }),
    approved_on: f.date({ title: '设计批复日期', later: true }),
    felling_number: f.text({ title: '采伐许可证号', later: true, max: 100, help: '改培、抚育需要采伐的先办采伐许可' }),
    started_on: f.date({ title: '施工日期', later: true }),
    done_boundary: f.polygon({ title: '实际作业范围', later: true }),
    done_area_mu: f.decimal({ title: '实际作业面积', unit: '亩', scale: 2, min: '0.01', later: true }),
    done_on: f.date({ title: '完工日期', later: true }),
    photos: f.evidence({ title: '作业照片', later: true }),
    accepted_area_mu: f.decimal({ title: '验收合格面积', unit: '亩', scale: 2, min: '0.01', later: true }),
    survival: f.decimal({ title: '成活率', unit: '%', scale: 2, min: '0', max: '100', later: true, help: '集约人工林栽培的必填' }),
    accepted_on: f.date({ title: '验收日期', later: true }),
    acceptance_note: f.text({ title: '验收意见', later: true, long: true, max: 1000 }),
  },
  states: { designed: '已设计', approved: '设计已批', under_way: '施工中', reported: '已报验', accepted: '已验收', annulled: '已撤销' },
  start: 'designed',
  transitions: {
    approve: { title: '批复作业设计', from: 'designed', to: 'approved', by: [...cityDesk], needs: ['design_number', 'approved_on'] },
    start: { title: '开始施工', from: 'approved', to: 'under_way', by, needs: ['started_on'], takes: ['felling_number'] },
    report: { title: '完工报验', from: 'under_way', to: 'reported', by, needs: ['done_boundary', 'done_area_mu', 'done_on'], evidence: ['photos'] },
    accept: {
      title: '验收合格',
      from: 'reported',
      to: 'accepted',
      by: [...desks],
      needs: ['accepted_area_mu', 'accepted_on', 'acceptance_note'],
      takes: ['survival'],
      unlike: 'report',
      check: survived,
    },
    send_back: { title: '验收不合格', from: 'reported', to: 'under_way', by: [...desks], reason: true, unlike: 'report', aside: true },
    annul: { title: '撤销', from: ['designed', 'approved'], to: 'annulled', by: [...desks], reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['designed'] } },
  label: ['name'],
  event: 'done_on',
  columns: ['name', 'project', 'mode', 'species', 'area_mu', 'accepted_area_mu', 'done_on', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'state', minZoom: 9 },
  checks: [daysPlausible, areasPlausible],
})
export interface ReservePlotTable extends Table<typeof reservePlot> {}
