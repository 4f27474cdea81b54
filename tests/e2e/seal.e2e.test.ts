import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Desk, deskOf, launch, open, takeStep } from './browser.ts'
import { atDesk } from './by-clicks.ts'

let browser: Browser
let county: Desk
beforeAll(async () => {
  browser = await launch()
  county = await deskOf(browser, 'county')
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

const why = `与另一条记录重复（${Date.now()}）`

/** One patrol of 2023 in the township voided, as its officer does it: found in the list, opened, voided with a reason. */
const annulPatrol = (): Promise<void> =>
  atDesk(browser, 'township', async (desk) => {
    await open(desk, '/registers/patrol?kind=ranger&state=recorded&started_at.gte=2023-02-01&started_at.lt=2023-12-01')
    await desk.page.locator('table.records tbody tr a').first().click()
    await desk.page.locator('.record-head').waitFor()
    await takeStep(desk, new URL(desk.page.url()).pathname, '作废', '已作废', ({ page }) => page.locator('#step-reason').fill(why))
  })

/** Seals the year from the report's page, and waits for the sealed report; gives its number. */
async function sealed(page: Page, note: string): Promise<string> {
  await page.getByRole('button', { name: /^封\s*存$/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('条记录').waitFor()
  await dialog.getByRole('textbox', { name: '附言' }).fill(note)
  await dialog.getByRole('button', { name: /^封\s*存$/ }).click()
  const head = page.getByRole('heading', { level: 1, name: '已封存' })
  await head.waitFor({ timeout: 90_000 })
  return (await head.innerText()).replace('已封存', '').trim()
}

let first = ''

test('a county seals its report, sees its number and digest, and that nothing has moved', async () => {
  const { page } = county
  await open(county, '/report?year=2023')
  first = await sealed(page, '报市级')
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
  await expect
    .poll(async () => (await page.getByRole('dialog').allInnerTexts()).join('\n'), { timeout: 30_000, message: 'the drawer of the figure' })
    .toMatch(/减少 1 条[^]*与另一条记录重复/)
  await drawer.getByText(why).waitFor()
  expect(await drawer.getByRole('listitem').filter({ hasText: '作废' }).count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
})

test('the sealed report comes as PDF, and everyone else may read but not seal it', async () => {
  const { page } = county
  await page.getByRole('button', { name: '其他格式' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: '下载 PDF' }).click()])
  expect(download.suggestedFilename()).toContain('已封存')
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
  await atDesk(browser, 'township', async (town) => {
    await open(town, '/report?year=2023')
    expect(await town.page.getByRole('button', { name: /^封\s*存$/ }).isDisabled()).toBe(true)
  })
  expect(county.faults).toEqual([])
})

test('what was revised is sealed anew beside the first, which stays as it was said', async () => {
  const { page } = county
  await open(county, '/report?year=2023')
  const second = await sealed(page, '更正重复的巡护')
  expect(second).not.toBe(first)
  await page.getByRole('region', { name: '封存状态' }).getByText('没有变动').waitFor()
  await open(county, '/report/sealed')
  const rows = page.locator('table.seals tbody tr')
  await rows.filter({ hasText: first }).first().waitFor()
  expect([await rows.filter({ hasText: first }).count(), await rows.filter({ hasText: second }).count()]).toEqual([1, 1])
  await rows.filter({ hasText: first }).getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: first }).waitFor()
  await page.getByRole('region', { name: '封存状态' }).getByText('摘要核对无误').waitFor()
  await page.getByRole('complementary', { name: '封存后的变动' }).first().waitFor()
  expect(county.faults).toEqual([])
})
