import type { Session } from '#kit/wire/session.ts'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

test('a wrong password is refused in words, and the demonstration accounts are listed', async () => {
  await as(null, async ({ page }) => {
    await page.goto(address())
    await page.getByLabel('账号', { exact: true }).fill('city')
    await page.getByLabel('密码', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: /^登\s*录$/ }).click()
    await page.getByRole('alert').filter({ hasText: '密码' }).waitFor()
    const { accounts } = (await (await page.request.get(`${address()}/api/demo`)).json()) as { accounts: { username: string }[] }
    const listed = page.getByRole('region', { name: '演示账号' }).getByRole('button')
    expect(await listed.count()).toBe(accounts.length)
    for (const { username } of accounts) expect(await listed.filter({ has: page.getByText(username, { exact: true }) }).count()).toBe(1)
  })
})

test('one click signs in to the page that was asked for; signing out shuts the door', async () => {
  await as(null, async ({ page }) => {
    await page.goto(`${address()}/registers/hazard?state=closed`)
    await page
      .getByRole('region', { name: '演示账号' })
      .getByRole('button')
      .filter({ has: page.getByText('county_fire', { exact: true }) })
      .click()
    await page.getByRole('heading', { level: 1, name: '隐患' }).waitFor()
    expect(new URL(page.url()).search).toBe('?state=closed')
    await page.getByRole('button', { name: /^账户：/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '退出登录' }).click()
    await page.getByRole('heading', { level: 1, name: '四库林业治理' }).waitFor()
    expect((await page.request.get(`${address()}/api/me`)).status()).toBe(401)
    await page.goto(`${address()}/registers/hazard`)
    await page.getByRole('region', { name: '演示账号' }).waitFor()
    expect(await page.getByRole('table').count()).toBe(0)
  })
})

test('an address keeps its place: reload, back, and pasted by another', async () => {
  let held = ''
  await as('city', async (desk) => {
    const { page } = desk
    await open(desk, '/registers/issue')
    await page.getByLabel('在问题台账里查找文字').fill('火')
    await page.waitForURL(/q=/)
    await page.getByRole('button', { name: '发现日期' }).click()
    await page.waitForURL(/sort=-found_on/)
    await page.locator('[aria-busy=false]').getByRole('table').waitFor()
    const [before, at] = [await page.getByRole('table').innerText(), page.url()]
    await page.reload()
    await page.getByRole('table').getByRole('link').first().waitFor()
    expect(page.url()).toBe(at)
    await expect.poll(() => page.getByRole('table').innerText()).toBe(before)
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('region', { name: '经过' }).waitFor()
    await page.goBack()
    await expect.poll(() => page.url()).toBe(at)
    await expect.poll(() => page.getByRole('table').innerText()).toBe(before)
    held = new URL(at).pathname + new URL(at).search
  })
  await as('city_fire', async (desk) => {
    await open(desk, held)
    await desk.page.getByRole('table').getByRole('link').first().waitFor()
    expect(await desk.page.getByLabel('在问题台账里查找文字').inputValue()).toBe('火')
    expect(await desk.page.getByRole('columnheader', { name: '发现日期' }).getAttribute('aria-sort')).toBe('descending')
  })
})

test('a pasted link to another county’s record, an unknown page and a closed form say so in words', async () => {
  let foreign = ''
  await as('city', async ({ page }) => {
    const { items } = (await (await page.request.get(`${address()}/api/registers/issue/records?division=512022&limit=1`)).json()) as { items: { id: string }[] }
    foreign = `/registers/issue/${items[0]?.id}`
  })
  await as('county', async (desk) => {
    const { page } = desk
    const me = (await (await page.request.get(`${address()}/api/me`)).json()) as Session
    expect(me.scope.code).not.toBe('512022')
    await open(desk, foreign)
    await page.getByRole('heading', { name: '没有找到' }).waitFor()
    await page.getByText('不在您的管辖范围内').waitFor()
    await open(desk, '/no/such/page')
    await page.getByText('这个地址没有页面').waitFor()
    await open(desk, '/registers/fire_ban/new')
    await page.getByRole('heading', { name: '没有权限' }).waitFor()
  })
})
