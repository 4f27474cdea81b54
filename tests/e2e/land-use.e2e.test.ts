import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLICITY } from '#datasets/land_use/limits.ts'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { type Desk, launch, photo, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, type Officer, pick, placed, refer, registered, secondOfficer } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const year = today.slice(0, 4)
const mark = String(Date.now())
const project = `演示便民道路${mark.slice(-6)}`
const [west, south] = [105.34 + (Date.now() % 997) * 1e-5, 30.07 + (Date.now() % 499) * 1e-5]
const corners = [
  [0, 0],
  [0.0004, 0],
  [0.0004, 0.0003],
  [0, 0.0003],
].map(([x = 0, y = 0]) => [Number((west + x).toFixed(6)), Number((south + y).toFixed(6))] as const)
const hectares = (areaOf({ type: 'Polygon', coordinates: [[...corners, corners[0]!].map(([x, y]) => [x, y] as [number, number])] }) / 10_000).toFixed(4)
const document = (name: string) => ({ name, mimeType: 'image/png', buffer: photo })

let browser: Browser
let application = ''
let county: Officer
let city: Officer
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const take = (username: string, step: string, state: string, fill?: (desk: Desk) => Promise<void>, password?: string): Promise<void> =>
  atDesk(browser, username, (desk) => takeStep(desk, application, step, state, fill), password)
const closedSteps = async ({ page }: Desk, step: string): Promise<string> => {
  await page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
  return page.locator('.closed-steps li').filter({ hasText: step }).innerText()
}

test('county and city each have a second officer: who accepts does not forward, who examines does not grant', async () => {
  county = await secondOfficer(browser, 'county_forestry', 'county.forestry_officer', '512021', '安岳县')
  city = await secondOfficer(browser, 'city_forestry', 'city.forestry_officer', '512000', '资阳市')
})

test('the county drafts an application; without a parcel it is told that it cannot be submitted', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    await registered(desk, 'construction_project', async (page) => {
      await placed(page, ['安岳县'])
      await page.locator('#new-name').fill(project)
      await page.locator('#new-owner_unit').fill('毛家镇人民政府')
      await pick(page, '批准机关', '市、县级人民政府及其部门')
      await pick(page, '项目类别', '基础设施')
      await pick(page, '经营性项目', '否')
      await pick(page, '重大项目', '否')
      await page.locator('#new-approval_number').fill(`演示批〔${year}〕${mark.slice(-4)}号`)
      await page.locator('#new-approved_on').fill(today)
    })
    application = await registered(desk, 'land_use_application', async (page) => {
      await placed(page, ['安岳县'])
      await refer(page, '建设项目', project)
      await page.locator('#new-applicant').fill('毛家镇人民政府')
      await pick(page, '使用类别', '永久使用')
      await page.locator('#new-purpose').fill('便民道路')
      await pick(page, '未批先建', '否')
    })
    expect(await closedSteps(desk, '提交')).toContain('请先录入使用林地的地块')
    await registered(desk, 'land_parcel', async (page) => {
      await placed(page, ['毛家镇', '石塘村'])
      await refer(page, '使用林地申请', project)
      await page.locator('#new-number').fill('1')
      await page.locator('#new-sub_compartment').fill('0001')
      await page.locator('#new-area').fill(hectares)
      await page.locator('#new-boundary').fill(corners.map((c) => c.join(', ')).join('\n'))
      await pick(page, '地类', '乔木林地（纯林）')
      await pick(page, '林地权属', '集体')
      await pick(page, '林地保护等级', 'Ⅳ级')
      await pick(page, '森林类别', '一般商品林')
      await pick(page, '位于城市规划区内', '否')
      await page.locator('#new-works').fill('便民道路')
    })
    await takeStep(desk, application, '提交', '已提交', ({ page }) => attach(page, 'materials', document('申请材料.png')))
    await takeStep(desk, application, '受理', '已受理', ({ page }) => page.locator('#step-acceptance_number').fill(`演示受〔${year}〕${mark.slice(-4)}号`))
  })
})

test('现场查验: two officers are chosen by name, and the record names them', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    await takeStep(desk, application, '现场查验', '已查验', async () => {
      await refer(page, '现场查验人员', '演示芳椿')
      await refer(page, '现场查验人员', '演示桐风')
      await page.keyboard.press('Escape')
      await page.locator('#step-verified_on').fill(today)
      await page.locator('#step-site_note').fill('现场与申请相符，未动工。')
      await attach(page, 'site_photos', { name: '现场.jpg', mimeType: 'image/jpeg', buffer: shotNow(`${west}, ${south}`) })
    })
    const body = page.locator('.record-main')
    for (const name of ['演示芳椿', '演示桐风']) await body.getByRole('link', { name, exact: true }).waitFor()
    expect(await page.getByRole('main').innerText()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
    await takeStep(desk, application, '公示', '公示中', async () => {
      await page.locator('#step-publicity_place').fill('毛家镇政务公开栏')
      await page.locator('#step-publicity_from').fill(addWorkingDays(today, -(PUBLICITY.value + 1)))
      await page.locator('#step-publicity_to').fill(today)
    })
    expect(await closedSteps(desk, '审查上报')).toContain('同一人')
  })
})

test('another officer of the county forwards it; the city examines, takes the fee, and another grants', async () => {
  await take(
    county.username,
    '审查上报',
    '待审查',
    async ({ page }) => {
      await page.locator('#step-publicity_result').fill('公示期内没有异议。')
      await page.locator('#step-county_opinion').fill('符合规定，同意上报。')
    },
    county.password,
  )
  await atDesk(browser, 'city_forestry', async (desk) => {
    const { page } = desk
    await takeStep(desk, application, '审查', '已审查', () => page.locator('#step-city_opinion').fill('符合规定，同意。'))
    const due =
      /([\d,]+(?:\.\d+)?)/
        .exec(await page.locator('.facts-list > div').filter({ hasText: '应缴森林植被恢复费' }).locator('dd').first().innerText())?.[1]
        ?.replaceAll(',', '') ?? ''
    expect(Number(due)).toBeGreaterThan(0)
    await takeStep(desk, application, '登记缴费', '已缴费', async () => {
      await page.locator('#step-fee_paid').fill(due)
      await page.locator('#step-fee_paid_on').fill(today)
      await page.locator('#step-fee_receipt').fill(`演示票据${mark.slice(-4)}`)
    })
    expect(await closedSteps(desk, '准予')).toContain('同一人')
  })
  await take(
    city.username,
    '准予',
    '准予',
    async ({ page }) => {
      await page.locator('#step-decision_number').fill(`演示林资许〔${year}〕${mark.slice(-6)}号`)
      await page.locator('#step-decided_on').fill(today)
    },
    city.password,
  )
})

test('the consent is handed over', async () => {
  await take('county_forestry', '送达同意书', '已领同意书', async ({ page }) => {
    await page.locator('#step-consent_number').fill(`演示同意书${mark.slice(-6)}`)
    await page.locator('#step-delivered_on').fill(today)
  })
})
