import { sql } from 'kysely'
import { CONVERSIONS } from '#datasets/planting/duty.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Rate } from './rates.ts'

/** Every line that may be used: those of the data, and those that the city entered and put in force; what has ended holds for its days. */
export async function allRates(tx: Tx): Promise<Rate[]> {
  const { rows } =
    await sql<Rate>`select id::text as key, province, form, quantity::text as quantity, trees::text as trees, document || coalesce(article, '') as source,
    valid_from::text as valid_from, valid_to::text as valid_to from duty_conversion where state in ('in_force', 'ended')`.execute(tx)
  return [...CONVERSIONS, ...rows]
}

/** The province of this city: the first two digits of its code. */
export async function ownProvince(tx: Tx): Promise<string> {
  const { rows } = await sql<{ province: string }>`select left(code, 2) as province from division where parent is null limit 1`.execute(tx)
  return rows[0]?.province ?? ''
}
