import { expect, it } from 'vitest'
import { onEveryStore } from '#kit/store/fixtures.server.ts'
import { reserveProject } from '../project/reserve_project.ts'
import { ago, answers, contract, credit, loanBody, projectBody } from './fixtures.ts'
import { reserveDesk } from './fixtures.server.ts'
import { reserveLoan } from './reserve_loan.ts'

onEveryStore('储备林项目和贷款', 'migrated', (opened) => {
  const { hands, create, step, code, papers, row, lines, filed, line, signed, asked, draw } = reserveDesk(opened)
  const take = (id: string, name: string, fields: object = {}, who = hands.county) => step(who, reserveLoan, id, name, fields)
  const applied = async (project: string, over: Record<string, unknown> = {}): Promise<string> =>
    (await create(hands.county, reserveLoan, loanBody(project, over))).id

  it('备案由市里登记，不是评审的人；计划投资随即入账，内容合计与规模相符', async () => {
    expect(await code(create(hands.county, reserveProject, projectBody({ reserve_area_mu: '1000.01' })))).toBe('reserve_area_beyond')
    expect(await code(create(hands.county, reserveProject, projectBody({ contents: [{ content: 'planting', area_mu: '900.00' }] })))).toBe(
      'reserve_contents_differ',
    )
    const { id } = await create(hands.city, reserveProject, projectBody())
    await step(hands.city, reserveProject, id, 'plan', { planned_on: ago(390), plan_paper: [papers.city] })
    await step(hands.city, reserveProject, id, 'review', { reviewed_on: ago(380), review_note: '通过' })
    const filing = { filed_on: ago(370), filing_number: '备1号', filing: [papers.city] }
    expect(await code(step(hands.county, reserveProject, id, 'file', { ...filing, filing: [papers.county] }))).toBe('role_missing')
    expect(await code(step(hands.city, reserveProject, id, 'file', filing))).toBe('same_person')
    expect(await code(step(hands.city2, reserveProject, id, 'file', { ...filing, filing: [papers.city2], filed_on: ago(381) }))).toBe('reserve_days_reversed')
    await step(hands.city2, reserveProject, id, 'file', { ...filing, filing: [papers.city2] })
    expect(await lines('project', id)).toEqual([['plan', '10000000.00', 'posted']])
  })

  it('没有备案的项目不能申请贷款，同一项目批次不重复', async () => {
    const { id } = await create(hands.county, reserveProject, projectBody())
    expect(await code(applied(id))).toBe('reserve_not_filed')
    const project = await filed()
    await applied(project)
    expect(await code(applied(project))).toBe('reserve_batch_doubled')
    expect(await code(applied(project, { batch: 2, division: '999021101' }))).toBe('reserve_elsewhere')
    expect(await code(applied(project, { batch: 2 }))).toBe('passed')
  })

  it('隐性债务逐项核查（预算法35，国发〔2014〕43号）：没答全不授信，有一项不符合即标红，标红不授信', async () => {
    const id = await applied(await filed())
    expect(await code(take(id, 'credit', credit, hands.city))).toBe('reserve_debt_unanswered')
    expect(await code(take(id, 'answer', { debt_check: answers().slice(1) }))).toBe('reserve_debt_unanswered')
    expect(await code(take(id, 'answer', { debt_check: [...answers().slice(1), answers()[1]] }))).toBe('reserve_debt_unanswered')
    await take(id, 'answer', { debt_check: answers('no_guarantee') })
    expect(await row('reserve_loan', id)).toMatchObject({ risk: 'red', risk_on: ago(0), state: 'applied' })
    expect(await code(take(id, 'credit', credit, hands.city))).toBe('reserve_risk_red')
    expect(await code(take(id, 'clear', { risk_note: '已整改', reason: '已整改' }, hands.city))).toBe('reserve_debt_not_kept')
    await take(id, 'answer', { debt_check: answers() })
    expect(await code(take(id, 'credit', credit, hands.city))).toBe('reserve_risk_red')
    await take(id, 'clear', { risk_note: '担保函已收回', reason: '已整改' }, hands.city)
    expect(await row('reserve_loan', id)).toMatchObject({ risk: 'none', cleared_on: ago(0) })
    await take(id, 'credit', credit, hands.city)
    expect(await lines('loan', id)).toEqual([['credit', '8000000.00', 'posted']])
  })

  it('核查的人不授信；标红的人不解除', async () => {
    const id = await applied(await filed())
    await take(id, 'answer', { debt_check: answers() }, hands.city)
    expect(await code(take(id, 'credit', credit, hands.city))).toBe('same_person')
    await take(id, 'credit', credit, hands.city2)
    await take(id, 'flag', { risk_note: '自有现金流不足' }, hands.city)
    expect(await code(take(id, 'sign', contract(papers.county)))).toBe('reserve_risk_red')
    expect(await code(take(id, 'clear', { risk_note: '已改', reason: '已改' }, hands.city))).toBe('same_person')
    await take(id, 'clear', { risk_note: '已改', reason: '已改' }, hands.city2)
    expect(await code(take(id, 'clear', { risk_note: '已改', reason: '已改' }, hands.city2))).toBe('reserve_not_red')
    await take(id, 'sign', contract(papers.county))
  })

  it('授信给资本金留足两成；追加计划投资以后可以再授信', async () => {
    const project = await filed()
    const id = await applied(project)
    await take(id, 'answer', { debt_check: answers() })
    expect(await code(take(id, 'credit', { ...credit, credit_amount: '8000000.01' }, hands.city))).toBe('reserve_own_capital')
    await line(project, 'plan', '0.02', { happened_on: ago(295) })
    await take(id, 'credit', { ...credit, credit_amount: '8000000.01' }, hands.city)
  })

  it('合同不超过授信，期限不超过银行已知的最长期限，首次还本在合同以后', async () => {
    const project = await filed()
    const id = await applied(project)
    await take(id, 'answer', { debt_check: answers() })
    await take(id, 'credit', { ...credit, credit_amount: '5000000.00' }, hands.city)
    expect(await code(take(id, 'sign', contract(papers.county, { contract_amount: '5000000.01' })))).toBe('reserve_chain_broken')
    expect(await code(take(id, 'sign', contract(papers.county, { ends_on: '2099-01-01' })))).toBe('reserve_terms_beyond')
    expect(await code(take(id, 'sign', contract(papers.county, { grace_until: ago(280) })))).toBe('reserve_terms_reversed')
    await take(id, 'sign', contract(papers.county))
    expect(await row('reserve_loan', id)).toMatchObject({ state: 'signed' })
  })

  it('还清才结清；有授信的项目不能终止', async () => {
    const project = await filed()
    const id = await signed(project)
    await line(project, 'capital', '2000000.00')
    await draw(await asked(id))
    expect(await code(take(id, 'settle', { settled_on: ago(1) }, hands.city))).toBe('reserve_still_owed')
    await line(project, 'repay', '1000000.00', { loan: id, happened_on: ago(20) })
    await take(id, 'settle', { settled_on: ago(1) }, hands.city)
    expect(await code(step(hands.city, reserveProject, project, 'stop', { reason: '不建了' }))).toBe('reserve_money_standing')
  })
})
