import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, launch, open } from './browser.ts'

let browser: Browser
let city: Desk
beforeAll(async () => {
  browser = await launch()
  city = await deskOf(browser, 'city_forestry')
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

test("a room's page stands in the navigation; a ledger's account opens its lines, a line its record", async () => {
  const { page } = city
  await open(city, '/harvest/quota?year=2023')
  const entry = page.getByRole('navigation').getByRole('link', { name: '限额账簿' })
  await entry.waitFor()
  expect(await entry.getAttribute('aria-current')).toBe('page')
  const row = page.locator('table.ledger tbody tr').first()
  await row.waitFor()
  await row.getByRole('link').first().click()
  await page.waitForURL(/account=/)
  await page.locator('.pots').waitFor()
  const line = page.locator('table.ledger tbody tr').first()
  await line.waitFor()
  await line.getByRole('link').first().click()
  await page.waitForURL(/\/registers\/harvest_quota_entry\//)
  await page.getByRole('region', { name: '经过' }).waitFor()
  expect(city.faults).toEqual([])
})

test("a panel of a room stands on the record's page, its legend readable without the map", async () => {
  const { page } = city
  await open(city, '/registers/map_spot?state=desk_checked')
  await page.locator('table.records tbody .record-title a').first().click()
  await page.getByRole('region', { name: '图斑与依据', exact: true }).waitFor()
  await page.locator('.overlay-legend tbody tr').first().waitFor()
  expect(city.faults).toEqual([])
})

test('danger by township: a day on, a township opened to its operands, another day picked in the strip of the year', async () => {
  const { page } = city
  await open(city, '/fire/danger?date=2023-03-20&year=2023')
  const row = page.getByRole('row').filter({ has: page.getByRole('button', { name: '毛家镇', exact: true }) })
  await row.getByText('二级 低度危险').waitFor()
  await page.getByRole('button', { name: '后一日' }).click()
  await page.waitForURL(/date=2023-03-21/)
  await page.getByRole('button', { name: '前一日' }).click()
  await page.waitForURL(/date=2023-03-20/)
  await row.getByRole('button').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByText('火险指数 A + B + C + D − E').waitFor()
  const points = (await drawer.locator('table tbody tr td:last-child').allInnerTexts()).map((x) => Number(x.replace('−', '-')))
  expect(points.reduce((sum, n) => sum + n, 0)).toBe(Number(await drawer.locator('table tfoot td').innerText()))
  await drawer.getByText('只作参考，不是法定火险等级').waitFor()
  await page.keyboard.press('Escape')
  await page.waitForURL((url) => !url.searchParams.has('place'))
  await page.getByRole('img', { name: /雁江区逐日火险等级/ }).click({ position: { x: 2, y: 30 } })
  await page.waitForURL(/date=2023-01-01/)
  expect(city.faults).toEqual([])
})

test('a page of a room that is not there is said to be missing', async () => {
  await open(city, '/harvest/no-such-page')
  await city.page.getByRole('alert').getByText('这个地址没有页面').waitFor()
})
