import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { later } from '#kit/register/validity.ts'
import { levels } from '#domains/division/division/division.ts'
import { criteriaWhole } from './checks.ts'
import { awardDesks, awardKinds } from './kinds.ts'

const by = [...awardDesks]

/** The rules of one selection, one version a record: what is looked at, with how many points, and how it is decided. An application is judged by the version under which it was accepted. */
export const awardScheme = register('award_scheme', {
  title: '评选规则',
  basis: ['森林法10', '国家功勋荣誉表彰条例（2017）', '评比达标表彰活动管理办法'],
  fields: {
    name: f.text({ title: '评选名称', required: true, max: 200 }),
    kind: f.choice(awardKinds, { title: '评选对象', required: true }),
    edition: f.text({ title: '版本', required: true, max: 60, help: '如 2023年版' }),
    level: f.choice(levels, { title: '级别', required: true }),
    document: f.reference({ title: '评选办法', register: 'policy_document' }),
    document_number: f.text({ title: '办法文号', max: 100 }),
    criteria: f.rows(
      {
        code: f.text({ title: '序号', required: true, max: 20 }),
        title: f.text({ title: '评选条件', required: true, max: 300 }),
        points: f.integer({ title: '满分', required: true, min: 1, max: 1000 }),
        evidence: f.text({ title: '所需材料', max: 300 }),
      },
      { title: '评选条件和分值', required: true, min: 1, max: 80, help: '按办法逐条填写' },
    ),
    pass_points: f.integer({ title: '入选分数', required: true, min: 1, max: 10_000 }),
    reviewers: f.integer({ title: '评审人数（至少）', required: true, min: 1, max: 30 }),
    publicity_days: f.integer({ title: '公示天数（至少）', required: true, min: 1, max: 90, help: '按评选办法填写' }),
    recheck_years: f.integer({ title: '复核年限', min: 1, max: 20, help: '命名后几年复核；办法没有规定的不填' }),
    replaces: f.reference({ title: '替代的版本', register: 'award_scheme' }),
    in_force_from: f.date({ title: '施行日期', later: true }),
    in_force_to: f.date({ title: '停用日期（当日起停用）', later: true }),
  },
  states: { draft: '拟定', in_force: '施行中', ended: '已停用', void: '已作废' },
  start: 'draft',
  transitions: {
    bring_into_force: { title: '施行', from: 'draft', to: 'in_force', by, needs: ['in_force_from'], takes: ['document', 'document_number'] },
    end: { title: '停用', from: 'in_force', to: 'ended', by: [...by, 'system'], needs: ['in_force_to'], aside: true },
    annul: { title: '作废', from: 'draft', to: 'void', by, reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['draft'] } },
  label: ['name', 'edition'],
  event: 'in_force_from',
  columns: ['name', 'kind', 'edition', 'level', 'pass_points', 'in_force_from', 'in_force_to', 'state'],
  checks: [criteriaWhole, later('in_force_from', 'in_force_to', 'award_scheme_days', '停用日期应晚于施行日期')],
})
export interface AwardSchemeTable extends Table<typeof awardScheme> {}
