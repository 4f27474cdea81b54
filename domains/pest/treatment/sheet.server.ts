import { sql } from 'kysely'
import { type Shape, sheetOf } from '#kit/sheet/document.ts'
import { methods, pestTreatment } from './pest_treatment.ts'

type Told = { boundary: Shape['geometry']; area: Shape['geometry'] | null; name: string | null }

/** A treatment block as it is filed: the block in its flight area, area treated beside the working area, efficacy. */
export const treatmentSheet = sheetOf(pestTreatment, async ({ tx, row }) => {
  const { rows } = await sql<Told>`select ST_AsGeoJSON(t.boundary, 7, 0)::json as boundary, ST_AsGeoJSON(a.boundary, 7, 0)::json as area, a.name
    from pest_treatment t left join pest_flight_area a on a.id = t.flight_area where t.id = ${row.id}`.execute(tx)
  const told = rows[0]
  return {
    title: '防治作业记录',
    lines: [
      `${methods[row['method'] as keyof typeof methods]}，第${String(row['pass'])}遍，作业面积${String(row['area_mu'])}亩${row['distinct_mu'] === null ? '' : `，其中本年首次防治${String(row['distinct_mu'])}亩`}。`,
      ...(row['efficacy'] === null ? [] : [`虫口减退率${String(row['reduction'])}%，校正虫口减退率${String(row['efficacy'])}%。`]),
    ],
    shapes: [
      ...(told?.area ? [{ class: 'told', title: told.name ?? '飞防作业区', area_mu: null, geometry: told.area } as const] : []),
      ...(told ? [{ class: 'own', title: '作业地块', area_mu: String(row['area_mu']), geometry: told.boundary } as const] : []),
    ],
  }
})
