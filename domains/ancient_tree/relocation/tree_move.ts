import { moveGrounds } from '#datasets/ancient_tree/care.ts'
import { grades, identifierLevels } from '#datasets/ancient_tree/grades.ts'
import { all } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { bothDesks, countyDesk } from '../keepers.ts'
import { movable, moveDays, reviewedByIdentifier } from './checks.ts'

/** A tree that has to go: for what, by whose approval, to where, and five years of care at the builder's cost (条例15, 16). */
export const treeMove = register('tree_move', {
  title: '古树名木移植',
  basis: ['古树名木保护条例15、16（2025-03-15起）'],
  fields: {
    tree: f.reference({ title: '树木', register: 'ancient_tree', required: true }),
    grade: f.choice(grades, { title: '保护等级', system: true }),
    identified_level: f.choice(identifierLevels, { title: '认定部门级别', system: true }),
    ground: f.choice(moveGrounds, { title: '移植情形', required: true, help: '旅游、房地产等不属于可以移植的情形' }),
    project: f.text({ title: '工程或险情', required: true, max: 200 }),
    applicant: f.text({ title: '申请单位', required: true, max: 100 }),
    applied_on: f.date({ title: '申请日期', required: true }),
    earlier_basis: f.text({ title: '当时的依据', max: 200, help: '2025-03-15以前申请的填写' }),
    other_means: f.text({ title: '修剪、支撑等为何无效', max: 500, help: '危及公共安全的填写' }),
    plan: f.text({ title: '移植和养护方案', required: true, long: true, max: 4000 }),
    plan_files: f.evidence({ title: '方案文件' }),
    reviewed_by: f.choice(identifierLevels, { title: '审查部门级别', later: true }),
    reviewed_on: f.date({ title: '审查日期', later: true }),
    approver: f.text({ title: '批准的人民政府', later: true, max: 100 }),
    approved_on: f.date({ title: '批准日期', later: true }),
    approval_number: f.text({ title: '批准文号', later: true, max: 100 }),
    moved_on: f.date({ title: '移植日期', later: true }),
    new_place: f.text({ title: '新址', later: true, max: 100, help: '就近' }),
    new_location: f.point({ title: '新址位置', later: true }),
    photos: f.evidence({ title: '移植照片', later: true }),
    care_until: f.date({ title: '养护期满', system: true }),
    settled_on: f.date({ title: '期满验收日期', later: true }),
    settlement: f.text({ title: '期满情况', later: true, max: 1000 }),
  },
  states: { applied: '已申请', reviewed: '已审查', approved: '已批准', moved: '养护期', settled: '养护期满', refused: '不准移植', withdrawn: '已撤回' },
  start: 'applied',
  transitions: {
    review: {
      title: '审查同意',
      from: 'applied',
      to: 'reviewed',
      by: [...bothDesks],
      needs: ['reviewed_by', 'reviewed_on'],
      check: all(movable, reviewedByIdentifier, moveDays),
    },
    approve: {
      title: '政府批准',
      from: 'reviewed',
      to: 'approved',
      by: [...bothDesks],
      needs: ['approver', 'approved_on', 'approval_number'],
      check: moveDays,
    },
    move: {
      title: '已移植',
      from: 'approved',
      to: 'moved',
      by: [...countyDesk],
      needs: ['moved_on', 'new_place', 'new_location'],
      evidence: ['photos'],
      warning: '位置和小地名随即写入这棵树的档案；移植后五年的养护费由建设单位承担。',
      check: moveDays,
    },
    settle: {
      title: '养护期满验收',
      from: 'moved',
      to: 'settled',
      by: [...bothDesks],
      needs: ['settled_on', 'settlement'],
      within: untilField('care_until', '古树名木保护条例16'),
      check: all(moveDays, ({ after }) =>
        String(after['settled_on']) >= String(after['care_until'])
          ? null
          : { code: 'move_care_running', message: `养护期到${String(after['care_until'])}`, fields: ['settled_on'] },
      ),
    },
    refuse: { title: '不准移植', from: ['applied', 'reviewed'], to: 'refused', by: [...bothDesks], reason: true, aside: true },
    withdraw: { title: '撤回', from: ['applied', 'reviewed'], to: 'withdrawn', by: [...countyDesk], reason: true, aside: true },
  },
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk] } },
  event: 'applied_on',
  label: ['tree', 'project'],
  columns: ['tree', 'grade', 'ground', 'project', 'approved_on', 'moved_on', 'care_until', 'division', 'state'],
  checks: [movable, moveDays],
})
export interface TreeMoveTable extends Table<typeof treeMove> {}
