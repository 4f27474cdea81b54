import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { desks } from '../keepers.ts'

const by = [...desks]
export const baseLevels = { national: '国家级', provincial: '省级', city: '市级', county: '县级', none: '没有命名' } as const

/** A place where nature is taught: who runs it, how many it holds at once, what is taught there. */
export const natureBase = register('nature_base', {
  title: '自然教育基地',
  basis: ['森林法12', 'GB/T 37342-2019'],
  fields: {
    name: f.text({ title: '基地名称', required: true, max: 100 }),
    number: f.text({ title: '编号', required: true, max: 40, unique: true }),
    base_level: f.choice(baseLevels, { title: '命名级别', required: true }),
    naming_number: f.text({ title: '命名文号', max: 100 }),
    operator: f.text({ title: '运营单位', required: true, max: 100 }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '位置', required: true }),
    capacity: f.integer({ title: '每日容量', unit: '人次', required: true, min: 1, max: 100_000, help: '一天内各场活动的人数之和不超过此数' }),
    guides: f.integer({ title: '自然教育讲师', unit: '人', min: 0, max: 1000 }),
    courses: f.rows(
      {
        title: f.text({ title: '课程', required: true, max: 100 }),
        audience: f.text({ title: '对象', max: 60, help: '如 小学三至四年级' }),
        hours: f.integer({ title: '课时', min: 1, max: 100 }),
      },
      { title: '课程', max: 40 },
    ),
    opened_on: f.date({ title: '开放日期', required: true }),
    photos: f.evidence({ title: '基地照片' }),
    paused_on: f.date({ title: '暂停日期', later: true }),
    closed_on: f.date({ title: '停办日期', later: true }),
  },
  states: { open: '开放', paused: '暂停', closed: '已停办' },
  start: 'open',
  transitions: {
    pause: { title: '暂停开放', from: 'open', to: 'paused', by, needs: ['paused_on'], reason: true, aside: true },
    reopen: { title: '恢复开放', from: 'paused', to: 'open', by },
    close: { title: '停办', from: ['open', 'paused'], to: 'closed', by, needs: ['closed_on'], reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['open', 'paused'] } },
  label: ['name'],
  event: 'opened_on',
  columns: ['number', 'name', 'base_level', 'operator', 'capacity', 'guides', 'opened_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'base_level', minZoom: 6 },
  checks: [
    ({ after }) =>
      after['base_level'] !== 'none' && !after['naming_number']
        ? { code: 'nature_base_unnamed', message: '有命名级别的应填写命名文号', fields: ['naming_number'] }
        : null,
    daysInTurn(
      [
        ['opened_on', '开放'],
        ['closed_on', '停办'],
      ],
      { ahead: 'nature_day_ahead', reversed: 'nature_days_reversed' },
    ),
    daysInTurn(
      [
        ['opened_on', '开放'],
        ['paused_on', '暂停'],
      ],
      { ahead: 'nature_day_ahead', reversed: 'nature_days_reversed' },
    ),
  ],
})
export interface NatureBaseTable extends Table<typeof natureBase> {}
