import { CENSUS_YEARS } from '#datasets/ancient_tree/care.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { untilField } from '#kit/register/transition.ts'
import { bothDesks, cityDesk } from '../keepers.ts'

/** A census of all trees of a place, every ten years; between them what is looked for again (条例9). */
export const treeCensus = register('tree_census', {
  title: '古树名木普查',
  basis: ['古树名木保护条例9', 'LY/T 2738-2016'],
  fields: {
    name: f.text({ title: '普查名称', required: true, max: 100 }),
    kind: f.choice({ census: `普查（每${CENSUS_YEARS.years}年）`, supplement: '补充调查' }, { title: '类别', required: true }),
    document_number: f.text({ title: '部署文号', required: true, max: 100 }),
    starts_on: f.date({ title: '开始日期', required: true }),
    ends_on: f.date({ title: '完成期限', required: true }),
    confirmed_trees: f.integer({ title: '核实', unit: '株', system: true }),
    corrected_trees: f.integer({ title: '更正', unit: '株', system: true }),
    found_trees: f.integer({ title: '新发现', unit: '株', system: true }),
    missing_trees: f.integer({ title: '未找到', unit: '株', system: true }),
    concluded_on: f.date({ title: '完成日期', later: true }),
    summary: f.text({ title: '普查总结', later: true, long: true, max: 4000 }),
  },
  states: { under_way: '进行中', concluded: '已完成', cancelled: '已取消' },
  start: 'under_way',
  transitions: {
    conclude: {
      title: '完成',
      from: 'under_way',
      to: 'concluded',
      by: [...bothDesks],
      needs: ['concluded_on', 'summary'],
      within: untilField('ends_on', '古树名木保护条例9'),
      check: notAhead('concluded_on', { code: 'tree_day_ahead', message: '完成日期不能晚于今天', fields: ['concluded_on'] }),
    },
    cancel: { title: '取消', from: 'under_way', to: 'cancelled', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'everyone_signed_in' },
  event: 'starts_on',
  label: ['name'],
  columns: ['name', 'kind', 'starts_on', 'ends_on', 'confirmed_trees', 'corrected_trees', 'found_trees', 'missing_trees', 'division', 'state'],
  checks: [inOrder('starts_on', 'ends_on', { code: 'tree_days_reversed', message: '完成期限不能早于开始日期', fields: ['ends_on'] })],
})
export interface TreeCensusTable extends Table<typeof treeCensus> {}
