import { PUBLIC_DAYS } from '#datasets/wetland/days.ts'
import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { levels } from '#domains/division/division/division.ts'
import { eachKindOnce, heldByToday } from './checks.ts'
import { materialKinds } from './materials.ts'
import type {} from '#domains/people/roles.ts'

const hosts = ['city.chief_office', 'county.chief_office', 'city.forestry_officer', 'county.forestry_officer', 'township.officer'] as const
const fireToo = [...hosts, 'city.fire_officer', 'county.fire_officer'] as const

/** What an event spoke of; each business counts the events of its theme. */
export const themes = {
  wetland: '湿地保护',
  fire: '森林防火',
  wildlife: '野生动植物保护',
  pest: '有害生物防治',
  forest: '森林资源保护',
  eco_culture: '生态文化',
  planting: '义务植树',
  ancient_tree: '古树名木',
  law: '普法',
  other: '其他',
} as const

/** One publicity event: what it spoke of, where, before whom, and what was put up and given out. */
export const publicityEvent = register('publicity_event', {
  title: '宣传活动',
  basis: ['湿地保护法7', '森林法12', '野生动物保护法8', '森林草原防灭火条例7'],
  fields: {
    title: f.text({ title: '活动名称', required: true, max: 200 }),
    theme: f.choice(themes, { title: '主题', required: true }),
    occasion: f.text({ title: '契机', max: 60, help: `如${[...new Set(PUBLIC_DAYS.map((d) => d.title))].join('、')}` }),
    level: f.choice(levels, { title: '级别', required: true }),
    held_on: f.date({ title: '活动日期', required: true }),
    place: f.text({ title: '地点', required: true, max: 200 }),
    location: f.point({ title: '位置' }),
    hosts: f.text({ title: '主办单位', required: true, max: 200 }),
    audience: f.integer({ title: '参加群众', unit: '人次', min: 0, max: 10_000_000 }),
    audience_basis: f.choice({ counted: '清点', estimated: '估计' }, { title: '人数来源' }),
    materials: f.rows(
      {
        kind: f.choice(materialKinds, { title: '材料', required: true }),
        quantity: f.integer({ title: '数量', required: true, min: 1, max: 100_000_000 }),
        note: f.text({ title: '说明', max: 200 }),
      },
      { title: '宣传材料', max: 30, help: '每种材料一行：横幅按幅、标语按条、宣传单按份、手册按册、手提袋按个' },
    ),
    media: f.text({ title: '媒体报道', max: 1000, help: '媒体名称和链接' }),
    summary: f.text({ title: '活动情况', long: true }),
    photos: f.evidence({ title: '活动照片' }),
    banners: f.integer({ title: '横幅', unit: '幅', system: true, min: 0 }),
    slogans: f.integer({ title: '标语', unit: '条', system: true, min: 0 }),
    leaflets: f.integer({ title: '宣传单', unit: '份', system: true, min: 0 }),
    booklets: f.integer({ title: '宣传手册', unit: '册', system: true, min: 0 }),
    bags: f.integer({ title: '手提袋', unit: '个', system: true, min: 0 }),
  },
  states: { held: '已举办', planned: '拟举办', void: '已作废' },
  start: ['held', 'planned'],
  transitions: {
    hold: {
      title: '举办',
      from: 'planned',
      to: 'held',
      by: [...fireToo],
      takes: ['held_on', 'place', 'location', 'audience', 'audience_basis', 'materials', 'media', 'summary', 'photos'],
    },
    annul: { title: '作废', from: ['held', 'planned'], to: 'void', by: [...fireToo], reason: true, aside: true },
  },
  access: { create: [...fireToo], read: 'any_post', update: { by: [...fireToo], in: ['held', 'planned'] } },
  label: ['title'],
  event: 'held_on',
  columns: ['title', 'theme', 'occasion', 'level', 'held_on', 'place', 'audience', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'theme', minZoom: 8 },
  checks: [heldByToday, eachKindOnce],
  indexes: [['theme', 'held_on']],
})
export interface PublicityEventTable extends Table<typeof publicityEvent> {}
