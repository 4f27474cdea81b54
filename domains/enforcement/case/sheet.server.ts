import { sql } from 'kysely'
import { roundHalfUp } from '#kit/quantity/decimal.ts'
import { type Shape, sheetOf } from '#kit/sheet/document.ts'
import { lawCase } from './law_case.ts'

type Spot = { spot_number: string; boundary: Shape['geometry']; unlawful: string | null }

/** A case as its file keeps it: the spots of which it is about, each with its outline and the part found unlawful. */
export const caseSheet = sheetOf(lawCase, async ({ tx, row }) => {
  const { rows } = await sql<Spot>`select spot_number, unlawful_area as unlawful, ST_AsGeoJSON(boundary, 7, 0)::json as boundary
    from map_spot where id = any(${(row['spots'] as string[] | null) ?? []}::uuid[]) order by spot_number`.execute(tx)
  return {
    title: '案件情况报告',
    shapes: rows.map((s) => ({
      class: 'check',
      title: `图斑${s.spot_number}`,
      area_mu: s.unlawful === null ? null : roundHalfUp(s.unlawful, 2),
      geometry: s.boundary,
    })),
  }
})
