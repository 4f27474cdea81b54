import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOf, launch, open, signedIn } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

test('whoever comes first is led to what the post does first; the keys are a key away, the search knows the words', async () => {
  await signedIn(browser, 'township', async (desk) => {
    const { page } = desk
    await open(desk, '/inbox')
    await page.getByRole('link', { name: '看先做什么' }).click()
    await page.getByRole('heading', { level: 1, name: '帮助' }).waitFor()
    await page.getByRole('heading', { name: '毛家镇 · 乡镇（街道）林业干部' }).waitFor()
    await page.getByRole('link', { name: '发现问题就登记' }).first().click()
    await page.waitForURL(/\/registers\/issue\/new/)
    await open(desk, '/inbox')
    expect(await page.getByRole('link', { name: '看先做什么' }).count()).toBe(0)

    await page.locator('body').press('?')
    const keys = page.getByRole('dialog', { name: '快捷键' })
    await keys.getByText('下一件、上一件').waitFor()
    await page.keyboard.press('Escape')
    await keys.waitFor({ state: 'hidden' })

    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜索记录、地方、人员、页面' }).fill('shortfall')
    await page.getByRole('option', { name: /缺口/ }).first().click()
    await page.waitForURL(/\/help\?term=/)
    await page.getByRole('rowheader', { name: '缺口', exact: true }).waitFor()
    expect(await page.locator('.help-terms tbody tr').count()).toBeLessThan(4)
  })
})

test('a printed page has no menu and nothing to press, but says which house, which place, who and when', async () => {
  const desk = await deskOf(browser, 'county', { dark: true })
  const { page } = desk
  await open(desk, '/registers/issue?state=closed')
  await page.locator('table.records tbody tr').first().waitFor()
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const head = page.locator('.print-head')
  await head.waitFor()
  expect(await head.innerText()).toMatch(/资阳市.*范围：安岳县.*林长制办公室.*打印/s)
  for (const gone of ['.side', '.top', '.toolbar', '.pager']) expect(await page.locator(gone).first().isVisible(), gone).toBe(false)
  expect(await page.locator('main button.ant-btn:visible').count()).toBe(0)
  expect(await page.locator('table.records tbody tr').first().isVisible()).toBe(true)
  const ink = await page
    .locator('table.records tbody td')
    .first()
    .evaluate((cell) => getComputedStyle(cell).color)
  expect(Math.max(...(ink.match(/\d+/g) ?? []).slice(0, 3).map(Number)), `dark ink on paper, though the device is dark: ${ink}`).toBeLessThan(128)
  await page.emulateMedia({ media: 'screen' })
  await head.waitFor({ state: 'hidden' })
  expect(desk.faults).toEqual([])
  await desk.close()
})

test('rules between figures are held for any place and month; a cell of what is not recorded opens the units to be asked', async () => {
  await signedIn(browser, 'city', async (desk) => {
    const { page } = desk
    await open(desk, '/checks?year=2023')
    await page.locator('.rules > li').first().waitFor()
    await page.locator('.rules > li').first().getByRole('link').first().click()
    await page.waitForURL(/\/figures\/[a-z_.]+/)
    await page.goBack()
    const cell = page.locator('.silences button.silent').first()
    await cell.click()
    const units = page.locator('.silent-units li')
    await units.first().waitFor()
    expect(await units.count()).toBe(Number((await cell.innerText()).split('/')[0]))
    await units.first().getByRole('link', { name: '看在任人员' }).click()
    await page.waitForURL(/\/registers\/post\?.*state=in_office/)
  })
})

test('an administrator opens accounts for those in office who have none, and prints the slips', async () => {
  await signedIn(browser, 'admin', async (desk) => {
    const { page } = desk
    await open(desk, '/administration/accounts')
    await page.getByRole('link', { name: '批量开设账号' }).click()
    await page.getByRole('heading', { level: 1, name: '批量开设账号' }).waitFor()
    await page.getByRole('combobox', { name: '岗位' }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: '县（区）森林防火专员' }).first().click()
    const rows = page.locator('.many-accounts tbody tr')
    await rows.first().getByText(/防火/).waitFor()
    const all = await rows.count()
    await rows.first().getByRole('checkbox').uncheck()
    await page.getByRole('button', { name: `开设 ${all - 1} 个账号` }).click()
    await page.getByRole('heading', { level: 1, name: `已开设 ${all - 1} 个账号` }).waitFor()
    expect(await page.locator('.slips > li').count()).toBe(all - 1)
    const first = page.locator('.slips > li').first()
    const [username = '', password = ''] = await first.locator('code').allInnerTexts()
    expect(password.length).toBeGreaterThanOrEqual(16)
    const answer = await page.request.post(`${new URL(page.url()).origin}/api/session`, { data: { username, password } })
    expect([answer.status(), ((await answer.json()) as { must_change_password: boolean }).must_change_password]).toEqual([200, true])
  })
})
