import { type RawBuilder, sql } from 'kysely'
import { LAND_CLASS_GENERATIONS } from '#datasets/banks/land-classes.ts'
import { speciesGroupSql } from './species-sql.server.ts'
import { carbonYield } from './yield.server.ts'

const classes = sql.lit(JSON.stringify(LAND_CLASS_GENERATIONS.forestry_2015.codes))

/** Class of a parcel's stand; 林种 251–255 make it economic forest, as `economicBy` does of sub-compartments. */
const standClass = sql<string>`case when p.forest_purpose like '25_' then 'economic' else ${classes}::jsonb ->> p.land_class end`
const group = speciesGroupSql(sql.ref('p.species'))
const year = sql`extract(year from r.decided_on)::int`
const perM3 = carbonYield('per_m3', standClass, group, year)
const perHa = carbonYield('per_ha', standClass, group, year)
const byVolume = sql<boolean>`${standClass} in ('arbour', 'sparse')`
const holdsCarbon = sql<boolean>`${standClass} in ('arbour', 'sparse', 'bamboo', 'economic', 'special_shrub')`

const parcelCarbon = sql`case when ${byVolume} then p.volume * ${perM3} + p.area * ${perHa} else p.area * ${perHa} end`
const parcels = sql`from land_parcel p where p.application = r.id and p.state = 'drawn' and ${holdsCarbon}`

/** Granted applications; those given back or lapsed before use leave the trees standing. */
export const occupied: RawBuilder<boolean> = sql`(r.decision = 'granted' and not (r.state in ('cancelled', 'expired') and r.started_on is null))`

/** tC of an application's parcels: by volume and species where trees are measured, by area of bamboo, economic forest and special shrub; null when no parcel could be counted. */
export const occupiedCarbon: RawBuilder<string | null> = sql`(select round(sum(${parcelCarbon})::numeric, 4) ${parcels})`

/** Parcels with stands of which volume, species or coefficient is wanting. */
export const parcelsUnknown: RawBuilder<number> = sql`(select count(*) ${parcels} and (${parcelCarbon}) is null)`
export const hectaresUnknown: RawBuilder<string> = sql`(select coalesce(sum(p.area), 0) ${parcels} and (${parcelCarbon}) is null)`
