import { REPORT_REASONS, REPORT_RULES, REPORT_THRESHOLDS, type ReportReason } from '#datasets/fire/fire-reports.ts'
import type { Basis } from '#datasets/law.ts'
import { beijingDate, instantMs } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { fireClass, type FireExtent } from './class.ts'
import { rulesOn } from '../law.ts'

/** Reasons that people state; the others follow from the facts. */
export const STATED_REASONS = [
  'near_national_border',
  'threatens_settlement_or_facility',
  'undeveloped_primary_forest',
  'provincial_border',
  'needs_national_support',
  'within_5km_of_border',
  'judged_necessary',
  'city_or_county_border',
  'sensitive_date',
  'in_the_media',
] as const satisfies readonly ReportReason[]

/** What is known of a fire when one asks whether it must be reported at once. */
export interface FireSituation extends FireExtent {
  started_at: string
  /** When the open flame was out; null while it burns. */
  flame_out_at: string | null
  /** The instant for which the question is asked. */
  now: string
  /** 过火面积, hectares; null when not known. */
  burnt_forest_ha: string | null
  burnt_grassland_ha: string | null
  stated: ReadonlySet<string>
  /** Pixels of the satellite hotspot, 0 when there is none. */
  hotspot_pixels: number
}

export interface ReportDuty {
  reason: ReportReason
  title: string
  basis: Basis
}

/**
 * Why this fire must be reported upward at once, by the rules of the day on which it began; empty when nothing demands it.
 * To 2025 森林防火条例32, from 2026 森林草原防灭火条例35, and Sichuan's additions.
 */
export function immediateReport(fire: FireSituation): ReportDuty[] {
  const day = beijingDate(fire.started_at)
  return rulesOn(REPORT_RULES, day).flatMap(({ reasons, basis }) =>
    reasons.filter((reason) => holds(reason, fire, day)).map((reason) => ({ reason, title: REPORT_REASONS[reason], basis })),
  )
}

function holds(reason: ReportReason, fire: FireSituation, day: string): boolean {
  switch (reason) {
    case 'major_class':
      return isMajor(fire, day)
    case 'casualties':
      return (fire.deaths ?? 0) >= REPORT_THRESHOLDS.deaths || (fire.serious_injuries ?? 0) >= REPORT_THRESHOLDS.serious_injuries
    case 'burning_24_hours':
      return burnedLong(fire)
    case 'large_burnt_area':
      return over(fire.burnt_forest_ha, REPORT_THRESHOLDS.burnt_forest_over_ha) || over(fire.burnt_grassland_ha, REPORT_THRESHOLDS.burnt_grassland_over_ha)
    case 'hotspot_pixels':
      return fire.hotspot_pixels >= REPORT_THRESHOLDS.hotspot_pixels
    default:
      return fire.stated.has(reason)
  }
}

const over = (area_ha: string | null, limit: string): boolean => area_ha !== null && compare(area_ha, limit) > 0

function isMajor(fire: FireSituation, day: string): boolean {
  const classing = fireClass(fire, day)
  const reached = classing.status === 'ok' ? classing.class : classing.status === 'incomplete' ? classing.at_least : null
  return reached === 'major' || reached === 'extraordinary'
}

function burnedLong({ started_at, flame_out_at, now }: FireSituation): boolean {
  const limit = instantMs(started_at) + REPORT_THRESHOLDS.burning_hours * 3_600_000
  return instantMs(now) >= limit && (flame_out_at === null || instantMs(flame_out_at) > limit)
}
