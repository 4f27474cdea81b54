import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { gate, precondition, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { compensationPayment } from './compensation_payment.ts'
import { compensationReceipt, type CompensationReceiptTable } from '../run/compensation_receipt.ts'
import type { CompensationRunTable } from '../run/compensation_run.ts'
import { standingAgainst } from '../run/facts.server.ts'
import { gravest, withholdings } from '../run/payable.ts'
import { sumsOf } from '../run/sums.server.ts'

const runOf = async (tx: Tx, id: string): Promise<CompensationRunTable> =>
  (await tx.selectFrom('compensation_run').where('id', '=', id).selectAll().forUpdate().executeTakeFirstOrThrow()) as CompensationRunTable

const open = new Set(['released', 'reconciled'])
function demandOpen(run: CompensationRunTable): void {
  if (!open.has(run.state)) refuse({ code: 'run_not_open', message: '补偿批次尚未拨付或已经关闭，不能再办理兑付' })
}

type Line = { number: string; outcome: 'paid' | 'failed'; failure: string | null }
type Payment = { id: string; number: string; state: string }

function demandLines(lines: readonly Line[]): void {
  const numbers = new Set(lines.map((l) => l.number))
  if (numbers.size < lines.length) refuse({ code: 'receipt_doubled', message: '同一兑付编号在回盘中出现两次', fields: ['lines'] })
  if (lines.some((l) => (l.outcome === 'failed') !== (l.failure !== null && l.failure !== undefined)))
    refuse({ code: 'failure_missing', message: '失败的须写明原因，已兑现的不写', fields: ['lines'] })
}

async function awaited(tx: Tx, run: string, lines: readonly Line[]): Promise<Map<string, string>> {
  const found = (await tx
    .selectFrom('compensation_payment')
    .where('run', '=', run)
    .where(
      'number',
      'in',
      lines.map((l) => l.number),
    )
    .select(['id', 'number', 'state'])
    .execute()) as Payment[]
  const waiting = new Map(found.filter((p) => p.state === 'released' || p.state === 'retried').map((p) => [p.number, p.id]))
  const strange = lines.find((l) => !waiting.has(l.number))
  if (strange) refuse({ code: 'payment_not_awaited', message: `兑付编号${strange.number}不在本批次，或不在等待回盘`, fields: ['lines'] })
  return waiting
}

const idsOf = (lines: readonly Line[], ids: ReadonlyMap<string, string>): string[] => lines.flatMap((l) => ids.get(l.number) ?? [])

export const paymentGates: readonly Gate[] = [
  gate(compensationPayment, ['release_late'], '补拨不多于下达余额', async ({ tx, after }) => {
    const run = await runOf(tx, after.run)
    demandOpen(run)
    const { sent } = await sumsOf(tx, run.id)
    const total = new Decimal(sent).plus(after.amount).toFixed(2)
    if (compare(total, run.issued_amount ?? '0') > 0)
      refuse({ code: 'issued_short', message: `已拨付${sent}元，加上本笔共${total}元，多于下达${run.issued_amount}元，请先追加下达`, fields: ['amount'] })
    return { issued_on: run.issued_on }
  }),
  gate(compensationPayment, ['retry'], '批次未关闭才能重发', async ({ tx, after }) => demandOpen(await runOf(tx, after.run))),
  precondition(compensationPayment, ['lift'], '占用、纠纷、调整未了结的不能解除暂停（森林法22、37、48）', async ({ tx, after }) => {
    const [first] = await standingAgainst(tx, after.plots ?? [])
    if (first)
      refuse({ code: 'still_withheld', message: `小班${first.number}${withholdings[gravest(first.why) ?? 'disputed']}，不能解除暂停`, fields: ['plots'] })
  }),
  gate(compensationReceipt, ['create'], '回盘逐笔兑现或记录失败', async ({ tx, after, books }) => {
    const run = await runOf(tx, after.run)
    demandOpen(run)
    const lines = after.lines as unknown as Line[]
    demandLines(lines)
    const ids = await awaited(tx, run.id, lines)
    const paid = lines.filter((l) => l.outcome === 'paid')
    books.stepAll(compensationPayment, idsOf(paid, ids), 'confirm', { paid_on: after.returned_on })
    for (const [failure, own] of Map.groupBy(
      lines.filter((l) => l.outcome === 'failed'),
      (l) => l.failure,
    ))
      books.stepAll(compensationPayment, idsOf(own, ids), 'fail', { failure })
    return { paid_count: paid.length, failed_count: lines.length - paid.length, division: run.division } satisfies Partial<CompensationReceiptTable>
  }),
]
