import { sql } from 'kysely'
import { gate, type Gate, refuse, type Tx } from '#kit/room/gate.server.ts'
import { seasonTakeover, type SeasonTakeoverTable } from './season_takeover.ts'

type Found = { readonly county: boolean; readonly seasons: boolean; readonly doubled: boolean; readonly above: boolean }

/** What stands for and against it: asked after whoever does the same for this product has done. */
async function lookedAt(tx: Tx, { id, product, from_year, division }: SeasonTakeoverTable): Promise<Found> {
  await sql`select pg_advisory_xact_lock(hashtext(${`season_takeover ${product}`}))`.execute(tx)
  const { rows } = await sql<Found>`select
    exists (select from division where id = ${division} and level = 'county') as county,
    exists (select from base_season s where s.product = ${product} and s.state = 'harvested' and extract(year from s.harvested_on) = ${from_year}
      and s.division in (select descendant from siku.division_closure where ancestor = ${division})) as seasons,
    exists (select from season_takeover t where t.id <> ${id} and t.product = ${product} and t.division = ${division} and t.state = 'in_force') as doubled,
    exists (select from bank_output o where o.product = ${product} and o.state = 'confirmed' and o.belongs_to_year >= ${from_year} and o.division <> ${division}
      and o.division in (select ancestor from siku.division_closure where descendant = ${division})) as above`.execute(tx)
  return rows[0]!
}

export const takeoverGates: readonly Gate[] = [
  gate(seasonTakeover, ['enforce'], '按县、按产品接替；当年有采收的季，没有别的接替，没有全市合并的年度表', async ({ tx, after }) => {
    const found = await lookedAt(tx, after)
    if (!found.county) refuse({ code: 'takeover_not_county', message: '按县（区）接替，请登记在县（区）', fields: ['division'] })
    if (!found.seasons) refuse({ code: 'takeover_without_seasons', message: `${after.from_year}年本县没有这种产品已采收的季，不能接替`, fields: ['from_year'] })
    if (found.doubled) refuse({ code: 'takeover_doubled', message: '本县这种产品已有接替', fields: ['product'] })
    if (found.above) refuse({ code: 'takeover_line_above', message: '有不分县的年度表在这些年度，接替后会少计其他县的，请先按县分列', fields: ['from_year'] })
  }),
]
