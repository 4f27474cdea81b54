import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import type { StandClass } from '#datasets/banks/land-classes.ts'
import type { SpeciesGroupKey } from '#datasets/banks/species-groups.ts'
import type { AgeGroup, Origin } from '../stand/stand.ts'
import type { KindSum } from './totals.ts'

type Row = {
  place: string
  kind: string
  species_group: string
  age_group: string
  origin_class: string
  plots: number
  area_ha: string
  volume_m3: string
  unmeasured_plots: number
  unmeasured_ha: string
}

/** Whose places the sums are told by: the division itself, or its children. */
export type By = 'whole' | 'children'
/** A division and the last day of a period. */
export type Standing = { readonly division: string; readonly day: string }

const placed: Readonly<Record<By, (s: Standing) => { readonly join: RawBuilder<unknown>; readonly place: RawBuilder<unknown> }>> = {
  whole: ({ division }) => ({ join: sql`join siku.division_closure c on c.descendant = s.division and c.ancestor = ${division}`, place: sql`c.ancestor` }),
  children: ({ division }) => ({
    join: sql`join siku.division_closure c on c.descendant = s.division join division d on d.id = c.ancestor and d.parent = ${division}`,
    place: sql`d.id`,
  }),
}

/** Group and age as the stand has them, though the kind of bamboo or economic forest does not depend on them. */
const kindSum = (r: Row): KindSum => ({
  place: r.place,
  stand_class: r.kind.split('|')[0] as StandClass,
  species_group: (r.species_group || null) as SpeciesGroupKey | null,
  origin: (r.origin_class || null) as Origin | null,
  age_group: r.age_group === '' ? null : (Number(r.age_group) as AgeGroup),
  plots: r.plots,
  area_ha: r.area_ha,
  volume_m3: r.volume_m3,
  unmeasured_plots: r.unmeasured_plots,
  unmeasured_ha: r.unmeasured_ha,
})

/** The last year that had ended before a day, as `g.year`: to its end stands are brought forward by their yearly growth. */
export const grownTo = (day: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select extract(year from ${day})::int - 1 as year) g`

/** Everything lies under the root: no need to ask for each row whether it does. */
async function isRoot(tx: Tx, division: string): Promise<boolean> {
  const { rows } = await sql<{ root: boolean }>`select parent is null as root from division where id = ${division}`.execute(tx)
  return rows[0]?.root === true
}

/** Sums of the stands that stand on a day, by place and kind; what totals, compositions and draws are made of. */
export async function kindSums(tx: Tx, standing: Standing, by: By = 'whole'): Promise<KindSum[]> {
  const { join, place } =
    by === 'whole' && (await isRoot(tx, standing.division)) ? { join: sql``, place: sql`${standing.division}::uuid` } : placed[by](standing)
  const { rows } =
    await sql<Row>`select ${place} as place, s.kind, s.species_group, s.age_group, s.origin_class, sum(s.plots)::int as plots, sum(s.area_ha)::text as area_ha, sum(s.volume_m3 + s.growth_m3 * g.year - s.growth_base)::text as volume_m3,
      sum(s.unmeasured_plots)::int as unmeasured_plots, sum(s.unmeasured_ha)::text as unmeasured_ha
    from siku.bank_sum s ${join} cross join ${grownTo(sql`${standing.day}::date + 1`)} where s.valid_from <= ${standing.day}::date and s.valid_to > ${standing.day}::date
    group by 1, 2, 3, 4, 5 having sum(s.plots) <> 0 order by 1, 2, 3, 4, 5`.execute(tx)
  return rows.map(kindSum)
}
