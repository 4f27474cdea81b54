import { industryBond } from '#domains/industry/bond/industry_bond.ts'
import { industryBondEntry } from '#domains/industry/bond/industry_bond_entry.ts'
import { industryContract } from '#domains/industry/project/industry_contract.ts'
import { industryContractEntry } from '#domains/industry/project/industry_contract_entry.ts'
import { industryFunding } from '#domains/industry/project/industry_funding.ts'
import { industryPayment } from '#domains/industry/project/industry_payment.ts'
import { industryProgress } from '#domains/industry/project/industry_progress.ts'
import { industryProject } from '#domains/industry/project/industry_project.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { LedgerKind } from '#kit/ledger/ledger.ts'
import type { Deed } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'

type Share = { readonly source: 'central' | 'provincial' | 'bond' | 'enterprise'; readonly asked: number; readonly secured: number; readonly fixed: boolean }
/** `paid` by 万元 with the day and whether a bond pays; `made` 万元 with the day. */
type Plan = {
  readonly key: string
  readonly name: string
  readonly class: 'infrastructure' | 'industry' | 'science'
  readonly place: DemoDivision
  readonly approved: string
  readonly planned: number
  readonly funding: readonly Share[]
  readonly bond?: number
  readonly contract: number
  readonly paid: readonly (readonly [day: string, amount: number, bonded: boolean])[]
  readonly made: readonly (readonly [day: string, amount: number, stage: 'design' | 'works' | 'planting' | 'closing', trouble?: string])[]
  readonly ends?: string
}

/** Lines of an account, in the name of whoever took the step. */
const lines = {
  contract: (account: string, division: string, kind: LedgerKind, amount: string, subject: string | null, key: string, deed: Deed): LoadedRecord =>
    begin(
      industryContractEntry,
      { id: seededId(`industry_contract_entry:${key}`, deed.at), division },
      { account, kind, amount, subject, document_number: null },
      deed,
    ).loaded(),
  bond: (account: string, division: string, kind: LedgerKind, amount: string, subject: string | null, key: string, deed: Deed): LoadedRecord =>
    begin(
      industryBondEntry,
      { id: seededId(`industry_bond_entry:${key}`, deed.at), division },
      { account, kind, amount, subject, document_number: null },
      deed,
    ).loaded(),
}

function* projectLife(demo: Demo, p: Plan): Generator<LoadedRecord> {
  const [county, second, city] = [
    hand(demo, 'county.forestry_officer', p.place),
    hand(demo, 'county.forestry_officer', p.place, 1),
    hand(demo, 'city.forestry_officer', demo.divisions.city),
  ]
  const on = (days: number): string => workday(addCalendarDays(p.approved, days))
  const division = p.place.id
  const text = (amount: number): string => amount.toFixed(2)
  const paper = (name: string, day: string): string[] => [demo.evidence(`industry ${p.key} ${name}`, { taken_at: moment(day, 9), picture: 'document' })]
  const id = seededId(`industry_project:${p.key}`, moment(on(-30), 9))
  const project = begin(
    industryProject,
    { id, division },
    {
      name: `${p.name}（演示）`,
      project_class: p.class,
      owner: `${p.place.name}林业主管部门（演示）`,
      content: '作业道、蓄水池、良种苗木和初加工设施（演示）',
      planned: text(p.planned),
    },
    county(moment(on(-30), 9)),
  )
  project.step(
    'approve',
    { approval_number: `演示发改〔${p.approved.slice(0, 4)}〕${p.key.length}号`, approved_on: p.approved },
    county(moment(p.approved, 15)),
  )
  const started = on(25)
  if (p.made.length > 0) project.step('start', { started_on: started }, county(moment(started, 9)))
  if (p.ends) {
    project.step('complete', { completed_on: p.ends }, county(moment(p.ends, 15)))
    const accepted = workday(addCalendarDays(p.ends, 30))
    project.step(
      'accept',
      { accepted_on: accepted, acceptance_note: '按批复内容完成', acceptance_paper: paper('acceptance', accepted) },
      second(moment(accepted, 15)),
    )
  }
  yield project.loaded()
  for (const [n, m] of p.funding.entries()) {
    const money = begin(
      industryFunding,
      { id: seededId(`industry_funding:${p.key} ${n}`, moment(on(1), 9)), division },
      { project: id, source: m.source, fixed: m.fixed, asked: text(m.asked), asked_on: on(1) },
      county(moment(on(1), 10 + n)),
    )
    if (m.secured > 0) {
      const day = on(20 + n)
      money.step('secure', { secured: text(m.secured), secured_on: day, document_number: `演示资〔${day.slice(0, 4)}〕${n + 1}号` }, county(moment(day, 11)))
      if (m.source !== 'enterprise') money.step('arrive', { arrived: text(m.secured), arrived_on: on(60 + n) }, county(moment(on(60 + n), 11)))
    }
    yield money.loaded()
  }
  yield* contractLife()

  function* contractLife(): Generator<LoadedRecord> {
    const bondId = seededId(`industry_bond:${p.key}`, moment(on(2), 9))
    if (p.bond) {
      const amount = text(p.bond)
      const bond = begin(
        industryBond,
        { id: bondId, division },
        {
          name: `${p.approved.slice(0, 4)}年农林水利专项债券（演示）`,
          project: id,
          owner: `${p.place.name}林业主管部门（演示）`,
          asked: amount,
          use_plan: '园区道路、蓄水和初加工设施',
          income_pledged: '初加工和仓储服务收入（演示）',
          repayment: '按年付息，到期还本',
        },
        county(moment(on(2), 9)),
      )
      bond.step(
        'ask',
        { asked_on: on(3), plan_paper: paper('plan', on(3)), finance_paper: paper('finance', on(3)), legal_paper: paper('legal', on(3)) },
        county(moment(on(3), 9)),
      )
      const deed = city(moment(on(40), 10))
      bond.step('issue', { amount, issued_on: on(40), term_years: 15, rate: '3.0200', document_number: `演示债〔${p.approved.slice(0, 4)}〕1号` }, deed)
      yield bond.loaded()
      yield lines.bond(bondId, division, 'allocate', amount, null, `${p.key} allocate`, deed)
    }
    if (p.made.length === 0) return
    const contractId = seededId(`industry_contract:${p.key}`, moment(started, 10))
    const contract = begin(
      industryContract,
      { id: contractId, division },
      {
        project: id,
        name: `${p.name}施工合同（演示）`,
        number: `演示合〔${p.approved.slice(0, 4)}〕${p.key}`,
        contractor: '演示建设公司',
        amount: text(p.contract),
      },
      county(moment(started, 10)),
    )
    contract.step('sign', { signed_on: started, paper: paper('contract', started) }, county(moment(started, 11)))
    yield contract.loaded()
    yield lines.contract(contractId, division, 'allocate', text(p.contract), null, `${p.key} allocate`, county(moment(started, 11)))
    for (const [n, [day, amount, bonded]] of p.paid.entries()) {
      const asked = county(moment(workday(day), 10))
      if (asked.at > demo.now) continue
      const paidDay = workday(addCalendarDays(workday(day), 6))
      const done = second(moment(paidDay, 15))
      const paymentId = seededId(`industry_payment:${p.key} ${n}`, asked.at)
      const fields = {
        contract: contractId,
        amount: text(amount),
        source: bonded ? 'bond' : 'finance',
        bond: bonded ? bondId : null,
        ground: '按完成工程量计量（演示）',
      }
      const payment = begin(industryPayment, { id: paymentId, division }, fields, asked)
      payment.step('request', { requested_on: workday(day) }, asked)
      if (done.at <= demo.now) payment.step('pay', { paid_on: paidDay, voucher: `演示付${n + 1}` }, done)
      yield payment.loaded()
      const moved: readonly (readonly [LedgerKind, Deed])[] = [['reserve', asked], ...(done.at <= demo.now ? [['consume', done] as const] : [])]
      for (const [kind, deed] of moved) {
        yield lines.contract(contractId, division, kind, text(amount), paymentId, `${p.key} ${n} ${kind}`, deed)
        if (bonded) yield lines.bond(bondId, division, kind, text(amount), paymentId, `${p.key} ${n} ${kind}`, deed)
      }
    }
    for (const [n, [day, made, stage, trouble]] of p.made.entries()) {
      const at = county(moment(workday(day), 16))
      if (at.at > demo.now) continue
      const fields = { project: id, reported_on: workday(day), stage, made: text(made), image: '按计划推进（演示）', trouble: trouble ?? null }
      yield begin(industryProgress, { id: seededId(`industry_progress:${p.key} ${n}`, at.at), division }, fields, at).loaded()
    }
  }
}

/** Projects of the published year with what was secured and issued for them, one that came after and lags behind, and one that waits for its money. */
export function* projects(demo: Demo, year: number): Generator<LoadedRecord> {
  const [a, b, c] = demo.divisions.counties as [DemoDivision, DemoDivision, DemoDivision]
  const bond = Number(demo.targets['industry.bonds'])
  const fixed = Number(demo.targets['industry.fixed_investment'])
  const today = demo.now.slice(0, 10)
  const ago = (days: number): string => addCalendarDays(today, -days)
  const plans: readonly Plan[] = [
    {
      key: 'road',
      name: '现代林业园区基础设施项目',
      class: 'infrastructure',
      place: a,
      approved: `${year}-03-06`,
      planned: 3200,
      funding: [
        { source: 'bond', asked: bond, secured: bond, fixed: true },
        { source: 'provincial', asked: 800, secured: 620, fixed: true },
      ],
      bond,
      contract: 2600,
      paid: [
        [`${year}-06-20`, 520, true],
        [`${year}-10-18`, 480, true],
        [`${year + 1}-05-15`, 450, true],
        [`${year + 1}-11-12`, 310, false],
      ],
      made: [
        [`${year}-06-12`, 560, 'works'],
        [`${year}-11-20`, 710, 'works'],
        [`${year + 1}-06-14`, 640, 'works', '雨季停工，工期滞后两个月'],
        [`${year + 1}-12-10`, 430, 'closing'],
      ],
    },
    {
      key: 'herbs',
      name: '木本中药材产业发展项目',
      class: 'industry',
      place: b,
      approved: `${year}-04-10`,
      planned: 4000,
      funding: [
        { source: 'enterprise', asked: 3000, secured: fixed - bond - 620 - 900, fixed: true },
        { source: 'central', asked: 400, secured: 300, fixed: false },
      ],
      contract: 1800,
      paid: [
        [`${year}-08-15`, 400, false],
        [`${year + 1}-04-16`, 700, false],
        [`${year + 1}-12-02`, 700, false],
      ],
      made: [
        [`${year}-09-14`, 620, 'planting'],
        [`${year + 1}-06-20`, 1100, 'planting'],
        [`${year + 2}-03-12`, 900, 'closing'],
      ],
      ends: `${year + 2}-05-14`,
    },
    {
      key: 'flower',
      name: '花卉良种推广示范项目',
      class: 'science',
      place: c,
      approved: `${year}-02-13`,
      planned: 1100,
      funding: [
        { source: 'central', asked: 1000, secured: 900, fixed: true },
        { source: 'enterprise', asked: 300, secured: 0, fixed: true },
      ],
      contract: 850,
      paid: [
        [`${year}-07-11`, 300, false],
        [`${year + 1}-03-13`, 350, false],
      ],
      made: [
        [`${year}-07-04`, 330, 'works'],
        [`${year}-12-05`, 220, 'planting'],
        [`${year + 1}-09-10`, 250, 'closing'],
      ],
      ends: `${year + 1}-11-20`,
    },
    {
      key: 'bamboo',
      name: '竹产业初加工项目',
      class: 'industry',
      place: b,
      approved: ago(260),
      planned: 1500,
      funding: [{ source: 'provincial', asked: 600, secured: 500, fixed: true }],
      contract: 900,
      paid: [
        [ago(120), 260, false],
        [ago(3), 180, false],
      ],
      made: [[ago(110), 240, 'works', '用地手续未办结，厂房未开工']],
    },
    {
      key: 'lemon',
      name: '柠檬仓储冷链项目',
      class: 'infrastructure',
      place: a,
      approved: ago(60),
      planned: 2200,
      funding: [{ source: 'bond', asked: 1500, secured: 0, fixed: true }],
      contract: 0,
      paid: [],
      made: [],
    },
  ]
  for (const p of plans) yield* projectLife(demo, { ...p, approved: workday(p.approved) })
}
