import type { Pool } from 'pg'
import { type AccessRow, accessRows, stepRows } from '#kit/derive/access-rows.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { keepForGood } from './integrity.server.ts'
import { transaction } from './transaction.server.ts'

/** Guards what is kept, and writes who may do what and which moves are allowed into the database, from the definitions, as they stand now; `more` is granted by the city. */
export async function syncCatalogue(pool: Pool, registers: readonly AnyRegister[], more: readonly AccessRow[] = []): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query('delete from siku.register_access; delete from siku.register_transition')
    await client.query(`insert into siku.register_access select * from json_to_recordset($1) as x(register text, action text, role text, everywhere boolean)`, [
      JSON.stringify([...registers.flatMap(accessRows), ...more]),
    ])
    await client.query(
      `insert into siku.register_transition select distinct * from json_to_recordset($1) as x(register text, action text, from_state text, to_state text)`,
      [JSON.stringify(registers.flatMap(stepRows))],
    )
    await keepForGood(client, registers)
  })
}
