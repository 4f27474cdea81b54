import type { Ground } from '#domains/afforestation/plot/assessment.ts'
import { askedKinds, excludedBy } from '#domains/afforestation/plot/exclusions.ts'
import type { ExclusionKind } from '#domains/afforestation/plot/words.ts'
import type { Polygon, Position } from '#kit/geometry/geojson.ts'
import type { Demo, Rng } from '../context.ts'
import { drawnArea } from '../land_use/grounds.ts'
import { controlPlanOf, documentNumberOf } from '../planning.server.ts'
import type { PlannedPlot } from '../planning/plots.ts'
import { offset } from '../planning/star.ts'

/** What the gate would find of a plot: its ground lies in known lines as a whole. */
export function groundOf(demo: Demo, plot: PlannedPlot, day: string): Ground {
  const { versions } = controlPlanOf(demo)
  const known = new Map(versions.filter((v) => v.from <= day && (v.to === null || v.to > day)).map((v) => [String(v.kind), v]))
  const excluded = [...plot.ground.lines].flatMap(([kind, of]) => {
    const version = known.get(kind)
    if (!version || !excludedBy({ kind, class: of }, plot.fields.land_class, day)) return []
    return [{ kind: kind as ExclusionKind, class: of, layer: version.id, document_number: documentNumberOf(demo, version), area_m2: plot.area_m2 }]
  })
  const out = excluded.length > 0
  return { area_m2: plot.area_m2, excluded_m2: out ? plot.area_m2 : '0', whole: out, excluded, unknown: askedKinds(day).filter((kind) => !known.has(kind)) }
}

/** An outline around a place that measures so many 亩: the shape is drawn once, and then to its size. */
export function outline(centre: Position, area_mu: number, draw: Rng): Polygon {
  const wanted = (area_mu * 2000) / 3
  const radii = Array.from({ length: 12 }, () => 0.94 + draw.next() * 0.06)
  const drawn = (radius: number): Polygon => {
    const ring = radii.map((r, i) => offset(centre, r * radius * Math.cos((Math.PI * i) / 6), r * radius * Math.sin((Math.PI * i) / 6)))
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
  }
  const first = Math.sqrt(wanted / 3)
  return drawn(first * Math.sqrt(wanted / drawnArea(drawn(first))))
}
