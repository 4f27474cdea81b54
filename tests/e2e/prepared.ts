import type { Browser } from 'playwright-core'
import { address } from './browser.ts'

/** What the doors answer to somebody: what a variant of a flow stands on is made here, so that only what it is about is done by hand. */
export type Preparing = {
  readonly post: (path: string, body: object) => Promise<Record<string, unknown>>
  readonly step: (record: string, step: string, body?: object) => Promise<void>
  readonly get: <T>(path: string) => Promise<T>
}

/** As somebody, by the doors and not by a page. @throws when a door refuses */
export async function preparing<T>(browser: Browser, username: string, run: (by: Preparing) => Promise<T>): Promise<T> {
  const context = await browser.newContext()
  const { request } = context
  const told = async (answer: Awaited<ReturnType<typeof request.get>>): Promise<Record<string, unknown>> => {
    if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as Record<string, unknown>
  }
  try {
    const { csrf } = await told(await request.post(`${address()}/api/session`, { data: { username, password: 'siku-demo' } }))
    const headers = { 'X-CSRF-Token': String(csrf) }
    const get = async <A>(path: string): Promise<A> => (await told(await request.get(address() + path))) as A
    const door = (record: string): string => `/api${record.replace(/\/([^/]+)$/, '/records/$1')}`
    return await run({
      get,
      post: async (path, data) => told(await request.post(address() + path, { data, headers })),
      step: async (record, step, data = {}) => {
        const { version } = await get<{ version: number }>(door(record))
        await told(await request.post(`${address()}${door(record)}/transitions/${step}`, { data, headers: { ...headers, 'If-Match': `"${version}"` } }))
      },
    })
  } finally {
    await context.close()
  }
}

const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

/** An issue that the township has to mend, at `longitude, latitude`: its page. */
export async function issueToMend(browser: Browser, title: string, place: string): Promise<string> {
  const record = await preparing(browser, 'ranger', async ({ post }) => {
    const coordinates = place.split(',').map(Number)
    const made = await post('/api/registers/issue/records', {
      division: '512021107200',
      title,
      description: '标牌倒伏，看不清责任人。',
      domain: 'fire',
      source: 'ranger_patrol',
      severity: 'key',
      found_on: today(),
      place: { type: 'Point', coordinates },
    })
    return `/registers/issue/${String(made['id'])}`
  })
  await preparing(browser, 'county', async ({ step }) => {
    await step(record, 'triage', { owner_level: 'township' })
    await step(record, 'dispatch', { responsible_unit: '毛家镇人民政府', due_on: `${Number(today().slice(0, 4)) + 1}-01-31` })
  })
  await preparing(browser, 'township', async ({ step }) => {
    await step(record, 'sign')
    await step(record, 'rectify', { rectifier: '毛家镇林业工作站' })
  })
  return record
}
