import type { Check } from '#kit/register/transition.ts'
import { type Count, isGraded } from './grade.ts'

const countsOf = (value: unknown): Count[] => (value ?? []) as Count[]

/** A tree is counted once. */
export const countedWhole: Check = ({ after }) => {
  const counts = countsOf(after['counts'])
  return new Set(counts.map((c) => c.tree)).size === counts.length
    ? null
    : { code: 'pest_tree_counted_twice', message: '同一样株不能填两次', fields: ['counts'] }
}

/** By density where the table is known; else somebody judges, and says by what. */
export const gradeGiven: Check = ({ after }) => {
  if (isGraded(String(after['pest']), String(after['stage'])))
    return countsOf(after['counts']).length > 0 ? null : { code: 'pest_counts_missing', message: '应逐株填写虫口', fields: ['counts'] }
  return after['grade_judged'] && after['grade_ground']
    ? null
    : { code: 'pest_grade_missing', message: '没有密度分级标准的，应填写人工判定的发生程度和依据', fields: ['grade_judged', 'grade_ground'] }
}
