import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { launch, open, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, pick, placed, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const mark = String(Date.now()).slice(-6)
const number = `墙演${mark}`
const name = `森林城市主题墙${mark}`
const at = '105.3512, 30.0614'
const scene = (title: string) => ({ name: title, mimeType: 'image/jpeg', buffer: shotNow(at) })

let browser: Browser
let wall = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** How many walls stand in a column of the page, in the township. */
const wallsOf = async (desk: Parameters<Parameters<typeof atDesk>[2]>[0], column: number): Promise<number> => {
  await open(desk, '/culture/installations?division=512021107')
  const row = desk.page
    .getByRole('region', { name: '各类设施' })
    .getByRole('row')
    .filter({ has: desk.page.getByRole('rowheader', { name: '生态文化宣传墙', exact: true }) })
  return Number((await row.getByRole('cell').nth(column).innerText()).trim())
}
const [standing, broken] = [0, 1]

test('the township sets up a wall; it stands', async () => {
  await atDesk(browser, 'township', async (desk) => {
    wall = await registered(desk, 'culture_installation', async (page) => {
      await placed(page, ['石塘村'])
      await page.locator('#new-number').fill(number)
      await pick(page, '类别', '生态文化宣传墙')
      await page.locator('#new-name').fill(name)
      await page.locator('#new-place').fill('石塘村文化广场')
      await page.locator('#new-location').fill(at)
      await page.locator('#new-set_on').fill(addCalendarDays(today, -30))
      await page.locator('#new-keeper_unit').fill('毛家镇人民政府')
      await attach(page, 'photo', scene('设置.jpg'))
    })
    await desk.page.locator('.record-head .state', { hasText: '完好' }).waitFor()
    expect(await wallsOf(desk, standing)).toBeGreaterThan(0)
  })
})

test('the ranger finds it broken; it has a term and stands among those to be mended', async () => {
  await atDesk(browser, 'ranger', (desk) =>
    takeStep(desk, wall, '报损', '损坏待修', async ({ page }) => {
      await page.locator('#step-found_on').fill(today)
      await pick(page, '损坏情况', '破损')
      await attach(page, 'damage_photos', scene('损坏.jpg'))
    }),
  )
  await atDesk(browser, 'township', async (desk) => {
    expect(await wallsOf(desk, broken)).toBeGreaterThan(0)
    const own = desk.page.getByRole('region', { name: '待修和待验' }).getByRole('row').filter({ hasText: number })
    expect(await own.innerText()).toContain(addCalendarDays(today, 15))
  })
})

test('the township mends it, and does not accept what it mended; the county does, and the wall stands again', async () => {
  await atDesk(browser, 'township', async (desk) => {
    await takeStep(desk, wall, '报修复', '已修待验', async ({ page }) => {
      await page.locator('#step-mended_on').fill(today)
      await page.locator('#step-mend_note').fill('更换面板')
      await attach(page, 'mend_photos', scene('修复.jpg'))
    })
    await desk.page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    expect(await desk.page.locator('.closed-steps li').filter({ hasText: '验收' }).innerText()).toContain('同一人')
  })
  await atDesk(browser, 'county_forestry', async (desk) => {
    await takeStep(desk, wall, '验收', '完好')
    await open(desk, '/culture/installations?division=512021107')
    await desk.page.getByRole('region', { name: '各类设施' }).waitFor()
    expect(await desk.page.getByRole('row').filter({ hasText: number }).count()).toBe(0)
  })
})

test('the page of indicators says what is missing and opens to the record and to the figure that say so', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    const { page } = desk
    const page2023 = '/culture/forest-city?year=2023&division=512000'
    await open(desk, page2023)
    const rows = page.getByRole('region', { name: '各项指标的现状和差距' })
    const crowns = rows.getByRole('row').filter({ hasText: '城区树冠覆盖率' })
    expect(await crowns.innerText()).toContain('1.4')
    await crowns.getByRole('link', { name: /^2023年/ }).click()
    await page.locator('.record-head .state', { hasText: '已核定' }).waitFor()
    expect(page.url()).toContain('/registers/forest_city_value/')
    await open(desk, page2023)
    await rows.getByRole('row').filter({ hasText: '生态宣传活动' }).getByRole('link', { name: '市级生态文化活动' }).click()
    await page.locator('#records tbody tr').first().waitFor()
    expect(page.url()).toContain('/figures/culture.city_events')
    await open(desk, page2023)
    await page.getByRole('combobox', { name: '指标版本', exact: true }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: 'GB/T 37342-2024' }).first().click()
    await page.getByText('各项要求没有录入', { exact: false }).waitFor()
  })
})
