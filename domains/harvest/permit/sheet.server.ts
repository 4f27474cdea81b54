import { controlLayer, controlLineKinds } from '#domains/planning/control_layer/control_layer.ts'
import { todayInBeijing } from '#kit/calendar/date.ts'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'
import { overlay } from '#kit/layers/overlay.server.ts'
import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'
import { type Shape, sheetOf } from '#kit/sheet/document.ts'
import { harvestPermit } from './harvest_permit.ts'

/** A permit as its file keeps it: where it cuts, over the control lines of the day on which it was accepted. */
export const permitSheet = sheetOf(harvestPermit, async ({ tx, row }) => {
  const geometry = row['area_boundary'] as Polygon | MultiPolygon | null
  if (geometry === null) return { title: '林木采伐情况报告' }
  const on = typeof row['accepted_at'] === 'string' ? row['accepted_at'].slice(0, 10) : todayInBeijing()
  const met = await overlay(tx, { geometry, layers: [{ register: controlLayer, kinds: controlLineKinds }], on, pieces: true })
  const found = met.layers.flatMap((share): Shape[] =>
    share.inside === 'none' || !share.pieces
      ? []
      : [
          {
            class: 'told',
            title: share.class === null ? share.title : `${share.title}（${share.class}）`,
            area_mu: roundHalfUp(convert(share.plane_area_m2, '平方米', '亩'), 2),
            geometry: share.pieces as Shape['geometry'],
          },
        ],
  )
  return {
    title: '林木采伐情况报告',
    lines: [found.length === 0 ? `采伐范围内没有 ${on} 有效的控制线。` : `采伐范围内有 ${found.length} 条 ${on} 有效的控制线。`],
    shapes: found,
  }
})
