import type { Mode, Suitability } from '#datasets/planning/suitability.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'
import { reasonOfExclusion, type ExclusionKind, type PlotReason, type SiteFactor } from './words.ts'
import { judgeSite, type Site, type Will, willReasons } from './suitability.ts'

/** m² to 亩 at four decimals. */
export const muOf = (square_metres: string | number): string => roundHalfUp(convert(String(square_metres), '平方米', '亩'), 4)

/** Step 2 in short, m² plane as decimal text; `whole` when nothing is left but rounding. */
export type Ground = {
  readonly area_m2: string
  readonly excluded_m2: string
  readonly whole: boolean
  readonly unknown: readonly ExclusionKind[]
  readonly excluded: readonly {
    readonly kind: ExclusionKind
    readonly class: string | null
    readonly layer: string | null
    readonly document_number: string | null
    readonly area_m2: string
  }[]
}

/** What an assessment leaves on the plot. */
export type Kept = {
  readonly suitability: Suitability | null
  readonly mode: Mode | null
  readonly reasons: PlotReason[]
  readonly missing_factors: SiteFactor[]
  readonly unknown_layers: ExclusionKind[]
  readonly exclusions: { kind: ExclusionKind; class: string | null; layer: string | null; document_number: string | null; area: string }[]
  readonly area: string
  readonly excluded_area: string
  readonly usable_area: string
  readonly assessed_on: string
}

/** Ground that is out of the question as a whole is unsuitable whatever its soil; else what is left is judged by the site. */
export function assessed(plot: Site & Will, ground: Ground, day: string): Kept {
  const site = ground.whole ? { suitability: 'unsuitable' as const, mode: 'none' as const, reasons: [], missing: [] } : judgeSite(plot)
  const reasons = new Set<PlotReason>([
    ...ground.excluded.map(({ kind }) => reasonOfExclusion(kind)),
    ...(ground.unknown.length > 0 ? ['layer_unknown' as const] : []),
    ...site.reasons,
    ...willReasons(plot),
  ])
  const [area, excluded_area] = [muOf(ground.area_m2), muOf(ground.excluded_m2)]
  return {
    suitability: site.suitability,
    mode: site.mode,
    reasons: [...reasons],
    missing_factors: [...site.missing],
    unknown_layers: [...ground.unknown],
    exclusions: ground.excluded.map(({ kind, class: of, layer, document_number, area_m2 }) => ({
      kind,
      class: of,
      layer,
      document_number,
      area: muOf(area_m2),
    })),
    area,
    excluded_area,
    usable_area: Decimal.max(new Decimal(area).minus(excluded_area), 0).toFixed(4),
    assessed_on: day,
  }
}
