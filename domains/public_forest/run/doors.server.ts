import { type Context, Hono } from 'hono'
import { type RawBuilder, sql } from 'kysely'
import { areaAsked } from '#kit/access/area.server.ts'
import { isId } from '#kit/register/id.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import { limitOf } from '#kit/records/list.server.ts'
import { compensationPayment } from '../payment/compensation_payment.ts'
import { household } from '../payee/household.server.ts'
import { linesOf, runsOf } from './progress.server.ts'
import { type Page, paymentLines, plotLines } from './lines.server.ts'
import { runSummary } from './summary.server.ts'

function idOf(c: Context): string {
  const id = c.req.param('id') ?? ''
  if (isId(id)) return id
  throw new Refusal(404, 'record_not_found', '没有找到这条记录')
}

function found<T>(answer: T | undefined, title: string): T {
  if (answer !== undefined) return answer
  throw new Refusal(404, 'record_not_found', `没有找到这条${title}`)
}

function pageOf(c: Context): Page {
  return { after: c.req.query('cursor') ?? '', limit: limitOf(new URL(c.req.url).searchParams, 100) }
}

function ofState(c: Context): RawBuilder<unknown> {
  const state = c.req.query('state')
  if (state === undefined) return sql`true`
  if (Object.hasOwn(compensationPayment.states, state)) return sql`p.state = ${state}`
  throw new Refusal(422, 'filter_invalid', `没有“${state}”这个状态`, [{ field: 'state', code: 'filter_invalid', message: '没有这个状态' }])
}

const paged = <T extends { number: string }>(records: readonly T[], { limit }: Page) => ({
  records,
  ...(records.length === limit ? { next: records.at(-1)?.number } : {}),
})

/**
 * How far the money of a year's runs has come: `GET /runs?division&year`. Where one run's money is: `GET /runs/{id}` (sums, gap, failures, by township), `/runs/{id}/payees?state=` and `/runs/{id}/plots`
 * (lines, paged by `limit` and `cursor`), and `GET /payees/{id}`: what is paid for one household, and why. Each answer
 * reaches as far as the reader's posts.
 */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  const read = async <T>(c: Context, run: (tx: Tx, id: string) => Promise<T | undefined>, title: string): Promise<T> => {
    const actor = context.actor(c)
    const id = idOf(c)
    return found(await context.as(actor, (tx) => run(tx, id)), title)
  }
  const lines =
    <T extends { number: string }>(list: (tx: Tx, where: RawBuilder<unknown>, page: Page) => Promise<T[]>) =>
    async (c: Context) => {
      const [page, state] = [pageOf(c), ofState(c)]
      const records = await read(c, async (tx, id) => ((await runSummary(tx, id)) ? list(tx, sql`p.run = ${id} and ${state}`, page) : undefined), '补偿批次')
      return c.json(paged(records, page))
    }
  app.get('/runs', async (c) => {
    const actor = context.actor(c)
    const [division, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
    if (!/^\d{6,12}$/.test(division) || !Number.isInteger(year)) throw new Refusal(422, 'runs_query', '请给出 division（区划代码）和 year')
    const runs = await context.as(actor, async (tx) => {
      await areaAsked(tx, actor, division)
      return runsOf(tx, division, year)
    })
    return c.json({ division, year, items: await context.engine(actor).read((tx) => linesOf(tx, runs)) })
  })
  app.get('/runs/:id', async (c) => c.json(await read(c, runSummary, '补偿批次')))
  app.get('/runs/:id/payees', lines(paymentLines))
  app.get('/runs/:id/plots', lines(plotLines))
  app.get('/payees/:id', async (c) => c.json(await read(c, household, '补偿对象')))
  return app
}
