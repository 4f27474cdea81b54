import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address, type Desk, deskOf, launch, open } from './browser.ts'

let browser: Browser
let desk: Desk
beforeAll(async () => {
  browser = await launch()
  desk = await deskOf(browser, 'city')
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

test.each([
  ['/registers/issue', '**/api/registers/issue/records*'],
  ['/figures?year=2023', '**/api/figures*'],
  ['/report?year=2023', '**/api/reports/**'],
  ['/inbox', '**/api/inbox?limit=50*'],
  ['/', '**/api/overview*'],
  ['/map', '**/api/layers'],
])('%s: when the server fails the page says so, and goes on when it is well again', async (path, door) => {
  const { page } = desk
  const problem = JSON.stringify({ type: 'about:blank', code: 'broken', title: '服务器出错', status: 500 })
  await page.route(door, (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: problem }))
  await page.goto(address() + path)
  const said = page.getByRole('alert').filter({ hasText: '出了点问题' }).first()
  await said.waitFor({ timeout: 15_000 })
  await page.unroute(door)
  await page
    .getByRole('button', { name: /^重\s*试$/ })
    .first()
    .click()
  await said.waitFor({ state: 'hidden' })
  await page.locator('table tbody tr, .sheet, .inbox-row, .empty, .leading-figure, .map-canvas canvas').first().waitFor()
  expect(desk.faults.filter((f) => !f.includes('500'))).toEqual([])
  desk.faults.length = 0
})

test('when there is no way to the server the page says so, keeps the draft, and goes on later', async () => {
  const { page, context } = desk
  await open(desk, '/registers/issue/new')
  await page.locator('#new-title').fill('断网时写下的问题')
  await context.setOffline(true)
  await page.getByRole('main').getByLabel('情况描述').fill('山里没有信号。')
  await page.getByText('草稿已存在本机').waitFor()
  await page.getByRole('link', { name: '指标', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: '连不上服务器' }).first().waitFor({ timeout: 15_000 })
  await context.setOffline(false)
  await page
    .getByRole('button', { name: /^重\s*试$/ })
    .first()
    .click()
  await page.getByRole('table').getByRole('link').first().waitFor()
  await open(desk, '/registers/issue/new')
  expect(await page.locator('#new-title').inputValue()).toBe('断网时写下的问题')
  expect(await page.getByRole('main').getByLabel('情况描述').inputValue()).toBe('山里没有信号。')
  await page.getByRole('button', { name: '清空草稿' }).click()
  expect(await page.locator('#new-title').inputValue()).toBe('')
  expect(desk.faults).toEqual([])
})

test('a session that ends in the middle of work leads to the sign-in and back to the same place', async () => {
  const { page, context } = desk
  await open(desk, '/registers/hazard?state=closed')
  await context.clearCookies()
  await page.getByRole('button', { name: '下一页' }).click()
  await page.getByRole('region', { name: '演示账号' }).waitFor()
  await page
    .getByRole('region', { name: '演示账号' })
    .getByRole('button')
    .filter({ has: page.getByText('city', { exact: true }) })
    .click()
  await page.getByRole('table').getByRole('link').first().waitFor()
  expect(new URL(page.url()).searchParams.get('state')).toBe('closed')
})
