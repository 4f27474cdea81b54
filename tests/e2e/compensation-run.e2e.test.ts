import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { launch, open, takeStep } from './browser.ts'
import { atDesk, pick, placed, refer, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const name = `市级补助试点 ${Date.now()}`
/** As the county finds it: what lies right below its own place comes first. */
const village = ['毛家镇', '石塘村']

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

let run = ''
let issued = ''
let numbers: string[] = []
const idOf = (record: string): string => record.split('/').at(-1) ?? ''

/** The value that a record shows under a title. */
const told = async (page: Page, title: string): Promise<string> =>
  (
    await page
      .locator('dl div', { has: page.locator('dt', { hasText: new RegExp(`^${title}$`) }) })
      .locator('dd')
      .first()
      .innerText()
  ).replace(/[^\d.]/g, '')

/** What the bank sent back, line by line: the failed one with its reason. */
const receipt =
  (lines: readonly { number: string; failed: boolean }[]) =>
  async (page: Page): Promise<void> => {
    await placed(page, village)
    await refer(page, '补偿批次', name)
    await page.locator('#new-bank').fill('农村商业银行')
    await page.locator('#new-returned_on').fill(today)
    await page.keyboard.press('Tab')
    for (const [n, line] of lines.entries()) {
      await page.getByRole('button', { name: '加一行' }).click()
      const row = page.locator('fieldset.row-form').nth(n)
      await row.locator(`#new-lines-${n}-number`).fill(line.number)
      await row
        .getByRole('radiogroup', { name: '结果' })
        .getByText(line.failed ? '失败' : '已兑现', { exact: true })
        .click()
      if (line.failed) await row.getByText('账号有误', { exact: true }).click()
    }
  }

test('the city sets a programme, the county computes a run for a village and lays it open', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    await registered(desk, 'compensation_program', async (page) => {
      await placed(page, ['资阳市'])
      await pick(page, '登记为', '执行中')
      await page.locator('#new-name').fill(name)
      await pick(page, '事权等级', '国家级')
      await pick(page, '权属', '集体和个人')
      await pick(page, '资金来源', '市级财政')
      await page.locator('#new-rate').fill('2.50')
      await page.locator('#new-document_number').fill('演示文〔2026〕试点')
      await pick(page, '标准的出处', '待核')
    })
  })
  await atDesk(browser, 'county_forestry', async (desk) => {
    run = await registered(desk, 'compensation_run', async (page) => {
      await placed(page, village)
      await refer(page, '补偿项目', name)
      await page.locator('#new-snapshot_date').fill(today)
      await page.keyboard.press('Tab')
    })
    await takeStep(desk, run, '测算', '已测算')
    await takeStep(desk, run, '公示', '公示中', async ({ page }) => {
      await page.locator('#step-publicity_from').fill(addCalendarDays(today, -30))
      await page.keyboard.press('Tab')
      await page.locator('#step-publicity_place').fill('石塘村村务公开栏')
    })
  })
})

test('the city settles and issues it, the county releases it payee by payee', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    await takeStep(desk, run, '核定', '已核定', ({ page }) => page.locator('#step-objections').fill('公示期间没有异议'))
    await desk.page.reload()
    issued = await told(desk.page, '应付金额')
    await takeStep(desk, run, '下达', '已下达', async ({ page }) => {
      await page.locator('#step-issue_document').fill('演示资环〔2026〕1号')
      await page.locator('#step-issued_on').fill(today)
      await page.keyboard.press('Tab')
      await page.locator('#step-issued_amount').fill(issued)
    })
  })
  await atDesk(browser, 'county_forestry', async (desk) => {
    await takeStep(desk, run, '拨付', '已拨付', ({ page }) => page.locator('#step-release_document').fill('拨付凭证第1号'))
    await open(desk, `/registers/compensation_payment?run=${idOf(run)}&state=released`)
    const links = desk.page.locator('table.records tbody tr td a[href*="/registers/compensation_payment/"]')
    await links.first().waitFor()
    numbers = [...new Set((await links.allInnerTexts()).map((text) => text.trim()))]
  })
  expect(numbers.length).toBeGreaterThan(1)
})

test('the bank sends one payment back; it is sent again to another account and arrives', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    await registered(desk, 'compensation_receipt', receipt(numbers.map((number, n) => ({ number, failed: n === 0 }))))
    await open(desk, run)
    await desk.page.getByText('账号有误').first().waitFor()
    await open(desk, `/registers/compensation_payment?run=${idOf(run)}&state=failed`)
    await desk.page.locator('table.records tbody tr a[href*="/registers/compensation_payment/"]').first().click()
    await desk.page.locator('.record-head').waitFor()
    const payment = new URL(desk.page.url()).pathname
    await takeStep(desk, payment, '重发', '已重发', ({ page }) => page.locator('#step-account').fill('6212000000000000999'))
    await registered(desk, 'compensation_receipt', receipt([{ number: numbers[0] ?? '', failed: false }]))
    await open(desk, payment)
    await desk.page.locator('.record-head .state', { hasText: '已兑现' }).waitFor()
  })
})

test('the city reconciles it to nothing left, and closes it', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    await takeStep(desk, run, '年度对账', '已对账', ({ page }) => page.locator('#step-reconcile_note').fill('退回一笔，已重发兑现'))
    await desk.page.reload()
    expect([Number(await told(desk.page, '对账兑现金额')), Number(await told(desk.page, '对账未兑现金额'))]).toEqual([Number(issued), 0])
    await takeStep(desk, run, '关闭', '已关闭')
  })
})
