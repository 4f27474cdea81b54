import { sql } from 'kysely'
import { gate, refuse, type Gate, type GateContext, type Tx } from '#kit/room/gate.server.ts'
import { areaDiffers, reckon, replacedNumbers, type Surveyed } from './reckon.ts'
import { subCompartment, type SubCompartmentTable } from './sub_compartment.ts'

type Prior = { id: string; number: string; valid_from: string; land_class: string; species: string | null; volume_per_ha: string | null; surveyed_on: string }

/** Two who import at once must not both find the place free. */
const inTurn = (tx: Tx): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext('sub_compartment'))`.execute(tx)

async function priorOf(tx: Tx, division: string, numbers: readonly string[]): Promise<Prior[]> {
  const { rows } =
    await sql<Prior>`select s.id, s.number, s.valid_from::text, s.land_class, s.species, s.volume_per_ha::text, s.surveyed_on::text from sub_compartment s
    where s.number = any(${[...numbers]}::text[]) and s.state = 'current' and exists (
      select from siku.division_closure a join siku.division_closure b on a.ancestor = b.ancestor join division d on d.id = a.ancestor
      where a.descendant = s.division and b.descendant = ${division} and d.level = 'county') order by s.id`.execute(tx)
  return rows
}

const shape = (boundary: unknown) => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4490)`

/** More than two surveys' lines crossing: a twentieth of a hectare. */
const TOUCHING_M2 = 500

async function overlapping(tx: Tx, own: readonly string[], boundary: unknown): Promise<{ number: string; ha: string } | undefined> {
  const { rows } = await sql<{ number: string; ha: string }>`select o.number, round((o.m2 / 10000)::numeric, 4)::text as ha from (
      select s.number, ST_Area(ST_Intersection(s.boundary, g.geometry)::geography) as m2 from sub_compartment s, (select ${shape(boundary)} as geometry) g
      where s.state = 'current' and s.id <> all(${[...own]}::uuid[]) and s.boundary_3857 && ST_Transform(g.geometry, 3857) and ST_Intersects(s.boundary, g.geometry)) o
    where o.m2 > ${TOUCHING_M2}::float8 order by o.m2 desc limit 1`.execute(tx)
  return rows[0]
}

async function outside(tx: Tx, division: string, boundary: unknown): Promise<boolean> {
  const { rows } = await sql<{ out: boolean }>`select not ST_Covers(d.boundary, ST_PointOnSurface(${shape(boundary)})) as out
    from siku.division_closure c join division d on d.id = c.ancestor where c.descendant = ${division} and d.level = 'county' and d.boundary is not null`.execute(
    tx,
  )
  return rows[0]?.out === true
}

/** What the new one ends: its own number, or those it says it replaces. */
async function ended(tx: Tx, after: SubCompartmentTable): Promise<Prior[]> {
  const named = replacedNumbers(after.replaces)
  const found = await priorOf(tx, after.division, [after.number, ...named])
  const missing = named.find((number) => !found.some((p) => p.number === number))
  if (missing !== undefined) refuse({ code: 'sub_compartment_replaced_unknown', message: `本县没有小班号为${missing}的现状小班`, fields: ['replaces'] })
  const later = found.find((p) => p.valid_from >= after.valid_from)
  if (later)
    refuse({
      code: 'sub_compartment_exists',
      message: `小班${later.number}自${later.valid_from}起已有现状；变更须写更晚的起始日期`,
      fields: ['number', 'valid_from'],
    })
  if (found.length > 0 && after.cause === null)
    refuse({ code: 'sub_compartment_cause_missing', message: `小班${found.map((p) => p.number).join('、')}将由此变更，请填写变化原因`, fields: ['cause'] })
  return found
}

/** The earlier inventory, from the one replaced where the file brings none of its own. */
const previousFrom = (after: SubCompartmentTable, prior: readonly Prior[]): Partial<SubCompartmentTable> => {
  const [only] = prior
  if (after.previous_surveyed_on !== null || prior.length !== 1 || !only || only.surveyed_on >= after.surveyed_on) return {}
  return {
    previous_land_class: only.land_class,
    previous_species: only.species,
    previous_volume_per_ha: only.volume_per_ha,
    previous_surveyed_on: only.surveyed_on,
  }
}

async function take({ tx, after, books }: GateContext<SubCompartmentTable>): Promise<Partial<SubCompartmentTable>> {
  await inTurn(tx)
  const prior = await ended(tx, after)
  const set = { ...after, ...previousFrom(after, prior) }
  const reckoned = reckon(set as Surveyed)
  const differs = areaDiffers(after.area_ha, reckoned.computed_ha)
  if (differs) refuse({ code: 'sub_compartment_area_differs', message: differs, fields: ['area_ha', 'boundary'] })
  if (await outside(tx, after.division, after.boundary))
    refuse({ code: 'sub_compartment_outside', message: '图形不在所登记的县（市、区）内', fields: ['boundary', 'division'] })
  const lies = await overlapping(tx, [after.id, ...prior.map((p) => p.id)], after.boundary)
  if (lies) refuse({ code: 'sub_compartments_overlap', message: `与小班${lies.number}重叠${lies.ha}公顷`, fields: ['boundary'] })
  for (const { id } of prior) books.step(subCompartment, id, 'supersede', { valid_to: after.valid_from })
  return { ...previousFrom(after, prior), ...reckoned } as Partial<SubCompartmentTable>
}

export const standGates: readonly Gate[] = [
  gate(subCompartment, ['create'], '面积与图形相符、在本县内、互不重叠，变更接替原小班（GB/T 26424）', (context) =>
    take(context as GateContext<SubCompartmentTable>),
  ),
  gate(subCompartment, ['correct'], '更正后重新归类', async ({ after }) => reckon(after as unknown as Surveyed) as Partial<SubCompartmentTable>),
]
