import { grades, identifierLevels, schemes, treeKinds } from '#datasets/ancient_tree/grades.ts'
import { IMPOSSIBLE } from '#datasets/ancient_tree/measures.ts'
import { all } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, countyDesk } from '../keepers.ts'
import { ageMethods } from '../tree/kinds.ts'
import { daysOfIdentification, identifiedRightly, panelHeard } from './checks.ts'

/** How a tree comes by its grade: experts look, the authority of its grade identifies, its government approves, it is published. */
export const treeIdentification = register('tree_identification', {
  title: '古树名木认定',
  basis: ['古树名木保护条例8、10（2025-03-15起）', 'LY/T 2737-2016', '四川省古树名木保护条例'],
  fields: {
    tree: f.reference({ title: '树木', register: 'ancient_tree', required: true }),
    occasion: f.choice({ first: '首次认定', age: '树龄进级', census: '普查发现', correction: '复核更正' }, { title: '事由', required: true }),
    tree_kind: f.choice(treeKinds, { title: '类别', system: true }),
    examined_on: f.date({ title: '鉴定日期', required: true }),
    panel: f.rows(
      {
        title: f.text({ title: '职称', required: true, max: 40 }),
        unit: f.text({ title: '单位', required: true, max: 100 }),
        botanist: f.boolean({ title: '植物分类专业', required: true }),
      },
      { title: '鉴定专家', required: true, max: 15 },
    ),
    age_years: f.integer({ title: '鉴定树龄', unit: '年', min: 1, max: IMPOSSIBLE.age_years }),
    age_known: f.boolean({ title: '树龄确证', help: '有文献等确证的为“是”；估测的为“否”' }),
    age_method: f.choice(ageMethods, { title: '树龄鉴定方法' }),
    opinion: f.text({ title: '鉴定意见', required: true, long: true, max: 2000 }),
    opinion_files: f.evidence({ title: '鉴定书' }),
    grade: f.choice(grades, { title: '保护等级', later: true }),
    scheme: f.choice(schemes, { title: '等级体系', later: true }),
    identified_level: f.choice(identifierLevels, { title: '认定部门级别', later: true, help: '2025-03-15起：一级和名木省级，二级市级，三级县级' }),
    identified_on: f.date({ title: '认定日期', later: true }),
    identification_number: f.text({ title: '认定公布文号', max: 100, later: true }),
    approver: f.text({ title: '批准的人民政府', max: 100, later: true }),
    approved_on: f.date({ title: '批准日期', later: true }),
    approval_number: f.text({ title: '批准文号', max: 100, later: true }),
    published_on: f.date({ title: '公布日期', later: true }),
    published_place: f.text({ title: '公布处所', max: 200, later: true }),
    paper: f.evidence({ title: '公布文件', later: true }),
  },
  states: { examined: '已鉴定', identified: '已认定', approved: '已批准', published: '已公布', refused: '不予认定' },
  start: 'examined',
  transitions: {
    identify: {
      title: '认定',
      from: 'examined',
      to: 'identified',
      by: [...bothDesks],
      needs: ['grade', 'scheme', 'identified_level', 'identified_on', 'identification_number'],
      basis: ['古树名木保护条例10'],
      check: all(identifiedRightly, daysOfIdentification),
    },
    approve: {
      title: '政府批准',
      from: 'identified',
      to: 'approved',
      by: [...bothDesks],
      needs: ['approver', 'approved_on', 'approval_number'],
      basis: ['古树名木保护条例10'],
      check: daysOfIdentification,
    },
    publish: {
      title: '公布',
      from: 'approved',
      to: 'published',
      by: [...bothDesks],
      needs: ['published_on', 'published_place'],
      takes: ['paper'],
      unlike: 'identify',
      basis: ['古树名木保护条例10'],
      warning: '公布后等级写入这棵树的档案，计入在册株数。',
      check: daysOfIdentification,
    },
    refuse: { title: '不予认定', from: ['examined', 'identified', 'approved'], to: 'refused', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...countyDesk, 'city.forestry_officer'], read: 'any_post', update: { by: [...bothDesks], in: ['examined'] } },
  event: 'examined_on',
  label: ['tree', 'occasion'],
  columns: ['tree', 'occasion', 'age_years', 'grade', 'identified_level', 'published_on', 'division', 'state'],
  checks: [panelHeard, daysOfIdentification],
})
export interface TreeIdentificationTable extends Table<typeof treeIdentification> {}
