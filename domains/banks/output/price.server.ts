import { type RawBuilder, sql } from 'kysely'
import { QUANTITIES } from '#datasets/banks/products.ts'

const quantities = Object.keys(QUANTITIES)

/** The quantity of a line, in the unit of its product; null where only money is recorded. */
export const quantityOf = (r = 'r'): RawBuilder<string> => sql`coalesce(${sql.join(quantities.map((name) => sql.ref(`${r}.${name}`)))})`

/** Mean of the months of a year for which a price is recorded, yuan a unit; null without any. */
export const meanPrice = (product: RawBuilder<unknown>, year: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select avg(p.price) from product_price p where p.product = ${product} and p.belongs_to_year = ${year} and p.state = 'recorded')`

const yuan = sql.lit(2)

/** A valuation in yuan to the fen: quantity × mean price of the year's months. */
export const valued = (quantity: RawBuilder<unknown>, price: RawBuilder<unknown>): RawBuilder<string> => sql`round(${quantity} * ${price}, ${yuan})`
