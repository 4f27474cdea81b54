import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { launch, open, photo, takeStep, walkTo } from './browser.ts'
import { atDesk, attach, type Officer, pick, refer, registered, secondOfficer } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const mark = String(Date.now()).slice(-6)

let browser: Browser
let second: Officer
let dispute = ''
let subject = ''
let permit = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

test('the county has a second officer: who reviewed a permit does not issue it', async () => {
  second = await secondOfficer(browser, 'county_forestry', 'county.forestry_officer', '512021', '安岳县')
})

test('a dispute tells its lawful road and which permit waits because of it; the permit names the dispute', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    await walkTo(desk, '安全生产与林权纠纷', '林权纠纷')
    await page
      .getByRole('link', { name: /采伐小班柏木林权属/ })
      .first()
      .click()
    subject = (await page.getByRole('heading', { level: 1, name: /采伐小班柏木林权属/ }).innerText()).trim()
    dispute = new URL(page.url()).pathname
    await page.getByText('乡镇或县级以上人民政府处理').first().waitFor()
    const waiting = page.locator('dd').filter({ has: page.locator('a[href*="/registers/harvest_permit/"]') })
    await waiting.getByRole('link').first().click()
    await page.locator('.record-head .state', { hasText: '已审核' }).waitFor()
    permit = new URL(page.url()).pathname
  })
  await atDesk(
    browser,
    second.username,
    async (desk) => {
      await open(desk, permit)
      await desk.page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
      const reason = await desk.page.locator('.closed-steps li').filter({ hasText: '发证' }).innerText()
      expect(reason).toContain('未了结的林权纠纷')
      expect(reason).toContain(subject)
    },
    second.password,
  )
})

test('the township sits with both sides until they agree, the county lets it take effect', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    await open(desk, dispute)
    await page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    expect(await page.locator('.closed-steps li').filter({ hasText: '达成协议' }).innerText()).toContain('还没有登记调解会')
    await registered(desk, 'dispute_session', async (form) => {
      await refer(form, '纠纷', subject.slice(0, 12))
      await form.getByLabel('日期').first().fill(addCalendarDays(today, 0))
      await form.locator('#new-place').fill('村委会会议室')
      await pick(form, '调解组织', '乡镇调解')
      await form.locator('#new-mediators').fill('演示调解员')
      await form.locator('#new-attendance').fill('6')
      await form.locator('#new-record').fill('双方同意以沟心为界')
      await pick(form, '结果', '达成一致')
    })
    await takeStep(desk, dispute, '达成协议', '达成协议', async () => {
      await page.locator('#step-agreed_on').fill(today)
      await page.getByRole('radiogroup', { name: '协议确定权属' }).getByText('是', { exact: true }).click()
      await attach(page, 'agreement', { name: `协议${mark}.png`, mimeType: 'image/png', buffer: photo })
    })
  })
  await atDesk(browser, 'county_forestry', (desk) => takeStep(desk, dispute, '生效', '已生效', ({ page }) => page.locator('#step-effective_on').fill(today)))
})

test('the permit is released and issued', async () => {
  await atDesk(
    browser,
    second.username,
    (desk) =>
      takeStep(desk, permit, '发证', '已发证', async ({ page }) => {
        await page.locator('#step-permit_number').fill(`演示采字${mark}`)
        await page.locator('#step-issued_on').fill(today)
        await page.locator('#step-valid_from').fill(today)
        await page.locator('#step-valid_to').fill(addCalendarDays(today, 60))
      }),
    second.password,
  )
})
