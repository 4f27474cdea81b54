import { type RawBuilder, sql } from 'kysely'
import { carbonYield } from './yield.server.ts'

const day = sql`(r.discovered_on at time zone 'Asia/Shanghai')::date`
const year = sql`extract(year from ${day})::int`
const ground = sql`coalesce(r.perimeter, r.location)`
/**
 * The fire's box, by which sub-compartments are found through the index of their map geometry: boxes that meet in 4490 meet in 3857. A row of its own
 * (`offset 0` keeps it one), since under row-level security only a bare value reaches an index.
 */
const box = sql`(select ST_Transform(${ground}, 3857) as box offset 0) f`

/** tC a m³ over the sub-compartments on which the fire lay that day, each by its volume on the ground they share; null where none is known. */
const mixedYield: RawBuilder<string | null> = sql`(select sum(s.volume * s.yield) / nullif(sum(s.volume), 0) from (
  select c.volume_per_ha * case when r.perimeter is null then 1 else ST_Area(ST_Intersection(c.boundary, r.perimeter)) end as volume, ${carbonYield('per_m3', sql.ref('c.stand_class'), sql.ref('c.species_group'), year)} as yield
  from ${box}, sub_compartment c where c.boundary_3857 && f.box and c.state in ('current', 'superseded') and c.stand_class in ('arbour', 'sparse') and c.valid_from <= ${day} and (c.valid_to is null or c.valid_to > ${day})
    and c.volume_per_ha > 0 and ST_Intersects(c.boundary, ${ground})) s where s.yield is not null)`

/** Fires whose loss of stock was assessed. */
export const lossAssessed: RawBuilder<boolean> = sql`(r.state <> 'false_alarm' and r.stock_loss > 0)`

export const burntKnown: RawBuilder<boolean> = sql`(${mixedYield} is not null)`

/** tC: stock lost × the mean yield of the stands burnt. */
export const burntCarbon: RawBuilder<string> = sql`round((r.stock_loss * ${mixedYield})::numeric, 4)`
