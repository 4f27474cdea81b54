import {
  FOREST_LAND_MODES,
  IRRIGATION,
  PRECIPITATION,
  SOIL,
  WORKS_SLOPE,
  type ForestState,
  type Mode,
  type SiteLimit,
  type Suitability,
} from '#datasets/planning/suitability.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { PlotReason, SiteFactor } from './words.ts'

/** What is known of a site: mm, cm and degrees as decimal text. `null` is not known. */
export type Site = {
  readonly land_class: string
  readonly annual_precipitation: number | null
  readonly soil_thickness: string | null
  readonly slope: string | null
  readonly irrigation: 'available' | 'none' | null
  readonly forest_state: ForestState | null
}
export type Judgement = {
  readonly suitability: Suitability | null
  readonly mode: Mode | null
  readonly reasons: readonly PlotReason[]
  readonly missing: readonly SiteFactor[]
}

const order: readonly Suitability[] = ['tree', 'shrub', 'grass', 'unsuitable']
const worse = (a: Suitability, b: Suitability): Suitability => (order.indexOf(a) > order.indexOf(b) ? a : b)

const dry = (site: Site): boolean => site.annual_precipitation !== null && compare(String(site.annual_precipitation), PRECIPITATION[0]!.from) < 0

/** Factors without which nothing may be said: irrigation only where it is dry, the state of a wood only on 其他林地. */
export function missingFactors(site: Site): SiteFactor[] {
  const missing = (['annual_precipitation', 'soil_thickness', 'slope'] as const).filter((name) => site[name] === null)
  return [
    ...missing,
    ...(dry(site) && site.irrigation === null ? ['irrigation' as const] : []),
    ...(site.land_class === '0307' && site.forest_state === null ? ['forest_state' as const] : []),
  ]
}

const reached = (limits: readonly SiteLimit[], value: string): SiteLimit => limits.find(({ from }) => compare(value, from) >= 0) ?? limits.at(-1)!

const watered: Pick<SiteLimit, 'best' | 'reason'> = { best: 'tree', reason: null }

function modeOf(site: Site, suitability: Suitability): Mode {
  if (suitability === 'grass' || suitability === 'unsuitable') return 'none'
  if (compare(site.slope!, WORKS_SLOPE.up_to) > 0) return 'enclosure'
  return site.land_class === '0307' ? FOREST_LAND_MODES[site.forest_state!].mode : 'planting'
}

/**
 * Steps 3 and 4 of the assessment: what a site may bear by rain, soil and slope, and how. The scarcest factor decides. With a
 * factor missing there is no class: nothing is assumed.
 */
export function judgeSite(site: Site): Judgement {
  const missing = missingFactors(site)
  if (missing.length > 0) return { suitability: null, mode: null, reasons: ['data_missing'], missing }
  const irrigated = IRRIGATION.lifts && dry(site) && site.irrigation === 'available'
  const rain = irrigated ? watered : reached(PRECIPITATION, String(site.annual_precipitation))
  const soil = reached(SOIL, site.soil_thickness!)
  const suitability = worse(rain.best, soil.best)
  const mode = modeOf(site, suitability)
  const steep = compare(site.slope!, WORKS_SLOPE.up_to) > 0
  const reasons = [rain.reason, soil.reason, irrigated ? ('irrigated' as const) : null, steep ? ('steep' as const) : null].filter((r) => r !== null)
  return { suitability, mode, reasons, missing: [] }
}

export type Will = { readonly holder_consent: boolean | null; readonly disputed: boolean | null }

/** Step 5: what stands in the way of adoption, though not of the assessment. */
export function willReasons({ holder_consent, disputed }: Will): PlotReason[] {
  const consent = holder_consent === null ? ['consent_unknown' as const] : holder_consent ? [] : ['consent_refused' as const]
  const dispute = disputed === null ? ['dispute_unknown' as const] : disputed ? ['disputed' as const] : []
  return [...consent, ...dispute]
}
