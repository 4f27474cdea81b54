import { f } from '#kit/register/fields.ts'
import { vigours } from '../tree/kinds.ts'
import { effects, rescueKinds, works } from './kinds.ts'

const work = f.choice(works, { title: '措施', required: true })

export const rescueFields = {
  tree: f.reference({ title: '树木', register: 'ancient_tree', required: true }),
  kind: f.choice(rescueKinds, { title: '类别', required: true }),
  inspection: f.reference({ title: '来自巡查', register: 'tree_inspection' }),
  vigour_before: f.choice(vigours, { title: '救治前生长势', system: true }),
  trouble: f.text({ title: '问题', required: true, max: 500 }),
  diagnosed_on: f.date({ title: '诊断日期', later: true }),
  diagnosis: f.text({ title: '诊断', later: true, long: true, max: 3000 }),
  experts: f.integer({ title: '会诊专家', unit: '人', later: true, min: 1, max: 50 }),
  prescription: f.text({ title: '处方（救治方案）', later: true, long: true, max: 4000 }),
  works: f.rows(
    {
      work,
      quantity: f.text({ title: '数量', required: true, max: 60 }),
      cost: f.decimal({ title: '概算', unit: '元', scale: 2, min: '0', required: true }),
    },
    { title: '计划措施', later: true, max: 30 },
  ),
  budget: f.decimal({ title: '概算合计', unit: '元', scale: 2, min: '0', system: true }),
  funds: f.choice(
    { county: '县级预算', city: '市级预算', province: '省级预算', donation: '捐资认养', liable: '责任单位承担' },
    { title: '经费来源', later: true },
  ),
  plan_files: f.evidence({ title: '方案和会诊意见', later: true }),
  photos_before: f.evidence({ title: '救治前照片' }),
  approved_on: f.date({ title: '批准日期', later: true }),
  approval_number: f.text({ title: '批准文号', later: true, max: 100 }),
  contractor: f.text({ title: '施工单位', later: true, max: 100, help: '有相应能力的专业单位' }),
  started_on: f.date({ title: '开工日期', later: true }),
  finished_on: f.date({ title: '完工日期', later: true }),
  works_done: f.rows(
    {
      work,
      quantity: f.text({ title: '数量', required: true, max: 60 }),
      cost: f.decimal({ title: '支出', unit: '元', scale: 2, min: '0', required: true }),
    },
    { title: '完成措施', later: true, max: 30 },
  ),
  undone_why: f.text({ title: '没有做的措施和原因', later: true, max: 500 }),
  cost: f.decimal({ title: '支出合计', unit: '元', scale: 2, min: '0', system: true }),
  photos_after: f.evidence({ title: '完工照片', later: true }),
  accepted_on: f.date({ title: '验收日期', later: true }),
  acceptors: f.text({ title: '验收人员（单位、职务）', later: true, max: 200 }),
  acceptance: f.text({ title: '验收意见', later: true, max: 1000 }),
  effect_1_on: f.date({ title: '一年复查日期', later: true }),
  effect_1: f.choice(effects, { title: '一年效果', later: true }),
  effect_1_note: f.text({ title: '一年复查情况', later: true, max: 1000 }),
  effect_1_photos: f.evidence({ title: '一年复查照片', later: true }),
  effect_3_on: f.date({ title: '三年复查日期', later: true }),
  effect_3: f.choice(effects, { title: '三年效果', later: true }),
  effect_3_note: f.text({ title: '三年复查情况', later: true, max: 1000 }),
  effect_3_photos: f.evidence({ title: '三年复查照片', later: true }),
}
