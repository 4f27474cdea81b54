import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from './context.ts'
import { cityRecords, creation } from './culture/city.ts'
import { events } from './culture/events.ts'
import { indicatorRecords } from './culture/indicators.ts'
import { installations } from './culture/installations.ts'
import { nature } from './culture/nature.ts'
import { selectionRules } from './culture/rules.ts'
import { selected } from './culture/selected.ts'

/** The forest city and eco-culture: the published year reconciled to its figures, and what stands, is broken or waits today. */
export function* culture(demo: Demo): Generator<LoadedRecord> {
  yield* cityRecords(demo)
  yield* indicatorRecords(demo)
  yield* events(demo, creation)
  yield* installations(demo)
  yield* nature(demo)
  yield* selectionRules(demo)
  yield* selected(demo)
}
