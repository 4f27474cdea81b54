import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { later } from '#kit/register/validity.ts'

export const levels = { city: '市', county: '县（市、区）', township: '乡镇（街道）', village: '村（社区）' } as const
export type DivisionLevel = keyof typeof levels

/** Levels of offices that decide, allot and issue; below them a figure of such acts does not exist. */
export const decidingLevels = ['city', 'county'] as const satisfies readonly DivisionLevel[]

/** Levels from the lowest to the highest. */
export const ladder: readonly DivisionLevel[] = ['village', 'township', 'county', 'city']

export const rank = (level: string): number => ladder.indexOf(level as DivisionLevel)

/**
 * Places of the city. Records refer to the stable id, so a new code moves nothing; what code a place bore on a past day
 * stands in the history. A division's own `division` is itself. `valid_to` is the first day on which it is no more.
 */
export const division = register('division', {
  title: '行政区划',
  basis: ['行政区划管理条例（国务院令第704号）', '统计用区划代码和城乡划分代码编制规则'],
  fields: {
    code: f.text({ title: '区划代码', required: true, max: 12, pattern: '^(\\d{6}|\\d{9}|\\d{12})$', help: '市、县6位，乡镇9位，村12位' }),
    name: f.text({ title: '名称', required: true, max: 60 }),
    level: f.choice(levels, { title: '级别', required: true }),
    parent: f.division({ title: '上级区划' }),
    parent_since: f.date({ title: '现隶属自（当日起）', later: true, help: '以往年度的数字仍按当时的隶属汇总；不填为办理当日' }),
    valid_from: f.date({ title: '设立日期', required: true }),
    valid_to: f.date({ title: '撤销日期（当日起不再有效）', later: true }),
    code_since: f.date({ title: '现代码启用日期', later: true }),
    exchange_with: f.division({ title: '互换代码的区划', later: true }),
    boundary: f.polygon({ title: '界线' }),
    illustrative: f.boolean({ title: '界线为示意' }),
    aliases: f.rows({ alias: f.text({ title: '别称', required: true }), note: f.text({ title: '说明' }) }, { title: '别称' }),
    document: f.text({ title: '批准文件' }),
  },
  states: { current: '现行', closed: '已撤销' },
  start: 'current',
  transitions: {
    recode: {
      title: '变更代码',
      from: 'current',
      by: ['admin', 'city.chief_office'],
      needs: ['code', 'code_since'],
      takes: ['document'],
      reason: true,
      aside: true,
    },
    exchange_code: {
      title: '互换代码',
      from: 'current',
      by: ['admin', 'city.chief_office'],
      needs: ['exchange_with', 'code_since'],
      takes: ['document'],
      reason: true,
      aside: true,
      warning: '两个区划的代码将在同一时刻互换，双方的台账都不移动。',
    },
    rename: { title: '更名', from: 'current', by: ['admin', 'city.chief_office'], needs: ['name'], takes: ['aliases', 'document'], reason: true, aside: true },
    reparent: {
      title: '变更隶属',
      from: 'current',
      by: ['admin', 'city.chief_office'],
      needs: ['parent'],
      takes: ['parent_since', 'document'],
      reason: true,
      aside: true,
    },
    redraw: {
      title: '更新界线',
      from: 'current',
      by: ['admin', 'city.chief_office'],
      needs: ['boundary'],
      takes: ['illustrative', 'document'],
      reason: true,
      aside: true,
    },
    close: {
      title: '撤销',
      from: 'current',
      to: 'closed',
      by: ['admin', 'city.chief_office'],
      needs: ['valid_to'],
      takes: ['document'],
      reason: true,
      aside: true,
      warning: '撤销后不能再登记新台账，已有台账保留。',
    },
  },
  access: { create: ['admin', 'city.chief_office'], read: 'everyone_signed_in', update: { by: ['admin'], in: [] } },
  label: ['name'],
  columns: ['code', 'name', 'level', 'parent', 'state', 'valid_from', 'valid_to'],
  checks: [later('valid_from', 'valid_to', 'division_validity', '撤销日期应晚于设立日期')],
  map: { geometry: 'boundary', colorBy: 'level' },
  indexes: [['code'], ['parent']],
})
export interface DivisionTable extends Table<typeof division> {}
