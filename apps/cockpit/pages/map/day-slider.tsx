import { Switch } from 'antd'
import { addCalendarDays, calendarDaysBetween, todayInBeijing } from '#kit/calendar/date.ts'
import { useAddress } from '#kit/ui/address.ts'
import { t } from './text.ts'
import { dayIn } from './view-address.ts'

/** The days of a year that have come. */
function daysOf(year: number, today: string): { first: string; last: number } {
  const [first, end] = [`${year}-01-01`, `${year}-12-31`]
  return { first, last: Math.max(0, calendarDaysBetween(first, end < today ? end : today)) }
}

/** The map until a day of the year: what happened up to then, drawn as it stands now; it says so. */
export function DaySlider({ year }: { year: number }) {
  const [parameters, set] = useAddress()
  const day = dayIn(parameters)
  const { first, last } = daysOf(year, todayInBeijing())
  const at = day === null ? last : Math.min(Math.max(calendarDaysBetween(first, day), 0), last)
  const show = (n: number | null): void => set({ until: n === null ? null : addCalendarDays(first, n) }, { replace: true })
  return (
    <div className="day-slider">
      <label className="row">
        <Switch size="small" checked={day !== null} onChange={(on) => show(on ? last : null)} />
        {t('only.day')}
      </label>
      {day !== null && (
        <>
          <input type="range" min={0} max={last} value={at} aria-label={t('day.at')} aria-valuetext={day} onChange={(e) => show(Number(e.target.value))} />
          <strong role="status">{t('day.told', { day })}</strong>
          <small className="quiet">{t('day.means')}</small>
        </>
      )}
    </div>
  )
}
