import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../text/text.ts'
import { Icon } from '../icon.tsx'
import { withOffset, withoutOffset } from '../time.ts'
import { readDate, readInstant } from './dates.ts'

type Properties = {
  id?: string
  value: string | null
  onChange: (value: string | null) => void
  label: string
  instant?: boolean
  invalid?: boolean
  describedBy?: string
  small?: boolean
}

const shownOf = (value: string | null, instant: boolean): string => (!value ? '' : instant ? withoutOffset(value).replace('T', ' ') : value)

/** A day written as 2023-12-31 (or an instant as 2023-12-31 08:30, Beijing), or picked from the device's own calendar. */
export function DateInput({ id, value, onChange, label, instant = false, invalid = false, describedBy, small = false }: Properties) {
  const [text, setText] = useState(shownOf(value, instant))
  const picker = useRef<HTMLInputElement>(null)
  useEffect(() => setText(shownOf(value, instant)), [value, instant])
  const keep = () => {
    const read = instant ? readInstant(text) : readDate(text)
    if (read === value || (read === null && value === null)) setText(shownOf(value, instant))
    else onChange(read)
  }
  const picked = (given: string) => onChange(given ? (instant ? withOffset(given) : given) : null)
  return (
    <span className={small ? 'date-input small' : 'date-input'}>
      <Input
        id={id}
        aria-label={label}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
        status={invalid ? 'error' : ''}
        value={text}
        placeholder={t(instant ? 'input.instant_form' : 'input.date_form')}
        onChange={(e) => setText(e.target.value)}
        onBlur={keep}
        onPressEnter={keep}
        suffix={
          <Button
            type="text"
            size="small"
            icon={<Icon name="calendar" />}
            aria-label={t('input.pick_date', { title: label })}
            onClick={() => picker.current?.showPicker()}
          />
        }
      />
      <input
        ref={picker}
        className="native-picker"
        type={instant ? 'datetime-local' : 'date'}
        tabIndex={-1}
        aria-hidden="true"
        value={value ? (instant ? withoutOffset(value) : value) : ''}
        onChange={(e) => picked(e.target.value)}
      />
    </span>
  )
}
