import { t } from './text.ts'
import type { Status } from '#kit/wire/report.ts'

/** A sign for each status, so that colour is never alone. */
const signs: Record<Status, string> = { confirmed: '✓', contradicted: '✗', unprovable: '?', malformed: '!' }

export const statusWord = (status: Status): string => t(`claims.${status}`)
export const statusHelp = (status: Status): string => t(`claims.${status}_help`)

export function StatusSign({ status }: { status: Status }) {
  return (
    <i className={`sign ${status}`} aria-hidden="true">
      {signs[status]}
    </i>
  )
}
