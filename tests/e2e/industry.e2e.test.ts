import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { launch, open, photo, takeStep } from './browser.ts'
import { atDesk, attach, pick, placed, refer, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const year = today.slice(0, 4)
/** A day of this year before today, where there is one: a season belongs to the year in which it began. */
const begun = `${year}-01-01` < today ? addCalendarDays(today, -Math.min(30, Number(today.slice(8, 10)) - 1)) : today
const mark = String(Date.now()).slice(-6)
const name = `石塘黄精基地${mark}`
const document = (title: string) => ({ name: title, mimeType: 'image/png', buffer: photo })

let browser: Browser
let base = ''
let season = ''
let before = 0
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** The area of planting under trees on forest land that stands on the county's page of the year, 亩. */
async function planted(desk: Parameters<typeof open>[0]): Promise<number> {
  await open(desk, `/industry/year?year=${year}&division=512021`)
  await desk.page.locator('main table tbody tr, main .empty').first().waitFor()
  const row = desk.page
    .locator('main table')
    .first()
    .locator('tbody tr')
    .filter({ has: desk.page.getByRole('rowheader', { name: '林下种植', exact: true }) })
    .filter({ hasText: '林地' })
  if ((await row.count()) === 0) return 0
  return Number((await row.locator('td').nth(2).innerText()).replaceAll(',', '').replace('—', '0'))
}

test('the township reports a base in public-benefit forest', async () => {
  await atDesk(browser, 'township', async (desk) => {
    base = await registered(desk, 'industry_base', async (page) => {
      await placed(page, ['石塘村'])
      await page.locator('#new-name').fill(name)
      await pick(page, '类别', '林下种植')
      await page.locator('#new-crop').fill('黄精')
      await pick(page, '产品', '木本和林下药材')
      await pick(page, '三调地类', '乔木林地')
      await pick(page, '森林类别', '地方公益林')
      await pick(page, '退耕还林地', '否')
      await page.locator('#new-area_mu').fill('120')
      await page.locator('#new-operator').fill('演示黄精专业合作社')
      await page.locator('#new-land_right').fill('承包地流转合同，至2040年')
    })
    await takeStep(desk, base, '上报', '已上报')
  })
})

test('the county may not take it in without a demonstration of no harm; with one it may', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    before = await planted(desk)
    await open(desk, base)
    await page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    expect(await page.locator('.closed-steps li').filter({ hasText: '核查入账' }).innerText()).toContain('科学论证')
    await takeStep(desk, base, '登记科学论证', '已上报', async () => {
      await page.locator('#step-demonstrated_on').fill(today)
      await page.locator('#step-demonstrated_by').fill('安岳县林业主管部门')
      await page.locator('#step-experts').fill('3')
      await pick(page, '论证结论', '不影响生态功能')
      await attach(page, 'demonstration', document('论证意见.png'))
    })
    await takeStep(desk, base, '核查入账', '在产', async () => {
      await page.locator('#step-listed_on').fill(today)
      await page.locator('#step-check_note').fill('地类、权属相符，论证不影响生态功能')
    })
  })
})

test('the township records a season and its harvest, and the year page has the ground', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    season = await registered(desk, 'base_season', async () => {
      await placed(page, ['石塘村'])
      await refer(page, '基地', name)
      await page.locator('#new-crop').fill('黄精')
      await page.locator('#new-started_on').fill(begun)
      await page.locator('#new-area_mu').fill('100')
      await pick(page, '复种', '否')
    })
    await takeStep(desk, season, '登记采收', '已采收', async () => {
      await page.locator('#step-harvested_on').fill(today)
      await page.locator('#step-output_t').fill('21.5')
      await pick(page, '鲜重或干重', '干重')
      await page.locator('#step-price').fill('14000')
      await page.locator('#step-income').fill('301000')
      await page.locator('#step-jobs').fill('12')
    })
    await open(desk, base)
    const own = page.getByRole('region', { name: '历季' }).locator('table tbody tr').filter({ hasText: begun })
    expect(await own.innerText()).toContain('已采收')
  })
  await atDesk(browser, 'county_forestry', async (desk) => {
    expect((await planted(desk)) - before).toBeCloseTo(100, 2)
  })
})
