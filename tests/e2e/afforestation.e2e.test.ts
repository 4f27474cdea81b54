import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { type Desk, launch, open, photo, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, type Officer, pick, placed, refer, registered, secondOfficer } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const year = Number(today.slice(0, 4))
/** Planted in the spring before: a growing season has passed. */
const spring = year - 1
const mark = String(Date.now()).slice(-6)
const name = `安岳县演示造林${mark}`
const [design_number, works_number] = [`演示设流${mark}`, `演示施流${mark}`]
const area = '100.0000'
const document = (title: string) => ({ name: title, mimeType: 'image/png', buffer: photo })

let browser: Browser
let second: Officer
let plot = { path: '', number: '', boundary: '', at: '' }
const paths = { project: '', design: '', works: '', check: '' }
let before = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const scene = (title: string) => ({ name: title, mimeType: 'image/jpeg', buffer: shotNow(plot.at) })

/** What the county has accepted of planting in this year, as the line of land tells it. */
async function accepted(desk: Desk): Promise<string> {
  await open(desk, `/afforestation/line?year=${year}&division=512021`)
  await desk.page.locator('.card table').first().waitFor()
  const row = desk.page.getByRole('row').filter({ has: desk.page.getByRole('rowheader', { name: '人工造林', exact: true }) })
  const cell = row.locator('td[data-label="验收合格"]')
  return (await cell.count()) === 0 ? '0' : (/[\d,]+(?:\.\d+)?/.exec(await cell.first().innerText())?.[0]?.replaceAll(',', '') ?? '0')
}

/** The plot as it is kept. */
type Told = { number: string; boundary: { coordinates: [number, number][][] } }

test('the county has a second officer: who designs and records does not approve and confirm', async () => {
  second = await secondOfficer(browser, 'county_forestry', 'county.forestry_officer', '512021', '安岳县')
})

test('the city takes a plot of the suitable space into the plan', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    const { page } = desk
    await open(desk, '/registers/afforestation_plot?state=assessed&suitability=tree&division=512021&q=512021-2023-K')
    const link = page.locator('table.records tbody tr a[href*="/registers/afforestation_plot/"]').first()
    const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
    const told = (await (await page.request.get(`${new URL(page.url()).origin}/api${path.replace(/\/([0-9a-f-]{36})$/, '/records/$1')}`)).json()) as Told
    const ring = told.boundary.coordinates[0]!.slice(0, -1)
    plot = {
      path,
      number: told.number,
      boundary: ring.map((c) => c.join(', ')).join('\n'),
      at: ring[0]!.join(', '),
    }
    await takeStep(desk, path, '列入年度计划', '已列入计划', async () => {
      await page.locator('#step-plan_year').fill(String(spring))
      await page.locator('#step-plan_document').fill(`演示林计流${mark}`)
    })
  })
})

test('a project is applied for by the county and granted through the city', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    before = await accepted(desk)
    paths.project = await registered(desk, 'afforestation_project', async () => {
      await placed(page, ['安岳县'])
      await page.locator('#new-name').fill(name)
      await pick(page, '类别', '人工造林')
      await pick(page, '投资渠道', '省级财政')
      await page.locator('#new-budget_year').fill(String(spring))
      await page.locator('#new-applied_area').fill(area)
    })
    await takeStep(desk, paths.project, '申报', '已申报', async () => {
      await page.locator('#step-apply_document').fill(`演示林报流${mark}`)
      await page.locator('#step-applied_on').fill(`${spring}-01-05`)
      await attach(page, 'documents', document('申报材料.png'))
    })
  })
  await atDesk(browser, 'city_forestry', (desk) =>
    takeStep(desk, paths.project, '登记下达', '已下达', async ({ page }) => {
      await page.locator('#step-granted_area').fill(area)
      await page.locator('#step-granted_by').fill('省林业和草原局（演示）')
      await page.locator('#step-grant_document').fill(`演示林计下流${mark}`)
      await page.locator('#step-granted_on').fill(`${spring}-01-10`)
    }),
  )
})

test('the county designs on the ground of the plot, and another approves', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    paths.design = await registered(desk, 'afforestation_design', async () => {
      await placed(page, ['安岳县'])
      await page.locator('#new-number').fill(design_number)
      await refer(page, '项目', name)
      await refer(page, '造林空间地块', plot.number)
      await page.locator('#new-boundary').fill(plot.boundary)
      await page.locator('#new-area').fill(area)
      await pick(page, '造林方式', '植苗造林')
      await page.locator('#new-species').fill('柏木、桤木')
      await page.locator('#new-spacing').fill('2.00')
      await page.locator('#new-row_spacing').fill('3.00')
      await page.locator('#new-cost').fill('60000.00')
      await page.locator('#new-designer').fill('林业规划设计所（演示）')
    })
    await takeStep(desk, paths.design, '送审', '待批准', () => attach(page, 'design_files', document('作业设计.png')))
  })
  await atDesk(
    browser,
    second.username,
    (desk) =>
      takeStep(desk, paths.design, '批准', '已批准', async ({ page }) => {
        await page.locator('#step-approval_number').fill(`演示林批流${mark}`)
        await page.locator('#step-approved_on').fill(`${spring}-01-20`)
      }),
    second.password,
  )
})

test('works are contracted, begun and finished with seedlings that were cleared', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    paths.works = await registered(desk, 'afforestation_works', async () => {
      await placed(page, ['安岳县'])
      await page.locator('#new-number').fill(works_number)
      await refer(page, '作业设计', design_number)
      await page.locator('#new-boundary').fill(plot.boundary)
      await page.locator('#new-area').fill(area)
      await page.locator('#new-contractor').fill('绿源造林工程队（演示）')
      await page.locator('#new-contract_number').fill(`演示合流${mark}`)
      await page.locator('#new-contracted_on').fill(`${spring}-01-25`)
      await page.locator('#new-due_on').fill(`${spring}-05-31`)
    })
    await takeStep(desk, paths.works, '开工', '施工中', () => page.locator('#step-started_on').fill(`${spring}-02-10`))
    await takeStep(desk, paths.works, '完工', '已完工', async () => {
      await page.locator('#step-finished_on').fill(`${spring}-03-15`)
      await refer(page, '所用种苗批次', `演示苗${spring}-21-柏木`)
      await attach(page, 'photos', scene('完工.jpg'))
    })
  })
})

test('after a season it is counted: 120 % is refused, 90 % is confirmed by another and stands on the line', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    paths.check = await registered(desk, 'afforestation_check', async () => {
      await placed(page, ['安岳县'])
      await page.locator('#new-number').fill(`演示查流${mark}`)
      await refer(page, '施工小班', works_number)
      await pick(page, '核查类别', '当年核查')
      await pick(page, '抽样方案', '全查')
    })
    await open(desk, paths.check)
    await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '登记核查', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await page.locator('#step-checked_on').fill(today)
    await page.locator('#step-checker').fill('安岳县林业主管部门（演示）')
    await page.locator('#step-sampled_area').fill(area)
    await page.locator('#step-designed_spots').fill('1000')
    await page.locator('#step-living_spots').fill('1200')
    await attach(page, 'photos', scene('核查.jpg'))
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await drawer.getByText('成活率不能超过100%', { exact: false }).first().waitFor()
    await page.locator('#step-living_spots').fill('900')
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await page.locator('.record-head .state', { hasText: '已核查' }).waitFor()
    await open(desk, paths.check)
    await page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    expect(await page.locator('.closed-steps li').filter({ hasText: '确认结果' }).innerText()).toContain('同一人')
  })
  await atDesk(
    browser,
    second.username,
    async (desk) => {
      await takeStep(desk, paths.check, '确认结果', '已确认')
      await open(desk, paths.works)
      await desk.page.locator('.record-head .state', { hasText: '验收合格' }).waitFor()
      expect(new Decimal(await accepted(desk)).minus(before).toFixed(1)).toBe('100.0')
    },
    second.password,
  )
})
