import { sql } from 'kysely'
import { AREA_TOLERANCE } from '#datasets/public_forest/compensation.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { areaDiffers, drawnMu } from './area.ts'
import { publicForestPlot } from './public_forest_plot.ts'

const shape = (boundary: unknown) => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4490)`

type Overlap = { number: string; mu: string }

/** Live plots that lie on the drawn one by more than two edges touching; the county line is no excuse (落界: 县间不得重叠). */
async function overlapping(tx: Tx, id: string, boundary: unknown): Promise<Overlap[]> {
  const { rows } = await sql<Overlap>`select o.number, round(o.mu::numeric, 2)::text as mu from (
      select p.number, ST_Area(ST_Intersection(p.boundary, g.geometry)::geography) * 3 / 2000 as mu
      from public_forest_plot p, (select ${shape(boundary)} as geometry) g
      where p.id <> ${id} and p.state <> 'withdrawn' and p.boundary_3857 && ST_Transform(g.geometry, 3857) and ST_Intersects(p.boundary, g.geometry)) o
    where o.mu > ${AREA_TOLERANCE.touching_mu}::float8 order by o.mu desc limit 3`.execute(tx)
  return rows
}

/** Whether the plot's middle lies outside the county in which it is registered; unknown without a boundary. */
async function outside(tx: Tx, division: string, boundary: unknown): Promise<boolean> {
  const { rows } = await sql<{ out: boolean }>`select not ST_Covers(d.boundary, ST_PointOnSurface(${shape(boundary)})) as out
    from siku.division_closure c join division d on d.id = c.ancestor where c.descendant = ${division} and d.level = 'county' and d.boundary is not null`.execute(
    tx,
  )
  return rows[0]?.out === true
}

async function demandGround(tx: Tx, after: { id: string; division: string; boundary: unknown; area: string }): Promise<{ drawn_area: string }> {
  const drawn_area = drawnMu(after.boundary)
  const difference = areaDiffers(after.area, drawn_area)
  if (difference) refuse({ code: 'area_differs', message: difference, fields: ['area', 'boundary'] })
  if (await outside(tx, after.division, after.boundary))
    refuse({ code: 'outside_county', message: '图形不在所登记的县（市、区）内', fields: ['boundary', 'division'] })
  const [first] = await overlapping(tx, after.id, after.boundary)
  if (first) refuse({ code: 'plots_overlap', message: `与小班${first.number}重叠${first.mu}亩；公益林小班不得重叠`, fields: ['boundary'] })
  return { drawn_area }
}

async function demandPayee(tx: Tx, payee: string | null): Promise<void> {
  if (payee === null) return
  const found = await tx.selectFrom('compensation_payee').where('id', '=', payee).select('state').executeTakeFirst()
  if (found?.state !== 'current') refuse({ code: 'payee_ended', message: '补偿对象已注销，请另选', fields: ['payee'] })
}

/** Two who draw at once must not both find the place free: writers of plots take their turn. */
const inTurn = (tx: Tx): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext('public_forest_plot'))`.execute(tx)

const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)

export const plotGates: readonly Gate[] = [
  gate(publicForestPlot, ['create', 'update', 'adjust'], '面积与图形相符、在本县内、互不重叠（国家级公益林区划界定办法）', async ({ tx, after }) => {
    await inTurn(tx)
    return demandGround(tx, after as { id: string; division: string; boundary: unknown; area: string })
  }),
  gate(publicForestPlot, ['create', 'agree', 'change_payee'], '补偿对象须在册', async ({ tx, after }) => demandPayee(tx, after.payee)),
  gate(publicForestPlot, ['withdraw'], '调出之日起不再管护', async ({ after }) =>
    after.managed_from === null ? {} : { managed_to: earlier(after.managed_to, after.withdrawn_on) },
  ),
]
