import { sql } from 'kysely'
import { NATURAL_TYPES } from '#datasets/wetland/types.ts'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { drawnOtherwise, isSmall } from './area.ts'
import { BY_CHANCE_M2, drawn, planeMetres } from './ground.server.ts'
import { wetland, type WetlandTable } from './wetland.ts'

/** The same ground is no two wetlands: it would stand in the account twice. */
async function demandApart(tx: Tx, { id, boundary }: WetlandTable): Promise<void> {
  const { rows } = await sql<{ name: string; shared: number }>`
    select o.name, ${planeArea(sql`ST_CollectionExtract(ST_Intersection(o.boundary, ${drawn(boundary)}), 3)`)}::float8 as shared
    from wetland o where o.id <> ${id} and o.state <> 'delisted' and ST_Intersects(o.boundary, ${drawn(boundary)}) order by shared desc`.execute(tx)
  const worst = rows.find((r) => r.shared > BY_CHANCE_M2)
  if (worst)
    refuse({ code: 'wetland_overlaps', message: `与“${worst.name}”重叠${worst.shared.toFixed(1)}平方米，同一地面不能登记两处湿地`, fields: ['boundary'] })
}

export const unitGates: readonly Gate[] = [
  gate(wetland, ['create', 'update', 'redraw'], '范围互不重叠、填报面积与图上相符', async ({ tx, after }) => {
    await demandApart(tx, after)
    const drawn_m2 = await planeMetres(tx, after.boundary)
    const objection = drawnOtherwise(after.area, drawn_m2)
    if (objection) refuse(objection)
    return { drawn_m2, small: isSmall(after.area), is_natural: NATURAL_TYPES.includes(after.type) }
  }),
]
