import { CARRY_OVER_RULES, type CarryOverRule } from '#datasets/harvest/carry-over.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { carryOverDocument, carryOverRefused, type QuotaAccount } from './carry-over.ts'
import { harvestQuotaEntry } from './harvest_quota_entry.ts'
import { quotaCarryOver } from './quota_carry_over.ts'

const byPerson: ReadonlySet<string> = new Set(['allocate', 'supplement'])

async function accountNamed(tx: Tx, id: string): Promise<QuotaAccount> {
  const row = await tx
    .selectFrom('harvest_quota as q')
    .innerJoin('division as d', 'd.id', 'q.division')
    .where('q.id', '=', id)
    .select(['q.cutting_unit', 'q.ownership', 'q.origin', 'q.forest_class', 'q.kind', 'q.belongs_to_year as year', 'd.code as place'])
    .executeTakeFirstOrThrow()
  return row as QuotaAccount
}

type Ruled = { document_number: string; decision: 'allow' | 'deny'; code: string } & Partial<CarryOverRule> & { from_year: number; to_year: number }

/** What has been read into the project, and what the city has entered over the place. */
async function rulesOver(tx: Tx, place: string): Promise<CarryOverRule[]> {
  const rows = await tx
    .selectFrom('carry_over_rule as r')
    .innerJoin('siku.division_closure as c', 'c.ancestor', 'r.division')
    .innerJoin('division as d', 'd.id', 'c.descendant')
    .where('d.code', '=', place)
    .where('r.state', '=', 'in_force')
    .select(['r.document_number', 'r.decision', 'r.from_year', 'r.to_year', 'r.ownership', 'r.origin', 'r.forest_class', 'r.kind'])
    .execute()
  const own = (rows as Ruled[]).map(({ document_number, decision, from_year, to_year, ownership, origin, forest_class, kind }): CarryOverRule => ({
    place,
    document_number,
    allow: decision === 'allow',
    from_year,
    to_year,
    ownership: ownership ?? undefined,
    origin: origin ?? undefined,
    forest_class: forest_class ?? undefined,
    kind: kind ?? undefined,
  }))
  return [...CARRY_OVER_RULES, ...own]
}

export const quotaGates: readonly Gate[] = [
  gate(harvestQuotaEntry, ['create'], '所属年度随账户；预占、核销、结转只由办理产生', async ({ tx, after, actor }) => {
    const booked = actor.posts.some((p) => p.role === 'system')
    if (!booked && !byPerson.has(after.kind))
      refuse({ code: 'entry_by_hand', message: '只能登记下达和追加；预占、释放、核销、退回和结转由许可和结转办理时记账', fields: ['kind'] })
    const account = await tx.selectFrom('harvest_quota').where('id', '=', after.account).select('belongs_to_year').executeTakeFirstOrThrow()
    return { belongs_to_year: Number(account.belongs_to_year) }
  }),
  gate(quotaCarryOver, ['create'], '结转须有规定允许', async ({ tx, after, books }) => {
    const [from, to] = [await accountNamed(tx, after.from_quota), await accountNamed(tx, after.to_quota)]
    const rules = await rulesOver(tx, from.place)
    const objection = carryOverRefused(from, to, rules)
    if (objection) refuse(objection)
    const document_number = carryOverDocument(from, to, rules)
    const line = { division: after.division, amount: after.amount, document_number }
    const lines = [
      { ...line, account: after.from_quota, kind: 'carry_out' },
      { ...line, account: after.to_quota, kind: 'carry_in' },
    ]
    for (const one of lines.toSorted((a, b) => (a.account < b.account ? -1 : 1))) books.create(harvestQuotaEntry, one)
    return { document_number, belongs_to_year: to.year }
  }),
]
