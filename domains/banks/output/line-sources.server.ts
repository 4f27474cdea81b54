import { type RawBuilder, sql } from 'kysely'
import { type OwnLedger, ownLedgers, type Said } from './line-sources.ts'
import { lineTakenOver } from './takeover.server.ts'

type Condition = RawBuilder<boolean>

/** Whether a record of a ledger counts at all; `l` names the record. */
export const inLedger = (ledger: OwnLedger, l: string): Condition =>
  sql<boolean>`(${sql.ref(`${l}.state`)} = any(${[...ledger.states]}::text[]) and ${sql.ref(`${l}.${ledger.value}`)} is not null)`

/** Where a ledger must have records to speak for a line: the county the line lies in, or the line's own place when that is larger. */
const ground = (r: string): RawBuilder<string> => sql`coalesce(
  (select u.ancestor from siku.division_closure u join division c on c.id = u.ancestor where u.descendant = ${sql.ref(`${r}.division`)} and c.level = 'county'), ${sql.ref(`${r}.division`)})`

const speaksFor = (ledger: OwnLedger, r: string): Condition => sql<boolean>`(${sql.ref(`${r}.product`)} = ${ledger.product} and exists (
  select from ${sql.table(ledger.register.name)} l where ${inLedger(ledger, 'l')} and extract(year from ${sql.ref(`l.${ledger.clock}`)}) = ${sql.ref(`${r}.belongs_to_year`)}
    and l.division in (select d.descendant from siku.division_closure d where d.ancestor = ${ground(r)})))`

/** Whether a room's own ledger speaks for a line of the yearly table, or a county's seasons of bases have taken over from it, so that the line no longer counts. `r` names the line. */
export const hasOwnLedger = (said: Said, r = 'r'): Condition => {
  const ledgers = ownLedgers.filter((l) => l.said === said)
  return sql<boolean>`(${sql.join([...ledgers.map((l) => speaksFor(l, r)), lineTakenOver(r, ground(r))], sql` or `)})`
}
