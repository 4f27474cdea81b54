import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { notInterested } from './checks.ts'
import { awardDesks } from './kinds.ts'

const by = [...awardDesks]

/** What one reviewer says of an application, criterion by criterion. Who has a stake in it stands back. */
export const awardReview = register('award_review', {
  title: '评审意见',
  basis: ['评选办法', '评比达标表彰活动管理办法'],
  fields: {
    application: f.reference({ title: '评选申报', register: 'award_application', required: true }),
    reviewer: f.person({ title: '评审人', required: true }),
    interested: f.boolean({ title: '有利害关系', required: true, help: '本人、近亲属或所在单位与申报对象有利害关系的应当回避' }),
    scores: f.rows(
      {
        code: f.text({ title: '序号', required: true, max: 20 }),
        points: f.integer({ title: '评分', required: true, min: 0, max: 1000 }),
        reason: f.text({ title: '理由', max: 500 }),
      },
      { title: '逐条评分', required: true, min: 1, max: 80 },
    ),
    opinion: f.text({ title: '评审意见', max: 1000 }),
    total: f.integer({ title: '总分', system: true }),
  },
  states: { given: '有效', void: '已撤销' },
  start: 'given',
  transitions: { annul: { title: '撤销', from: 'given', to: 'void', by, reason: true, aside: true } },
  access: { create: by, read: by },
  label: ['application', 'reviewer'],
  columns: ['application', 'reviewer', 'total', 'state'],
  checks: [notInterested],
})
export interface AwardReviewTable extends Table<typeof awardReview> {}
