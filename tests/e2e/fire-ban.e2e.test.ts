import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { type Desk, launch, open, signedIn, walkTo } from './browser.ts'

const today = beijingDate(beijingInstant(Date.now()))
const name = `毛家镇临时禁火令 ${Date.now()}`
const township = '毛家镇'

let browser: Browser
let order = ''
let permit = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const as = (username: string, run: (desk: Desk) => Promise<void>): Promise<void> => signedIn(browser, username, run)
const stateOf = (page: Page) => page.locator('.record-head .state')
const effect = (page: Page) => page.getByRole('region', { name: '发布后的影响' })

async function takeStep({ page }: Desk, step: string, fill: () => Promise<void>, state: string): Promise<void> {
  await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: step, exact: true }).click()
  await page.getByRole('dialog').waitFor()
  await fill()
  await page.getByRole('dialog').locator('.drawer-actions .ant-btn-primary').click()
  await stateOf(page).filter({ hasText: state }).waitFor()
}

/** The record is looked at again until the outbox has come to it. */
async function comesTo(desk: Desk, path: string, state: string): Promise<void> {
  for (let n = 0; n < 20; n++) {
    await open(desk, path)
    if ((await stateOf(desk.page).innerText()).includes(state)) return
    await desk.page.waitForTimeout(1000)
  }
  expect(await stateOf(desk.page).innerText()).toContain(state)
}

test('a permit in the township is live, as its officer sees it', async () => {
  await as('township', async (desk) => {
    const { page } = desk
    await walkTo(desk, '森林防火', '野外用火许可')
    await page.locator('table.records tbody tr').filter({ hasText: '已批准' }).first().getByText('集体山地').first().click()
    await page.waitForURL(/\/registers\/fire_use_permit\/[0-9a-f-]{36}/)
    await stateOf(page).filter({ hasText: '已批准' }).waitFor()
    permit = new URL(page.url()).pathname
  })
})

test('the county drafts an order and sees which permits it would pause; nothing has happened yet', async () => {
  await as('county_fire', async (desk) => {
    const { page } = desk
    await walkTo(desk, '森林防火', '禁火令')
    await page
      .getByRole('main')
      .getByRole('button', { name: /新\s*建/ })
      .click()
    await page.getByRole('combobox', { name: '所在地区', exact: true }).click()
    await page.locator('.ant-cascader-menu-item').filter({ hasText: township }).first().click()
    await page.keyboard.press('Escape')
    await page.locator('#new-name').fill(name)
    await page.locator('#new-document_number').fill('演示火令〔试〕1号')
    await page.locator('#new-issued_by').fill('安岳县林业局')
    await page.locator('#new-issued_on').fill(today)
    await page.locator('#new-applies_from').fill(today)
    await page.locator('#new-applies_to').fill(addCalendarDays(today, 9))
    await page.locator('#new-scope').fill('森林防火区内禁止一切野外用火')
    const send = page.locator('.form-actions').getByRole('button', { name: '登记', exact: true })
    await send.click()
    await page.getByText('禁火令由县级以上人民政府发布').first().waitFor()
    await page.locator('#new-issued_by').fill('安岳县人民政府')
    await send.click()
    await page.waitForURL(/\/registers\/fire_ban\/[0-9a-f-]{36}/)
    order = new URL(page.url()).pathname
    await stateOf(page).filter({ hasText: '拟发布' }).waitFor()
    await effect(page)
      .getByText(/发布后：[1-9]\d* 件有效的用火许可暂停/)
      .waitFor()
    await effect(page)
      .locator(`a[href*="${permit.split('/').at(-1)}"]`)
      .waitFor()
  })
  await as('township', (desk) => comesTo(desk, permit, '已批准'))
})

test('issued, it pauses the permit and says so', async () => {
  await as('county_fire', async (desk) => {
    await open(desk, order)
    await takeStep(
      desk,
      '发布',
      async () => {
        await desk.page.getByRole('dialog').getByText('范围内当日有效的用火许可立即暂停').waitFor()
      },
      '已发布',
    )
    await effect(desk.page)
      .getByText(/[1-9]\d* 件用火许可因禁火暂停/)
      .waitFor({ timeout: 40_000 })
  })
  await as('township', async (desk) => {
    await comesTo(desk, permit, '已暂停')
    await desk.page.getByText(name).first().waitFor()
    expect(await desk.page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '当日火险复核', exact: true }).count()).toBe(0)
  })
})

test('lifted, the permit is live again', async () => {
  await as('county_fire', async (desk) => {
    const { page } = desk
    await open(desk, order)
    await takeStep(
      desk,
      '提前解除',
      async () => {
        await page.locator('#step-lifted_on').fill(today)
        await page.locator('#step-reason').fill('已连续降雨，火险降低')
      },
      '已解除',
    )
    await effect(page).getByText('已不再施行').waitFor()
  })
  await as('township', (desk) => comesTo(desk, permit, '已批准'))
})
