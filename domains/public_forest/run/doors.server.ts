import type { Context, Hono } from 'hono'
import { type RawBuilder, sql } from 'kysely'
import { areaAsked } from '#kit/access/area.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import { limitOf } from '#kit/records/list.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { compensationPayment } from '../payment/compensation_payment.ts'
import { type Page, paymentLines, plotLines } from './lines.server.ts'
import { linesOf, runsOf } from './progress.server.ts'
import { seen } from './seen.server.ts'
import { runSummary } from './summary.server.ts'
import type { PaidPlots, Payments, Runs, RunSummary } from './wire.ts'

function pageOf(c: Context): Page {
  return { after: c.req.query('cursor') ?? '', limit: limitOf(new URL(c.req.url).searchParams, 100) }
}

function ofState(c: Context): RawBuilder<unknown> {
  const state = c.req.query('state')
  if (state === undefined) return sql`true`
  if (Object.hasOwn(compensationPayment.states, state)) return sql`p.state = ${state}`
  throw new Refusal(422, 'filter_invalid', `没有“${state}”这个状态`, [{ field: 'state', code: 'filter_invalid', message: '没有这个状态' }])
}

const paged = <T extends { number: string }>(records: T[], { limit }: Page): { records: T[]; next?: string } => {
  const next = records.length === limit ? records.at(-1)?.number : undefined
  return { records, ...(next === undefined ? {} : { next }) }
}

/**
 * How far the money of a year's runs has come: `GET /runs?division&year`. Where one run's money is: `GET /runs/{id}` (sums, gap, failures, by township),
 * `/runs/{id}/payees?state=` and `/runs/{id}/plots` (lines, paged by `limit` and `cursor`). Each answer reaches as far as the reader's posts.
 */
export function runDoors(app: Hono, context: RouteContext): void {
  const lines = async <T extends { number: string }>(c: Context, list: (tx: Tx, where: RawBuilder<unknown>, page: Page) => Promise<T[]>) => {
    const [page, state] = [pageOf(c), ofState(c)]
    const records = await seen(context, c, '补偿批次', async (tx, id) =>
      (await runSummary(tx, id)) ? list(tx, sql`p.run = ${id} and ${state}`, page) : undefined,
    )
    return paged(records, page)
  }
  app.get('/runs', async (c) => {
    const actor = context.actor(c)
    const [division, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
    if (!/^\d{6,12}$/.test(division) || !Number.isInteger(year)) throw new Refusal(422, 'runs_query', '请给出 division（区划代码）和 year')
    const runs = await context.as(actor, async (tx) => {
      await areaAsked(tx, actor, division)
      return runsOf(tx, division, year)
    })
    return c.json({ division, year, items: await context.engine(actor).read((tx) => linesOf(tx, runs)) } satisfies Sent<Runs>)
  })
  app.get('/runs/:id', async (c) => c.json((await seen(context, c, '补偿批次', runSummary)) satisfies Sent<RunSummary>))
  app.get('/runs/:id/payees', async (c) => c.json((await lines(c, paymentLines)) satisfies Sent<Payments>))
  app.get('/runs/:id/plots', async (c) => c.json((await lines(c, plotLines)) satisfies Sent<PaidPlots>))
}
