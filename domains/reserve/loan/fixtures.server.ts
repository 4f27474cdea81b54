import { beforeAll } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { Store } from '#kit/store/store.server.ts'
import { deskOf } from '#tests/rooms/desk.server.ts'
import { photograph, rowsOf } from '#tests/rooms/made-up-city.server.ts'
import { reserveDrawdown } from '../drawdown/reserve_drawdown.ts'
import { reserveEntry } from '../money/reserve_entry.ts'
import { reserveProject } from '../project/reserve_project.ts'
import { ago, answers, contract, credit, drawdownBody, loanBody, projectBody } from './fixtures.ts'
import { reserveLoan } from './reserve_loan.ts'

/** The desks of a county and its city, and what they do with projects, loans and draws in tests. */
export function reserveDesk(opened: () => Store) {
  const made = deskOf(opened, {
    township: ['township.officer', '999021101'],
    county: ['county.forestry_officer', '999021'],
    county2: ['county.forestry_officer', '999021'],
    city: ['city.forestry_officer', '999000'],
    city2: ['city.forestry_officer', '999000'],
  })
  const { hands, create, step, world } = made
  /** A paper of each hand: who did not upload one cannot lay it before. */
  const papers: Record<keyof typeof hands, string> = { township: '', county: '', county2: '', city: '', city2: '' }
  beforeAll(async () => {
    for (const name of Object.keys(papers) as (keyof typeof papers)[]) papers[name] = await photograph(opened(), hands[name], beijingInstant(Date.now()))
  })
  const row = async (table: string, id: string) => (await rowsOf(world(), table)).find((r) => r['id'] === id)!
  const lines = async (of: 'project' | 'loan', id: string) =>
    (await rowsOf(world(), 'reserve_entry')).filter((e) => e[of] === id).map((e) => [e['kind'], e['amount'], e['state']])

  async function filed(over: Record<string, unknown> = {}): Promise<string> {
    const { id } = await create(hands.county, reserveProject, projectBody(over))
    await step(hands.county, reserveProject, id, 'plan', { planned_on: ago(390), plan_paper: [papers.county] })
    await step(hands.county, reserveProject, id, 'review', { reviewed_on: ago(380), review_note: '通过' })
    await step(hands.city, reserveProject, id, 'file', { filed_on: ago(370), filing_number: '备1号', filing: [papers.city] })
    return id
  }
  const line = (project: string, kind: string, amount: string, over: Record<string, unknown> = {}, who = hands.county) =>
    create(who, reserveEntry, { division: '999021', project, kind, amount, happened_on: ago(150), ...over })
  async function signed(project: string, over: Record<string, unknown> = {}): Promise<string> {
    const { id } = await create(hands.county, reserveLoan, loanBody(project))
    await step(hands.county, reserveLoan, id, 'answer', { debt_check: answers() })
    await step(hands.city, reserveLoan, id, 'credit', credit)
    await step(hands.county, reserveLoan, id, 'sign', contract(papers.county, over))
    return id
  }
  const asked = async (loan: string, over: Record<string, unknown> = {}): Promise<string> =>
    (await create(hands.county, reserveDrawdown, drawdownBody(loan, over))).id
  const draw = (id: string, over: Record<string, unknown> = {}) =>
    step(hands.city, reserveDrawdown, id, 'draw', { drawn_on: ago(90), receipt_number: '放1号', ...over })
  const pay = (id: string, who: 'county' | 'city' = 'county') =>
    step(hands[who], reserveDrawdown, id, 'pay', { paid_on: ago(80), payment_number: '付1号', voucher: [papers[who]] })
  return { ...made, papers, row, lines, filed, line, signed, asked, draw, pay }
}
