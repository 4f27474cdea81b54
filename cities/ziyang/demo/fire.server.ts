import { addCalendarDays } from '#kit/calendar/date.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { cases } from './fire/cases.ts'
import { events, planEvents } from './fire/events.ts'
import { hotspots, planSources } from './fire/hotspots.ts'
import { presentKeyPersons, seasonKeyPersons } from './fire/key-persons.ts'
import { lines, planLines, transformers } from './fire/lines.ts'
import { bans, pastPermits, presentPermits } from './fire/permits.ts'
import { asRecord, countyObservations, observations } from './fire/weather.ts'

const DAYS_BACK = 29

/** Two townships whose observation of today has not come in yet. */
const isLate = (code: string): boolean => code.endsWith('105') && code.startsWith('51202')

function* weather(demo: Demo, levels: Map<string, number | null>): Generator<LoadedRecord> {
  const today = demo.now.slice(0, 10)
  for (const o of countyObservations(demo, `${targetYear}-01-01`, `${targetYear}-12-31`)) yield asRecord(o)
  for (const o of countyObservations(demo, `${today.slice(0, 4)}-01-01`, today)) yield asRecord(o)
  for (const o of observations(demo, `${targetYear}-03-01`, `${targetYear}-03-31`)) yield asRecord(o)
  for (const o of observations(demo, addCalendarDays(today, -DAYS_BACK), today)) {
    const day = String(o.versions[0]?.observed_on)
    if (day === today && isLate(o.place.code)) continue
    levels.set(`${o.place.id} ${day}`, (o.versions[0]?.level ?? null) as number | null)
    yield asRecord(o)
  }
}

/**
 * Fire prevention of the demonstration: the year that the city published, reconciled to it under the rooms' own definitions,
 * and work in progress around `demo.now`. The issues that rangers found stand in the one issue ledger, made by `forest_chief`.
 * What is referred to comes before what refers to it.
 */
export function* fire(demo: Demo): Generator<LoadedRecord> {
  const planned = planLines(demo)
  yield* lines(demo, planned, targetYear)
  yield* transformers(demo, targetYear)
  yield* seasonKeyPersons(demo, targetYear)
  yield* presentKeyPersons(demo)
  const levels = new Map<string, number | null>()
  yield* weather(demo, levels)
  yield* bans(demo, targetYear)
  yield* pastPermits(demo, targetYear)
  yield* presentPermits(demo, (township, day) => levels.get(`${township.id} ${day}`) ?? null)
  const fires = planEvents(demo, targetYear)
  yield* events(fires)
  yield* hotspots(
    demo,
    targetYear,
    planSources(demo),
    fires.filter((e) => e.source === 'hotspot'),
  )
  yield* cases(demo, targetYear)
}
