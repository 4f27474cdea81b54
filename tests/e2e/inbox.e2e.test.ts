import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { address, type Desk, deskOf, launch, open } from './browser.ts'
import { atDesk, pick, refer, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const mark = `${Date.now()}`.slice(-7)
const names = [1, 2, 3, 4].map((n) => `石塘村步道护栏松动 ${mark}-${n}`)

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const rows = (page: Page) => page.locator('.inbox-row')
const list = (page: Page, name: string) => page.getByRole('group', { name: '谁的事' }).getByRole('button', { name: new RegExp(`^${name}`) })

async function find(desk: Desk, words: string, n: number): Promise<void> {
  await open(desk, '/inbox')
  await list(desk.page, '本单位').click()
  await desk.page.getByRole('textbox', { name: '在待办里查找' }).fill(words)
  await desk.page.waitForFunction((count) => document.querySelectorAll('.inbox-row').length === count, n)
}

/** The last of them, that nobody judges. */
let untouched = ''
test('what is found is written down', async () => {
  for (const name of names)
    await atDesk(browser, 'ranger', async (desk) => {
      untouched = await registered(desk, 'issue', async (page) => {
        await page.locator('#new-title').fill(name)
        await page.locator('#new-description').fill('护栏松动，需要加固。')
        await pick(page, '领域', '森林防火')
        await pick(page, '来源', '护林员巡护')
        await pick(page, '程度', '重点')
        await page.locator('#new-found_on').fill(today)
        await page.locator('#new-place').fill('105.3312, 30.0921')
      })
    })
}, 120_000)

test('whoever has work begins with it: by keys alone two are chosen, and both are judged at once', async () => {
  const desk = await deskOf(browser, null)
  const { page } = desk
  await page.goto(address())
  await page.getByLabel('账号', { exact: true }).fill('township')
  await page.getByLabel('密码', { exact: true }).fill('siku-demo')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/inbox/)
  await find(desk, mark, 4)
  await page.getByRole('textbox', { name: '在待办里查找' }).blur()
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  await page.locator('.bulk').getByRole('button', { name: '研判', exact: true }).click()
  const drawer = page.getByRole('dialog')
  await pick(page, '主办级别', '县（市、区）')
  await drawer.getByRole('button', { name: '研判 2 条' }).click()
  await drawer.getByText('办成 2 条。').waitFor()
  await drawer.getByRole('button', { name: '知道了' }).click()
  await page.waitForFunction(() => document.querySelectorAll('.inbox-row').length === 2)
  await page.keyboard.press('j')
  await page.keyboard.press('a')
  await drawer.getByRole('button', { name: '研判', exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/registers\/issue\/[0-9a-f-]{36}/)
  await page.locator('.ahead', { hasText: '等您研判' }).waitFor()
  expect(desk.faults).toEqual([])
  await desk.close()
}, 90_000)

let delegation = ''
test('before a leave the post is lent', async () => {
  let friend = ''
  await atDesk(browser, 'ranger', async ({ page }) => {
    friend = (await page.locator('.top button[aria-label^="账户："] .only-wide').innerText()).trim()
  })
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    const submit = page.locator('.form-actions').getByRole('button', { name: '登记', exact: true })
    await open(desk, '/registers/delegation/new')
    await refer(page, '受托人', friend)
    await page.locator('#new-valid_from').fill(today)
    await page.locator('#new-valid_to').fill('2099-01-01')
    await pick(page, '事由', '休假')
    await submit.click()
    await page
      .getByText(/一次委托不超过/)
      .first()
      .waitFor()
    await page.locator('#new-valid_to').fill(beijingDate(beijingInstant(Date.now() + 5 * 86_400_000)))
    await submit.click()
    await page.waitForURL(/\/registers\/delegation\/[0-9a-f-]{36}/)
    delegation = new URL(page.url()).pathname
  })
}, 60_000)

test('who stands in finds the work in the inbox, does it under the own name, and is seen to', async () => {
  await atDesk(browser, 'ranger', async (desk) => {
    const { page } = desk
    await find(desk, mark, 2)
    await rows(page)
      .filter({ hasText: `${mark}-3` })
      .getByRole('button', { name: '研判', exact: true })
      .click()
    await pick(page, '主办级别', '县（市、区）')
    await page.getByRole('dialog').locator('.drawer-actions .ant-btn-primary').click()
    await page.waitForFunction(() => document.querySelectorAll('.inbox-row').length === 1)
  })
}, 60_000)

test('taken back at any moment: the same person may no more', async () => {
  await atDesk(browser, 'township', async (desk) => {
    await open(desk, delegation)
    await desk.page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '收回', exact: true }).click()
    await desk.page.getByRole('dialog').locator('.drawer-actions .ant-btn-primary').click()
    await desk.page.locator('.record-head .state', { hasText: '已收回' }).waitFor()
  })
  await atDesk(browser, 'ranger', async (desk) => {
    await find(desk, mark, 0)
    await open(desk, untouched)
    await desk.page.locator('p.ahead', { hasText: '研判' }).waitFor()
    expect(await desk.page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '研判', exact: true }).count()).toBe(0)
  })
}, 60_000)
