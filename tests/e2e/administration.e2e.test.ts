import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { choose, launch, open, signedIn } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

test('an administrator sets a number of the city: its effect is told before, and who, when and why stand in the audit', async () => {
  await signedIn(browser, 'admin', async (desk) => {
    const { page } = desk
    await open(desk, '/administration')
    await page.getByRole('link', { name: '本市设定' }).click()
    const setting = page.getByRole('region', { name: '整改佐证离问题位置最远几米' })
    await setting.getByText('500 米', { exact: true }).waitFor()
    await setting.getByRole('button', { name: /^改\s*定$/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('填好新的值，这里说明').waitFor()
    await dialog.getByLabel(/新的值/).fill('300')
    await dialog
      .getByRole('status')
      .getByText(/没有这个范围内的照片/)
      .waitFor()
    await dialog.getByLabel('理由').fill('山高谷深，照片须更近')
    await dialog.getByRole('button', { name: '确认改定' }).click()
    await setting.getByText('300 米', { exact: true }).waitFor()
    await setting.getByText(/本市自定/).waitFor()
    await open(desk, '/administration')
    await page.getByRole('link', { name: '访问记录' }).click()
    await choose(page, '种类', '改定设置')
    const line = page.locator('table.audit tbody tr').first()
    await line.getByText('整改佐证离问题位置最远几米：500 → 300 米').waitFor()
    await line.getByText('山高谷深，照片须更近').waitFor()
    // back as it was, for the flows that come after
    await open(desk, '/administration/settings')
    await setting.getByRole('button', { name: /^改\s*定$/ }).click()
    await dialog.getByLabel('理由').fill('照旧')
    await dialog.getByLabel(/新的值/).fill('500')
    await dialog.getByRole('button', { name: '确认改定' }).click()
    await setting.getByText('500 米', { exact: true }).waitFor()
  })
})

test('who has what since when, what a post may do, and how the system stands', async () => {
  await signedIn(browser, 'admin', async (desk) => {
    const { page } = desk
    await open(desk, '/administration')
    await page.getByRole('link', { name: '任职与权限' }).click()
    await page.getByLabel('姓名、用户名或岗位名称').fill('county_fire')
    const line = page.locator('table.holdings tbody tr', { hasText: 'county_fire' })
    await line
      .getByText(/^\d{4}-\d{2}-\d{2}$/)
      .first()
      .waitFor()
    await line.getByRole('button', { name: /防火/ }).click()
    await page.getByRole('dialog').getByRole('link', { name: '禁火令' }).waitFor()
    await page.keyboard.press('Escape')
    await open(desk, '/administration')
    await page.getByRole('link', { name: '运行状况' }).click()
    await page.getByText('数据库大小').waitFor()
    await page.getByRole('region', { name: '定时事项' }).getByText('期限到点：提醒、逾期、督办').waitFor()
    expect(await page.getByRole('region', { name: '正登录着的' }).getByText('admin', { exact: true }).count()).toBeGreaterThan(0)
  })
})
