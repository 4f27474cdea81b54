import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { type Desk, launch, open, photo, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, type Officer, pick, placed, refer, registered, secondOfficer } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const mark = String(Date.now())
const place = `石塘村后坡小班${mark.slice(-6)}`
/** A plot of about a fifth of a hectare, on ground of its own each time the flow runs. */
const [west, south] = [105.33 + (Date.now() % 997) * 1e-5, 30.08 + (Date.now() % 499) * 1e-5]
const corners = [
  [0, 0],
  [0.0005, 0],
  [0.0005, 0.0004],
  [0, 0.0004],
].map(([x = 0, y = 0]) => [Number((west + x).toFixed(6)), Number((south + y).toFixed(6))] as const)
const hectares = (areaOf({ type: 'Polygon', coordinates: [[...corners, corners[0]!].map(([x, y]) => [x, y] as [number, number])] }) / 10_000).toFixed(4)
const document = (name: string) => ({ name, mimeType: 'image/png', buffer: photo })

let browser: Browser
let permit = ''
let second: Officer
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const take = (username: string, step: string, state: string, fill?: (desk: Desk) => Promise<void>, password?: string): Promise<void> =>
  atDesk(browser, username, (desk) => takeStep(desk, permit, step, state, fill), password)

test('the county has a second officer, who issues what the first has reviewed', async () => {
  second = await secondOfficer(browser, 'county_forestry', 'county.forestry_officer', '512021', '安岳县')
})

test('the quota of the year is entered when the province has issued it, and not before', async () => {
  const year = today.slice(0, 4)
  const document_number = `演示采限〔${year}〕${mark.slice(-6)}号`
  await atDesk(browser, 'city_forestry', async (desk) => {
    await open(desk, `/harvest/quota?year=${year}&division=512021`)
    await desk.page.locator('main .empty').waitFor()
    const account = await registered(desk, 'harvest_quota', async (page) => {
      await placed(page, ['安岳县'])
      await page.keyboard.press('Escape')
      await refer(page, '编限单位', '安岳县')
      await pick(page, '林木权属', '个人')
      await pick(page, '起源', '人工')
      await pick(page, '森林类别', '商品林')
      await pick(page, '采伐类型', '抚育采伐')
      await page.locator('#new-document_number').fill(document_number)
      await page.locator('#new-issued_on').fill(addCalendarDays(today, -1))
    })
    expect(account).toContain('/registers/harvest_quota/')
    await registered(desk, 'harvest_quota_entry', async (page) => {
      await placed(page, ['安岳县'])
      await page.keyboard.press('Escape')
      // accounts of one item are named alike in every year: the document tells this one
      const account = page.getByRole('combobox', { name: '账户', exact: true })
      await account.click()
      await account.pressSequentially(document_number)
      const options = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
      await expect.poll(() => options.count(), { timeout: 30_000 }).toBe(1)
      await options.first().click()
      await pick(page, '类别', '下达')
      await page.locator('#new-amount').fill('1200')
      await page.locator('#new-document_number').fill(document_number)
    })
    await open(desk, `/harvest/quota?year=${year}&division=512021`)
    await desk.page.locator('table.ledger tbody tr').first().waitFor()
  })
})

test('the township takes an application in and submits it', async () => {
  await atDesk(browser, 'township', async (desk) => {
    permit = await registered(desk, 'harvest_permit', async (page) => {
      await pick(page, '申请人类别', '农户')
      await page.locator('#new-holder_name').fill('演示林农')
      await page.locator('#new-holder_number').fill(`演示户${mark.slice(-8)}`)
      await refer(page, '编限单位', '安岳县')
      await page.locator('#new-place').fill(place)
      await page.locator('#new-area_boundary').fill(corners.map((c) => c.join(', ')).join('\n'))
      await pick(page, '林木权属', '个人')
      await pick(page, '起源', '人工')
      await pick(page, '森林类别', '商品林')
      await pick(page, '采伐类型', '抚育采伐')
      await pick(page, '采伐方式', '疏伐')
      await pick(page, '限额依据', '纳入限额')
      await page.locator('#new-species').fill('柏木')
      await page.locator('#new-area_ha').fill(hectares)
      await page.locator('#new-volume').fill('3.5')
      await page.locator('#new-slope').fill('12')
    })
    await takeStep(desk, permit, '提交', '已提交')
    // Nothing that did not happen is ticked.
    expect(await desk.page.locator('.steps .past').allInnerTexts()).toHaveLength(1)
    expect(await desk.page.locator('.steps li').filter({ hasText: '待补正' }).count()).toBe(0)
  })
})

test('the county accepts; the township surveys the plot and shows it to the village', async () => {
  await take('county_forestry', '受理', '已受理')
  await take('township', '伐区调查', '伐区已调查', async ({ page }) => {
    await page.locator('#step-survey_number').fill(`演示调查${mark.slice(-6)}`)
    await page.locator('#step-surveyed_by').fill('毛家镇林业工作站')
    await attach(page, 'survey_files', document('伐区调查设计.png'))
  })
  await take('township', '伐前公示', '伐前公示', async ({ page }) => {
    await page.locator('#step-publicity_from').fill(today)
    await page.locator('#step-publicity_to').fill(addCalendarDays(today, 5))
  })
})

test('two officers look at the ground, one reviews, and another issues the permit', async () => {
  await take('county_forestry', '现场查验', '已查验', async ({ page }) => {
    await page.locator('#step-inspected_on').fill(today)
    await refer(page, '查验人员', '演示芳椿')
    await refer(page, '查验人员（二）', '演示桐风')
    await page.locator('#step-inspection_note').fill('现场与调查设计相符。')
  })
  await atDesk(browser, 'county_forestry', async (desk) => {
    await takeStep(desk, permit, '审核', '已审核', ({ page }) => page.locator('#step-review_note').fill('符合抚育采伐规定，同意。'))
    // Who reviewed it is told why he cannot issue it.
    await desk.page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    await desk.page.locator('.closed-steps li').filter({ hasText: '发证' }).getByText('同一人', { exact: false }).waitFor()
  })
  await take(
    second.username,
    '发证',
    '已发证',
    async ({ page }) => {
      await page.locator('#step-permit_number').fill(`演示采字〔${today.slice(0, 4)}〕${mark.slice(-6)}号`)
      await page.locator('#step-issued_on').fill(today)
      await page.locator('#step-valid_from').fill(today)
      await page.locator('#step-valid_to').fill(addCalendarDays(today, 25))
    },
    second.password,
  )
})

test('the township is there when trees fall, the county checks what was cut, and the number stands whole in the list', async () => {
  await take('township', '开始采伐', '采伐中', ({ page }) => page.locator('#step-started_on').fill(today))
  await take('county_forestry', '伐后验收合格', '伐后验收合格', async ({ page }) => {
    await page.locator('#step-cut_checked_on').fill(today)
    await page.locator('#step-cut_volume').fill('3.2')
    await page.locator('#step-cut_area_ha').fill(hectares)
    await page.locator('#step-cut_certificate').fill(`演示验收${mark.slice(-6)}`)
    await attach(page, 'cut_photos', { name: '伐后.jpg', mimeType: 'image/jpeg', buffer: shotNow(`${west}, ${south}`) })
  })
  await atDesk(browser, 'township', async (desk) => {
    await open(desk, `/registers/harvest_permit?q=${encodeURIComponent(place)}`)
    await desk.page
      .getByRole('row')
      .filter({ hasText: place })
      .getByText(`演示采字〔${today.slice(0, 4)}〕${mark.slice(-6)}号`, { exact: true })
      .waitFor()
  })
})
