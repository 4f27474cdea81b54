import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { photoTaken } from '#kit/evidence/photo.fixtures.ts'

/** A small red square, a picture taken now. */
export const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mP8z8BQz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC', 'base64')

/** A photo taken a minute from now, so that it is later than what the flow has just done, at `longitude, latitude`. */
export const shotNow = (place: string): Buffer =>
  Buffer.from(
    photoTaken({ at: beijingInstant(Date.now() + 60_000).slice(0, 19), position: place.split(',').map(Number) as [number, number] }, String(Math.random())),
  )

/** The server of this worker: each has its own. */
export const address = (): string => {
  const all = inject('addresses')
  return all[Number(process.env.VITEST_POOL_ID ?? 1) % all.length] ?? ''
}

export { launch } from './chromium.ts'

export type Desk = { readonly page: Page; readonly context: BrowserContext; readonly faults: string[]; readonly close: () => Promise<void> }
export type Look = { readonly width?: number; readonly height?: number; readonly dark?: boolean }

/** What a page may say without fault: a session that is not there yet, and doors that the flow itself provokes. */
const expected = /status of (401|403|404|409|412|422|503)|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_FAILED/

/** A window of somebody signed in; faults of the page and requests to elsewhere are kept. */
export async function deskOf(browser: Browser, username: string | null, look: Look = {}, password = 'siku-demo'): Promise<Desk> {
  const context = await browser.newContext({
    viewport: { width: look.width ?? 1366, height: look.height ?? 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const faults: string[] = []
  const page = await context.newPage()
  page.on('console', (m) => {
    if (m.type() === 'error' && !expected.test(m.text())) faults.push(`console: ${m.text()}`)
  })
  page.on('pageerror', (e) => faults.push(`error: ${e.message}`))
  page.on('request', (r) => {
    if (!r.url().startsWith(address()) && !/^(data|blob):/.test(r.url())) faults.push(`elsewhere: ${r.url()}`)
  })
  if (username) {
    const answer = await context.request.post(`${address()}/api/session`, { data: { username, password } })
    if (!answer.ok()) throw new Error(`sign-in of ${username}: ${answer.status()}`)
  }
  return { page, context, faults, close: () => context.close() }
}

const HALFWAY = '/about'
const isInside = async (page: Page): Promise<boolean> => page.url().startsWith(address()) && (await page.locator('.frame').count()) > 0

/** As a link of the house takes one to another address, without loading the house anew. */
async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
  }, path)
}

/**
 * To an address. Inside the house one walks: loading it anew takes a second of the processor each time. The way leads over a page
 * whose head is like no other's, so that what stood before is not taken for what comes.
 */
export async function visit({ page }: Desk, path: string): Promise<void> {
  if (path.startsWith(HALFWAY) || !(await isInside(page))) {
    await page.goto(address() + path)
    return
  }
  await go(page, HALFWAY)
  await page.locator('main h1', { hasText: /^关于$/ }).waitFor()
  await go(page, path)
  await page.locator('main h1', { hasText: /^关于$/ }).waitFor({ state: 'detached' })
}

/** The page at an address, with its head. */
export async function open(desk: Desk, path: string): Promise<void> {
  await visit(desk, path)
  await desk.page.getByRole('main').first().getByRole('heading', { level: 1 }).first().waitFor()
}

/** From the start page to a list or page of a room, by the menu and the room's front page. */
export async function walkTo(desk: Desk, room: string, entry: string): Promise<void> {
  await open(desk, '/')
  const menu = desk.page.getByRole('navigation', { name: '主导航' }).first()
  // How much waits there stands behind the name.
  await menu
    .getByRole('link')
    .filter({ hasText: new RegExp(`^${room}\\d*$`) })
    .click()
  await desk.page.getByRole('heading', { level: 1, name: room }).waitFor()
  await desk.page.getByRole('region', { name: '台账和页面' }).getByRole('link', { name: entry, exact: true }).click()
  await desk.page.getByRole('heading', { level: 1, name: entry }).waitFor()
}

/** Picks an option of a list by its words. */
export async function choose(page: Page, list: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: list, exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).first().click()
}

/** Something done by one person in a window of their own; a fault of the page fails it. */
export async function signedIn(browser: Browser, username: string, run: (desk: Desk) => Promise<void>, password?: string): Promise<void> {
  const desk = await deskOf(browser, username, {}, password)
  try {
    await run(desk)
    expect(desk.faults).toEqual([])
  } finally {
    await desk.close()
  }
}

/** Opens the record, takes a step in its drawer, and waits for the state that follows. */
export async function takeStep(desk: Desk, record: string, step: string, state: string, fill: (desk: Desk) => Promise<void> = async () => {}): Promise<void> {
  await open(desk, record)
  await desk.page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: step, exact: true }).click()
  const drawer = desk.page.getByRole('dialog')
  await drawer.waitFor()
  await fill(desk)
  await drawer.locator('.drawer-actions .ant-btn-primary').click()
  await desk.page
    .locator('.record-head .state', { hasText: state })
    .waitFor({ timeout: 15_000 })
    .catch(async () => {
      throw new Error(`“${step}” did not lead to “${state}”: ${(await drawer.isVisible()) ? await drawer.innerText() : 'the drawer is gone'}`)
    })
}
