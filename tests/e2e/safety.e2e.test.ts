import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf, launch, open } from './browser.ts'
import { sideways } from './accessible.ts'

const mark = String(Date.now()).slice(-6)
const target = `演示板材厂${mark}`

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

test('a check on the spot is answered item by item on a telephone, and what is not in order becomes a hazard', async () => {
  const desk = await deskOf(browser, 'county_forestry', { width: 360, height: 760 })
  const { page } = desk
  await open(desk, '/inspection/check')
  await page.getByRole('combobox', { name: '检查对象类别' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '木材加工' }).click()
  await page.locator('#check-target').fill(target)
  await page.locator('#check-team').fill('安岳县林业安全检查组')
  await page.locator('#check-location').fill('105.35, 30.06')
  await page.locator('#check-findings').fill('除尘系统有一项不符合')
  const items = page.locator('.checklist li')
  await items.first().waitFor()
  const many = await items.count()
  expect(many).toBe(12)
  const send = page.getByRole('button', { name: '登记检查' })
  expect(await send.isDisabled()).toBe(true)
  for (let n = 0; n < many; n += 1)
    await items
      .nth(n)
      .getByText(n === 3 ? '不符合' : '符合', { exact: true })
      .click()
  await items.nth(3).getByRole('textbox').fill('没有装火花探测消除装置')
  expect(await sideways(page)).toBe(0)
  await send.click()
  await page.getByRole('heading', { level: 1, name: new RegExp(target) }).waitFor()
  await page.getByRole('button', { name: '立为隐患' }).click()
  await page.waitForURL(/\/registers\/hazard\//)
  await page.getByText('没有装火花探测消除装置', { exact: false }).first().waitFor()
  await page.getByText('粉尘防爆', { exact: true }).first().waitFor()
  expect(desk.faults).toEqual([])
  await desk.close()
})

test('one inspector alone is refused with the article, where the number stands', async () => {
  const desk = await deskOf(browser, 'county_forestry')
  const { page } = desk
  await open(desk, '/inspection/check')
  await page.getByRole('combobox', { name: '检查对象类别' }).pressSequentially('苗圃')
  await page.locator('.ant-select-item-option').filter({ hasText: '苗圃' }).click()
  await page.locator('#check-target').fill(target)
  await page.locator('#check-team').fill('检查组')
  await page.locator('#check-inspectors').fill('1')
  await page.locator('#check-findings').fill('没有发现隐患')
  for (const item of await page.locator('.checklist li').all()) await item.getByText('不涉及', { exact: true }).click()
  await page.getByRole('button', { name: '登记检查' }).click()
  expect(await page.locator('#check-inspectors-problem').innerText()).toContain('安全生产法67')
  await desk.close()
})
