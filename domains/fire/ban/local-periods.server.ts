import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { type BanDates, banSpan } from './span.ts'
import type { LocalPeriod, Period } from './season.ts'

type Row = BanDates & { name: string; document_number: string; extends: Period }

/** What issued orders over a place have set beside the province's season. */
export async function localPeriods(tx: Tx, division: string): Promise<LocalPeriod[]> {
  const { rows } = await sql<Row>`
    select b.name, b.document_number, b.applies_from, b.applies_to, b.lifted_on, b.extends
    from fire_ban b join siku.division_closure c on c.ancestor = b.division
    where c.descendant = ${division} and b.state in ('issued', 'lifted', 'ended') and b.extends is not null
    order by b.applies_from`.execute(tx)
  return rows.flatMap((order) => {
    const span = banSpan(order)
    return span ? [{ period: order.extends, span, document: `${order.name}（${order.document_number}）` }] : []
  })
}
