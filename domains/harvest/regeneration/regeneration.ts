import { f } from '#kit/register/fields.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField } from '#kit/register/transition.ts'
import { intake, permitOfficers } from '../keepers.ts'
import { regenerationMethods } from '../permit/fields.ts'
import { preserved, survived } from './checks.ts'

/** What must be planted after a cutting, until it has stood three years. While it is overdue, its holder gets no new permit (森林法60). */
export const regeneration = register('regeneration', {
  title: '更新造林',
  basis: ['森林法60', '森林法61', '采伐更新管理办法13', '采伐更新管理办法14', '采伐更新管理办法15', '采伐更新管理办法18'],
  fields: {
    permit: f.reference({ title: '采伐许可', register: 'harvest_permit', required: true }),
    owed_area_ha: f.decimal({ title: '应更新面积', unit: '公顷', scale: 4, min: '0', required: true }),
    due_on: f.date({ title: '完成期限', required: true }),
    method: f.choice(regenerationMethods, { title: '更新方式', later: true }),
    species: f.text({ title: '更新树种', later: true, max: 60 }),
    planted_area_ha: f.decimal({ title: '完成面积', unit: '公顷', scale: 4, min: '0', later: true }),
    planted_on: f.date({ title: '完成日期', later: true }),
    photos: f.evidence({ title: '更新照片', later: true }),
    checks: f.rows(
      {
        kind: f.choice({ survival: '成活率检查', preservation: '三年保存率检查' }, { title: '检查', required: true }),
        checked_on: f.date({ title: '日期', required: true }),
        rate: f.decimal({ title: '成活（保存）率', unit: '%', scale: 1, min: '0', max: '100', required: true }),
        checked_by: f.text({ title: '检查人', required: true, max: 60 }),
      },
      { title: '检查记录', max: 50, later: true },
    ),
    preserve_by: f.date({ title: '三年保存率检查期限', system: true, help: '更新满三年的当年年底' }),
    certificate: f.text({ title: '更新验收合格证编号', later: true, max: 60 }),
  },
  states: { owed: '应更新', planted: '已更新待验收', replant: '需补植', passed: '更新验收合格', unfinished: '逾期未完成', preserved: '保存合格' },
  start: 'owed',
  transitions: {
    plant: {
      title: '报告更新',
      from: ['owed', 'replant', 'unfinished'],
      to: 'planted',
      by: [...intake],
      needs: ['method', 'species', 'planted_area_ha', 'planted_on'],
      evidence: ['photos'],
      within: untilField('due_on', '采伐更新管理办法14'),
    },
    pass: {
      title: '更新验收合格',
      from: 'planted',
      to: 'passed',
      by: [...permitOfficers],
      needs: ['checks', 'certificate'],
      unlike: 'plant',
      basis: ['采伐更新管理办法15', '采伐更新管理办法18'],
      check: survived,
    },
    demand_replanting: {
      title: '要求补植',
      from: ['planted', 'passed'],
      to: 'replant',
      by: [...permitOfficers],
      needs: ['checks'],
      takes: ['due_on'],
      reason: true,
      aside: true,
    },
    fall_due: {
      title: '逾期未完成',
      from: ['owed', 'replant'],
      to: 'unfinished',
      by: ['system'],
      lapses: untilField('due_on', '采伐更新管理办法14'),
      basis: ['森林法60'],
    },
    preserve: {
      title: '保存合格',
      from: 'passed',
      to: 'preserved',
      by: [...permitOfficers],
      needs: ['checks'],
      within: untilField('preserve_by', '采伐更新管理办法15'),
      check: preserved,
    },
  },
  access: { create: ['system'], read: 'any_post' },
  label: ['permit', 'owed_area_ha'],
  columns: ['permit', 'owed_area_ha', 'planted_area_ha', 'due_on', 'planted_on', 'division', 'state'],
  checks: [notAhead('planted_on', { code: 'planted_ahead', message: '更新完成日期不能晚于今天', fields: ['planted_on'] })],
  indexes: [
    ['permit', 'state'],
    ['due_on', 'state'],
  ],
})
export interface RegenerationTable extends Table<typeof regeneration> {}
