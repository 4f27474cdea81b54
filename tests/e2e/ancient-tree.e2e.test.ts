import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { address, type Desk, deskOf, launch, open, photo, shotNow, takeStep, visit } from './browser.ts'
import { atDesk, attach, pick, placed, refer, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const ago = (days: number): string => addCalendarDays(today, -days)
const year = today.slice(0, 4)
const mark = String(Date.now()).slice(-6)
const trouble = `东侧主枝枯死，地面硬化${mark}`
type Tree = { id: string; number: string; species: string; division_name: string; location: { coordinates: [number, number] } }

let browser: Browser
let tree: Tree
let plan = ''
const path = (): string => `/registers/ancient_tree/${tree.id}`
const scene = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: shotNow(tree.location.coordinates.join(', ')) })
const document = (name: string) => ({ name, mimeType: 'image/png', buffer: photo })
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** A tree of the township that is well and for which no plan is under way. */
async function wellTree(page: Page): Promise<Tree> {
  const answer = await page.request.get(
    `${address()}/api/registers/ancient_tree/records?division=512021107&state=protected&vigour=healthy&sort=-number&limit=1`,
  )
  const { items } = (await answer.json()) as { items: Tree[] }
  return items[0] ?? expect.fail('the township has no old tree that is well')
}

/** A line of works in the step that is open. */
async function work(page: Page, field: string, title: string, quantity: string, cost: string): Promise<void> {
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '加一行' }).first().click()
  await drawer.locator(`#step-${field}-0-work`).click()
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: title }).first().click()
  await drawer.locator(`#step-${field}-0-quantity`).fill(quantity)
  await drawer.locator(`#step-${field}-0-cost`).fill(cost)
}

test('the township looks at a tree and finds it weak: the file says so, and a plan of its own is opened', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    tree = await wellTree(page)
    const look = await registered(desk, 'tree_inspection', async () => {
      await placed(page, [tree.division_name.replace(/村民委员会$/, '')])
      await refer(page, '树木', tree.number)
      await pick(page, '事由', '例行巡查')
      await page.locator('#new-inspected_on').fill(today)
      await pick(page, '生长势', '衰弱')
      await page.locator('#new-vigour_cause').fill('根部地面硬化')
      await pick(page, '处置意见', '需要救治')
      await page.locator('#new-note').fill(trouble)
      await attach(page, 'from_north', scene('北侧.jpg'))
      await attach(page, 'from_east', scene('东侧.jpg'))
    })
    expect(look).toMatch(/tree_inspection/)
    await open(desk, path())
    const file = page.locator('.tree-file')
    const link = file.getByRole('link', { name: trouble }).first()
    await link.waitFor()
    plan = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
    // The same side of the same tree, year beside year.
    const years = file.getByRole('region', { name: '历年巡查和固定点照片' })
    await years.getByRole('rowheader', { name: '北侧' }).waitFor()
    expect(await years.getByRole('columnheader').allInnerTexts()).toContain(today)
  })
})

test('one tree, one plan: the county plans and does, the city approves and accepts', async () => {
  const county = (run: (desk: Desk) => Promise<void>) => atDesk(browser, 'county_forestry', run)
  const city = (run: (desk: Desk) => Promise<void>) => atDesk(browser, 'city_forestry', run)
  await county((desk) =>
    takeStep(desk, plan, '诊断并定方案', '已定方案', async ({ page }) => {
      await page.locator('#step-diagnosed_on').fill(ago(500))
      await page.locator('#step-diagnosis').fill('根部硬化，细根腐烂')
      await page.locator('#step-experts').fill('3')
      await page.locator('#step-prescription').fill('破除硬化，换土')
      await pick(page, '经费来源', '县级预算')
      await work(page, 'works', '土壤改良', '30平方米', '3200.00')
    }),
  )
  await city((desk) =>
    takeStep(desk, plan, '批准方案', '已批准', async ({ page }) => {
      await page.locator('#step-approved_on').fill(ago(490))
      await page.locator('#step-approval_number').fill(`演示林复〔${year}〕${mark}号`)
    }),
  )
  await county(async (desk) => {
    await takeStep(desk, plan, '开工', '施工中', async ({ page }) => {
      await page.locator('#step-contractor').fill('演示园林绿化有限公司')
      await page.locator('#step-started_on').fill(ago(480))
    })
    await takeStep(desk, plan, '完工', '已完工', async ({ page }) => {
      await page.locator('#step-finished_on').fill(ago(460))
      await work(page, 'works_done', '土壤改良', '30平方米', '3150.00')
      await attach(page, 'photos_after', document('完工.png'))
    })
  })
  await city((desk) =>
    takeStep(desk, plan, '验收合格', '已验收', async ({ page }) => {
      await page.locator('#step-accepted_on').fill(ago(450))
      await page.locator('#step-acceptors').fill('市、县林业主管部门')
      await page.locator('#step-acceptance').fill('与方案相符')
    }),
  )
})

test('the effect is looked at after its year and not before', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    await open(desk, plan)
    await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '一年复查', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await page.locator('#step-effect_1_on').fill(ago(400))
    await pick(page, '一年效果', '明显好转')
    await page.locator('#step-effect_1_note').fill('新梢萌发')
    await attach(page, 'effect_1_photos', scene('一年.jpg'))
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await drawer.getByText('年后复查', { exact: false }).first().waitFor()
    await page.locator('#step-effect_1_on').fill(ago(60))
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await page.locator('.record-head .state', { hasText: '已一年复查' }).waitFor()
    await open(desk, path())
    await page.locator('.tree-file').getByText('明显好转', { exact: false }).waitFor()
  })
})

test('whoever scans the plaque reads it without an account, and nothing personal', async () => {
  const desk = await deskOf(browser, null)
  try {
    const { page } = desk
    await visit(desk, `/open/ancient_tree/plaques/${tree.number}`)
    await page.getByRole('heading', { level: 1, name: tree.species }).waitFor()
    const said = await page.locator('main').innerText()
    expect(said).toContain(tree.number)
    expect(said).toContain('毛家镇')
    expect(said).toContain('衰弱')
    expect(said).not.toContain('养护责任人')
    for (const part of tree.location.coordinates) expect(said).not.toContain(String(part))
    await visit(desk, '/open/ancient_tree/plaques/00000000000')
    await page.getByText('没有这块保护牌', { exact: false }).first().waitFor()
    expect(desk.faults).toEqual([])
  } finally {
    await desk.close()
  }
})
