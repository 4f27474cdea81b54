import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { type Desk, launch, open, photo, takeStep } from './browser.ts'
import { atDesk, attach, placed, refer, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const mark = String(Date.now()).slice(-6)
/** The signed loan of the county in the demonstration; its contract is of 6 亿元, and a part of it is drawn. */
const loan = '演示贷512021-1'
const payee = `演示林业工程公司${mark}`
const amount = '100000'

let browser: Browser
let drawdown = ''
let before: readonly string[] = []
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** 授信, 合同, 提款, 合同余额 and 到位未支付 of the county's loan on the page of the chain, 万元. */
async function chain(desk: Desk): Promise<string[]> {
  await open(desk, '/reserve/finance?division=512021')
  const row = desk.page.locator('main table').nth(1).locator('tbody tr').first()
  await row.waitFor()
  return (await row.locator('td.numeric').allInnerTexts()).map((text) => text.replaceAll(',', '').trim())
}
const less = (a: string | undefined, b: string | undefined): number => Math.round((Number(a) - Number(b)) * 10_000)

async function fillDraw(page: Page): Promise<void> {
  await placed(page, ['安岳县'])
  await page.keyboard.press('Escape')
  await refer(page, '贷款批次', loan)
  await page.locator('#new-number').fill(`演示提${mark}`)
  await page.locator('#new-purpose').fill('中幼林抚育第四标段施工')
  await page.locator('#new-payee').fill(payee)
  await page.locator('#new-asked_on').fill(today)
}

test('a draw above the contract is refused where it is asked for, with what is left and what to do', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    before = await chain(desk)
    drawdown = await registered(desk, 'reserve_drawdown', async () => {
      await fillDraw(page)
      await page.locator('#new-amount').fill('900000000')
      await page.locator('.form-actions').getByRole('button', { name: '登记', exact: true }).click()
      await page.getByText('请改小金额，或者先签补充合同', { exact: false }).first().waitFor()
      await page.locator('#new-amount').fill(amount)
    })
    expect(await chain(desk)).toEqual(before)
  })
})

test('the city records that it came: the contract has so much less left, and so much lies unpaid', async () => {
  await atDesk(browser, 'city_forestry', (desk) =>
    takeStep(desk, drawdown, '登记到位', '已到位', async ({ page }) => {
      await page.locator('#step-drawn_on').fill(today)
      await page.locator('#step-receipt_number').fill(`演示放款${mark}`)
    }),
  )
  await atDesk(browser, 'county_forestry', async (desk) => {
    const now = await chain(desk)
    expect(now.slice(0, 2)).toEqual(before.slice(0, 2))
    expect([less(now[2], before[2]), less(before[3], now[3]), less(now[4], before[4])]).toEqual([100_000, 100_000, 100_000])
  })
})

test('who recorded the draw does not pay it; the county does, to the payee, and the loan tells its calendar', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    await open(desk, drawdown)
    await desk.page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    expect(await desk.page.locator('.closed-steps li').filter({ hasText: '登记受托支付' }).innerText()).toContain('同一人')
  })
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    await takeStep(desk, drawdown, '登记受托支付', '已支付', async () => {
      await page.locator('#step-paid_on').fill(today)
      await page.locator('#step-payment_number').fill(`演示受托${mark}`)
      await attach(page, 'voucher', { name: '支付凭证.png', mimeType: 'image/png', buffer: photo })
    })
    const now = await chain(desk)
    expect([less(now[2], before[2]), less(now[4], before[4])]).toEqual([100_000, 0])
    await page.locator('main table').nth(1).locator('tbody tr a').first().click()
    const calendar = page.getByRole('region', { name: '还本付息日历' }).locator('table tbody tr')
    await calendar.first().waitFor()
    expect(await calendar.count()).toBeGreaterThan(20)
  })
})
