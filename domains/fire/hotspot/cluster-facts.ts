import type { HotspotCluster } from './dedupe.ts'

/** A cluster as the hotspot register holds it. */
export const factsOf = (c: HotspotCluster) => ({
  first_seen_at: c.first_at,
  last_seen_at: c.last_at,
  location: { type: 'Point' as const, coordinates: [c.longitude, c.latitude] },
  pixels: c.pixels,
  satellites: [...new Set(c.detections.map((d) => d.satellite))].sort().join('、'),
  confidence: (['high', 'nominal', 'low'] as const).find((level) => c.detections.some((d) => d.confidence === level)) ?? 'low',
  max_frp: c.max_frp_mw === null ? null : c.max_frp_mw.toFixed(2),
  grade: c.grade.grade,
  report_at_once: c.immediate_report,
})
