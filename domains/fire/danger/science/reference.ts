/**
 * The Canadian index of one place over all its stored days, and where today's value stands among them. A help for those who judge
 * how dry it is; no statutory level, and no classes: none are published for Sichuan.
 */
import { FWI_START, LOCAL_HISTORY, type DayLengthKey } from '#datasets/fire/fwi.ts'
import { addCalendarDays, calendarDaysBetween } from '#kit/calendar/date.ts'
import { fwiDay, type FwiDay, type FwiInput, type MoistureCodes, type NoonWeather, percentileInHistory } from './fwi.ts'
import { codesAfterDrySpell, winteredDroughtCode } from './season-start.ts'

/** Where the codes of a run came from: the system's start values, or those of before the hole with the rain that fell in it. */
export type RunStart = { readonly since: string; readonly codes: MoistureCodes; readonly carried_over: boolean }

export type Reference =
  | { readonly status: 'incomplete'; readonly missing: readonly FwiInput[] }
  | {
      readonly status: 'ok'
      readonly day: FwiDay
      readonly start: RunStart
      /** Days without value since the run began, over which the codes were merely carried. */
      readonly gap_days: number
      /** Values before this day at the same place. */
      readonly history: number
      /** Share of them, in %, that are at most today's; null when they are too few. */
      readonly percentile: number | null
    }

type Run = RunStart & { readonly values: FwiDay[]; gaps: number }

/** Codes after a hole in the noon values: wintered when its rain is known on every day, else the start values. */
function startAfter(last: FwiDay | undefined, date: string, rain: ReadonlyMap<string, number>): RunStart {
  if (!last) return { since: date, codes: FWI_START, carried_over: false }
  const days = Array.from({ length: calendarDaysBetween(last.date, date) - 1 }, (_, i) => ({ rain_mm: rain.get(addCalendarDays(last.date, i + 1)) ?? null }))
  if (days.some((d) => d.rain_mm === null)) return { since: date, codes: FWI_START, carried_over: false }
  const fallen = days.reduce((sum, d) => sum + (d.rain_mm ?? 0), 0)
  return { since: date, codes: { ...codesAfterDrySpell(days), dc: winteredDroughtCode(last.dc, fallen) }, carried_over: true }
}

/** Runs of days with no longer hole than `LOCAL_HISTORY` bears. `days` in order, each once; incomplete ones count as holes. */
export function fwiRuns(days: readonly NoonWeather[], table: DayLengthKey): Run[] {
  const rain = new Map(days.flatMap((d) => (typeof d.rain_mm === 'number' ? [[d.date, d.rain_mm] as const] : [])))
  const runs: Run[] = []
  for (const weather of days) {
    const run = runs.at(-1)
    const last = run?.values.at(-1)
    const hole = last ? calendarDaysBetween(last.date, weather.date) - 1 : 0
    if (run && last && hole <= LOCAL_HISTORY.longest_gap_days) {
      const day = fwiDay(last, weather, table)
      if (day.status === 'ok') {
        run.values.push(day)
        run.gaps += hole
      }
      continue
    }
    const start = startAfter(last, weather.date, rain)
    const day = fwiDay(start.codes, weather, table)
    if (day.status === 'ok') runs.push({ ...start, values: [day], gaps: 0 })
  }
  return runs
}

/** The index of `date` and its rank among all earlier values of the place. `days` in order, each once, `date` the last of interest. */
export function referenceOf(days: readonly NoonWeather[], date: string, table: DayLengthKey): Reference {
  const today = days.find((d) => d.date === date) ?? { date }
  const runs = fwiRuns(
    days.filter((d) => d.date <= date),
    table,
  )
  const run = runs.at(-1)
  const day = run?.values.at(-1)
  if (!run || day?.date !== date) {
    const answer = fwiDay(FWI_START, today, table)
    return { status: 'incomplete', missing: answer.status === 'incomplete' ? answer.missing : [] }
  }
  const past = runs.flatMap((r) => r.values.map((v) => v.fwi)).slice(0, -1)
  return {
    status: 'ok',
    day,
    start: { since: run.since, codes: run.codes, carried_over: run.carried_over },
    gap_days: run.gaps,
    history: past.length,
    percentile: past.length < LOCAL_HISTORY.least_values ? null : percentileInHistory(past, day.fwi),
  }
}
