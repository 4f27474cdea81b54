import type { StateColour } from '../theme.ts'
import { t } from '../text/text.ts'
import type { Task } from '#kit/wire/records.ts'
import { Icon } from './icon.tsx'
import { clockColour } from './states.ts'
import { dateTime } from './time.ts'

export type ClockProperties = Pick<Task, 'due_at' | 'stage' | 'working_days_left' | 'clock'>

/** How much time is left, in working days, and until when. */
export function Clock(task: ClockProperties) {
  return (
    <span className={`clock state-${colourOf(task)}`} title={task.clock ?? ''}>
      <Icon name="clock" size={14} />
      <strong>{leftInWords(task)}</strong>
      {task.due_at && (
        <time className="quiet" dateTime={task.due_at}>
          {dateTime(task.due_at).slice(0, 16)}
        </time>
      )}
    </span>
  )
}

export const colourOf = (task: ClockProperties): StateColour => clockColour(task)
const isLate = (task: ClockProperties): boolean => clockColour(task) === 'late'

export function leftInWords(task: ClockProperties): string {
  const { due_at, working_days_left: left } = task
  if (task.stage === 'supervised' && isLate(task)) return left ? t('clock.supervised_n', { n: Math.abs(left) }) : t('clock.supervised')
  if (isLate(task)) return left ? t('clock.late_n', { n: Math.abs(left) }) : t('clock.late')
  if (!due_at) return t('clock.none')
  if (left === null || left === undefined) return t('clock.until')
  return left === 0 ? t('clock.today') : t('clock.left', { n: left })
}
