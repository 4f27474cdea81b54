import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { levels } from '#domains/division/division/division.ts'
import { later } from '#kit/register/validity.ts'
import { chiefOffices } from '../keepers.ts'

export const periods = { week: '每周', month: '每月', quarter: '每季度', half: '每半年', year: '每年' } as const
const monthDay = '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'

/** How often the chiefs of a level must patrol, by the document of the place. `effective_to` is the first day it no longer holds. */
export const patrolRequirement = register('patrol_requirement', {
  title: '巡林频次要求',
  basis: ['林长制巡林工作制度（各地自定）'],
  fields: {
    level: f.choice(levels, { title: '林长级别', required: true }),
    role: f.choice({ all: '全部', chief: '林长', deputy: '副林长' }, { title: '适用对象', required: true }),
    period: f.choice(periods, { title: '周期', required: true }),
    min_count: f.integer({ title: '每周期最低次数', unit: '次', required: true, min: 0, max: 366 }),
    seasons: f.rows(
      {
        from_day: f.text({ title: '起（月-日）', required: true, pattern: monthDay }),
        to_day: f.text({ title: '止（月-日，含当日）', required: true, pattern: monthDay }),
        factor: f.decimal({ title: '倍率', unit: '%', scale: 0, min: '0', max: '1000', required: true }),
      },
      { title: '季节加密', max: 12 },
    ),
    effective_from: f.date({ title: '施行日期', required: true }),
    effective_to: f.date({ title: '失效日期（当日起失效）', later: true }),
    document_number: f.text({ title: '依据文件', required: true, max: 120 }),
    source: f.text({ title: '来源' }),
    confidence: f.choice({ document: '已核原文', secondary: '公开报道', unchecked: '待核' }, { title: '可信程度', required: true }),
  },
  states: { in_force: '施行中', ended: '已失效' },
  start: 'in_force',
  transitions: {
    end: { title: '终止', from: 'in_force', to: 'ended', by: chiefOffices, needs: ['effective_to'], reason: true, aside: true },
  },
  access: { create: chiefOffices, read: 'everyone_signed_in', update: { by: chiefOffices, in: ['in_force'] } },
  label: ['level', 'period', 'min_count'],
  event: 'effective_from',
  checks: [later('effective_from', 'effective_to', 'requirement_validity', '失效日期应晚于施行日期')],
})
export interface PatrolRequirementTable extends Table<typeof patrolRequirement> {}
