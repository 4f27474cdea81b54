import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { launch, open, takeStep, walkTo } from './browser.ts'
import { atDesk, type Officer, pick, secondOfficer } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))

let browser: Browser
let second: Officer
let plan = ''
let conflict = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

test('the city has a second officer: who proposes how a conflict ends does not record that it is settled', async () => {
  second = await secondOfficer(browser, 'city_forestry', 'city.forestry_officer', '512000', '资阳市')
})

test('a plan says why it may not go to the meeting, and where its zones lie over others; one of these is registered from the picture', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    const { page } = desk
    await walkTo(desk, '规划与空间管控', '规划')
    await page
      .getByRole('link', { name: /国土绿化总体规划/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /国土绿化总体规划/ }).waitFor()
    plan = new URL(page.url()).pathname
    await page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    expect(await page.locator('.closed-steps li').filter({ hasText: '会议审议通过' }).innerText()).toMatch(/还有\d+个衔接问题没有商定/)
    const bank = page.getByRole('region', { name: '重叠的分区' }).getByRole('row').filter({ hasText: '岸线保护区' })
    expect(await bank.getByRole('cell').nth(2).innerText()).toMatch(/\d+\.\d+/)
    await bank.getByRole('button', { name: '登记为衔接问题' }).click()
    await page.getByRole('heading', { level: 1, name: /本规划“营造林区”与.*“岸线保护区”重叠/ }).waitFor()
    conflict = new URL(page.url()).pathname
    await takeStep(desk, conflict, '提出方案', '已提方案', async () => {
      await pick(page, '处理', '本规划修改')
      await page.locator('#step-settlement_note').fill('岸线范围内的地块调出营造林区')
    })
  })
})

test('the second officer records what was agreed, and the plan shows it where the ground was claimed twice', async () => {
  await atDesk(
    browser,
    second.username,
    async (desk) => {
      const { page } = desk
      await takeStep(desk, conflict, '登记商定', '已衔接', async () => {
        await page.locator('#step-settled_by').fill('规划衔接专题会议')
        await page.locator('#step-settled_on').fill(today)
      })
      await open(desk, plan)
      await page.getByRole('region', { name: '重叠的分区' }).getByRole('row').filter({ hasText: '岸线保护区' }).getByRole('link', { name: '已衔接' }).waitFor()
    },
    second.password,
  )
})

test('targets are told by the figures of the year, and an evaluation keeps what they said', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    const { page } = desk
    await open(desk, '/planning/targets?year=2023')
    const quota = page.getByRole('row').filter({ hasText: '年采伐量' })
    expect(await quota.innerText()).toMatch(/9\.12\s*万立方米[\s\S]*0\.85\s*万立方米[\s\S]*达到/)
    await page.getByRole('link', { name: /“十四五”生态保护和自然资源利用规划/ }).click()
    await page.getByRole('button', { name: '开始评估' }).click()
    await page.getByRole('heading', { level: 1, name: /年度体检/ }).waitFor()
    expect(await page.getByRole('row').filter({ hasText: '年采伐量' }).innerText()).toContain('0.85万立方米')
    await page.locator('.record-head .state', { hasText: '评估中' }).waitFor()
  })
})
