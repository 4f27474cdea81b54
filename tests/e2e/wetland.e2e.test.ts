import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMonths, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { type Desk, launch, open, photo, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, type Officer, pick, placed, refer, registered, secondOfficer } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const year = today.slice(0, 4)
const mark = String(Date.now()).slice(-6)
const name = `石塘河滩${mark}`
const project = `跨滩便桥${mark}`
/** About a hectare of flat, on ground of its own each time the flow runs. */
const [west, south] = [105.35 + (Date.now() % 997) * 1e-5, 30.06 + (Date.now() % 499) * 1e-5]
const corners = [
  [0, 0],
  [0.001, 0],
  [0.001, 0.001],
  [0, 0.001],
].map(([x = 0, y = 0]) => [Number((west + x).toFixed(6)), Number((south + y).toFixed(6))] as const)
const hectares = (areaOf({ type: 'Polygon', coordinates: [[...corners, corners[0]!].map(([x, y]) => [x, y] as [number, number])] }) / 10_000).toFixed(4)
const [occupied, rebuilt] = ['0.2500', '0.3000']
const document = (title: string) => ({ name: title, mimeType: 'image/png', buffer: photo })
const scene = (title: string) => ({ name: title, mimeType: 'image/jpeg', buffer: shotNow(`${west}, ${south}`) })

let browser: Browser
let second: Officer
let unit = ''
let occupation = ''
let restoration = ''
const before = { occupied: '', restored: '', closing: '' }
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** What stands in a line of the county's account of this year, by the law. */
async function stands(desk: Desk, line: string): Promise<string> {
  await open(desk, `/wetland/account?year=${year}&division=512021`)
  const cell = desk.page
    .locator('main table')
    .first()
    .getByRole('row')
    .filter({ has: desk.page.getByRole('rowheader', { name: line, exact: true }) })
    .getByRole('cell')
    .first()
  return /-?[\d,]+(?:\.\d+)?/.exec(await cell.innerText())?.[0]?.replaceAll(',', '') ?? ''
}
const lines = { occupied: '减：审批占用', restored: '加：恢复', closing: '期末' } as const
const apart = (now: string, then: string): string => new Decimal(now).minus(then).toFixed(4)

test('the county has a second officer: who accepts and closes is not who reported and began', async () => {
  second = await secondOfficer(browser, 'county_forestry', 'county.forestry_officer', '512021', '安岳县')
})

test('the county enters an important wetland, and looks at its account before anything is taken', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    unit = await registered(desk, 'wetland', async (page) => {
      await placed(page, ['毛家镇', '石塘村'])
      await page.locator('#new-name').fill(name)
      await page.locator('#new-number').fill(`演示湿流${mark}`)
      await pick(page, '湿地类型', '泛洪平原湿地')
      await pick(page, '三调地类', '内陆滩涂')
      await pick(page, '级别', '省级重要湿地')
      await page.locator('#new-area').fill(hectares)
      await page.locator('#new-boundary').fill(corners.map((c) => c.join(', ')).join('\n'))
      await page.locator('#new-keeper').fill('毛家镇人民政府')
    })
    for (const key of ['occupied', 'restored', 'closing'] as const) before[key] = await stands(desk, lines[key])
    expect(Number(before.closing)).toBeGreaterThan(0)
  })
})

test('an occupation is asked for: the opinion of the authorised department, then the approval of the project', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    occupation = await registered(desk, 'wetland_occupation', async () => {
      await placed(page, ['毛家镇', '石塘村'])
      await refer(page, '湿地', name)
      await page.locator('#new-project_name').fill(project)
      await pick(page, '项目性质', '其他项目')
      await page.locator('#new-owner_unit').fill('演示交通建设公司')
      await pick(page, '占用方式', '永久占用')
      await page.locator('#new-area').fill(occupied)
      await pick(page, '三调地类', '内陆滩涂')
      await pick(page, '修建永久性建筑物', '是')
      await page.locator('#new-avoidance').fill('比选三个方案，推荐方案占用最少。')
      await page.locator('#new-effect').fill('枯水期施工，设围堰和沉淀池。')
      await pick(page, '恢复重建或缴费', '恢复或者重建面积、质量相当的湿地')
    })
    await takeStep(desk, occupation, '提交', '已提交', () => attach(page, 'materials', document('申请材料.png')))
    await takeStep(desk, occupation, '征求意见', '征求意见中', async () => {
      await page.locator('#step-asked_of').fill('安岳县人民政府授权的部门')
      await page.locator('#step-asked_on').fill(today)
    })
    await takeStep(desk, occupation, '登记意见', '已有意见', async () => {
      await pick(page, '意见', '有条件同意')
      await page.locator('#step-opinion_number').fill(`演示湿函〔${year}〕${mark}号`)
      await page.locator('#step-opinion_on').fill(today)
      await page.locator('#step-conditions').fill('避开鸟类繁殖期施工')
    })
    await takeStep(desk, occupation, '登记项目批准', '项目已批准', async () => {
      await page.locator('#step-approver').fill('安岳县人民政府')
      await page.locator('#step-approval_number').fill(`演示湿批〔${year}〕${mark}号`)
      await page.locator('#step-approved_on').fill(today)
    })
  })
})

test('what is taken stands on the account at once, and what is owed for it waits', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    await takeStep(desk, occupation, '开始占用', '占用中', () => page.locator('#step-started_on').fill(today))
    expect(apart(await stands(desk, lines.occupied), before.occupied)).toBe(occupied)
    expect(apart(await stands(desk, lines.closing), before.closing)).toBe(`-${occupied}`)
    await open(desk, '/registers/wetland_restoration?state=due&division=512021107200')
    const owed = page
      .locator('table.records tbody tr')
      .filter({ hasText: '占用重要湿地的恢复重建' })
      .filter({ hasText: addMonths(today, 12) })
    restoration = new URL((await owed.first().locator('a[href*="/registers/wetland_restoration/"]').first().getAttribute('href')) ?? '', page.url()).pathname
  })
})

test('the township restores and reports; less than is owed is not accepted by anybody, more is', async () => {
  await atDesk(browser, 'township', (desk) =>
    takeStep(desk, restoration, '恢复报验', '已报验', async ({ page }) => {
      await page.locator('#step-restored_area').fill(rebuilt)
      await page.locator('#step-restored_on').fill(today)
      await attach(page, 'photos', scene('恢复后.jpg'))
    }),
  )
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    const fill = async (area: string): Promise<void> => {
      await page.locator('#step-accepted_area').fill(area)
      await page.locator('#step-accepted_on').fill(today)
      await page.locator('#step-check_note').fill('面积、质量与占用的相当')
    }
    await open(desk, restoration)
    await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '验收合格', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await fill('0.2000')
    await attach(page, 'check_photos', scene('验收.jpg'))
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await drawer.getByText('验收合格面积小于应恢复的', { exact: false }).first().waitFor()
    await fill(rebuilt)
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await page.locator('.record-head .state', { hasText: '已验收' }).waitFor()
    expect(apart(await stands(desk, lines.restored), before.restored)).toBe(rebuilt)
    expect(apart(await stands(desk, lines.closing), before.closing)).toBe(new Decimal(rebuilt).minus(occupied).toFixed(4))
  })
})

test('who began it does not close it; the second officer looks and does, and the wetland tells what went and what came', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    await open(desk, occupation)
    await desk.page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    expect(await desk.page.locator('.closed-steps li').filter({ hasText: '检查办结' }).innerText()).toContain('同一人')
  })
  await atDesk(
    browser,
    second.username,
    async (desk) => {
      await takeStep(desk, occupation, '检查办结', '已办结', async ({ page }) => {
        await page.locator('#step-check_note').fill('条件已落实，重建的湿地已验收。')
        await attach(page, 'check_photos', scene('办结.jpg'))
      })
      await open(desk, unit)
      const own = desk.page.getByRole('region', { name: '本处面积增减' }).locator('table tbody')
      await own.getByRole('link', { name: `${project} · 永久占用` }).waitFor()
      expect(await own.getByRole('row').filter({ hasText: '真实增减' }).innerText()).toContain('0.05')
    },
    second.password,
  )
})
