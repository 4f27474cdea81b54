import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { stockGates } from '#kit/stock/gates.server.ts'
import { gradeOf } from '../grade.ts'
import { bearPartsSealed, dutyOf, type Licence, licensedThrough, marked } from './checks.ts'
import { herdKinds } from './kinds.ts'
import { wildlifeHerd, type WildlifeHerdTable } from './wildlife_herd.ts'
import { herdStock, wildlifeHerdEntry, type WildlifeHerdEntryTable } from './wildlife_herd_entry.ts'

type Herd = {
  id: string
  division: string
  state: string
  species: string
  grade: string
  licences: readonly Licence[]
  closed_year: number | null
}

/** The herd, held until the transaction ends: whoever counts, closes a year, grants or draws next waits, and then sees. */
export async function herdHeld(tx: Tx, id: string): Promise<Herd | undefined> {
  const { rows } = await sql<Herd>`select id, division, state, species, grade, licences, closed_year from wildlife_herd
    where id = ${id} for no key update`.execute(tx)
  return rows[0]
}

/** What needs a licence or filing needs one of its own days. */
export function demandLicensed({ licences }: Pick<Herd, 'licences'>, from: string, to: string, field: string): void {
  if (!licensedThrough(licences, from, to))
    refuse({
      code: 'herd_licence_over',
      message: `${from === to ? from : `${from}至${to}`}没有有效的许可（备案），有效的是${licences.map((l) => `${l.from}至${l.to ?? '长期'}`).join('、')}（野生动物保护法25、28）`,
      fields: [field],
    })
}

/** How many heads a herd has at the end of a day. */
export async function headsOn(tx: Tx, herd: string, day: string): Promise<number> {
  const { rows } = await sql<{ heads: number }>`select coalesce(sum(change), 0)::int as heads from wildlife_herd_entry
    where account = ${herd} and state = 'posted' and happened_on <= ${day}::date`.execute(tx)
  return rows[0]?.heads ?? 0
}

function demandKept(herd: Herd, { happened_on, kind }: Pick<WildlifeHerdEntryTable, 'happened_on' | 'kind'>): void {
  if (herd.state !== 'active') refuse({ code: 'herd_not_active', message: '种群没有有效的许可或备案，不能登记增减', fields: ['account'] })
  if (herd.closed_year !== null && Number(happened_on.slice(0, 4)) <= herd.closed_year)
    refuse({
      code: 'herd_year_closed',
      message: `${herd.closed_year}年度及以前已报告；以后发现的，按盘点增补、核减记入未报告的年度，或先退回年度报告`,
      fields: ['happened_on'],
    })
  if (kind === 'bought' || kind === 'sold' || kind === 'used') demandLicensed(herd, happened_on, happened_on, 'happened_on')
}

function demandOpen(closed_year: number | null, day: string): void {
  if (closed_year !== null && Number(day.slice(0, 4)) <= closed_year)
    refuse({ code: 'herd_year_closed', message: `${closed_year}年度及以前已报告，先退回年度报告`, fields: [] })
}

/** The first return is of the year in which the account begins: what came before it would be closed unreported. */
async function demandFromFirst(tx: Tx, { id, closed_year }: WildlifeHerdTable): Promise<void> {
  const { rows } = await sql<{ year: number | null }>`select extract(year from min(happened_on))::int as year from wildlife_herd_entry
    where account = ${id} and state = 'posted'`.execute(tx)
  const first = rows[0]?.year ?? null
  if (first !== null && first < Number(closed_year))
    refuse({ code: 'herd_year_skipped', message: `存栏账从${first}年起，应先报告${first}年度`, fields: ['closed_year'] })
}

const must = (objection: Objection | null): void => {
  if (objection) refuse(objection)
}

export const herdGates: readonly Gate[] = [
  gate(wildlifeHerd, ['create', 'update'], '按申请当日的名录定级，一个单位一种动物一个种群', async ({ tx, after }) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`wildlife_herd ${after.division}`}))`.execute(tx)
    const other = await tx
      .selectFrom('wildlife_herd')
      .where('division', '=', after.division)
      .where('keeper', '=', after.keeper)
      .where('species', '=', after.species)
      .where('state', 'in', ['applied', 'examined', 'active'])
      .where('id', '<>', after.id)
      .select('id')
      .executeTakeFirst()
    if (other) refuse({ code: 'herd_exists', message: '这个单位的这一物种已有种群，增减请记存栏账', fields: ['species'] })
    const grade = gradeOf(after, after.applied_on)
    return { grade, duty: dutyOf(grade) }
  }),
  gate(wildlifeHerd, ['grant', 'renew'], '历次许可（备案）的有效期', async ({ after }) => ({
    licences: [...(after.licences ?? []), { number: after.licence_number, from: after.granted_on, to: after.valid_to }],
  })),
  gate(wildlifeHerd, ['return_year'], '从起账的年度起一年不漏，年末盘点与账面相符', async ({ tx, before, after }) => {
    if (before?.closed_year === null) await demandFromFirst(tx, after)
    const heads = await headsOn(tx, after.id, `${after.closed_year}-12-31`)
    if (heads !== after.returned_count)
      refuse({
        code: 'herd_return_differs',
        message: `${after.closed_year}年末账面${heads}只（头），盘点${after.returned_count}只（头），相差${Math.abs(heads - Number(after.returned_count))}；先把差额登记为盘点增补或核减`,
        fields: ['returned_count'],
      })
    return { returns: [...(after.returns ?? []), { year: after.closed_year, count: after.returned_count }] }
  }),
  gate(wildlifeHerd, ['reopen_year'], '退回的年度报告不再作数', async ({ after }) => {
    const returns = (after.returns ?? []).filter((r) => Number(r.year) <= Number(after.closed_year))
    return { returns, returned_count: returns.at(-1)?.count ?? null, return_note: null, return_files: [] }
  }),
  precondition(wildlifeHerd, ['end'], '账面为零', async ({ tx, after, at }) => {
    const heads = await headsOn(tx, after.id, beijingDate(at))
    if (heads !== 0) refuse({ code: 'herd_not_empty', message: `账面还有${heads}只（头），处置完毕才能终止`, fields: [] })
  }),
  gate(wildlifeHerdEntry, ['create'], '种群在养，年度未报告，标识和封存齐备', async ({ tx, after }) => {
    const change = new Decimal(after.amount).times(herdKinds[after.kind].sign).toNumber()
    const herd = await herdHeld(tx, after.account)
    if (!herd) return { change }
    if (herd.division !== after.division) refuse({ code: 'herd_entry_elsewhere', message: '应记在种群所在的行政区划', fields: ['division'] })
    demandKept(herd, after)
    const told = { ...after, species: herd.species, grade: herd.grade }
    must(marked({ before: null, after: told, at: after.happened_on }))
    must(bearPartsSealed({ before: null, after: told, at: after.happened_on }))
    return { change, species: herd.species, grade: herd.grade }
  }),
  precondition(wildlifeHerdEntry, ['annul'], '年度未报告', async ({ tx, after }) => {
    const [herd] = await tx.selectFrom('wildlife_herd').where('id', '=', after.account).select('closed_year').execute()
    demandOpen(herd?.['closed_year'] as number | null, after.happened_on)
  }),
  ...stockGates(herdStock),
  // Asked again once the account is held: a year may have been closed meanwhile.
  gate(wildlifeHerdEntry, ['annul'], '作废日期，年度未报告', async ({ tx, after, at }) => {
    demandOpen((await herdHeld(tx, after.account))?.closed_year ?? null, after.happened_on)
    return { annulled_on: beijingDate(at) }
  }),
]
