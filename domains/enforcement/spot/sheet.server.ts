import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { type Shape, sheetOf } from '#kit/sheet/document.ts'
import { spotExplanation } from './explanation.server.ts'
import { mapSpot } from './map_spot.ts'

const mu = (area: string): string => roundHalfUp(area, 2)

/** A spot as its file keeps it: what it was and became, what explains which part of it, and what nothing explains. */
export const spotSheet = sheetOf(mapSpot, async ({ tx, row }) => {
  const told = await spotExplanation(tx, { id: row.id, area: String(row['area']) })
  const explained: Shape[] = told.pieces.map((p) => ({
    class: 'explained',
    title: `${p.kind_title} ${p.name}`,
    area_mu: mu(p.area),
    geometry: p.geometry,
  }))
  const rest: Shape[] = told.rest ? [{ class: 'rest', title: '未解释', area_mu: mu(told.unexplained), geometry: told.rest }] : []
  return {
    title: '疑似图斑核查佐证报告',
    lines: [
      `前期影像 ${row['image_before']}，后期影像 ${row['image_after']}。`,
      `图斑面积 ${mu(told.area)} 亩，已有依据 ${mu(told.explained)} 亩，未解释 ${mu(told.unexplained)} 亩。`,
    ],
    shapes: [...rest, ...explained],
    tables:
      told.pieces.length === 0
        ? []
        : [{ title: '依据', heads: ['依据', '名称', '部分（亩）'], rows: told.pieces.map((p) => [p.kind_title, p.name, mu(p.area)]) }],
  }
})
