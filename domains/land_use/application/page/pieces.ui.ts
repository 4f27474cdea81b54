import type { Pieces } from '#kit/ui/overlay/piece.ts'
import type { ApplicationAssessment } from '../wire.ts'

/** What lies on the parcels, each piece as its finding is marked. */
export function piecesOf(told: ApplicationAssessment | undefined): Pieces {
  const features = (told?.pieces ?? []).map(({ class: kind, title, area_mu, geometry }) => ({
    type: 'Feature' as const,
    geometry,
    properties: { class: kind, title, area_mu },
  }))
  return { type: 'FeatureCollection', features }
}
