import { compensationPayment } from '#domains/public_forest/payment/compensation_payment.ts'
import { compensationReceipt } from '#domains/public_forest/run/compensation_receipt.ts'
import { compensationRun } from '#domains/public_forest/run/compensation_run.ts'
import { gap } from '#domains/public_forest/run/payable.ts'
import { paymentNumber, type Roll, rollOf } from '#domains/public_forest/payee/roll.ts'
import type { Deed } from '#kit/register/apply.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin, type Life } from '../life.ts'
import { type PlannedProgram, rollPlot } from './money.ts'
import type { PlannedPlot } from './plan.ts'

/** The days on which a run got so far; what is left out has not happened. */
export type Course = {
  readonly snapshot: string
  readonly opened: string
  readonly computed?: string
  readonly publicised?: string
  readonly approved?: string
  readonly issued?: string
  readonly released?: string
  readonly returned?: string
  readonly retried?: string
  readonly returned_again?: string
  readonly reconciled?: string
  readonly closed?: string
}
/** Shares of what the bank was given. */
export type Luck = { readonly failing: number; readonly mended: number; readonly in_transit: number }

type Failure = 'account_closed' | 'name_mismatch' | 'number_wrong' | 'deceased'
const failureReasons: readonly Failure[] = ['account_closed', 'account_closed', 'name_mismatch', 'number_wrong', 'deceased']

type Paying = { readonly life: Life; readonly failure: Failure | null; readonly mended: boolean; readonly waits: boolean }
type Doers = { readonly county: (at: string, reason?: string) => Deed; readonly city: (at: string, reason?: string) => Deed }

function payments(id: string, program: PlannedProgram, roll: Roll, course: Course, luck: Luck, by: Doers, draw: Rng): Paying[] {
  if (!course.computed) return []
  const at = moment(course.computed, 10, 30)
  return roll.lines.map((line, n) => {
    const number = paymentNumber(program.year, id, 1, n)
    const { division, ...fields } = line
    const head = {
      id: seededId(`compensation_payment:${number}`, at),
      division,
      state: line.withheld_for === null ? 'payable' : 'withheld',
      belongs_to_year: program.year,
    }
    const life = begin(compensationPayment, head, { ...fields, run: id, number, rate: program.rate }, by.county(at))
    const failing = draw.chance(luck.failing)
    return {
      life,
      failure: failing ? draw.pick(failureReasons) : null,
      mended: failing && draw.chance(luck.mended),
      waits: !failing && draw.chance(luck.in_transit),
    }
  })
}

const other = (account: unknown): string => String(account).replace(/^6210000/, '6217000')

/** Sent to the bank, come back as paid or not, mended and sent again. */
function pay(all: readonly Paying[], course: Course, by: Doers): void {
  const sent = all.filter(({ life }) => life.row().state === 'payable')
  if (course.released) for (const { life } of sent) life.step('release', { issued_on: course.issued }, by.county(moment(course.released, 11)))
  if (!course.returned) return
  for (const p of sent.filter((x) => !x.waits)) {
    const deed = by.county(moment(course.returned, 16))
    if (p.failure) p.life.step('fail', { failure: p.failure }, deed)
    else p.life.step('confirm', { paid_on: course.returned }, deed)
  }
  if (!course.retried || !course.returned_again) return
  for (const p of sent.filter((x) => x.mended)) {
    p.life.step('retry', { account: other(p.life.row()['account']) }, by.county(moment(course.retried, 10)))
    p.life.step('confirm', { paid_on: course.returned_again }, by.county(moment(course.returned_again, 16)))
  }
}

function* receipts(run: string, county: DemoDivision, all: readonly Paying[], course: Course, by: Doers): Generator<LoadedRecord> {
  const told = (day: string, lines: { number: unknown; outcome: string; failure: string | null }[]): LoadedRecord => {
    const failed_count = lines.filter((l) => l.outcome === 'failed').length
    const fields = { run, bank: '演示农村商业银行', returned_on: day, lines }
    return begin(
      compensationReceipt,
      { id: seededId(`compensation_receipt:${run}:${day}`, moment(day, 16)), division: county.id },
      fields,
      by.county(moment(day, 16)),
      { paid_count: lines.length - failed_count, failed_count },
    ).loaded()
  }
  const answered = all.filter((p) => !p.waits && p.life.row().state !== 'withheld')
  const number = (p: Paying): unknown => p.life.row()['number']
  if (course.returned)
    yield told(
      course.returned,
      answered.map((p) => ({ number: number(p), outcome: p.failure ? 'failed' : 'paid', failure: p.failure })),
    )
  const mended = answered.filter((p) => p.mended)
  if (course.returned_again && mended.length > 0)
    yield told(
      course.returned_again,
      mended.map((p) => ({ number: number(p), outcome: 'paid', failure: null })),
    )
}

function runLife(id: string, county: DemoDivision, program: PlannedProgram, roll: Roll, course: Course, paid: string, by: Doers): LoadedRecord {
  const life = begin(
    compensationRun,
    { id, division: county.id, belongs_to_year: program.year },
    { program: program.id, snapshot_date: course.snapshot },
    by.county(moment(course.opened, 9)),
    { rate: program.rate },
  )
  const { payable, withheld } = roll
  const totals = {
    computed_times: 1,
    plots: payable.plots,
    area: payable.area,
    payees: payable.payees,
    payable_amount: payable.amount,
    withheld_plots: withheld.plots,
    withheld_amount: withheld.amount,
  }
  if (course.computed) life.step('compute', {}, by.county(moment(course.computed, 10, 30)), totals)
  if (course.publicised)
    life.step('publicise', { publicity_from: course.publicised, publicity_place: `${county.name}各村（社区）公开栏` }, by.county(moment(course.publicised, 9)))
  if (course.approved) life.step('approve', { objections: '公示期内收到咨询，无异议' }, by.city(moment(course.approved, 10)))
  if (course.issued)
    life.step(
      'issue',
      { issue_document: `资林财〔${program.year}〕演示21号`, issued_on: course.issued, issued_amount: payable.amount },
      by.city(moment(course.issued, 15)),
    )
  if (course.released) life.step('release', { release_document: `${program.year}-公益林-${county.code}` }, by.county(moment(course.released, 11)))
  const balance = { paid_amount: paid, gap_amount: gap(payable.amount, paid) }
  if (course.reconciled) life.step('reconcile', { reconcile_note: '与代发银行逐笔核对' }, by.city(moment(course.reconciled, 10)), balance)
  if (course.closed) life.step('close', { gap_note: '未兑现余额留存专户，待补偿对象更正账户后在下年度补发' }, by.city(moment(course.closed, 10)), balance)
  return life.loaded()
}

/** One run with all its payments and what the bank told of them. */
export function* runRecords(
  demo: Demo,
  county: DemoDivision,
  program: PlannedProgram,
  plots: readonly PlannedPlot[],
  course: Course,
  luck: Luck,
): Generator<LoadedRecord> {
  const roll = rollOf(
    plots.filter((p) => p.county === county).map((p) => rollPlot(p, course.computed ?? course.snapshot)),
    program,
    program.rate,
    course.snapshot,
  )
  const id = seededId(`compensation_run:${program.id}:${county.code}`, moment(course.opened, 9))
  const by = { county: hand(demo, 'county.forestry_officer', county), city: hand(demo, 'city.forestry_officer', county) }
  const all = payments(id, program, roll, course, luck, by, demo.random(`welfare run ${id}`))
  pay(all, course, by)
  const paid = all.reduce((sum, { life }) => (life.row().state === 'paid' ? sum.plus(String(life.row()['amount'])) : sum), new Decimal(0)).toFixed(2)
  yield runLife(id, county, program, roll, course, paid, by)
  for (const { life } of all) yield life.loaded()
  yield* receipts(id, county, all, course, by)
}
