import type { Pieces } from '#kit/ui/overlay/piece.ts'
import type { assessmentView } from '../assessment-view.server.ts'

/** What `/api/land_use/applications/{id}/assessment` answers. */
export type Told = Awaited<ReturnType<typeof assessmentView>>

/** What lies on the parcels, each piece as its finding is marked. */
export function piecesOf(told: Told | undefined): Pieces {
  const features = (told?.pieces ?? []).map(({ class: kind, title, area_mu, geometry }) => ({
    type: 'Feature' as const,
    geometry: geometry as GeoJSON.Geometry,
    properties: { class: kind, title, area_mu },
  }))
  return { type: 'FeatureCollection', features }
}
