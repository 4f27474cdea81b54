import { type RawBuilder, sql } from 'kysely'
import { AREA_TOLERANCE } from '#datasets/public_forest/compensation.ts'

const settled = ['draft', 'closed', 'archived', 'merged', 'invalid'] as const

/** Plots within which an issue of disputed rights lies that is not settled (森林法22: nobody changes what is there until it is). */
const disputed = (): RawBuilder<unknown> => sql`select p.id, 'disputed' as why from issue i join public_forest_plot p
  on p.boundary_3857 && ST_Transform(i.place, 3857) and ST_Covers(p.boundary, i.place)
  where i.domain = 'dispute' and i.state not in (${sql.join([...settled])})`

/**
 * Plots on which forest land was granted for use (森林法37, 38): from the grant until it lapses, is cancelled, or what was used
 * for a time has been planted again and accepted. Edges that merely touch are no use.
 */
const occupied =
  (): RawBuilder<unknown> => sql`select p.id, 'occupied' as why from land_use_application a join land_parcel l on l.application = a.id and l.state = 'drawn'
  join public_forest_plot p on p.boundary_3857 && l.boundary_3857 and ST_Intersects(p.boundary, l.boundary)
  where a.granted_at is not null and a.state not in ('cancelled', 'expired') and not exists (select from land_restoration s where s.application = a.id and s.state = 'accepted')
    and ST_Area(ST_Intersection(p.boundary, l.boundary)::geography) * 3 / 2000 > ${AREA_TOLERANCE.touching_mu}::float8`

/** Plots whose adjustment is under way (森林法48). */
const adjusting = (): RawBuilder<unknown> => sql`select p.id, 'adjusting' as why from public_forest_plot p where p.state = 'adjusting'`

/** What stands against paying a plot today: `id`, and in `why` a list of reasons. */
export const standing = (): RawBuilder<unknown> =>
  sql`select id, array_agg(distinct why) as why from (${sql.join([occupied(), disputed(), adjusting()], sql` union all `)}) s group by id`
