import { addCalendarDays, isDate } from '#kit/calendar/date.ts'
import { useAddress, useWhereWhen } from '#kit/ui/address.ts'
import { day } from '#kit/ui/parts/time.ts'

/** The same day of another year; the last of February where there is no 29th. */
export function dayIn(year: number, date: string): string {
  const there = `${year}${date.slice(4)}`
  return isDate(there) ? there : addCalendarDays(`${year}-03-01`, -1)
}

export const today = (): string => day(new Date().toISOString())

/** The day looked at: that of the address, in the year chosen above; without one, the last day of that year that was observed. */
export function useDangerDay(): { asked: { date: string } | { year: string }; setDate: (date: string) => void } {
  const [parameters, set] = useAddress()
  const { year } = useWhereWhen()
  const given = parameters.get('date') ?? ''
  return {
    asked: isDate(given) ? { date: dayIn(year, given) } : { year: String(year) },
    setDate: (to) => set({ date: to, year: to.slice(0, 4) }, { replace: true }),
  }
}
