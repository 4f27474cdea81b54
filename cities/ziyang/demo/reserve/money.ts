import { DEBT_CHECKS } from '#datasets/reserve/finance.ts'
import { reserveDrawdown } from '#domains/reserve/drawdown/reserve_drawdown.ts'
import { calendarOf, type Terms } from '#domains/reserve/loan/calendar.ts'
import { reserveLoan } from '#domains/reserve/loan/reserve_loan.ts'
import type { Line } from '#domains/reserve/money/chain.ts'
import { reserveProject } from '#domains/reserve/project/reserve_project.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { seededId } from '#kit/register/id.ts'
import { born, lived, type Planned } from '#kit/register/life.ts'
import { allot } from '../allot.ts'
import type { Demo } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { type Ledger, ledgerOf, yuan } from './ledger.ts'
import type { PlannedBatch, PlannedProject } from './plan.ts'

const answers = (...no: string[]) => Object.keys(DEBT_CHECKS).map((question) => ({ question, kept: !no.includes(question), note: null }))
/** What was paid for, and to whom. */
const works = [
  ['现有林改培第一标段施工', '演示林业工程公司'],
  ['中幼林抚育第二标段施工', '演示生态建设公司'],
  ['黄柏、柏木苗木采购', '演示苗木合作社'],
  ['林地流转租金和林木补偿', '演示林地流转服务公司'],
  ['作业道路和蓄水池', '演示路桥公司'],
] as const

function* projectLife(demo: Demo, p: PlannedProject, ledger: Ledger): Generator<LoadedRecord> {
  const [desk, city] = [hand(demo, 'county.forestry_officer', p.county), hand(demo, 'city.forestry_officer', demo.divisions.city)]
  const on = (days: number): string => workday(addCalendarDays(p.started, days))
  const after = (days: number): string => workday(addCalendarDays(p.filed, days))
  const paper = (name: string, day: string): string[] => [demo.evidence(`reserve ${p.county.code} ${name}`, { taken_at: moment(day, 9), picture: 'document' })]
  const filing = `演示林储备〔${p.filed.slice(0, 4)}〕${p.county.code.slice(-2)}号`
  const steps: Planned[] = [
    { step: 'plan', fields: { planned_on: on(80), plan_paper: paper('plan', on(80)) }, deed: desk(moment(on(80), 10)) },
    { step: 'review', fields: { reviewed_on: on(150), review_note: '省级专家评审通过，按意见修改后报备案。' }, deed: desk(moment(on(150), 15)) },
    { step: 'file', fields: { filed_on: p.filed, filing_number: filing, filing: paper('filing', p.filed) }, deed: city(moment(p.filed, 10)) },
    {
      step: 'approve',
      fields: { feasibility_number: `演示发改〔${p.filed.slice(0, 4)}〕${p.county.code.slice(-2)}号`, approved_on: after(20) },
      deed: desk(moment(after(20), 10)),
    },
    { step: 'begin', fields: { begun_on: after(45) }, deed: desk(moment(after(45), 10)) },
  ]
  const first = born(
    reserveProject,
    { id: p.id, division: p.county.id, demo: true },
    {
      name: `${p.county.name}国家储备林建设项目（演示）`,
      builder: `演示${p.county.name}林业发展公司`,
      builder_kind: 'enterprise',
      investment: yuan(p.investment),
      scale_mu: `${p.scale}.00`,
      reserve_area_mu: `${p.reserve}.00`,
      contents: p.contents.map(({ content, area_mu }) => ({ content, area_mu: `${area_mu}.00` })),
      started_on: p.started,
    },
    desk(moment(p.started, 9)),
  )
  yield { register: reserveProject, versions: lived(reserveProject, first, steps, demo.now) }
  yield ledger.post({ key: 'plan', kind: 'plan', amount: yuan(p.investment), day: p.filed, deed: city(moment(p.filed, 10)), paper: filing })
}

type Draw = { readonly day: string; readonly amount: number }
const drawsOf = (b: PlannedBatch): Draw[] => {
  const parts = allot(b.draws, [5, 4, 4, 3, 2], 10)
  const first = parts.map((amount, n): Draw => ({ day: workday(addCalendarDays(b.signed, 12 + n * 17)), amount }))
  return [...first, ...b.later.map(([day, amount]): Draw => ({ day: workday(day), amount }))]
}

/** Own capital as each draw asks for it, along with the loan. */
const capitalFor = (p: PlannedProject, drawn: number): number => {
  const credit = p.batches.reduce((sum, b) => sum + b.credit, 0)
  return Math.ceil(((p.investment - credit) * drawn) / credit)
}

function* batchLife(demo: Demo, p: PlannedProject, b: PlannedBatch, ledger: Ledger): Generator<LoadedRecord> {
  const [desk, city] = [hand(demo, 'county.forestry_officer', p.county), hand(demo, 'city.forestry_officer', demo.divisions.city)]
  const applied = workday(addCalendarDays(b.credited, -28))
  const id = seededId(`reserve_loan:${p.county.code} ${b.batch}`, moment(applied, 9))
  const key = `${p.county.code}-${b.batch}`
  const [credit_number, contract_number] = [`演示银授${key}`, `演示借合${key}`]
  const terms: Terms = { signed_on: b.signed, grace_until: b.grace_until, ends_on: b.ends_on, annual_rate: b.rate, instalments: 'half_yearly' }
  const first = born(
    reserveLoan,
    { id, division: p.county.id, demo: true },
    {
      project: p.id,
      number: `演示贷${key}`,
      batch: b.batch,
      bank: b.bank,
      branch: '演示支行',
      applied_on: applied,
      applied_amount: yuan(b.credit),
      told_apart: b.told_apart,
    },
    desk(moment(applied, 9)),
    { risk: 'none' },
  )
  const steps: Planned[] = [
    { step: 'answer', fields: { debt_check: answers() }, deed: desk(moment(workday(addCalendarDays(applied, 3)), 10)) },
    {
      step: 'credit',
      fields: { credit_amount: yuan(b.credit), credited_on: workday(b.credited), credit_number },
      deed: city(moment(workday(b.credited), 10)),
    },
    {
      step: 'sign',
      fields: {
        contract_amount: yuan(b.contract),
        contract_number,
        security: '林权抵押，建设主体母公司保证',
        contract: [demo.evidence(`reserve loan ${key}`, { taken_at: moment(workday(b.signed), 9), picture: 'document' })],
        ...terms,
        signed_on: workday(b.signed),
      },
      deed: desk(moment(workday(b.signed), 15)),
    },
  ]
  yield { register: reserveLoan, versions: lived(reserveLoan, first, steps, demo.now) }
  yield ledger.post({
    key: `${key} credit`,
    kind: 'credit',
    amount: yuan(b.credit),
    day: workday(b.credited),
    deed: city(moment(workday(b.credited), 10)),
    loan: id,
    paper: credit_number,
  })
  yield ledger.post({
    key: `${key} contract`,
    kind: 'contract',
    amount: yuan(b.contract),
    day: workday(b.signed),
    deed: desk(moment(workday(b.signed), 15)),
    loan: id,
    paper: contract_number,
  })
  const own: Line[] = []
  for (const [n, draw] of drawsOf(b).entries()) yield* drawLife(demo, p, { id, key, n, draw, own }, ledger)
  yield* serviceOf(demo, p, { id, key, terms, late: b.late, own }, ledger)
}

type DrawOf = { readonly id: string; readonly key: string; readonly n: number; readonly draw: Draw; readonly own: Line[] }

/** Capital, the draw, and the payment to who did the works; the newest draw still lies on the account. */
function* drawLife(demo: Demo, p: PlannedProject, { id, key, n, draw, own }: DrawOf, ledger: Ledger): Generator<LoadedRecord> {
  const [desk, city] = [hand(demo, 'county.forestry_officer', p.county), hand(demo, 'city.forestry_officer', demo.divisions.city)]
  if (moment(draw.day, 10) > demo.now) return
  const amount = yuan(draw.amount)
  const asked = workday(addCalendarDays(draw.day, -9))
  const [purpose, payee] = works[n % works.length]!
  const drawdown = seededId(`reserve_drawdown:${key} ${n}`, moment(asked, 9))
  const paid = workday(addCalendarDays(draw.day, 2))
  const waits = n === 7
  const number = `演示提${key}-${n + 1}`
  const steps: Planned[] = [
    { step: 'draw', fields: { drawn_on: draw.day, receipt_number: `演示放款${key}-${n + 1}` }, deed: city(moment(draw.day, 10)) },
    ...(waits
      ? []
      : [
          {
            step: 'pay',
            fields: {
              paid_on: paid,
              payment_number: `演示受托${key}-${n + 1}`,
              voucher: [demo.evidence(`reserve pay ${key} ${n}`, { taken_at: moment(paid, 9), picture: 'document' })],
            },
            deed: desk(moment(paid, 11)),
          },
        ]),
  ]
  const first = born(
    reserveDrawdown,
    { id: drawdown, division: p.county.id, demo: true },
    { loan: id, number, purpose, amount, payee, progress: '按监理确认的进度', asked_on: asked },
    desk(moment(asked, 9)),
  )
  yield { register: reserveDrawdown, versions: lived(reserveDrawdown, first, steps, demo.now) }
  yield ledger.post({ key: `${key} capital ${n}`, kind: 'capital', amount: yuan(capitalFor(p, draw.amount)), day: asked, deed: desk(moment(asked, 15)) })
  yield ledger.post({
    key: `${key} draw ${n}`,
    kind: 'draw',
    amount,
    day: draw.day,
    deed: city(moment(draw.day, 10)),
    loan: id,
    drawdown,
    paper: `演示放款${key}-${n + 1}`,
  })
  own.push({ kind: 'draw', amount, happened_on: draw.day })
  if (!waits)
    yield ledger.post({
      key: `${key} pay ${n}`,
      kind: 'pay',
      amount,
      day: paid,
      deed: desk(moment(paid, 11)),
      loan: id,
      drawdown,
      paper: `演示受托${key}-${n + 1}`,
    })
}

type Served = { readonly id: string; readonly key: string; readonly terms: Terms; readonly late: boolean; readonly own: Line[] }

/** Interest and principal as the calendar of the loan asks for them, up to today; of one loan the last two are not paid. */
function* serviceOf(demo: Demo, p: PlannedProject, { id, key, terms, late, own }: Served, ledger: Ledger): Generator<LoadedRecord> {
  const desk = hand(demo, 'county.forestry_officer', p.county)
  const today = demo.now.slice(0, 10)
  const past = calendarOf(terms, own, today).filter((row) => row.due_on < today)
  for (const { due_on } of late ? past.slice(0, -2) : past) {
    const row = calendarOf(terms, own, due_on).find((r) => r.due_on === due_on)!
    for (const [kind, amount] of [
      ['interest', row.interest],
      ['repay', row.principal],
    ] as const) {
      if (Number(amount) === 0) continue
      yield ledger.post({
        key: `${key} ${kind} ${due_on}`,
        kind,
        amount,
        day: due_on,
        deed: desk(moment(due_on, 16)),
        loan: id,
        paper: `演示扣款${key}-${due_on}`,
      })
      own.push({ kind, amount, happened_on: due_on })
    }
  }
}

/** A second batch that one county asks for now: its own cash does not carry the instalments, so it is red and goes no further. */
function* redBatch(demo: Demo, p: PlannedProject): Generator<LoadedRecord> {
  const [desk, applied] = [hand(demo, 'county.forestry_officer', p.county), workday(addCalendarDays(demo.now.slice(0, 10), -40))]
  const answered = workday(addCalendarDays(applied, 6))
  const first = born(
    reserveLoan,
    { id: seededId(`reserve_loan:${p.county.code} red`, moment(applied, 9)), division: p.county.id, demo: true },
    {
      project: p.id,
      number: `演示贷${p.county.code}-2`,
      batch: 2,
      bank: 'adbc',
      branch: '演示支行',
      applied_on: applied,
      applied_amount: yuan(3_000),
      told_apart: false,
    },
    desk(moment(applied, 9)),
    { risk: 'none' },
  )
  const steps: Planned[] = [
    { step: 'answer', fields: { debt_check: answers('own_cash') }, deed: desk(moment(answered, 10)), set: { risk: 'red', risk_on: answered } },
  ]
  yield { register: reserveLoan, versions: lived(reserveLoan, first, steps, demo.now) }
}

/** A draw that is asked for and not decided. */
function* waitingDraw(demo: Demo, p: PlannedProject, b: PlannedBatch): Generator<LoadedRecord> {
  const asked = workday(addCalendarDays(demo.now.slice(0, 10), -5))
  const key = `${p.county.code}-${b.batch}`
  const applied = workday(addCalendarDays(b.credited, -28))
  const at = moment(asked, 9) > demo.now ? demo.now : moment(asked, 9)
  yield {
    register: reserveDrawdown,
    versions: born(
      reserveDrawdown,
      { id: seededId(`reserve_drawdown:${key} waiting`, at), division: p.county.id, demo: true },
      {
        loan: seededId(`reserve_loan:${p.county.code} ${b.batch}`, moment(applied, 9)),
        number: `演示提${key}-待`,
        purpose: '中幼林抚育第三标段施工',
        amount: yuan(2_600),
        payee: '演示生态建设公司',
        progress: '已完成六成',
        asked_on: asked > demo.now.slice(0, 10) ? demo.now.slice(0, 10) : asked,
      },
      hand(demo, 'county.forestry_officer', p.county)(at),
    ),
  }
}

/** Projects, loans, draws and every line of their ledgers. */
export function* reserveMoney(demo: Demo, plan: readonly PlannedProject[]): Generator<LoadedRecord> {
  for (const p of plan) {
    const ledger = ledgerOf(p)
    yield* projectLife(demo, p, ledger)
    for (const b of p.batches) yield* batchLife(demo, p, b, ledger)
    if (p.batches.some((b) => b.late)) yield* redBatch(demo, p)
    const [first] = p.batches
    if (first && first.later.length > 1) yield* waitingDraw(demo, p, first)
  }
}
