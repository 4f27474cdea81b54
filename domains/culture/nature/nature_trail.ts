import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { calendarDays } from '#kit/register/transition.ts'
import { desks, hands } from '../keepers.ts'

const by = [...desks]
/** How long a path stays shut before somebody asks; no document sets it. */
const SHUT_DAYS = 60

/** A path along which nature is explained, stop by stop. */
export const natureTrail = register('nature_trail', {
  title: '自然教育步道',
  basis: ['森林法12', 'GB/T 37342-2019'],
  fields: {
    name: f.text({ title: '步道名称', required: true, max: 100 }),
    number: f.text({ title: '编号', required: true, max: 40, unique: true }),
    base: f.reference({ title: '所属基地', register: 'nature_base' }),
    route: f.line({ title: '线路', required: true }),
    length: f.decimal({ title: '长度', unit: '公里', scale: 2, required: true, min: '0.01', max: '500' }),
    stops: f.rows(
      { title: f.text({ title: '解说点', required: true, max: 100 }), content: f.text({ title: '内容', max: 1000 }) },
      { title: '解说点', required: true, min: 1, max: 100 },
    ),
    keeper_unit: f.text({ title: '管护单位', required: true, max: 100 }),
    opened_on: f.date({ title: '开放日期', required: true }),
    photos: f.evidence({ title: '步道照片' }),
    shut_on: f.date({ title: '封闭日期', later: true }),
    checked_on: f.date({ title: '检修日期', later: true }),
    check_note: f.text({ title: '检修情况', later: true, max: 1000 }),
    check_photos: f.evidence({ title: '检修照片', later: true }),
    ended_on: f.date({ title: '停用日期', later: true }),
  },
  states: { open: '开放', shut: '封闭检修', ended: '已停用' },
  start: 'open',
  transitions: {
    shut: { title: '封闭检修', from: 'open', to: 'shut', by: [...hands], needs: ['shut_on'], reason: true, aside: true },
    reopen: {
      title: '检修后开放',
      from: 'shut',
      to: 'open',
      by: [...hands],
      needs: ['checked_on', 'check_note'],
      evidence: ['check_photos'],
      within: calendarDays(SHUT_DAYS),
      check: ({ after }) =>
        String(after['checked_on']) < String(after['shut_on'])
          ? { code: 'nature_days_reversed', message: '检修日期不能早于封闭日期', fields: ['checked_on'] }
          : null,
    },
    end: { title: '停用', from: ['open', 'shut'], to: 'ended', by, needs: ['ended_on'], reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['open', 'shut'] } },
  label: ['name'],
  event: 'opened_on',
  columns: ['number', 'name', 'base', 'length', 'keeper_unit', 'opened_on', 'division', 'state'],
  map: { geometry: 'route', colorBy: 'state', minZoom: 6 },
  checks: [
    daysInTurn(
      [
        ['opened_on', '开放'],
        ['shut_on', '封闭'],
      ],
      { ahead: 'nature_day_ahead', reversed: 'nature_days_reversed' },
    ),
    daysInTurn([['checked_on', '检修']], { ahead: 'nature_day_ahead', reversed: 'nature_days_reversed' }),
    daysInTurn(
      [
        ['opened_on', '开放'],
        ['ended_on', '停用'],
      ],
      { ahead: 'nature_day_ahead', reversed: 'nature_days_reversed' },
    ),
  ],
})
export interface NatureTrailTable extends Table<typeof natureTrail> {}
