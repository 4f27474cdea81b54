import { register, type Table } from '#kit/register/define.ts'
import { untilField, workingDays } from '#kit/register/transition.ts'
import { inOrder, notAhead } from '#kit/register/checks.ts'
import { finders, groundHands, officers, townshipHands } from '../keepers.ts'
import { linesKept } from '../lines.ts'
import { classOfLine, dueAhead, fiveSettled, gradeGrounded, laterDue, lineNamed, majorSupervised, passed, regraded } from './checks.ts'
import { hazardLines } from './classes.ts'
import { hazardFields } from './fields.ts'

const notice = ['森林草原防灭火条例33', '森林防火条例24（至2025年）', '安全生产法65']
const order16 = '安全生产事故隐患排查治理暂行规定（总局令第16号）'
const rectification = ['森林草原防灭火条例33、53', '森林防火条例24、49（至2025年）', '安全生产法第一百零二条']

/** One hazard of fire or of production safety from finding to closing: graded by law, notice with a deadline, five things settled where it is major, rechecked by another. */
export const hazard = register('hazard', {
  title: '隐患',
  basis: [...rectification, '安全生产法41', `${order16}3`],
  fields: hazardFields,
  states: {
    registered: '已登记',
    graded: '已定级',
    supervised: '挂牌督办',
    notified: '已通知',
    in_rectification: '整改中',
    rectified: '待复查',
    returned: '退回整改',
    rechecked: '已复查',
    closed: '已销号',
    passed_on: '已移送',
    answered: '移送已回复',
    invalid: '无效',
  },
  start: 'registered',
  transitions: {
    grade: {
      title: '定级',
      from: 'registered',
      to: 'graded',
      by: [...townshipHands],
      needs: ['grade'],
      takes: ['standard', 'standard_item', 'local_grade'],
      within: workingDays(2),
      check: gradeGrounded,
    },
    supervise: { title: '挂牌督办', from: 'graded', to: 'supervised', by: [...officers], needs: ['supervision_level', 'supervision_number'] },
    notify: {
      title: '下达整改通知书',
      from: ['graded', 'supervised'],
      to: 'notified',
      by: [...officers],
      needs: ['owner_unit', 'responsible', 'notice_issuer', 'notice_number', 'measure', 'due_on'],
      within: workingDays(3),
      basis: notice,
      check: (input) => majorSupervised(input) ?? dueAhead(input),
    },
    sign: { title: '签收', from: 'notified', to: 'in_rectification', by: [...townshipHands], needs: ['receiver'], within: workingDays(2) },
    settle: {
      title: '落实整改方案',
      from: ['in_rectification', 'returned'],
      by: [...townshipHands],
      needs: ['responsible', 'measure', 'funds', 'contingency'],
      basis: [order16],
    },
    rectify: {
      title: '报送整改',
      from: ['in_rectification', 'returned'],
      to: 'rectified',
      by: [...groundHands],
      needs: ['rectified_note'],
      evidence: ['photo_after'],
      within: untilField('due_on', '整改通知书载明的期限'),
      basis: rectification,
      check: fiveSettled,
    },
    return: {
      title: '退回',
      from: 'rectified',
      to: 'returned',
      by: [...townshipHands],
      takes: ['due_on', 'recheck_on', 'recheck_result', 'recheck_note'],
      reason: true,
      unlike: 'rectify',
      aside: true,
    },
    recheck: {
      title: '复查',
      from: 'rectified',
      to: 'rechecked',
      by: [...townshipHands],
      needs: ['recheck_on', 'recheck_result'],
      takes: ['recheck_note'],
      unlike: 'rectify',
      within: workingDays(5),
      check: passed,
    },
    close: { title: '销号', from: 'rechecked', to: 'closed', by: [...officers], unlike: 'rectify', within: workingDays(5), check: passed },
    extend: { title: '延期', from: ['in_rectification', 'returned'], by: [...officers], needs: ['due_on'], reason: true, aside: true, check: laterDue },
    regrade: {
      title: '重新定级',
      from: ['graded', 'supervised', 'notified', 'in_rectification', 'returned'],
      to: 'graded',
      by: [...officers],
      needs: ['grade'],
      takes: ['standard', 'standard_item', 'local_grade'],
      reason: true,
      aside: true,
      check: regraded,
      warning: '重新定级后须重新下达整改通知书；升为重大的先挂牌督办。',
    },
    pass_on: {
      title: '移送',
      from: ['registered', 'graded'],
      to: 'passed_on',
      by: [...officers],
      needs: ['passed_to', 'transfer_number'],
      reason: true,
      aside: true,
      warning: '不由林业主管部门监管的隐患移送有权的部门，不计入本部门的整改。',
    },
    record_answer: { title: '登记移送回复', from: 'passed_on', to: 'answered', by: [...officers], needs: ['answered_on', 'answer'] },
    reopen: {
      title: '重新打开',
      from: 'closed',
      to: 'returned',
      by: [...officers],
      needs: ['due_on'],
      reason: true,
      aside: true,
      warning: '首次销号时间保留，已报出的年度数字不变。',
      check: dueAhead,
    },
    invalidate: { title: '认定无效', from: ['registered', 'graded'], to: 'invalid', by: [...officers], reason: true, aside: true },
  },
  access: { create: [...finders], read: 'any_post', update: { by: [...finders] }, kinds: linesKept(hazardLines) },
  event: 'found_on',
  label: ['class', 'place'],
  columns: ['line', 'class', 'place', 'grade', 'owner_unit', 'due_on', 'found_on', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 6 },
  checks: [
    notAhead('found_on', { code: 'found_ahead', message: '发现日期不能晚于今天', fields: ['found_on'] }),
    notAhead('answered_on', { code: 'answer_ahead', message: '回复日期不能晚于今天', fields: ['answered_on'] }),
    inOrder('found_on', 'recheck_on', { code: 'recheck_before_finding', message: '复查日期不能早于发现日期', fields: ['recheck_on'] }),
    classOfLine,
    lineNamed,
  ],
  indexes: [['line', 'state'], ['class', 'state'], ['first_closed_at']],
})
export interface HazardTable extends Table<typeof hazard> {}
