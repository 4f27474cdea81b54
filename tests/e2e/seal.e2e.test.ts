import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address, type Desk, deskOf, launch, open } from './browser.ts'

let browser: Browser
let county: Desk
let town: Desk
beforeAll(async () => {
  browser = await launch()
  county = await deskOf(browser, 'county')
  town = await deskOf(browser, 'township')
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

const why = `与另一条记录重复（${Date.now()}）`

/** One patrol of 2023 in the township voided, as its officer does it. */
async function annulPatrol(): Promise<void> {
  const { csrf } = await (await town.context.request.get(`${address()}/api/me`)).json() as { csrf: string }
  const list = `${address()}/api/registers/fire_patrol/records`
  const { items } = await (await town.context.request.get(`${list}?state=recorded&started_at.gte=2023-02-01&started_at.lt=2023-12-01&limit=1`)).json() as { items: { id: string; version: number }[] }
  const patrol = items[0]
  if (!patrol) throw new Error('no patrol')
  const done = await town.context.request.post(`${list}/${patrol.id}/transitions/annul`, { data: { reason: why }, headers: { 'X-CSRF-Token': csrf, 'If-Match': String(patrol.version) } })
  expect(done.status(), await done.text()).toBe(200)
}

test('a county seals its report, sees its number and digest, and that nothing has moved', async () => {
  const { page } = county
  await open(county, '/report?year=2023')
  await page.getByRole('button', { name: /^封\s*存$/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('条记录').waitFor()
  await dialog.getByRole('textbox', { name: '附言' }).fill('报市级')
  await dialog.getByRole('button', { name: /^封\s*存$/ }).click()
  await page.getByRole('heading', { level: 1, name: '已封存' }).waitFor()
  const state = page.getByRole('region', { name: '封存状态' })
  await state.getByText('摘要核对无误').waitFor()
  await state.getByText('没有变动').waitFor()
  expect(await state.locator('code').first().innerText()).toMatch(/^[0-9a-f]{64}$/)
})

test('one voided patrol marks the one figure that rests on it, and opens to who did it and why', async () => {
  const { page } = county
  await annulPatrol()
  await page.reload()
  const marks = page.getByRole('complementary', { name: '封存后的变动' })
  await marks.first().waitFor()
  expect(await marks.getByRole('button').count()).toBe(1)
  await marks.getByRole('button', { name: '防火巡护' }).click()
  const drawer = page.getByRole('dialog', { name: '防火巡护' })
  await expect.poll(async () => (await page.getByRole('dialog').allInnerTexts()).join('\n'), { timeout: 30_000, message: 'the drawer of the figure' }).toMatch(/减少 1 条[^]*与另一条记录重复/)
  await drawer.getByText(why).waitFor()
  expect(await drawer.getByRole('listitem').filter({ hasText: '作废' }).count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
})

test('the sealed report comes as PDF, and everyone else may read but not seal it', async () => {
  const { page } = county
  await page.getByRole('button', { name: '其他格式' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 PDF' }).click()])
  expect(download.suggestedFilename()).toContain('已封存')
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await open(town, '/report?year=2023')
  expect(await town.page.getByRole('button', { name: /^封\s*存$/ }).isDisabled()).toBe(true)
  expect(county.faults).toEqual([])
})
