import { EXCLUSIONS, type ExclusionRule } from '#datasets/planning/exclusions.ts'
import type { ExclusionKind } from './words.ts'

const inForce = (rule: ExclusionRule, day: string): boolean =>
  (rule.valid_from === null || rule.valid_from <= day) && (rule.valid_to === null || day <= rule.valid_to)

/** Rules of a day. */
export const exclusionsOn = (day: string): ExclusionRule[] => EXCLUSIONS.filter((rule) => inForce(rule, day))

/** The layers that are asked for, each kind once. */
export const askedKinds = (day: string): ExclusionKind[] => [...new Set(exclusionsOn(day).map((rule) => rule.kind as ExclusionKind))]

export const isFarmland = (land_class: string): boolean => land_class.startsWith('01')

/** The rule that takes ground of a layer out of a plot; null where the layer does not stand in the way. */
export function excludedBy(layer: { readonly kind: string; readonly class: string | null }, land_class: string, day: string): ExclusionRule | null {
  const rule = exclusionsOn(day).find((r) => r.kind === layer.kind && (r.class === undefined || (layer.class ?? '').startsWith(r.class)))
  if (!rule || (rule.but_retired_farmland && isFarmland(land_class))) return null
  return rule
}

/** Kinds that must be known before a plot is adopted. */
export const indispensable = (day: string): ExclusionKind[] =>
  exclusionsOn(day)
    .filter((r) => r.must_be_known)
    .map((r) => r.kind as ExclusionKind)
