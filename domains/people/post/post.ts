import type { Role } from '#kit/register/access.ts'
import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { levels } from '#domains/division/division/division.ts'
import { later } from '#kit/register/validity.ts'
import { kindFits, levelFits, sameOffice } from './checks.ts'
import { roleTitles } from '../roles.ts'

const { system: _, ...heldTitles } = roleTitles

/** Roles that a person can hold. */
export const postRoles: Readonly<Record<Exclude<Role, 'system'>, string>> = Object.freeze(heldTitles)

export const postKinds = {
  first_forest_chief: '第一林长',
  forest_chief: '林长',
  deputy_forest_chief: '副林长',
  officer: '工作人员',
  ranger: '护林员',
  procurator: '检察联络员',
  police: '公安联络员',
} as const

const keepers = ['admin', 'city.chief_office', 'county.chief_office', 'township.officer'] as const

/**
 * A term in office: one person, one role, one place, from a day to a day. `valid_to` is the first day no longer in office.
 * Work waits for a role at a place and not for a person, so it follows whoever holds the post.
 */
export const post = register('post', {
  title: '岗位任职',
  basis: ['关于全面推行林长制的意见（中办、国办2021年1月）', '森林法4、33', '生态环境法典19（2026-08-15起）', '森林防火条例22'],
  fields: {
    person: f.person({ title: '任职人员', required: true }),
    role: f.choice(postRoles, { title: '岗位', required: true }),
    title: f.text({ title: '职务名称', required: true, max: 60 }),
    level: f.choice(levels, { title: '级别', required: true }),
    kind: f.choice(postKinds, { title: '任职类别', required: true }),
    valid_from: f.date({ title: '任职起始日期', required: true }),
    valid_to: f.date({ title: '任职终止日期（当日起不再任职）', later: true }),
    acting_for: f.reference({ title: '代理的岗位', register: 'post' }),
    duty_area: f.polygon({ title: '责任区' }),
    document: f.text({ title: '任命文件' }),
    note: f.text({ title: '备注' }),
    successor: f.reference({ title: '继任岗位', register: 'post', later: true }),
    handed_over: f.rows(
      {
        register: f.text({ title: '台账', machine: true }),
        record: f.text({ title: '记录标识', machine: true }),
        title: f.text({ title: '事项' }),
        state: f.text({ title: '当时状态' }),
        due_at: f.instant({ title: '当时期限' }),
      },
      { title: '移交的在办事项', system: true },
    ),
    handed_over_count: f.integer({ title: '移交的在办事项数', unit: '件', min: 0, system: true }),
  },
  states: { in_office: '在任', ended: '已卸任' },
  start: 'in_office',
  transitions: {
    hand_over: {
      title: '交接',
      from: 'in_office',
      to: 'ended',
      by: keepers,
      needs: ['successor', 'valid_to'],
      takes: ['document'],
      aside: true,
      warning: '在办事项随岗位转给继任者，交接清单留存在本记录中。',
    },
    end: { title: '卸任', from: 'in_office', to: 'ended', by: keepers, needs: ['valid_to'], takes: ['document'], reason: true, aside: true },
    redraw_area: { title: '调整责任区', from: 'in_office', by: keepers, needs: ['duty_area'], reason: true, aside: true },
  },
  access: { create: keepers, read: 'any_post', update: { by: ['admin', 'city.chief_office', 'county.chief_office'], in: ['in_office'] }, never_own: 'person' },
  label: ['title'],
  columns: ['title', 'role', 'level', 'kind', 'person', 'division', 'valid_from', 'valid_to', 'state'],
  checks: [levelFits, kindFits, sameOffice, later('valid_from', 'valid_to', 'post_validity', '任职终止日期应晚于起始日期')],
  map: { geometry: 'duty_area', colorBy: 'kind', minZoom: 10 },
  indexes: [
    ['role', 'state'],
    ['level', 'kind'],
  ],
})
export interface PostTable extends Table<typeof post> {}
