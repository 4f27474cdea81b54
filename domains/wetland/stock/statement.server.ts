import { sql } from 'kysely'
import { PUBLISHED_CLASSES, wetlandTypes } from '#datasets/wetland/types.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { statementOf, type StockStatement, together } from '#kit/stock/stock.ts'
import type { Sent } from '#kit/wire/door.ts'
import { entryKinds } from './kinds.ts'
import { targetMu } from './settings.server.ts'
import type { AccountAnswer, AccountRow } from './wire.ts'

type Line = { account: string; type: string; code: string; name: string; land_class: string | null; kind: string | null; amount: string; happened_on: string }

const isPublished = ({ land_class }: Line): boolean => land_class !== null && PUBLISHED_CLASSES.includes(land_class)

/** The stock below a division in a year: one row an account, and all of them together. */
export async function accountOf(tx: Tx, place: { id: string; code: string }, year: number): Promise<Sent<AccountAnswer>> {
  const { rows } =
    await sql<Line>`select a.id as account, a.type, d.code, d.name, e.land_class, e.kind, e.amount::text as amount, e.happened_on::text as happened_on
    from wetland_account a join division d on d.id = a.division
    left join wetland_entry e on e.account = a.id and e.state = 'posted' and e.happened_on < ${`${year + 1}-01-01`}::date
    where a.division in (select descendant from siku.division_closure where ancestor = ${place.id}) order by d.code, a.type, e.happened_on`.execute(tx)
  const told = (lines: readonly Line[]): StockStatement =>
    statementOf(
      entryKinds,
      lines.flatMap(({ kind, amount, happened_on }) => (kind === null ? [] : [{ kind, amount, happened_on }])),
      `${year}-01-01`,
      `${year + 1}-01-01`,
    )
  const items = [...Map.groupBy(rows, (r) => r.account).values()].map((own): AccountRow => {
    const [first] = own
    const type = first?.type ?? ''
    return {
      type,
      title: wetlandTypes.codes[type] ?? type,
      division: first?.code ?? place.code,
      division_name: first?.name ?? '',
      law: told(own),
      published: told(own.filter(isPublished)),
    }
  })
  return {
    division: place.code,
    year,
    kinds: Object.entries(entryKinds)
      .filter(([, k]) => k.nature !== 'opening')
      .map(([kind, k]) => ({ kind, title: k.title, sign: k.sign, nature: k.nature })),
    rows: items,
    law: together([told([]), ...items.map((i) => i.law)]),
    published: together([told([]), ...items.map((i) => i.published)]),
    target_mu: await targetMu(tx),
  }
}
