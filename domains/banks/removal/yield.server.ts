import { type RawBuilder, sql } from 'kysely'

type Sql = RawBuilder<unknown>

/** The kind of stand as `yieldKey` writes it, of a tree species whatever its origin and age: carbon depends on neither. */
const kindOf = (stand_class: Sql, species_group: Sql): Sql =>
  sql`case when ${stand_class} in ('arbour', 'sparse') then ${stand_class} || '|' || ${species_group} || '||' else ${stand_class} || '|||' end`

/**
 * Carbon of all pools that a m³ (`per_m3`), or a hectare whatever its volume (`per_ha`), of a kind of stand holds, tC, by the set of parameters in
 * force in a year; null without one, or without a coefficient. The set is asked for in a subselect of its own, or it would be asked for once a line of the table.
 */
export const carbonYield = (per: 'per_m3' | 'per_ha', stand_class: Sql, species_group: Sql, year: Sql): RawBuilder<string | null> =>
  sql`(select ${sql.ref(`y.${per}`)} from siku.bank_yield y where y.parameters = (select siku.bank_set('carbon', ${year})) and y.measure = 'carbon' and y.kind = ${kindOf(stand_class, species_group)})`
