import type { Browser } from 'playwright-core'
import { addCalendarDays, todayInBeijing } from '#kit/calendar/date.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { address } from './browser.ts'

/** What the doors answer to somebody: what a variant of a flow stands on is made here, so that only what it is about is done by hand. */
type Preparing = {
  readonly post: (path: string, body: object) => Promise<Record<string, unknown>>
  readonly step: (record: string, step: string, body?: object) => Promise<void>
  readonly get: <T>(path: string) => Promise<T>
}

/** As somebody, by the doors and not by a page. @throws when a door refuses */
async function preparing<T>(browser: Browser, username: string, run: (by: Preparing) => Promise<T>): Promise<T> {
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

const today = todayInBeijing

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

/** A spot that the township has to look at on the ground: its page, its area in mu, and a place in it as `longitude, latitude`. */
export async function spotToVerify(browser: Browser): Promise<{ page: string; mu: string; at: string }> {
  const [west, south] = [105.3144 + (Date.now() % 487) * 1e-5, 30.1316 + (Date.now() % 479) * 1e-5].map((n) => Number(n.toFixed(5))) as [number, number]
  const ring = [
    [west, south],
    [west + 0.0003, south],
    [west + 0.0003, south + 0.0002],
    [west, south + 0.0002],
    [west, south],
  ].map(([x = 0, y = 0]) => [Number(x.toFixed(6)), Number(y.toFixed(6))] as [number, number])
  const mu = ((areaOf({ type: 'Polygon', coordinates: [ring] }) * 3) / 2000).toFixed(4)
  const page = await preparing(browser, 'city_forestry', async ({ get, post }) => {
    const { items } = await get<{ items: { id: string }[] }>('/api/registers/spot_batch/records?state=distributed&sort=-verify_by&limit=1')
    const made = await post('/api/registers/map_spot/records', {
      division: '512021107200',
      batch: items[0]?.id,
      spot_number: `试${String(Date.now()).slice(-8)}`,
      image_before: addCalendarDays(today(), -300),
      image_after: addCalendarDays(today(), -60),
      boundary: { type: 'Polygon', coordinates: [ring] },
      read_area: mu,
      read_type: 'building',
      place: '石塘村三组',
    })
    return `/registers/map_spot/${String(made['id'])}`
  })
  await preparing(browser, 'county_forestry', ({ step }) => step(page, 'desk_check'))
  return { page, mu, at: `${west + 0.0001}, ${south + 0.0001}` }
}

/** A ban on fire that was published and is still to begin, so that it pauses nobody’s permit: its page. */
export const banToCome = (browser: Browser, name: string): Promise<string> =>
  preparing(browser, 'county_fire', async ({ post, step }) => {
    const from = addCalendarDays(today(), 300)
    const made = await post('/api/registers/fire_ban/records', {
      division: '512021107',
      name,
      document_number: '演示火令〔试〕2号',
      issued_by: '安岳县人民政府',
      issued_on: today(),
      applies_from: from,
      applies_to: addCalendarDays(from, 1),
      scope: '森林防火区内禁止一切野外用火，包括烧荒、烧秸秆、上坟烧纸',
    })
    const page = `/registers/fire_ban/${String(made['id'])}`
    await step(page, 'issue')
    return page
  })
