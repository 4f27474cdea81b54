import type { Page } from 'playwright-core'
import { chromiumPath, launch } from '#tests/e2e/chromium.ts'
import type { StoreKind } from '#kit/store/store.server.ts'
import type { Line } from './line.ts'
import { start, stop } from './server.ts'

/** As many as a page of a list shows, and as many as the issue asks for. */
const ROWS = [50, 1000] as const
const SLOWER = 4
const MOST_MS = 200
const FIRST_LOAD_KB = 320
/** A thousand rows on a slow processor take their time, which is to be measured. */
const PATIENCE = 180_000

/** What a person does on a list: each step ends when the page has answered it. */
const deeds: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['a row is marked', (page) => page.locator('tbody input[type=checkbox]').first().click()],
  ['all rows are marked', (page) => page.locator('thead input[type=checkbox]').click()],
  ['and unmarked', (page) => page.locator('thead input[type=checkbox]').click()],
  ['the filters are opened', (page) => page.getByRole('button', { name: '筛选' }).first().click()],
  ['a word is typed', (page) => page.getByLabel('在问题台账里查找文字').pressSequentially('毛家', { delay: 60 })],
]

/** The longest that an interaction took till the next picture, by the browser's own account of them. */
const longest = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        setTimeout(() => {
          const own = (globalThis as unknown as { interactions: number[] }).interactions
          done(Math.max(0, ...own))
          own.length = 0
        }, 600)
      }),
  )

async function signIn(page: Page, address: string): Promise<void> {
  const { password } = (await (await page.request.get(`${address}/api/demo`)).json()) as { password: string }
  await page.getByLabel('账号', { exact: true }).fill('city')
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: /^登\s*录$/ }).click()
  await page.locator('.frame main h1').waitFor()
}

/** The interactions that the browser tells of are kept where {@link longest} finds them. */
const watch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const own: number[] = []
    Object.assign(globalThis, { interactions: own })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) own.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })

/** The list of issues with so many rows: as many as the page asks for, or more than it ever does. */
async function interactions(page: Page, address: string, rows: number): Promise<Line[]> {
  await page.route('**/api/registers/issue/records?**limit=50**', (route) =>
    route.continue({ url: route.request().url().replace('limit=50', `limit=${rows}`) }),
  )
  await page.goto(`${address}/registers/issue`)
  await page
    .locator('tbody tr')
    .nth(rows - 1)
    .waitFor()
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await longest(page)
  const lines: Line[] = []
  for (const [what, deed] of deeds) {
    await deed(page)
    lines.push({
      what: `on a list of ${rows} rows, a processor ${SLOWER} times slower: ${what}`,
      unit: 'ms',
      ours: await longest(page),
      target: MOST_MS,
    })
  }
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.unrouteAll()
  return lines
}

/** What a page takes over the line till it can be used, in the system's Chromium; and how long one takes to answer a hand. */
export async function measureBrowser(home: string, kind: StoreKind, folder: string): Promise<Line[]> {
  if (chromiumPath() === undefined) return []
  const server = await start(home, kind, folder)
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    page.setDefaultTimeout(PATIENCE)
    await watch(page)
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    let bytes = 0
    network.on('Network.loadingFinished', (one) => {
      bytes += one.encodedDataLength
    })
    const fetched = (what: string): Line => ({ what: `over the line till ${what} can be used`, unit: 'kB', ours: bytes / 1000, target: FIRST_LOAD_KB })
    await page.goto(`${server.address}/`)
    await page.getByLabel('账号', { exact: true }).waitFor()
    const lines = [fetched('the sign-in')]
    await signIn(page, server.address)
    await network.send('Network.clearBrowserCache')
    bytes = 0
    await page.goto(`${server.address}/`)
    await page.locator('.frame main h1').waitFor()
    lines.push(fetched('the first page of who is signed in'))
    for (const rows of ROWS) lines.push(...(await interactions(page, server.address, rows)))
    return lines
  } finally {
    await browser.close()
    await stop(server)
  }
}
