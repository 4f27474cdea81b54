import type { FireClass, ReportReason } from '../../datasets/fire/fire-classes.ts'
import { fireClass, immediateReport } from './event-class.ts'

type Event = Readonly<Record<string, unknown>>

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Class and duty to report at once, as far as the record's facts carry; written by the system at each step. */
export function factsOf(event: Event, now: string): { fire_class: FireClass | null; report_reasons: ReportReason[] } {
  const extent = {
    affected_forest_ha: textOf(event.affected_ha), other_woodland: event.other_woodland === true,
    deaths: numberOf(event.deaths), serious_injuries: numberOf(event.serious_injuries),
  }
  const classing = fireClass(extent)
  const flags = new Set((event.report_flags ?? []) as string[])
  const duties = immediateReport({
    ...extent, started_at: textOf(event.ignited_at) ?? String(event.discovered_on), flame_out_at: textOf(event.flame_out_on), now,
    near_national_border: flags.has('near_national_border'), threatens_settlement_or_facility: flags.has('threatens_settlement_or_facility'),
    undeveloped_primary_forest: flags.has('undeveloped_primary_forest'), provincial_border: flags.has('provincial_border'),
    needs_national_support: flags.has('needs_national_support'), city_or_county_border: flags.has('city_or_county_border'),
    sensitive_date: flags.has('sensitive_date'), in_the_media: flags.has('in_the_media'), hotspot_pixels: numberOf(event.hotspot_pixels) ?? 0,
  })
  return {
    fire_class: classing.status === 'ok' ? classing.class : classing.status === 'incomplete' ? classing.at_least : null,
    report_reasons: duties.map((d) => d.reason),
  }
}
