import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { addCalendarDays, beijingInstant, todayInBeijing } from '#kit/calendar/date.ts'
import { position } from '#kit/ledger/position.server.ts'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { industryBond } from '../bond/industry_bond.ts'
import { bondLedger } from '../bond/industry_bond_entry.ts'
import { bondBody, contractBody, given, paymentBody, projectBody } from './fixtures.ts'
import { industryContract } from './industry_contract.ts'
import { contractLedger } from './industry_contract_entry.ts'
import { industryFunding } from './industry_funding.ts'
import { industryPayment } from './industry_payment.ts'
import { industryProgress } from './industry_progress.ts'
import { industryProject } from './industry_project.ts'

const ago = (n: number): string => addCalendarDays(todayInBeijing(), -n)

onEveryStore('产业项目的钱', 'migrated', (opened) => {
  const { world, hands, create, step, code } = deskOf(opened, {
    county: ['county.forestry_officer', '999021'],
    second: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
  })
  let paper = ''
  beforeAll(async () => {
    paper = await photograph(opened(), hands.county, beijingInstant(Date.now()))
  })
  const project = async (): Promise<string> => {
    const { id } = await create(hands.county, industryProject, projectBody())
    await step(hands.county, industryProject, id, 'approve', given.approve)
    return id
  }
  const contract = async (of: string, amount = '100'): Promise<string> => {
    const { id } = await create(hands.county, industryContract, contractBody(of, { amount }))
    await step(hands.county, industryContract, id, 'sign', { ...given.sign, paper: [paper] })
    return id
  }
  const papers = () => ({ plan_paper: [paper], finance_paper: [paper], legal_paper: [paper] })
  const bond = async (of: string, amount = '80'): Promise<string> => {
    const { id } = await create(hands.county, industryBond, bondBody(of, { asked: amount }))
    await step(hands.county, industryBond, id, 'ask', { ...given.ask, ...papers() })
    await step(hands.city, industryBond, id, 'issue', { ...given.issue, amount })
    return id
  }
  const draft = async (of: string, amount: string, from: string | null = null): Promise<string> =>
    (await create(hands.county, industryPayment, paymentBody(of, amount, from))).id
  const take = (id: string, name: string, fields: object = {}, who = hands.county) => step(who, industryPayment, id, name, fields)
  const request = (id: string) => take(id, 'request', given.request)
  const pay = (id: string) => take(id, 'pay', given.pay, hands.second)

  it('支付不超过合同，申请的人不能自己支付；不予支付的释放，退回的回到合同账', async () => {
    const of = await contract(await project())
    const first = await draft(of, '70')
    await request(first)
    expect(await code(take(first, 'pay', given.pay))).toBe('same_person')
    expect(await code(request(await draft(of, '30.0001')))).toBe('ledger_overdrawn')
    await pay(first)
    const second = await draft(of, '30')
    await request(second)
    expect(await code(step(hands.county, industryContract, of, 'settle'))).toBe('industry_payment_open')
    await take(second, 'refuse', { reason: '计量不符' })
    expect(await position(world().db as never, contractLedger, of)).toMatchObject({ granted: '100', used: '70', available: '30' })
    await take(first, 'give_back', given.give_back, hands.city)
    expect(await position(world().db as never, contractLedger, of)).toMatchObject({ used: '0', available: '100' })
    await step(hands.county, industryContract, of, 'enlarge', { added: '20', change_number: '补1', reason: '增加工程量' })
    await request(await draft(of, '120'))
  })

  it('债券只用于所发行的项目，支出不超过发行，用完才结账（预算法35）', async () => {
    const [own, other] = [await project(), await project()]
    const [of, elsewhere] = [await contract(own), await contract(other)]
    const from = await bond(own)
    expect(await code(request(await draft(elsewhere, '10', from)))).toBe('industry_bond_elsewhere')
    const paid = await draft(of, '50', from)
    await request(paid)
    await pay(paid)
    expect(await code(request(await draft(of, '30.5', from)))).toBe('ledger_overdrawn')
    expect(await code(step(hands.city, industryBond, from, 'close'))).toBe('industry_bond_left')
    const rest = await draft(of, '30', from)
    await request(rest)
    await pay(rest)
    await step(hands.city, industryBond, from, 'close')
    expect(await code(create(hands.county, industryPayment, { ...paymentBody(of, '1'), bond: from }))).toBe('industry_bond_named')
  })

  it('2024年12月25日起申报的债券要有一案两书；发行不超过申请，由别人登记（国办发〔2024〕52号）', async () => {
    const of = await project()
    const { id } = await create(hands.county, industryBond, bondBody(of))
    expect(await code(step(hands.county, industryBond, id, 'ask', { asked_on: '2025-01-02' }))).toBe('industry_bond_papers')
    await step(hands.county, industryBond, id, 'ask', { asked_on: '2023-03-01' })
    const issue = { ...given.issue, issued_on: '2023-05-01' }
    expect(await code(step(hands.city, industryBond, id, 'issue', { ...issue, amount: '81' }))).toBe('industry_bond_beyond_asked')
    expect(await code(step(hands.county, industryBond, id, 'issue', issue))).toBe('role_missing')
    await step(hands.city, industryBond, id, 'issue', issue)
  })

  it('没有立项不签合同，没有开工不报进度；申请、落实、到位的金额只减不增', async () => {
    const { id } = await create(hands.county, industryProject, projectBody())
    expect(await code(create(hands.county, industryContract, contractBody(id)))).toBe('industry_not_approved')
    const progress = { division: '999021', project: id, reported_on: ago(150), stage: 'works', made: '30', image: '路基完成' }
    expect(await code(create(hands.county, industryProgress, progress))).toBe('industry_not_started')
    await step(hands.county, industryProject, id, 'approve', given.approve)
    await step(hands.county, industryProject, id, 'start', given.start)
    expect(await code(create(hands.county, industryProgress, { ...progress, reported_on: ago(201) }))).toBe('industry_days_reversed')
    await create(hands.county, industryProgress, progress)
    const money = { division: '999021', project: id, source: 'central', fixed: true, asked: '500', asked_on: ago(290) }
    const funding = await create(hands.county, industryFunding, money)
    const secure = (secured: string) => step(hands.county, industryFunding, funding.id, 'secure', { secured, secured_on: ago(280), document_number: '试资1号' })
    expect(await code(secure('500.01'))).toBe('industry_funding_grows')
    await secure('400')
    expect(await code(step(hands.county, industryFunding, funding.id, 'arrive', { arrived: '401', arrived_on: ago(270) }))).toBe('industry_funding_grows')
  })

  /** One thing that somebody tries, on one of two contracts and with or without the bond. */
  const deed = fc.record({
    deed: fc.constantFrom('request', 'request', 'pay', 'pay', 'refuse', 'give_back', 'enlarge'),
    on: fc.integer({ min: 0, max: 1 }),
    bonded: fc.boolean(),
    amount: fc.integer({ min: 1, max: 60 }).map(String),
    nth: fc.integer({ min: 0, max: 40 }),
  })

  it('不论先后，债券支出不超过发行，支付不超过合同', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 18 }), async (deeds) => {
        const of = await project()
        const contracts = [await contract(of), await contract(of, '60')]
        const from = await bond(of)
        const made: string[] = []
        const whole = [100, 60]
        for (const d of deeds) {
          const known = made[d.nth % Math.max(made.length, 1)] ?? ''
          if (d.deed === 'request') {
            const id = await draft(contracts[d.on] ?? '', d.amount, d.bonded ? from : null)
            made.push(id)
            await code(request(id))
          } else if (d.deed === 'enlarge') {
            await step(hands.county, industryContract, contracts[d.on] ?? '', 'enlarge', { added: d.amount, change_number: '补', reason: '增加' })
            whole[d.on]! += Number(d.amount)
          } else if (known)
            await code(d.deed === 'pay' ? pay(known) : take(known, d.deed, d.deed === 'refuse' ? { reason: '不符' } : given.give_back, hands.city))
          const rows = (await rowsOf(world(), 'industry_payment')).filter(
            (p) => made.includes(String(p['id'])) && ['requested', 'paid'].includes(String(p['state'])),
          )
          const sum = (of: (p: Record<string, unknown>) => boolean): number => rows.filter(of).reduce((n, p) => n + Number(p['amount']), 0)
          for (const [i, id] of contracts.entries()) expect(sum((p) => p['contract'] === id)).toBeLessThanOrEqual(whole[i] ?? 0)
          expect(sum((p) => p['bond'] === from)).toBeLessThanOrEqual(80)
        }
        const { used, reserved } = await position(world().db as never, bondLedger, from)
        const bonded = (await rowsOf(world(), 'industry_payment')).filter((p) => p['bond'] === from)
        const of_state = (s: string): number => bonded.filter((p) => p['state'] === s).reduce((n, p) => n + Number(p['amount']), 0)
        expect([Number(used), Number(reserved)]).toEqual([of_state('paid'), of_state('requested')])
      }),
      { numRuns: 5 },
    )
  }, 120_000)
})
