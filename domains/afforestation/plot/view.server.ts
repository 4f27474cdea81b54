import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import type { Ground } from '#kit/wire/geometry.ts'
import type { LayerShare } from '#kit/wire/overlay.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { selectList } from '#kit/records/rows.server.ts'
import { sql } from 'kysely'
import { afforestationPlot, type AfforestationPlotTable } from './afforestation_plot.ts'
import { assessed, type Kept, muOf } from './assessment.ts'
import { groundOf, type Excluded } from './ground.server.ts'
import { type ClearLayer, stepsOf } from './steps.ts'
import type { PlotAssessment } from './wire.ts'
import { exclusionKinds } from './words.ts'

/** What was found then stands; without an assessment, what would be found today. */
function keptOf(plot: AfforestationPlotTable, now: Kept): Kept {
  if (plot.assessed_on === null) return now
  const { suitability, mode, assessed_on } = plot
  return {
    suitability,
    mode,
    assessed_on,
    reasons: plot.reasons ?? [],
    missing_factors: plot.missing_factors ?? [],
    unknown_layers: plot.unknown_layers ?? [],
    exclusions: (plot.exclusions ?? []) as Kept['exclusions'],
    area: plot.area ?? now.area,
    excluded_area: plot.excluded_area ?? '0',
    usable_area: plot.usable_area ?? '0',
  }
}

const clearOf = (layers: readonly LayerShare[], kept: Kept): ClearLayer[] => {
  const found = new Set(kept.exclusions.map((e) => e.layer))
  const clear = layers.filter((share) => !found.has(share.version))
  return [...new Map(clear.map(({ version, title, document_number, in_force_from }) => [version, { title, document_number, in_force_from }])).values()]
}

const piecesOf = (excluded: readonly Excluded[]): PlotAssessment['pieces'] =>
  excluded.flatMap(({ kind, class: of, area_m2, piece }) =>
    piece ? [{ title: of === null ? exclusionKinds[kind] : `${exclusionKinds[kind]}（${of}）`, area_mu: muOf(area_m2), geometry: piece }] : [],
  )

/** The six steps of a plot in words, with the layers that were looked at and a picture of what they take out. */
export async function plotView(tx: Tx, id: string): Promise<PlotAssessment | undefined> {
  const { rows } = await sql<AfforestationPlotTable>`select ${selectList(afforestationPlot)} from afforestation_plot r where r.id = ${id}`.execute(tx)
  const plot = rows[0]
  if (!plot) return undefined
  const on = plot.assessed_on ?? beijingDate(beijingInstant(Date.now()))
  const ground = await groundOf(tx, plot, on)
  const kept = keptOf(plot, assessed(plot, ground, on))
  return {
    plot: plot.id,
    state: plot.state,
    on,
    preview: plot.assessed_on === null,
    steps: stepsOf(plot, kept, clearOf(ground.layers, kept)),
    outline: plot.boundary as Ground,
    pieces: piecesOf(ground.excluded),
  }
}
