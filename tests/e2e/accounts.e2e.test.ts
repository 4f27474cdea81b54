import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings } from './accessible.ts'
import { address, type Desk, deskOf, launch, open } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

async function as(username: string | null, run: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await deskOf(browser, username)
  try {
    await run(desk)
    expect(desk.faults).toEqual([])
  } finally {
    await desk.close()
  }
}

const username = `new-hand-${Date.now().toString(36)}`
const own = '竹林 松风 明月 石桥'
let initial = ''

test('an administrator opens an account; the initial password is shown once', async () => {
  await as('admin', async (desk) => {
    const { page } = desk
    await open(desk, '/administration')
    await page.getByRole('link', { name: '账号管理' }).click()
    await page.getByRole('heading', { level: 1, name: '账号' }).waitFor()
    await page.getByRole('button', { name: '开设账号' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('人员').click()
    await page.locator('.ant-select-item-option').first().waitFor()
    // Somebody without an account: those of the demonstration hold the first names of the list.
    const taken = new Set(await page.locator('table.accounts tbody td:nth-child(2) strong').allInnerTexts())
    const names = await page.locator('.ant-select-item-option').allInnerTexts()
    const free = names.findIndex((n) => ![...taken].some((t) => n.startsWith(t)))
    await page.locator('.ant-select-item-option').nth(free).click()
    await dialog.getByLabel('用户名').fill(username)
    await dialog.getByRole('button', { name: /^确\s*定$/ }).click()
    await page.getByText(`请当面交给“${username}”本人`).waitFor()
    initial = await page.locator('.initial-password').innerText()
    expect(initial.trim().length).toBeGreaterThanOrEqual(16)
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: '已记下，关闭' }).click()
    await page.getByLabel('用户名或姓名').fill(username)
    const line = page.getByRole('row').filter({ hasText: username })
    await line.getByText('待改初始密码').waitFor()
    expect(await page.content()).not.toContain(initial.trim())
  })
})

test('it opens only its change; then the person works with a password of his own', async () => {
  await as(null, async ({ page }) => {
    const enter = async (password: string): Promise<void> => {
      await page.getByLabel('账号', { exact: true }).fill(username)
      await page.getByLabel('密码', { exact: true }).fill(password)
      await page.getByRole('button', { name: /^登\s*录$/ }).click()
    }
    await page.goto(`${address()}/inbox`)
    await enter(initial.trim())
    await page.getByRole('heading', { level: 1, name: '这是初始密码，请先修改' }).waitFor()
    expect(await findings(page)).toEqual([])
    const change = async (next: string): Promise<void> => {
      await page.getByLabel('当前密码').fill(initial.trim())
      await page.getByLabel('新密码', { exact: true }).fill(next)
      await page.getByLabel('再输一遍新密码').fill(next)
      await page.getByRole('button', { name: /^修\s*改$/ }).click()
    }
    await change('Password2024!')
    await page.getByRole('alert').filter({ hasText: '太常见' }).waitFor()
    await change(own)
    await page.getByRole('navigation', { name: '主导航' }).waitFor()
    expect(new URL(page.url()).pathname).toBe('/inbox')
  })
})

test('a lock ends the session at once; somebody else does not see the page', async () => {
  await as(null, async (desk) => {
    const { page } = desk
    await page.request.post(`${address()}/api/session`, { data: { username, password: own } })
    expect((await page.request.get(`${address()}/api/me`)).status()).toBe(200)
    await as('admin', async (keeper) => {
      await open(keeper, '/administration/accounts')
      await keeper.page.getByLabel('用户名或姓名').fill(username)
      await keeper.page
        .getByRole('row')
        .filter({ hasText: username })
        .getByRole('button', { name: /^锁\s*定$/ })
        .click()
      await keeper.page.getByLabel('理由').fill('人员调离')
      await keeper.page.getByRole('button', { name: /^确\s*定$/ }).click()
      await keeper.page.getByRole('row').filter({ hasText: username }).getByText('已锁定').waitFor()
    })
    expect((await page.request.get(`${address()}/api/me`)).status()).toBe(401)
  })
  await as('city', async (desk) => {
    await open(desk, '/administration/accounts')
    await desk.page.getByRole('heading', { name: '没有权限' }).waitFor()
  })
})
