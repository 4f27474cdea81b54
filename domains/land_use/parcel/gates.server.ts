import { type RawBuilder, sql } from 'kysely'
import type { Geometry } from 'geojson'
import { ellipsoidalArea, planeArea } from '#kit/layers/area-sql.server.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { areaDiffers } from './area.ts'
import { landParcel, type LandParcelTable } from './land_parcel.ts'
import { useTypeOf } from '../application/use-type.ts'

/** Ground that two drawings share by inaccuracy alone, m². */
const SHARED_BY_CHANCE_M2 = 1
const editable: readonly string[] = ['draft', 'correcting']

const drawn = (boundary: Geometry): RawBuilder<unknown> => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4490)`

async function measured(tx: Tx, boundary: Geometry): Promise<{ plane: string; ellipsoidal: string }> {
  const { rows } = await sql<{ plane: string; ellipsoidal: string }>`
    select round(${planeArea(drawn(boundary))}::numeric, 2)::text as plane, round(${ellipsoidalArea(drawn(boundary))}::numeric, 2)::text as ellipsoidal`.execute(
    tx,
  )
  return rows[0]!
}

/** Holds the application until the transaction ends, so that two parcels drawn at once see each other. */
async function demandEditable(tx: Tx, application: string): Promise<{ division: string }> {
  const found = await tx.selectFrom('land_use_application').where('id', '=', application).select(['state', 'division']).forUpdate().executeTakeFirst()
  if (!found || !editable.includes(String(found.state))) refuse({ code: 'application_closed', message: '申请已提交，地块不能再改动', fields: ['application'] })
  return { division: String(found!.division) }
}

async function demandApart(tx: Tx, parcel: LandParcelTable): Promise<void> {
  const { rows } = await sql<{ number: number; shared: number }>`
    select o.number, ${planeArea(sql`ST_CollectionExtract(ST_Intersection(o.boundary, ${drawn(parcel.boundary)}), 3)`)}::float8 as shared
    from land_parcel o where o.application = ${parcel.application} and o.id <> ${parcel.id} and o.state = 'drawn' and ST_Intersects(o.boundary, ${drawn(parcel.boundary)})
    order by shared desc`.execute(tx)
  const worst = rows.find((r) => r.shared > SHARED_BY_CHANCE_M2)
  if (worst)
    refuse({ code: 'parcel_overlaps', message: `与地块${worst.number}重叠${worst.shared.toFixed(1)}平方米，同一申请内的地块不得重叠`, fields: ['boundary'] })
}

async function demandNumberFree(tx: Tx, parcel: LandParcelTable): Promise<void> {
  const other = await tx
    .selectFrom('land_parcel')
    .where('application', '=', parcel.application)
    .where('number', '=', parcel.number)
    .where('state', '=', 'drawn')
    .where('id', '<>', parcel.id)
    .select('id')
    .executeTakeFirst()
  if (other) refuse({ code: 'parcel_number_taken', message: `本申请已有地块${parcel.number}`, fields: ['number'] })
}

/** The county of the application has to hold the whole parcel; a county without a boundary can hold nothing against it. */
async function demandInCounty(tx: Tx, parcel: LandParcelTable, division: string): Promise<void> {
  const { rows } = await sql<{ name: string; outside: number; home: boolean }>`
    select d.name, ${planeArea(sql`ST_Difference(${drawn(parcel.boundary)}, d.boundary)`)}::float8 as outside,
      exists (select from siku.division_closure i where i.ancestor = d.id and i.descendant = ${parcel.division}) as home
    from siku.division_closure c join division d on d.id = c.ancestor
    where c.descendant = ${division} and d.level = 'county' and d.boundary is not null limit 1`.execute(tx)
  const county = rows[0]
  if (!county) return
  if (!county.home) refuse({ code: 'parcel_elsewhere', message: `地块所在乡、村不属于${county.name}`, fields: ['division'] })
  if (county.outside > SHARED_BY_CHANCE_M2)
    refuse({ code: 'parcel_outside_county', message: `地块有${county.outside.toFixed(1)}平方米在${county.name}之外，请分县申请`, fields: ['boundary'] })
}

export const parcelGates: readonly Gate[] = [
  gate(landParcel, ['create', 'update'], '地块在县内、互不重叠、填报面积与图上相符', async ({ tx, after }) => {
    const { division } = await demandEditable(tx, after.application)
    await demandNumberFree(tx, after)
    await demandInCounty(tx, after, division)
    await demandApart(tx, after)
    const { plane, ellipsoidal } = await measured(tx, after.boundary)
    const objection = areaDiffers(after.area, plane)
    if (objection) refuse(objection)
    return { drawn_m2: plane, ellipsoidal_m2: ellipsoidal, use_type: useTypeOf(after.forest_purpose, after.land_class) }
  }),
  gate(landParcel, ['remove'], '提交后不得移除地块', async ({ tx, after }) => {
    await demandEditable(tx, after.application)
  }),
]
