import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { allHands, bothDesks, groundHands } from '../keepers.ts'

export const workNatures = { built: '新建', upgraded: '提质' } as const

/** A modern base built, or an old one made better: so much of it, looked at by another before it counts. */
export const baseWork = register('base_work', {
  title: '基地新建和提质',
  basis: ['市级林业产业发展工作要点', '市级现代林业园区认定管理办法'],
  fields: {
    base: f.reference({ title: '基地', register: 'industry_base', required: true }),
    project: f.reference({ title: '所属项目', register: 'industry_project' }),
    nature: f.choice(workNatures, { title: '新建或提质', required: true }),
    area_mu: f.decimal({ title: '面积', unit: '亩', scale: 2, min: '0.01', required: true, help: '本次新建或者提质的面积' }),
    content: f.text({ title: '建设内容', required: true, max: 500, help: '换种、密改稀、水肥设施、作业道等' }),
    done_on: f.date({ title: '完成日期', later: true }),
    photos: f.evidence({ title: '完成后的照片', later: true }),
    accepted_on: f.date({ title: '验收日期', later: true }),
    accepted_mu: f.decimal({ title: '验收面积', unit: '亩', scale: 2, min: '0.01', later: true }),
  },
  states: { planned: '已安排', done: '已完成', accepted: '已验收', dropped: '已取消' },
  start: 'planned',
  transitions: {
    finish: { title: '完成报验', from: 'planned', to: 'done', by: [...groundHands], needs: ['done_on'], evidence: ['photos'] },
    accept: {
      title: '验收合格',
      from: 'done',
      to: 'accepted',
      by: [...bothDesks],
      needs: ['accepted_on', 'accepted_mu'],
      unlike: 'finish',
      check: ({ after }) =>
        Number(after['accepted_mu']) > Number(after['area_mu'])
          ? { code: 'base_work_beyond', message: '验收面积不能大于安排的面积', fields: ['accepted_mu'] }
          : null,
    },
    rework: { title: '退回返工', from: 'done', to: 'planned', by: [...bothDesks], reason: true, aside: true },
    drop: { title: '取消', from: ['planned', 'done'], to: 'dropped', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...allHands], read: 'any_post', update: { by: [...allHands], in: ['planned'] } },
  label: ['base', 'nature'],
  event: 'accepted_on',
  columns: ['base', 'nature', 'area_mu', 'done_on', 'accepted_on', 'accepted_mu', 'division', 'state'],
  checks: [
    daysInTurn(
      [
        ['done_on', '完成'],
        ['accepted_on', '验收'],
      ],
      { ahead: 'industry_day_ahead', reversed: 'industry_days_reversed' },
    ),
  ],
  indexes: [['base', 'state']],
})
export interface BaseWorkTable extends Table<typeof baseWork> {}
