import { overlay } from '#kit/layers/overlay.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { controlLayer, controlLineKinds } from '#domains/planning/control_layer/control_layer.ts'
import { type AssessedProject, plainFinding } from './assessment.ts'
import { lineFinding } from './line-findings.ts'
import type { ParcelRow } from '../parcel/rows.server.ts'
import type { Finding } from './wire.ts'

/**
 * Each parcel over every control line in force on the day, with the version of each layer. A kind of which no version was in force is
 * told once as not known, which is not the same as clear.
 */
export async function lineFindings(tx: Tx, o: { project: AssessedProject; parcels: readonly ParcelRow[]; day: string }): Promise<Finding[]> {
  const found: Finding[] = []
  const unknown = new Map<string, string>()
  for (const parcel of o.parcels) {
    const over = await overlay(tx, { geometry: parcel.boundary, layers: [{ register: controlLayer, kinds: controlLineKinds }], on: o.day })
    for (const { kind, title } of over.unknown) unknown.set(kind, title)
    found.push(...over.layers.flatMap((share) => lineFinding({ project: o.project, parcel, day: o.day }, share) ?? []))
  }
  return [...[...unknown.values()].map((title) => plainFinding(0, title, 'unknown', `${o.day}没有有效的${title}图层，不能判定`, null)), ...found]
}
