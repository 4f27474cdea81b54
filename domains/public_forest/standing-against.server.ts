import { type RawBuilder, sql } from 'kysely'

const settled = ['draft', 'closed', 'archived', 'merged', 'invalid'] as const

/** Plots within which an issue of disputed rights lies that is not settled (森林法22: nobody changes what is there until it is). */
const disputed = (): RawBuilder<unknown> => sql`select p.id, 'disputed' as why from issue i join welfare_plot p
  on p.boundary_3857 && ST_Transform(i.place, 3857) and ST_Covers(p.boundary, i.place)
  where i.domain = 'dispute' and i.state not in (${sql.join([...settled])})`

/** Plots whose adjustment is under way (森林法48). */
const adjusting = (): RawBuilder<unknown> => sql`select p.id, 'adjusting' as why from welfare_plot p where p.state = 'adjusting'`

/** What stands against paying a plot today: `id`, and in `why` a list of reasons. */
export const standing = (): RawBuilder<unknown> => sql`select id, array_agg(distinct why) as why from (${sql.join([disputed(), adjusting()], sql` union all `)}) s group by id`
