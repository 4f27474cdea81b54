import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { address, choose, type Desk, launch, open, shotNow, signedIn, takeStep } from './browser.ts'

const today = beijingDate(beijingInstant(Date.now()))
const year = Number(today.slice(0, 4))
const spot = '105.3312, 30.0921'
const name = `石塘村后山护林标牌倒伏 ${Date.now()}`

let browser: Browser
let record = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const as = (username: string, run: (desk: Desk) => Promise<void>): Promise<void> => signedIn(browser, username, run)
const take = (username: string, step: string, state: string, fill?: (desk: Desk) => Promise<void>): Promise<void> =>
  as(username, (desk) => takeStep(desk, record, step, state, fill))

async function reported(): Promise<number> {
  let value = Number.NaN
  await as('city', async (desk) => {
    const report = (await (await desk.context.request.get(`${address()}/api/reports/${year}`)).json()) as { figures: { indicator: string; value: string }[] }
    value = Number(report.figures.find((f) => f.indicator === 'forest_chief.issues_resolved')?.value)
  })
  return value
}

let before = Number.NaN
test('the report says how many problems are solved so far this year', async () => {
  before = await reported()
  expect(before).toBeGreaterThanOrEqual(0)
})

test('a ranger writes down what was found', async () => {
  await as('ranger', async (desk) => {
    const { page } = desk
    await open(desk, '/registers/issue/new')
    await page.locator('#new-title').fill(name)
    await page.locator('#new-description').fill('标牌倒伏，看不清责任人，需要重新固定。')
    await choose(page, '领域', '森林防火')
    await choose(page, '来源', '护林员巡护')
    await page.getByRole('radiogroup', { name: '程度' }).getByText('重点', { exact: true }).click()
    await page.locator('#new-found_on').fill(today)
    await page.locator('#new-place').fill(spot)
    await page.locator('.form-actions, form').getByRole('button', { name: '登记', exact: true }).click()
    await page.waitForURL(/\/registers\/issue\/[0-9a-f-]{36}/)
    record = new URL(page.url()).pathname
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })
})

test('the county’s office sees it waiting, judges it and hands it out', async () => {
  await as('county', async (desk) => {
    const found = (await (await desk.context.request.get(`${address()}/api/inbox?register=issue&limit=500`)).json()) as { items: { title: string }[] }
    expect(found.items.map((i) => i.title)).toContain(name)
  })
  await take('county', '研判', '已研判', ({ page }) => page.getByRole('radiogroup', { name: '主办级别' }).getByText('乡镇（街道）').click())
  await take('county', '交办', '已交办', async ({ page }) => {
    await page.locator('#step-responsible_unit').fill('毛家镇人民政府')
    await page.locator('#step-due_on').fill(addWorkingDays(today, 10))
  })
})

test('the township signs for it, mends it and sends proof taken since', async () => {
  await take('township', '签收', '已签收')
  await take('township', '开始整改', '整改中', ({ page }) => page.locator('#step-rectifier').fill('毛家镇林业工作站'))
  await take('township', '报送整改', '已反馈待验收', async ({ page }) => {
    await page.locator('#step-measures').fill('已重新浇筑固定，字迹清晰。')
    const kept = page.waitForResponse((r) => r.url().endsWith('/api/evidence') && r.status() === 201)
    await page.locator('input[data-evidence=proof]').setInputFiles({ name: '整改后.jpg', mimeType: 'image/jpeg', buffer: shotNow(spot) })
    await kept
    await page.getByRole('dialog').getByText('整改后.jpg').first().waitFor()
  })
})

test('who mended it cannot accept it', async () => {
  await as('township', async (desk) => {
    await open(desk, record)
    const accept = desk.page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '验收', exact: true })
    expect((await accept.count()) === 0 || (await accept.isDisabled())).toBe(true)
  })
})

test('the county’s forestry department accepts, and the city closes', async () => {
  await take('county_forestry', '验收', '已验收', ({ page }) => page.locator('#step-acceptance').fill('现场复核，标牌牢固。'))
  await take('city', '销号', '已销号')
})

test('the report counts one more, its page shows it, and the figure opens to this record', async () => {
  expect(await reported()).toBe(before + 1)
  await as('city', async (desk) => {
    const { page } = desk
    await open(desk, `/report?year=${year}`)
    await page.locator('a[href*="forest_chief.issues_resolved"]').first().waitFor()
    await open(desk, `/figures/forest_chief.issues_resolved?year=${year}`)
    const listed = (await (await desk.context.request.get(`${address()}/api/figures/forest_chief.issues_resolved/records?year=${year}&limit=1000`)).json()) as {
      items: { id: string; contribution: string }[]
      sum: string
    }
    expect(listed.items.find((i) => record.endsWith(i.id))?.contribution).toBe('1')
    expect(listed.sum).toBe(String(before + 1))
  })
})

test('the history tells every step with who took it', async () => {
  await as('city', async (desk) => {
    await open(desk, record)
    const history = desk.page.getByRole('region', { name: '经过' })
    for (const step of ['登记', '研判', '交办', '签收', '开始整改', '报送整改', '验收', '销号'])
      await history.getByText(step, { exact: true }).first().waitFor()
    const { items } = (await (await desk.context.request.get(`${address()}/api${record.replace(/\/([0-9a-f-]{36})$/, '/records/$1')}/history`)).json()) as {
      items: { actor: { id: string } }[]
    }
    expect(items).toHaveLength(8)
    expect(new Set(items.map((i) => i.actor.id)).size).toBeGreaterThanOrEqual(5)
  })
})
