import { addCalendarDays } from '#kit/calendar/date.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { inspections } from './public_forest/inspections.ts'
import { programRecords, programsOf } from './public_forest/money.ts'
import { planForest } from './public_forest/plan.ts'
import { payeeRecords, plotRecords } from './public_forest/plots.ts'
import { type Course, runRecords } from './public_forest/runs.ts'

/** A year worked off: some accounts failed, most of them were mended, what is left is the year's gap. */
const whole = (year: number): Course => ({
  snapshot: `${year}-06-30`,
  opened: `${year}-07-05`,
  computed: `${year}-07-10`,
  publicised: `${year}-07-12`,
  approved: `${year}-07-24`,
  issued: `${year}-09-06`,
  released: `${year}-09-20`,
  returned: `${year}-10-11`,
  retried: `${year}-11-06`,
  returned_again: `${year}-11-22`,
  reconciled: `${year}-12-20`,
  closed: `${year + 1}-01-16`,
})
const luck = { failing: 0.02, mended: 0.7, in_transit: 0 }

/** The year of the runs under way is that of so many days ago, so that its programmes were there before them. */
const BEGUN = 80

/** This year's runs by county: one being paid out, one lying open to the public, one just begun. */
function present(today: string): Readonly<Record<string, Course>> {
  const ago = (days: number): string => addCalendarDays(today, -days)
  return {
    '512021': {
      snapshot: ago(66),
      opened: ago(62),
      computed: ago(60),
      publicised: ago(58),
      approved: ago(45),
      issued: ago(20),
      released: ago(12),
      returned: ago(4),
    },
    '512002': { snapshot: ago(20), opened: ago(12), computed: ago(6), publicised: ago(3) },
    '512022': { snapshot: ago(10), opened: ago(5) },
  }
}

/**
 * Public-benefit forest of the demonstration: 40,000 plots whose planted part adds up to what the city published, the
 * compensation of that year down to each household, and this year's under way.
 */
export function* publicForest(demo: Demo): Generator<LoadedRecord> {
  const { plots, payees } = planForest(demo)
  yield* payeeRecords(demo, payees)
  yield* plotRecords(demo, plots)
  const programs = programsOf(targetYear)
  yield* programRecords(demo, programs)
  for (const county of demo.divisions.counties) for (const program of programs) yield* runRecords(demo, county, program, plots, whole(targetYear), luck)
  yield* inspections(demo, plots, targetYear)
  const today = demo.now.slice(0, 10)
  const current = programsOf(Number(addCalendarDays(today, -BEGUN).slice(0, 4)))
  yield* programRecords(demo, current)
  const [first] = current
  if (!first) return
  for (const county of demo.divisions.counties) {
    const course = present(today)[county.code]
    if (course) yield* runRecords(demo, county, first, plots, course, { failing: 0.02, mended: 0, in_transit: 0.25 })
  }
}
