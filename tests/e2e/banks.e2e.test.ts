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

const leading = () => city.page.getByRole('main').locator('.bank-number')
const carbonNow = async (): Promise<string> => {
  await open(city, '/banks/carbon?year=2023')
  await leading().waitFor()
  return await leading().innerText()
}

test('a bank says its number with method and spread; the number opens to its figure, the figure to a sub-compartment', async () => {
  const { page } = city
  const value = await carbonNow()
  expect(value).toMatch(/\d/)
  const method = page.getByRole('region', { name: '方法' })
  await method.getByRole('link').first().waitFor()
  expect(await page.locator('.bank-leading .spread').innerText()).toMatch(/±|未给出不确定性/)
  await page.getByRole('link', { name: '看这个数的记录' }).click()
  await page.waitForURL(/\/figures\/banks\./)
  await page.locator('#records tbody tr a').first().click()
  await page.waitForURL(/\/registers\/sub_compartment\//)
  await page.getByRole('region', { name: '经过' }).waitFor()
  expect(city.faults).toEqual([])
})

test('valuations and money that moved stand in tables of their own, every yuan figure with its price year in words', async () => {
  const { page } = city
  await open(city, '/banks/water?year=2023')
  const valuations = page.getByRole('region', { name: '估价（参考）' }).first()
  await valuations.waitFor()
  await valuations.getByText('不与实际发生的资金相加', { exact: false }).waitFor()
  const prices = await valuations.locator('td[data-label="价格年份"]').allInnerTexts()
  expect(prices.length).toBeGreaterThan(0)
  expect(prices.every((text) => /\d{4} 年价|未注明价格年份|—/.test(text))).toBe(true)
  expect(city.faults).toEqual([])
})

test('a coefficient is replaced: its effect is seen before anything is saved, the draft leaves the old number as it was', async () => {
  const { page } = city
  const before = await carbonNow()
  await page.getByRole('region', { name: '方法' }).getByRole('link').first().click()
  await page.waitForURL(/\/banks\/parameters\?/)
  await page.getByRole('textbox', { name: '按树种组、林型或系数名查找' }).fill('柏木 密度')
  await page
    .getByRole('button', { name: /^替换柏木/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: /的新值$/ }).fill('0.55')
  const effect = page.getByRole('region', { name: '影响' }).first()
  const row = effect.locator('tbody tr').first()
  await row.waitFor()
  expect(await row.innerText()).toMatch(/[+-][\d,.]+/)
  await page.getByText('还要：', { exact: false }).waitFor()
  await page.getByRole('textbox', { name: /新值的来源$/ }).fill('样地测定，试验用')
  await page.getByRole('textbox', { name: '版本名' }).fill(`试验-${Date.now()}`)
  await page.getByRole('textbox', { name: '理由' }).fill('样地测定的木材密度较高')
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.waitForURL(/\/registers\/bank_parameters\/[0-9a-f-]{36}/)
  await page.locator('.record-head .state', { hasText: '草稿' }).waitFor()
  expect(await carbonNow()).toBe(before)
  expect(city.faults).toEqual([])
})

test('who may not replace sees the coefficients and is told why there is no button', async () => {
  const ranger = await deskOf(browser, 'ranger')
  await open(ranger, '/banks/parameters?year=2023')
  await ranger.page.locator('table.coefficients tbody tr').first().waitFor()
  await ranger.page.getByRole('note').getByText('不能替换', { exact: false }).waitFor()
  expect(await ranger.page.getByRole('button', { name: /^替换/ }).count()).toBe(0)
  expect(ranger.faults).toEqual([])
  await ranger.close()
})

test('what is tried stays in the address, and its result stands beside what there is today', async () => {
  const { page } = city
  await open(city, '/banks/scenario?year=2023&species_group=cypress')
  await page.getByRole('textbox', { name: '面积' }).fill('100')
  await page.waitForURL(/area_ha=100/)
  await page.locator('table.horizons tbody tr').first().waitFor()
  const head = await page.locator('table.horizons thead').innerText()
  for (const years of [1, 5, 10, 30]) expect(head).toContain(`${years} 年后`)
  await page.reload()
  await page.locator('table.horizons tbody tr').first().waitFor()
  expect(await page.getByRole('textbox', { name: '面积' }).inputValue()).toBe('100')
  expect(city.faults).toEqual([])
})
