import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { poor } from './accessible.ts'
import { address, deskOf, launch } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

test('sign-in, search, a step’s drawer, filters and a checked text are accessible', async () => {
  const found: string[] = []
  const outside = await deskOf(browser, null)
  await outside.page.goto(address())
  await outside.page.getByRole('region', { name: '演示账号' }).waitFor()
  found.push(...(await poor(outside, 'sign-in', 0)))
  await outside.close()
  const desk = await deskOf(browser, 'county')
  const { page } = desk
  await page.goto(`${address()}/inbox`)
  await page.locator('.inbox-steps button').first().click()
  await page.getByRole('dialog').locator('form').waitFor()
  found.push(...(await poor(desk, 'drawer', 1)))
  await page.goto(`${address()}/registers/issue`)
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('region', { name: '筛选' }).waitFor()
  found.push(...(await poor(desk, 'filters', 2)))
  await page.keyboard.press('Control+k')
  await page.getByRole('option').first().waitFor()
  found.push(...(await poor(desk, 'search', 3)))
  await page.goto(`${address()}/claims?year=2023`)
  await page.getByLabel('要核对的文字').fill('全市整治森林火灾隐患5余个，新添桌椅三十七张。')
  await page.getByRole('button', { name: /^核\s*对$/ }).click()
  await page.getByRole('region', { name: '核对的文字' }).waitFor()
  found.push(...(await poor(desk, 'claims', 4)))
  await page.goto(`${address()}/registers/issue/new`)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('处需要改').waitFor()
  found.push(...(await poor(desk, 'form with problems', 5)))
  expect(found).toEqual([])
  expect(desk.faults).toEqual([])
  await desk.close()
}, 300_000)
