import type { PieceClass, Pieces } from '../../kit/ui/overlay/piece.ts'
import type { assessmentView } from './assessment-view.server.ts'
import type { Mark } from './marks.ts'

/** What `/api/land_use/applications/{id}/assessment` answers. */
export type Told = Awaited<ReturnType<typeof assessmentView>>

const classes: Readonly<Record<Mark, PieceClass>> = { red: 'forbidden', check: 'check', told: 'told', unknown: 'rest' }

/** What lies on the parcels, each piece as its finding is marked; what no finding speaks of is told. */
export function piecesOf(told: Told | undefined): Pieces {
  const features = (told?.pieces ?? []).map((piece) => {
    const found = told?.findings.find((f) => f.parcel === piece.parcel && f.source === piece.title && f.class === piece.class)
    const title = piece.class === null ? piece.title : `${piece.title}（${piece.class}）`
    return { type: 'Feature' as const, geometry: piece.geometry as GeoJSON.Geometry, properties: { class: found ? classes[found.mark] : 'told' as const, title, area_mu: piece.area_mu } }
  })
  return { type: 'FeatureCollection', features }
}
