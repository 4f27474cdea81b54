import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, launch, open, walkTo } from './browser.ts'

let browser: Browser
const desks: Desk[] = []
const sit = async (username: string, look = {}): Promise<Desk> => {
  const desk = await deskOf(browser, username, look)
  desks.push(desk)
  return desk
}
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

const menuOf = (desk: Desk) => desk.page.getByRole('navigation', { name: '主导航' }).first()

test('a room is opened from the menu, its register from the room; what was used stands in the menu, and the way back to the room in the head', async () => {
  const desk = await sit('county_forestry')
  await walkTo(desk, '采伐限额与许可', '限额结转规定')
  const recent = menuOf(desk).getByRole('link', { name: '限额结转规定' })
  await recent.waitFor()
  expect(await recent.getAttribute('aria-current')).toBe('page')
  await open(desk, '/inbox')
  await menuOf(desk).getByRole('link', { name: '限额结转规定' }).click()
  await desk.page.getByRole('main').getByRole('link', { name: '采伐限额与许可' }).click()
  await desk.page.getByText('受理时先占用编限单位的限额').waitFor()
  expect(desk.faults).toEqual([])
})

/** Today every post may read something in every room; that a room without anything is not there, `chapters.test.ts` asks. */
test('the menu holds a room for each register that may be read, and a room that is none does not open', async () => {
  const desk = await sit('procurator')
  await open(desk, '/')
  await menuOf(desk)
    .getByRole('link')
    .filter({ hasText: /^林长制与问题台账/ })
    .waitFor()
  const rooms = await menuOf(desk).getByRole('link').allInnerTexts()
  const { items } = (await (await desk.page.request.get(`${new URL(desk.page.url()).origin}/api/registers`)).json()) as {
    items: { room_title: string }[]
  }
  expect(items.length).toBeGreaterThan(0)
  for (const { room_title } of items)
    expect(
      rooms.some((r) => r.startsWith(room_title) || room_title === '四库'),
      room_title,
    ).toBe(true)
  await open(desk, '/rooms/nothing')
  await desk.page.getByText('没有这项业务').waitFor()
  expect(desk.faults).toEqual([])
})

test('the overview fits one screen: each chapter in a row with a line of how its figures went, the banks in numbers', async () => {
  const desk = await sit('city')
  await open(desk, '/?year=2023')
  await desk.page.locator('.chapter .spark').first().waitFor()
  await desk.page.locator('.bank-glance .quantity').first().waitFor({ timeout: 90_000 })
  const low = await desk.page.locator('.chapter:not(.thin)').evaluateAll((rows) => Math.max(...rows.map((row) => row.getBoundingClientRect().bottom)))
  expect(low).toBeLessThanOrEqual(768)
  for (const row of await desk.page.locator('.chapter:not(.thin)').all()) expect(await row.locator('.leading-figure').count()).toBeLessThanOrEqual(4)
  expect(desk.faults).toEqual([])
})

test('a view of a list is kept for the unit with its filter and columns, opened from the list, and let go', async () => {
  const desk = await sit('county_forestry')
  const { page } = desk
  const name = `今年的皆伐 ${Date.now() % 100000}`
  await open(desk, '/registers/harvest_permit?method=clear')
  await page.getByRole('button', { name: /^视图/ }).click()
  await page.getByLabel('视图名称').fill(name)
  await page.getByLabel('给本单位共用').check()
  await page.getByRole('button', { name: '存为视图' }).click()
  const kept = page.locator('.saved-views').getByRole('link', { name })
  await kept.waitFor()
  expect(await kept.getAttribute('href')).toContain('columns=')
  await open(desk, '/registers/harvest_permit')
  await page.getByRole('button', { name: /^视图/ }).click()
  await kept.click()
  await page.waitForURL(/method=clear/)
  await page.getByRole('button', { name: /^视图/ }).click()
  await page.getByRole('button', { name: `去掉视图“${name}”` }).click()
  await kept.waitFor({ state: 'detached' })
  expect(desk.faults).toEqual([])
})

test('a page is starred and stands in the menu until it is let go', async () => {
  const desk = await sit('county')
  await open(desk, '/registers/issue?state=closed')
  const star = desk.page.getByRole('button', { name: '收藏这一页' })
  await star.click()
  await menuOf(desk).getByText('收藏').waitFor()
  expect(await star.getAttribute('aria-pressed')).toBe('true')
  await star.click()
  await menuOf(desk).getByText('收藏').waitFor({ state: 'detached' })
  expect(desk.faults).toEqual([])
})

test('a chief is told the own month first: what the post asks, what was done, what is open', async () => {
  const desk = await sit('chief_township')
  await open(desk, '/')
  const month = desk.page.getByRole('region', { name: '我的本月' })
  await month.getByText('本月已巡').waitFor()
  await month.getByText('责任区里没有销号的问题').waitFor()
  expect(desk.faults).toEqual([])
})
