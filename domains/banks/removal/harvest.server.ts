import { type RawBuilder, sql } from 'kysely'
import { SPECIES_GROUPS, type SpeciesGroup } from '#datasets/banks/species-groups.ts'
import { speciesGroupSql } from './species-sql.server.ts'
import { carbonYield } from './yield.server.ts'

type Condition = RawBuilder<boolean>

/** The class of stand that a species group makes up when it is felled. */
const classOfForm: Record<SpeciesGroup['form'], string> = {
  conifer: 'arbour',
  broadleaf: 'arbour',
  mixed: 'arbour',
  bamboo: 'bamboo',
  economic: 'economic',
  shrub: 'special_shrub',
}
const classByGroup = sql.lit(JSON.stringify(Object.fromEntries(Object.entries(SPECIES_GROUPS).map(([key, g]) => [key, classOfForm[g.form]]))))

const group = speciesGroupSql(sql.ref('r.species'))
const standClass = sql<string>`(${classByGroup}::jsonb ->> ${group})`
const year = sql`extract(year from r.cut_checked_on)::int`
const perM3 = carbonYield('per_m3', standClass, group, year)
const perHa = carbonYield('per_ha', standClass, group, year)

/**
 * Permits whose cut was measured, over-cutting included: the wood is gone either way. Not those on ground that an application in this
 * system gives up, for its trees go with the occupation, nor trees outside forest land, which no bank holds.
 */
export const cutMeasured: Condition = sql`(r.state in ('overcut', 'cut_accepted', 'closed') and r.cut_volume is not null
  and r.quota_basis <> 'non_forest_land' and not (r.quota_basis = 'approved_construction' and r.land_consent is not null))`

/** Culms and shoots cut by selection grow back within the year: only clear-felled bamboo, economic forest and shrub leave the bank. */
export const leavesBank: Condition = sql`(${group} is null or ${standClass} = 'arbour' or r.method = 'clear')`

export const felledKnown: Condition = sql`(${group} is not null and ${perM3} is not null)`

/** tC: volume × yield a m³, and for a clear cut the part that stands whatever the volume. */
export const felledCarbon: RawBuilder<string> = sql`round((r.cut_volume * ${perM3} + case when r.method = 'clear' then coalesce(r.cut_area_ha, 0) * ${perHa} else 0 end)::numeric, 4)`
