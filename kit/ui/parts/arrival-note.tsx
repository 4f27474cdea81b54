import { Alert } from 'antd'
import type { Rec } from '#kit/wire/records.ts'
import { t } from '../text/text.ts'
import { dateTime } from './time.ts'

/** Why a record was sent where it stands: in its head, and before whoever must do it again. */
export function ArrivalNote({ record }: { record: Pick<Rec, 'ahead'> }) {
  const arrival = record.ahead?.arrival
  if (!arrival) return null
  return (
    <Alert
      className="gap"
      type="warning"
      showIcon
      title={t('record.arrival', { title: arrival.title, reason: arrival.reason })}
      description={t('record.arrival_by', { by: arrival.by, at: dateTime(arrival.at) })}
    />
  )
}
