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

test('a room\'s page stands in the navigation; a ledger\'s account opens its lines, a line its record', async () => {
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

test('a panel of a room stands on the record\'s page, its legend readable without the map', async () => {
  const { page } = city
  await open(city, '/registers/map_spot?state=desk_checked')
  await page.locator('table.records tbody .record-title a').first().click()
  await page.getByRole('region', { name: '图斑与依据', exact: true }).waitFor()
  await page.locator('.overlay-legend tbody tr').first().waitFor()
  expect(city.faults).toEqual([])
})

test('a page of a room that is not there is said to be missing', async () => {
  await open(city, '/harvest/no-such-page')
  await city.page.getByRole('alert').getByText('这个地址没有页面').waitFor()
})
