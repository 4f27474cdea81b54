import { sql } from 'kysely'
import { gate, type Gate, refuse } from '#kit/room/gate.server.ts'
import { dutyConversion } from './duty_conversion.ts'

const NEVER = '9999-12-31'

export const conversionGates: readonly Gate[] = [
  gate(dutyConversion, ['enable', 'end'], '同一形式在同一天只有一个标准', async ({ tx, after }) => {
    await sql`select pg_advisory_xact_lock(hashtext('duty_conversion in force'))`.execute(tx)
    const { rows } = await sql<{ document: string; valid_from: string }>`select document, valid_from::text as valid_from from duty_conversion
      where state in ('in_force', 'ended') and id <> ${after.id} and province = ${after.province} and form = ${after.form}
        and valid_from <= ${after.valid_to ?? NEVER}::date and coalesce(valid_to, ${NEVER}::date) >= ${after.valid_from}::date`.execute(tx)
    const [other] = rows
    if (other)
      refuse({ code: 'conversion_overlaps', message: `与“${other.document}”（${other.valid_from}起）的施行期重叠`, fields: ['valid_from', 'valid_to'] })
  }),
]
