import type { FireClass } from '#datasets/fire/fire-classes.ts'
import type { ReportReason } from '#datasets/fire/fire-reports.ts'
import { FIRE_LAW_CHANGE } from '#datasets/fire/regulations.ts'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { fireClass, type FireClassing, type FireExtent } from './class.ts'
import { immediateReport } from './report.ts'

type Event = Readonly<Record<string, unknown>>
/** A class as it is stored: `none` is 火情 that is no 火灾, null what is not known. */
export type StoredClass = FireClass | 'none'

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** The two ways of counting, each by a day on which its regulation is in force. */
const OLD_CALIBRE = addCalendarDays(FIRE_LAW_CHANGE, -1)
const NEW_CALIBRE = FIRE_LAW_CHANGE

/** When the fire broke out, as far as it is known: what decides by which regulation it is judged. */
export const brokeOutAt = (event: Event): string => textOf(event.ignited_at) ?? String(event.discovered_on)

export const extentOf = (event: Event): FireExtent => ({
  affected_forest_ha: textOf(event.affected_ha),
  affected_grassland_ha: textOf(event.affected_grassland_ha),
  other_woodland: event.other_woodland === true,
  no_trees_harmed: event.no_trees_harmed === true,
  deaths: numberOf(event.deaths),
  serious_injuries: numberOf(event.serious_injuries),
})

function stored(classing: FireClassing): StoredClass | null {
  if (classing.status === 'ok') return classing.class
  if (classing.status === 'none') return 'none'
  return classing.status === 'incomplete' ? classing.at_least : null
}

/** Classes by the rule of its day and by both ways of counting, and duty to report at once; written by the system at each step. */
export function factsOf(
  event: Event,
  now: string,
): { fire_class: StoredClass | null; class_old: StoredClass | null; class_new: StoredClass | null; report_reasons: ReportReason[] } {
  const extent = extentOf(event)
  const started_at = brokeOutAt(event)
  const duties = immediateReport({
    ...extent,
    started_at,
    flame_out_at: textOf(event.flame_out_on),
    now,
    burnt_forest_ha: textOf(event.burnt_ha),
    burnt_grassland_ha: textOf(event.burnt_grassland_ha),
    stated: new Set((event.report_flags ?? []) as string[]),
    hotspot_pixels: numberOf(event.hotspot_pixels) ?? 0,
  })
  return {
    fire_class: stored(fireClass(extent, beijingDate(started_at))),
    class_old: stored(fireClass(extent, OLD_CALIBRE)),
    class_new: stored(fireClass(extent, NEW_CALIBRE)),
    report_reasons: duties.map((d) => d.reason),
  }
}
