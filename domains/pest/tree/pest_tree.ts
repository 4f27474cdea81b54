import { CLEARING_CLOCK } from '#datasets/pest/clocks.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField } from '#kit/register/transition.ts'
import { acceptedByTwo, orderedWhole, sampledAgain } from './checks.ts'
import { treeFields } from './fields.ts'
import { bothDesks, cityDesk, countyDesk, groundHands, townshipHands } from '../keepers.ts'

/** Steps that are the work itself: who took one of them on a tree neither accepts it nor is named as its acceptor. */
export const workSteps = ['fell', 'treat_stump', 'redo', 'dispose'] as const

const ahead = (field: string, title: string) => notAhead(field, { code: 'pest_tree_ahead', message: `${title}不能晚于今天`, fields: [field] })
const after = (from: string, to: string, message: string) => inOrder(from, to, { code: 'pest_tree_order', message, fields: [to] })

/**
 * One dead or dying pine from its finding to its closing. Every tree stands in one state and leaves it by a step: it is carried, disposed and lost by the
 * steps of its batch alone, so that what left the stump is on a vehicle, at a disposal, or named as a difference.
 */
export const pestTree = register('pest_tree', {
  title: '枯死（濒死）松树',
  basis: ['森林法35', '森林病虫害防治条例15', '松材线虫病防治技术方案', '植物检疫条例14'],
  fields: treeFields,
  states: {
    found: '已发现',
    numbered: '已编号',
    sampled: '已取样',
    tested: '已检测',
    assigned: '已派工',
    felled: '已伐除',
    stump_treated: '伐桩已处理',
    carried: '集运中',
    disposed: '已除害',
    rework: '返工',
    accepted: '已验收',
    closed: '已销号',
    lost: '去向不明',
    written_off: '差异核销',
    void: '已作废',
  },
  start: 'found',
  transitions: {
    number: { title: '定株编号', from: 'found', to: 'numbered', by: [...townshipHands], needs: ['number', 'diameter_cm', 'height_m'] },
    sample: {
      title: '取样送检',
      from: ['numbered', 'tested'],
      to: 'sampled',
      by: [...townshipHands],
      needs: ['sample_number', 'sampled_on', 'sample_part'],
      aside: true,
      check: sampledAgain,
    },
    test: {
      title: '登记检测结果',
      from: 'sampled',
      to: 'tested',
      by: [...bothDesks],
      needs: ['laboratory', 'result', 'result_on', 'report_number'],
      check: after('sampled_on', 'result_on', '检测日期不能早于取样'),
      warning: '检出松材线虫的，当地没有已公布疫情时，同时登记一处疑似疫情单元，立即报告省级（植物检疫条例14）。',
    },
    assign: {
      title: '派工',
      from: ['numbered', 'tested'],
      to: 'assigned',
      by: [...townshipHands],
      needs: ['mode', 'crew', 'assigned_on', 'due_on'],
      takes: ['plan', 'contract'],
      usual: true,
      check: orderedWhole,
    },
    fell: {
      title: '伐除',
      from: 'assigned',
      to: 'felled',
      by: [...groundHands],
      needs: ['felled_on', 'stump_diameter_cm', 'stump_height_cm'],
      evidence: ['photos_before', 'photos_after'],
      within: untilField('due_on', '除治方案'),
    },
    treat_stump: {
      title: '处理伐桩',
      from: 'felled',
      to: 'stump_treated',
      by: [...groundHands],
      needs: ['stump_method', 'stump_treated_on'],
      within: { span: { hours: CLEARING_CLOCK.hours }, since: 'felled_at', basis: '本系统设定' },
    },
    carry: { title: '装车集运', from: 'stump_treated', to: 'carried', by: ['system'], needs: ['batch', 'carried_on'] },
    unload: { title: '批次撤销，卸回', from: 'carried', to: 'stump_treated', by: ['system'], aside: true },
    dispose: { title: '除害', from: 'carried', to: 'disposed', by: ['system'], needs: ['disposed_on'], evidence: ['disposal_before', 'disposal_after'] },
    lose: { title: '登记去向不明', from: 'carried', to: 'lost', by: ['system'], needs: ['lost_note'], aside: true },
    recover: {
      title: '追回',
      from: 'lost',
      to: 'stump_treated',
      by: [...townshipHands],
      needs: ['recovered_note'],
      evidence: ['recovered_photos'],
      warning: '追回后重新装车集运，原批次的差异仍然记载。',
    },
    write_off: {
      title: '差异核销',
      from: 'lost',
      to: 'written_off',
      by: [...cityDesk],
      needs: ['inquiry_number'],
      reason: true,
      aside: true,
      warning: '核销后不再追查，木材不计入除治，差异在平衡表中永久列出。',
    },
    accept: {
      title: '验收合格',
      from: 'disposed',
      to: 'accepted',
      by: [...townshipHands],
      needs: ['acceptance_unit', 'acceptor', 'second_acceptor', 'accepted_on'],
      unlike: [...workSteps],
      check: acceptedByTwo,
    },
    send_back: {
      title: '验收不合格，返工',
      from: 'disposed',
      to: 'rework',
      by: [...townshipHands],
      needs: ['rework_note'],
      unlike: [...workSteps],
      aside: true,
    },
    redo: {
      title: '返工完成',
      from: 'rework',
      to: 'disposed',
      by: [...groundHands],
      needs: ['stump_method', 'stump_treated_on'],
      takes: ['stump_height_cm', 'photos_after'],
    },
    close: { title: '销号', from: 'accepted', to: 'closed', by: [...countyDesk] },
    annul: {
      title: '作废',
      from: ['found', 'numbered', 'tested', 'assigned'],
      to: 'void',
      by: [...townshipHands],
      reason: true,
      aside: true,
      warning: '只用于重复登记、并非枯死或者不是松树；伐除以后不能作废。',
    },
  },
  access: { create: [...groundHands], read: 'any_post', update: { by: [...groundHands], in: ['found'] } },
  event: 'found_on',
  label: ['species', 'number'],
  columns: ['number', 'word', 'species', 'found_on', 'mode', 'crew', 'felled_on', 'disposed_on', 'batch', 'volume', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 9 },
  checks: [
    ahead('found_on', '发现日期'),
    ahead('sampled_on', '取样日期'),
    ahead('result_on', '检测日期'),
    ahead('assigned_on', '派工日期'),
    ahead('felled_on', '伐除日期'),
    ahead('stump_treated_on', '伐桩处理日期'),
    ahead('carried_on', '集运日期'),
    ahead('disposed_on', '除害日期'),
    ahead('accepted_on', '验收日期'),
    after('found_on', 'sampled_on', '取样日期不能早于发现'),
    after('found_on', 'assigned_on', '派工日期不能早于发现'),
    after('assigned_on', 'felled_on', '伐除日期不能早于派工'),
    after('assigned_on', 'due_on', '完成期限不能早于派工'),
    after('felled_on', 'stump_treated_on', '伐桩处理日期不能早于伐除'),
    after('felled_on', 'carried_on', '集运日期不能早于伐除'),
    after('carried_on', 'disposed_on', '除害日期不能早于集运'),
    after('disposed_on', 'accepted_on', '验收日期不能早于除害'),
    after('stump_treated_on', 'accepted_on', '验收日期不能早于伐桩处理、返工'),
  ],
  indexes: [
    ['state', 'division'],
    ['disposed_on', 'mode'],
    ['contract', 'state'],
    ['batch', 'state'],
  ],
})
export interface PestTreeTable extends Table<typeof pestTree> {}
