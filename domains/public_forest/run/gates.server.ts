import { sql } from 'kysely'
import { FUND_SOURCES, type FundSource } from '#datasets/public_forest/compensation.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { compensationPayment } from '../payment/compensation_payment.ts'
import { compensationRun, type CompensationRunTable } from './compensation_run.ts'
import { plotsOn } from './facts.server.ts'
import { gap } from './payable.ts'
import { paymentNumber, rollOf, within } from '../payee/roll.ts'
import { sumsOf } from './sums.server.ts'
import { compensationProgram, type CompensationProgramTable } from '../program/compensation_program.ts'

/** The programme, held so that two runs of one year and fund are computed one after the other. */
async function programOf(tx: Tx, id: string): Promise<CompensationProgramTable> {
  const program = (await tx.selectFrom('compensation_program').where('id', '=', id).selectAll().executeTakeFirstOrThrow()) as CompensationProgramTable
  await tx
    .selectFrom('compensation_program')
    .where('belongs_to_year', '=', program.belongs_to_year)
    .where('fund_source', '=', program.fund_source)
    .orderBy('id')
    .select('id')
    .forUpdate()
    .execute()
  return program
}

/** A place, what lies in it and what it lies in are paid by one run of a programme. */
async function demandOnlyRun(tx: Tx, run: CompensationRunTable): Promise<void> {
  const { rows } = await sql`select r.id from compensation_run r where r.program = ${run.program} and r.id <> ${run.id} and r.state <> 'void' and exists (
    select from siku.division_closure c where (c.ancestor = r.division and c.descendant = ${run.division}) or (c.ancestor = ${run.division} and c.descendant = r.division)) limit 1`.execute(
    tx,
  )
  if (rows.length > 0) refuse({ code: 'run_doubled', message: '该地该项目已有补偿批次，不能重复建立', fields: ['program'] })
}

async function opened(tx: Tx, run: CompensationRunTable): Promise<{ belongs_to_year: number; rate: string }> {
  const program = await programOf(tx, run.program)
  if (program.state !== 'in_force') refuse({ code: 'program_not_in_force', message: '补偿项目尚未执行或已终止', fields: ['program'] })
  if (Number(run.snapshot_date.slice(0, 4)) > program.belongs_to_year)
    refuse({ code: 'snapshot_other_year', message: `快照日不能晚于${program.belongs_to_year}年度`, fields: ['snapshot_date'] })
  await demandOnlyRun(tx, run)
  return { belongs_to_year: program.belongs_to_year, rate: program.rate }
}

const paymentIds = async (tx: Tx, run: string, states: readonly string[]): Promise<string[]> =>
  (
    await tx
      .selectFrom('compensation_payment')
      .where('run', '=', run)
      .where('state', 'in', [...states])
      .orderBy('number')
      .select('id')
      .execute()
  ).map(({ id }) => String(id))

export const runGates: readonly Gate[] = [
  gate(compensationProgram, ['create', 'update', 'enact'], '同年度、同事权、同权属、同资金来源只有一个标准', async ({ tx, after }) => {
    await sql`select pg_advisory_xact_lock(hashtext('compensation_program'))`.execute(tx)
    const other = await tx
      .selectFrom('compensation_program')
      .where('belongs_to_year', '=', after.belongs_to_year)
      .where('authority', '=', after.authority)
      .where('ownership', '=', after.ownership)
      .where('fund_source', '=', after.fund_source)
      .where('state', '<>', 'ended')
      .where('id', '<>', after.id)
      .select('name')
      .executeTakeFirst()
    if (other)
      refuse({
        code: 'program_doubled',
        message: `${after.belongs_to_year}年度${FUND_SOURCES[after.fund_source as FundSource]}已有同类项目“${other.name}”`,
        fields: ['authority', 'ownership', 'fund_source'],
      })
  }),

  gate(compensationRun, ['create', 'update'], '一县一项目一年一个批次', async ({ tx, after }) => opened(tx, after)),

  gate(compensationRun, ['compute'], '按快照日的小班测算，每个小班一年只付一次，有占用、纠纷或调整的暂停（森林法22、37、48）', async ({ tx, after, books }) => {
    const { authority, ownership, fund_source } = await programOf(tx, after.program)
    const computed_times = (after.computed_times ?? 0) + 1
    const plots = await plotsOn(tx, { run: after.id, place: after.division, year: after.belongs_to_year, fund_source, day: after.snapshot_date })
    const { lines, payable, withheld, without_payee } = rollOf(plots, { authority, ownership, fund_source }, after.rate ?? '0', after.snapshot_date)
    if (without_payee > 0) refuse({ code: 'payee_missing', message: `有${without_payee}个小班没有补偿对象，请先补全`, fields: ['program'] })
    if (lines.length === 0)
      refuse({ code: 'nothing_payable', message: `${after.snapshot_date}没有符合该项目、尚未支付的小班`, fields: ['program', 'snapshot_date'] })
    books.createAll(
      compensationPayment,
      lines.map((line, n) => ({
        ...line,
        run: after.id,
        rate: after.rate,
        belongs_to_year: after.belongs_to_year,
        state: line.withheld_for === null ? 'payable' : 'withheld',
        number: paymentNumber(after.belongs_to_year, after.id, computed_times, n),
      })),
    )
    return {
      computed_times,
      plots: payable.plots,
      area: payable.area,
      payees: payable.payees,
      payable_amount: payable.amount,
      withheld_plots: withheld.plots,
      withheld_amount: withheld.amount,
    }
  }),

  gate(compensationRun, ['revise'], '退回重算时原应付作废', async ({ tx, after, reason, books }) => {
    books.stepAll(compensationPayment, await paymentIds(tx, after.id, ['payable', 'withheld']), 'cancel', { reason })
    return { plots: null, area: null, payees: null, payable_amount: null, withheld_plots: null, withheld_amount: null, publicity_from: null }
  }),

  gate(compensationRun, ['supplement'], '追加后不多于应付', async ({ tx, after }) => {
    const { owed } = await sumsOf(tx, after.id)
    if (compare(after.issued_amount ?? '0', owed) > 0)
      refuse({ code: 'issued_above_payable', message: `下达${after.issued_amount}元，多于应付${owed}元`, fields: ['issued_amount'] })
    return { payable_amount: owed }
  }),

  gate(compensationRun, ['release'], '拨付不多于下达：按编号顺序拨到下达金额为止', async ({ tx, after, books }) => {
    const { rows } = await sql<{
      id: string
      amount: string
    }>`select id, amount::text as amount from compensation_payment where run = ${after.id} and state = 'payable' and account is not null order by number`.execute(
      tx,
    )
    const { sent } = await sumsOf(tx, after.id)
    const covered = within(rows, gap(after.issued_amount ?? '0', sent))
    if (covered.length === 0)
      refuse({ code: 'nothing_to_release', message: '没有可以拨付的：应付已全部拨付、缺少账号，或下达余额不足', fields: ['issued_amount'] })
    books.stepAll(compensationPayment, covered, 'release', { issued_on: after.issued_on })
  }),

  precondition(compensationRun, ['reconcile'], '在途的须先有回盘', async ({ tx, after }) => {
    const { in_transit } = await sumsOf(tx, after.id)
    if (in_transit > 0) refuse({ code: 'payments_in_transit', message: `还有${in_transit}笔已拨付未回盘，请先登记银行回盘` })
  }),
  gate(compensationRun, ['reconcile', 'close'], '对账：余额写明', async ({ tx, after }) => {
    const { paid } = await sumsOf(tx, after.id)
    return { paid_amount: paid, gap_amount: gap(after.issued_amount ?? '0', paid) }
  }),
]
