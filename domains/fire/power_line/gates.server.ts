import { sql } from 'kysely'
import { SECTION_OVERLAP } from '#datasets/fire/power-line.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { lineInspection } from './line_inspection.ts'
import { lengthKm } from '#kit/geometry/length-km.ts'
import { powerLine, type PowerLineTable } from './power_line.ts'
import { transformerInspection } from './transformer_inspection.ts'

/** The section of the same voltage that this one lies upon for longer than a crossing, or undefined. */
async function sectionUnder(tx: Tx, line: PowerLineTable): Promise<{ name: string; shared_m: number } | undefined> {
  const drawn = sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(line.line)}), 4490)`
  const answer = await sql<{ name: string; shared_m: number }>`
    select o.name, o.shared_m from (
      select p.name, ST_Length(ST_CollectionExtract(ST_Intersection(${drawn}, ST_Buffer(p.line, ${SECTION_OVERLAP.near_degrees})), 2)::geography)::float8 as shared_m
      from power_line p
      where p.id <> ${line.id} and p.state = 'in_service' and p.voltage = ${line.voltage} and ST_DWithin(p.line, ${drawn}, ${SECTION_OVERLAP.near_degrees})
    ) o where o.shared_m > ${SECTION_OVERLAP.most_m} order by o.shared_m desc limit 1`.execute(tx)
  return answer.rows[0]
}

export const lineGates: readonly Gate[] = [
  gate(powerLine, ['create', 'update'], '同一电压等级的区段不得重叠', async ({ tx, after }) => {
    const other = await sectionUnder(tx, after)
    if (other) refuse({ code: 'section_overlaps', message: `与“${other.name}”重叠约${Math.round(other.shared_m)}米，同一段线路只登记一次`, fields: ['line'] })
    return { length_km: lengthKm(after.line) }
  }),
  gate(lineInspection, ['create'], '抄录区段当时的长度、电压和防火区', async ({ tx, after }) => {
    const line = await tx
      .selectFrom('power_line')
      .where('id', '=', after.power_line)
      .select(['state', 'length_km', 'voltage', 'in_fire_zone'])
      .executeTakeFirstOrThrow()
    if (line.state !== 'in_service') refuse({ code: 'line_retired', message: '该线路区段已退运', fields: ['power_line'] })
    return { length_km: line.length_km, voltage: line.voltage, in_fire_zone: line.in_fire_zone }
  }),
  gate(transformerInspection, ['create'], '台区须在用', async ({ tx, after }) => {
    const area = await tx.selectFrom('transformer_area').where('id', '=', after.transformer_area).select('state').executeTakeFirstOrThrow()
    if (area.state !== 'in_service') refuse({ code: 'area_retired', message: '该台区已退运', fields: ['transformer_area'] })
  }),
]
