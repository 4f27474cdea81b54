import type { LookedUp } from '#kit/provenance/looked-up.ts'

export type RequirementLevel = 'city' | 'county' | 'township' | 'village'
export type RequirementPeriod = 'week' | 'month' | 'quarter' | 'half' | 'year'

/** How often the forest chiefs of a level must go on patrol, in each place that published it. */
export interface PatrolRule extends LookedUp {
  place: string
  level: RequirementLevel
  period: RequirementPeriod
  min_count: number
  source: string
}

/**
 * Minimum frequencies, published place by place; there is no national one. The row of 四川省 has not been read in the rule
 * itself (四川省林长制巡林工作制度) and must be set by the city from its own document.
 */
export const PATROL_RULES: readonly PatrolRule[] = [
  {
    place: '江西省',
    level: 'city',
    period: 'half',
    min_count: 1,
    source: '江西省林长制巡林制度（公开报道）',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    place: '江西省',
    level: 'county',
    period: 'quarter',
    min_count: 1,
    source: '江西省林长制巡林制度（公开报道）',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    place: '云南省',
    level: 'city',
    period: 'half',
    min_count: 1,
    source: '云南省林长巡林制度（公开报道）',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    place: '云南省',
    level: 'county',
    period: 'quarter',
    min_count: 1,
    source: '云南省林长巡林制度（公开报道）',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    place: '临夏州',
    level: 'city',
    period: 'year',
    min_count: 1,
    source: '临夏州林长巡林制度（公开报道）',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    place: '临夏州',
    level: 'county',
    period: 'quarter',
    min_count: 1,
    source: '临夏州林长巡林制度（公开报道）',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    place: '临夏州',
    level: 'township',
    period: 'month',
    min_count: 1,
    source: '临夏州林长巡林制度（公开报道）',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  {
    place: '临夏州',
    level: 'village',
    period: 'week',
    min_count: 1,
    source: '临夏州林长巡林制度（公开报道）',
    confidence: 'secondary',
    looked_up_on: '2026-11-28',
  },
  { place: '四川省', level: 'city', period: 'half', min_count: 1, source: '四川省林长制巡林工作制度', confidence: 'unchecked', looked_up_on: '2026-11-28' },
  {
    place: '四川省',
    level: 'county',
    period: 'quarter',
    min_count: 1,
    source: '四川省林长制巡林工作制度',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  {
    place: '四川省',
    level: 'township',
    period: 'month',
    min_count: 1,
    source: '四川省林长制巡林工作制度',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  { place: '四川省', level: 'village', period: 'week', min_count: 1, source: '四川省林长制巡林工作制度', confidence: 'unchecked', looked_up_on: '2026-11-28' },
]
