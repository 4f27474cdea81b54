import { forms } from '#datasets/planting/duty.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { committee } from '../keepers.ts'

const by = [...committee]

/** A place where the duty may be done the year round: who owns the ground agreed, so many people can come, these forms are on offer. */
export const plantingBase = register('planting_base', {
  title: '义务植树基地',
  basis: ['国务院关于开展全民义务植树运动的实施办法4、5', '全民义务植树尽责形式管理办法（试行）'],
  fields: {
    name: f.text({ title: '基地名称', required: true, max: 100, unique: true }),
    grade: f.choice({ national: '国家级', provincial: '省级', city: '市级', county: '县级' }, { title: '级别', required: true }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '位置', required: true }),
    area_mu: f.decimal({ title: '面积', unit: '亩', scale: 2, min: '0.01', required: true }),
    keeper: f.text({ title: '管理单位', required: true, max: 100 }),
    offered: f.choices(forms, { title: '提供的尽责形式', required: true }),
    capacity: f.integer({ title: '年接待能力', unit: '人次', required: true, min: 1, max: 1_000_000 }),
    consent: f.text({ title: '土地、林木权属和约定', required: true, max: 500, help: '先有约定：国有土地上的林木归管理单位，集体土地上的归集体' }),
    consent_papers: f.evidence({ title: '约定文本' }),
    guide: f.text({ title: '指导、工具和保险', max: 500 }),
    listed_on: f.date({ title: '公布日期', required: true }),
    document_number: f.text({ title: '公布文号', max: 100 }),
  },
  states: { open: '开放', suspended: '暂停', closed: '已撤销' },
  start: 'open',
  transitions: {
    suspend: { title: '暂停', from: 'open', to: 'suspended', by, reason: true, aside: true },
    resume: { title: '恢复', from: 'suspended', to: 'open', by, aside: true },
    close: { title: '撤销', from: ['open', 'suspended'], to: 'closed', by, reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['open', 'suspended'] } },
  label: ['name'],
  columns: ['name', 'grade', 'place', 'area_mu', 'capacity', 'keeper', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'grade', minZoom: 8 },
})
export interface PlantingBaseTable extends Table<typeof plantingBase> {}
