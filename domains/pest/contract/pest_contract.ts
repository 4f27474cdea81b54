import { all, inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { supervisorApart, sampleWithin } from './checks.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'

/** A contract by which somebody clears the trees of a plan. Trees are paid when they are accepted, the retained part after the next autumn census. */
export const pestContract = register('pest_contract', {
  title: '除治合同',
  basis: ['民法典770', '松材线虫病防治技术方案'],
  fields: {
    number: f.text({ title: '合同编号', required: true, max: 60, unique: true }),
    plan: f.reference({ title: '除治方案', register: 'pest_plan', required: true }),
    contractor: f.text({ title: '承包单位', required: true, max: 100 }),
    supervisor: f.text({ title: '监理单位', max: 100, help: '不得与承包单位相同' }),
    scope: f.text({ title: '承包范围（小班）', required: true, max: 500 }),
    starts_on: f.date({ title: '开工日期', required: true }),
    ends_on: f.date({ title: '完工期限', required: true }),
    trees: f.integer({ title: '合同株数', unit: '株', required: true, min: 1, max: 1_000_000 }),
    unit_price: f.decimal({ title: '单价（每株）', unit: '元', scale: 2, min: '0.01', max: '100000', required: true }),
    retained: f.decimal({ title: '留待秋季普查后支付', unit: '%', scale: 2, min: '0', max: '50', required: true }),
    terms: f.text({ title: '质量、安全和木材保管要求', required: true, long: true }),
    files: f.evidence({ title: '合同文本', later: true }),
    signed_on: f.date({ title: '签订日期', later: true }),
    sampled_trees: f.integer({ title: '抽查株数', unit: '株', min: 1, max: 1_000_000, later: true }),
    failed_trees: f.integer({ title: '不合格株数', unit: '株', min: 0, max: 1_000_000, later: true }),
    sample_note: f.text({ title: '抽查情况', later: true, max: 1000 }),
    sample_photos: f.evidence({ title: '抽查照片', later: true }),
    census_on: f.date({ title: '下一年秋季普查日期', later: true }),
    census_note: f.text({ title: '普查复核情况', later: true, max: 500 }),
  },
  states: { draft: '拟订', in_force: '履行中', sampled: '已抽查', settled: '普查后可结清', ended: '已终止' },
  start: 'draft',
  transitions: {
    sign: {
      title: '签订',
      from: 'draft',
      to: 'in_force',
      by: [...countyDesk],
      needs: ['signed_on'],
      evidence: ['files'],
      check: notAhead('signed_on', { code: 'pest_contract_ahead', message: '签订日期不能晚于今天', fields: ['signed_on'] }),
    },
    sample: {
      title: '质量抽查',
      from: ['in_force', 'sampled'],
      to: 'sampled',
      by: [...bothDesks],
      needs: ['sampled_trees', 'failed_trees', 'sample_note'],
      evidence: ['sample_photos'],
      unlike: 'sign',
      check: sampleWithin,
    },
    settle: {
      title: '普查复核',
      from: 'sampled',
      to: 'settled',
      by: [...bothDesks],
      needs: ['census_on', 'census_note'],
      unlike: 'sign',
      check: all(
        notAhead('census_on', { code: 'pest_contract_ahead', message: '普查日期不能晚于今天', fields: ['census_on'] }),
        inOrder('signed_on', 'census_on', { code: 'pest_contract_census_order', message: '普查日期不能早于合同签订', fields: ['census_on'] }),
      ),
    },
    end: { title: '终止', from: ['draft', 'in_force', 'sampled'], to: 'ended', by: [...countyDesk, ...cityDesk], reason: true, aside: true },
  },
  access: { create: [...countyDesk], read: 'everyone_signed_in', update: { by: [...countyDesk], in: ['draft'] } },
  event: 'starts_on',
  label: ['number', 'contractor'],
  columns: ['number', 'contractor', 'plan', 'trees', 'unit_price', 'retained', 'signed_on', 'ends_on', 'division', 'state'],
  checks: [inOrder('starts_on', 'ends_on', { code: 'pest_contract_reversed', message: '完工期限不能早于开工日期', fields: ['ends_on'] }), supervisorApart],
})
export interface PestContractTable extends Table<typeof pestContract> {}
