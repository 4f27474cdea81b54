import { beijingDate } from '#kit/calendar/date.ts'
import { overlay } from '#kit/layers/overlay.server.ts'
import type { LayerShare } from '#kit/wire/overlay.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import { gate, precondition, refuse, type Gate, type GateContext } from '#kit/room/gate.server.ts'
import { controlLayer } from '#domains/planning/control_layer/control_layer.ts'
import { askedLines, lineRefused } from '../permit/control-lines.ts'
import { harvestPermit, type HarvestPermitTable } from '../permit/harvest_permit.ts'

const rowOf = (share: LayerShare) => ({
  line: share.title,
  zone: share.class,
  area_ha: roundHalfUp(new Decimal(share.plane_area_m2).dividedBy(10_000).toFixed(), 4),
  document_number: share.document_number,
  layer: share.version,
  note: share.note,
})

/** Judged by the versions in force when the application was accepted, also when one is withdrawn meanwhile. Ground whose occupation was approved has been judged there. */
async function judge({ tx, after, at }: Omit<GateContext<HarvestPermitTable>, 'books' | 'reason'>): Promise<{ control_lines: ReturnType<typeof rowOf>[] }> {
  const on = beijingDate(after.accepted_at ?? at)
  const { layers } = await overlay(tx, {
    geometry: after.area_boundary as Parameters<typeof overlay>[1]['geometry'],
    layers: [{ register: controlLayer, kinds: askedLines }],
    on,
  })
  const met = layers.filter((share) => share.inside !== 'none')
  const objection =
    after.quota_basis === 'approved_construction'
      ? null
      : lineRefused(
          after,
          met.map((share) => ({ ...share, on })),
        )
  if (objection) refuse(objection)
  return { control_lines: met.map(rowOf) }
}

export const lineGates: readonly Gate[] = [
  precondition(harvestPermit, ['accept', 'commit'], '管控线内的采伐（森林法55）', async (context) => {
    await judge(context)
  }),
  gate(harvestPermit, ['accept', 'commit', 'survey', 'change'], '记下所涉管控线', judge),
]
