import type { Context } from 'hono'
import { sql } from 'kysely'
import { areaAsked } from '#kit/access/area.server.ts'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { InstallationsTold, InstallationWaiting } from './wire.ts'

/** How many of those that wait are listed; the register lists them all. */
const LISTED = 100

const inPlace = (place: string) => sql`i.division in (select descendant from siku.division_closure where ancestor = ${place})`

async function countsOf(tx: Tx, place: string, today: string): Promise<Sent<InstallationsTold['kinds']>> {
  const { rows } = await sql<InstallationsTold['kinds'][number]>`select i.kind,
      count(*) filter (where i.state = 'standing')::int as standing,
      count(*) filter (where i.state = 'broken')::int as broken,
      count(*) filter (where i.state = 'broken' and i.mend_due < ${today}::date)::int as late,
      count(*) filter (where i.state = 'mended')::int as mended
    from culture_installation i where i.state in ('standing', 'broken', 'mended') and ${inPlace(place)}
    group by i.kind order by i.kind`.execute(tx)
  return rows
}

async function waitingOf(tx: Tx, place: string, today: string): Promise<Sent<InstallationWaiting>[]> {
  const { rows } =
    await sql<InstallationWaiting>`select i.id, i.number, i.kind, i.name, i.place, d.name as division_name, i.keeper_unit, i.damage, i.found_on, i.mend_due, i.state,
      case when i.state = 'broken' then greatest(0, ${today}::date - i.mend_due) else 0 end::int as days_late
    from culture_installation i join division d on d.id = i.division
    where i.state in ('broken', 'mended') and ${inPlace(place)}
    order by i.state, i.mend_due, i.number limit ${LISTED}`.execute(tx)
  return rows
}

/** `?division=990000`: what stands and what waits to be mended in this place, for who has a post over it. */
export const installationsDoor = (context: RouteContext) => async (c: Context) => {
  const actor = context.actor(c)
  const code = c.req.query('division') ?? ''
  if (!/^\d{6,12}$/.test(code)) throw new Refusal(422, 'installation_query', '请给出 division（区划代码）')
  const today = todayInBeijing()
  const told = await context.as(actor, async (tx) => {
    const { id } = await areaAsked(tx, actor, code)
    return { kinds: await countsOf(tx, id, today), waiting: await waitingOf(tx, id, today) }
  })
  const all = told.kinds.reduce((sum, k) => sum + k.broken + k.mended, 0)
  return c.json({ ...told, more: Math.max(0, all - told.waiting.length) } satisfies Sent<InstallationsTold>)
}
