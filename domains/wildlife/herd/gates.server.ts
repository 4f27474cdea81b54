import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { stockGates } from '#kit/stock/gates.server.ts'
import { gradeOf } from '../grade.ts'
import { bearPartsSealed, dutyOf, marked } from './checks.ts'
import { herdKinds } from './kinds.ts'
import { wildlifeHerd } from './wildlife_herd.ts'
import { herdStock, wildlifeHerdEntry, type WildlifeHerdEntryTable } from './wildlife_herd_entry.ts'

type Herd = {
  id: string
  division: string
  state: string
  species: string
  grade: string
  duty: string
  granted_on: string | null
  valid_to: string | null
  closed_year: number | null
  keeper: string
}

export const herdOf = (tx: Tx, id: string): Promise<Herd | undefined> =>
  tx
    .selectFrom('wildlife_herd')
    .where('id', '=', id)
    .select(['id', 'division', 'state', 'species', 'grade', 'duty', 'granted_on', 'valid_to', 'closed_year', 'keeper'])
    .executeTakeFirst() as Promise<Herd | undefined>

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
  const trade = kind === 'bought' || kind === 'sold' || kind === 'used'
  if (trade && herd.valid_to !== null && happened_on > herd.valid_to)
    refuse({ code: 'herd_licence_over', message: `许可证已于${herd.valid_to}到期，不能购入、出售或者利用（野生动物保护法25）`, fields: ['happened_on'] })
}

const must = (objection: Objection | null): void => {
  if (objection) refuse(objection)
}

export const herdGates: readonly Gate[] = [
  gate(wildlifeHerd, ['create', 'update'], '按申请当日的名录定级，一个单位一种动物一个种群', async ({ tx, after }) => {
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
  gate(wildlifeHerd, ['return_year'], '年末盘点与账面相符', async ({ tx, after }) => {
    const heads = await headsOn(tx, after.id, `${after.closed_year}-12-31`)
    if (heads !== after.returned_count)
      refuse({
        code: 'herd_return_differs',
        message: `${after.closed_year}年末账面${heads}只（头），盘点${after.returned_count}只（头），相差${Math.abs(heads - Number(after.returned_count))}；先把差额登记为盘点增补或核减`,
        fields: ['returned_count'],
      })
  }),
  precondition(wildlifeHerd, ['end'], '账面为零', async ({ tx, after, at }) => {
    const heads = await headsOn(tx, after.id, beijingDate(at))
    if (heads !== 0) refuse({ code: 'herd_not_empty', message: `账面还有${heads}只（头），处置完毕才能终止`, fields: [] })
  }),
  gate(wildlifeHerdEntry, ['create'], '种群在养，年度未报告，标识和封存齐备', async ({ tx, after }) => {
    const change = new Decimal(after.amount).times(herdKinds[after.kind].sign).toNumber()
    const herd = await herdOf(tx, after.account)
    if (!herd) return { change }
    if (herd.division !== after.division) refuse({ code: 'herd_entry_elsewhere', message: '应记在种群所在的行政区划', fields: ['division'] })
    demandKept(herd, after)
    const told = { ...after, species: herd.species, grade: herd.grade }
    must(marked({ before: null, after: told, at: after.happened_on }))
    must(bearPartsSealed({ before: null, after: told, at: after.happened_on }))
    return { change, species: herd.species, grade: herd.grade }
  }),
  precondition(wildlifeHerdEntry, ['annul'], '年度未报告', async ({ tx, after }) => {
    const herd = await herdOf(tx, after.account)
    if (herd?.closed_year !== null && herd !== undefined && Number(after.happened_on.slice(0, 4)) <= herd.closed_year)
      refuse({ code: 'herd_year_closed', message: `${herd.closed_year}年度及以前已报告，先退回年度报告`, fields: [] })
  }),
  ...stockGates(herdStock),
  gate(wildlifeHerdEntry, ['annul'], '作废日期', async ({ at }) => ({ annulled_on: beijingDate(at) })),
]
