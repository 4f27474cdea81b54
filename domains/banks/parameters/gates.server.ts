import { sql } from 'kysely'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { bankParameters } from './bank_parameters.ts'
import { type SetContent, yieldRows } from './yield-table.ts'

/** Writes what a set gives for every kind of stand, once; figures join it. */
async function writeYields(tx: Tx, id: string, set: SetContent): Promise<void> {
  const rows = yieldRows(set)
  const column = (of: (row: (typeof rows)[number]) => string): string[] => rows.map(of)
  await sql`insert into siku.bank_yield (parameters, measure, kind, per_m3, per_ha)
    select ${id}::uuid, * from unnest(${column((r) => r.measure)}::text[], ${column((r) => r.kind)}::text[], ${column((r) => r.per_m3)}::numeric[], ${column((r) => r.per_ha)}::numeric[])
    on conflict do nothing`.execute(tx)
}

export const parameterGates: readonly Gate[] = [
  gate(bankParameters, ['adopt'], '以前年度的数不因新参数而变', async ({ tx, after }) => {
    await sql`select pg_advisory_xact_lock(hashtext('bank_parameters'))`.execute(tx)
    const last = await tx
      .selectFrom('bank_parameters')
      .where('family', '=', after.family)
      .where('state', '=', 'adopted')
      .select(['from_year', 'set_title'])
      .orderBy('from_year', 'desc')
      .executeTakeFirst()
    if (last && last.from_year >= after.from_year)
      refuse({ code: 'parameters_not_later', message: `${last.set_title}自${last.from_year}年起采用，新的适用起始年须晚于它`, fields: ['from_year'] })
    await writeYields(tx, after.id, after as unknown as SetContent)
  }),
]
