import { endOfBeijingDay } from '#kit/calendar/date.ts'
import { dueAt, type Span, spanTitle } from '#kit/calendar/deadline.ts'
import type { Row } from './apply.ts'
import type { AnyRegister } from './define.ts'
import type { Deadline } from './transition.ts'

/** A day counts from its beginning, as what happened during it does. */
const instantOf = (value: unknown): string | null => {
  if (typeof value !== 'string' || value === '') return null
  return value.length === 10 ? `${value}T00:00:00+08:00` : value
}

function lengthened(span: Span, more: number): Span {
  if (more === 0 || 'hours' in span || 'months' in span) return span
  return 'working_days' in span ? { working_days: span.working_days + more } : { calendar_days: span.calendar_days + more }
}

/**
 * The instant at which a clock of the record runs out, in Beijing time; null while what it runs from is not known.
 * `entered` is when the record came into its present state.
 */
export function deadlineDue(deadline: Deadline, row: Readonly<Record<string, unknown>>, entered: string): string | null {
  if ('field' in deadline) {
    const end = row[deadline.field]
    if (typeof end !== 'string') return null
    return end.length === 10 ? endOfBeijingDay(end) : end
  }
  const start = deadline.since === undefined ? entered : instantOf(row[deadline.since])
  if (start === null) return null
  const more = (deadline.plus ?? []).reduce((sum, field) => sum + Number(row[field] ?? 0), 0)
  return dueAt(start, lengthened(deadline.span, more))
}

/** When the record came into its present state. */
export const enteredAt = (row: Row): string => String(row[`${row.state}_at`] ?? row.changed_at)

const startTitle = (r: AnyRegister, column: string): string => {
  const field = r.fields[column]?.title
  return field ?? r.states[column.replace(/_at$/, '')] ?? column
}

/** A deadline in words: `自“已受理”起20个工作日（行政许可法42）`. */
export function deadlineTitle(r: AnyRegister, d: Deadline): string {
  if ('field' in d) return `至“${r.fields[d.field]?.title ?? d.field}”`
  const start = d.since === undefined ? '' : `自“${startTitle(r, d.since)}”起`
  const more = (d.plus ?? []).map((field) => `＋${r.fields[field]?.title ?? field}`).join('')
  return `${start}${spanTitle(d.span)}${more}${d.basis ? `（${d.basis}）` : ''}`
}
