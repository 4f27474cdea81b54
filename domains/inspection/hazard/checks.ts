import { MAJOR_HAZARD_STANDARDS, type MajorHazardStandard } from '#datasets/inspection/major-hazard-standards.ts'
import type { Check } from '#kit/register/transition.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { classesOf, hazardClasses, hazardLines } from './classes.ts'

export const classOfLine: Check = ({ after }) =>
  classesOf(after.line).includes(String(after.class))
    ? null
    : {
        code: 'class_of_other_line',
        message: `“${hazardClasses[after.class as keyof typeof hazardClasses]}”不是${hazardLines[after.line as keyof typeof hazardLines]}隐患的类别`,
        fields: ['class', 'line'],
      }

export const lineNamed: Check = ({ after }) =>
  after.class === 'power_line' && !after.line_name ? { code: 'line_name_required', message: '输配电通道隐患必须写明线路名称', fields: ['line_name'] } : null

/** A general grade may be judged by eye; a major one only by an item of a document that is in force that day. */
export const gradeGrounded: Check = ({ after, at }) => {
  if (after.grade !== 'major') return null
  if (!after.standard || !after.standard_item)
    return { code: 'major_without_standard', message: '定为重大隐患须写明判定标准和条目', fields: ['standard', 'standard_item'] }
  const standard: MajorHazardStandard | undefined = MAJOR_HAZARD_STANDARDS[after.standard as keyof typeof MAJOR_HAZARD_STANDARDS]
  const day = beijingDate(at)
  const inForce = !standard || ((standard.from ?? day) <= day && day <= (standard.to ?? day))
  return inForce ? null : { code: 'standard_not_in_force', message: `《${standard.title}》（${standard.source}）在${day}不施行`, fields: ['standard'] }
}

export const regraded: Check = (input) =>
  input.before?.grade === input.after.grade ? { code: 'grade_not_changed', message: '等级没有变化', fields: ['grade'] } : gradeGrounded(input)

export const majorSupervised: Check = ({ before, after }) =>
  before?.state === 'graded' && after.grade === 'major'
    ? { code: 'major_not_supervised', message: '重大隐患必须先挂牌督办，再下达整改通知书', fields: ['grade'] }
    : null

/** 五落实: what of a major hazard's rectification must be settled before it can be done. */
const five = { responsible: '责任', measure: '措施', funds: '资金', due_on: '时限', contingency: '预案' } as const

export const fiveSettled: Check = ({ after }) => {
  if (after.grade !== 'major') return null
  const open = Object.entries(five).filter(([name]) => after[name] === null || after[name] === undefined || after[name] === '')
  return open.length === 0
    ? null
    : { code: 'five_not_settled', message: `重大隐患整改须“五落实”，还缺：${open.map(([, title]) => title).join('、')}`, fields: open.map(([name]) => name) }
}

export const dueAhead: Check = ({ after, at }) =>
  typeof after.due_on === 'string' && after.due_on < at.slice(0, 10) ? { code: 'due_in_past', message: '整改期限不能早于今天', fields: ['due_on'] } : null

export const laterDue: Check = ({ before, after }) =>
  String(after.due_on) > String(before?.due_on) ? null : { code: 'not_an_extension', message: '延期后的期限应晚于原期限', fields: ['due_on'] }

export const passed: Check = ({ after }) =>
  after.recheck_result === 'passed' ? null : { code: 'recheck_not_passed', message: '复查合格方可销号', fields: ['recheck_result'] }
