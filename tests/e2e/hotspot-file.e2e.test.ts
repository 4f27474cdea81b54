import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDemo } from '#cities/ziyang/demo/context.server.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { address, type Desk, launch, signedIn, takeStep, walkTo } from './browser.ts'
import { pick } from './by-clicks.ts'

const now = Date.now()
/** Some days back, away from the spots of the demonstration and of the run before: a pixel near one in place and time joins it. */
const seenAt = now - (2 + (Math.floor(now / 60_000) % 20)) * 86_400_000
const seen = new Date(seenAt).toISOString()
const place = `石塘村后山 ${now}`

/** A pixel in a village of the township of the demonstration accounts, another one each run, so that it joins no spot of the run before. */
const villages = makeDemo(beijingInstant(now)).divisions.villages.filter((v) => v.parent?.code === '512021107')
const village = villages[Math.floor(now / 1000) % villages.length]
const [x, y] = (village?.centroid ?? [0, 0]).map((degrees, i) => Number((degrees + ((Math.floor(now / 1000) % 97) - 48) * 0.00002 * (i + 1)).toFixed(5))) as [
  number,
  number,
]

const header = 'latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight'
const row = (lat: number, lon: number): string =>
  `${lat},${lon},331.2,0.4,0.4,${seen.slice(0, 10)},${seen.slice(11, 16).replace(':', '')},N20,VIIRS,h,2.0NRT,290.1,3.4,D`
const file = [header, row(y, x), row(Number((y + 0.002).toFixed(5)), x), row(x, y), row(39.9, 116.4), row(y, x).replace(',h,', ',maybe,')].join('\n')
const upload = { name: '火点.csv', mimeType: 'text/csv', buffer: Buffer.from(`${file}\n`) }

let browser: Browser
let hotspot = ''
let fire = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())
const as = (username: string, run: (desk: Desk) => Promise<void>): Promise<void> => signedIn(browser, username, run)

test('the city’s fire officer finds the page, uploads a file, and sees each row taken or refused with its reason', async () => {
  await as('city_fire', async (desk) => {
    const { page } = desk
    await walkTo(desk, '森林防火', '导入卫星热点')
    await page.setInputFiles('input[type=file]', upload)
    await page.getByText('收下 2 行，已有 0 行，市外 1 行，未收 2 行。').waitFor()
    const refused = page.getByRole('region', { name: '没有收的行' }).first()
    await refused.getByText('经度与纬度可能填反').waitFor()
    await refused.getByText('VIIRS 的置信度应为').waitFor()
    const rows = page.getByRole('region', { name: '读入的行' }).first()
    expect(await rows.getByText('收下', { exact: true }).count()).toBe(2)
    await rows.getByText('市外，不收').waitFor()
    await rows.getByText('毛家镇').first().waitFor()
    await page.getByRole('region', { name: '归并成的热点' }).first().getByRole('link').first().click()
    await page.waitForURL(/\/registers\/hotspot\/[0-9a-f-]{36}/)
    hotspot = new URL(page.url()).pathname
    await page.locator('.record-head .state', { hasText: '已派发' }).waitFor()
    await page.getByRole('region', { name: '经过' }).getByText('登记', { exact: true }).first().waitFor()
  })
})

test('the same file again adds nothing', async () => {
  await as('city_fire', async (desk) => {
    const { page } = desk
    await walkTo(desk, '森林防火', '导入卫星热点')
    await page.setInputFiles('input[type=file]', upload)
    await page.getByText('收下 0 行，已有 2 行，市外 1 行，未收 2 行。').waitFor()
    await page.getByText('没有新的像素，台账没有变化。').waitFor()
    expect(await page.getByRole('region', { name: '归并成的热点' }).count()).toBe(0)
  })
})

test('who takes no files in is told so on the page', async () => {
  await as('township', async (desk) => {
    await desk.page.goto(`${address()}/fire/hotspots`)
    await desk.page.getByText('请由市、县森林防火专员办理').first().waitFor()
  })
})

test('the township checks the spot, writes down the fire, and closes the spot with it', async () => {
  await as('township', async (desk) => {
    const { page } = desk
    await takeStep(desk, hotspot, '签收', '已签收')
    await takeStep(desk, hotspot, '现场核查', '已核查', async () => {
      await pick(page, '核查结论', '森林火情')
      await page.locator('#step-verified_note').fill('林缘起火，已组织扑救')
    })
    await walkTo(desk, '森林防火', '森林火情')
    await page
      .getByRole('main')
      .getByRole('button', { name: /新\s*建/ })
      .click()
    await page.locator('#new-place').fill(place)
    await page.locator('#new-location').fill(`${x}, ${y}`)
    await page.locator('#new-discovered_on').fill(
      beijingInstant(seenAt + 10 * 60_000)
        .slice(0, 16)
        .replace('T', ' '),
    )
    await pick(page, '发现方式', '卫星热点')
    await page.locator('.form-actions').getByRole('button', { name: '登记', exact: true }).click()
    await page.waitForURL(/\/registers\/fire_event\/[0-9a-f-]{36}/)
    fire = new URL(page.url()).pathname
    await page.getByRole('region', { name: '等级和口径' }).getByText('森林草原防灭火条例').waitFor()
    await takeStep(desk, hotspot, '销号', '已销号', async () => {
      const list = page.getByRole('combobox', { name: '转办火情', exact: true })
      await list.click()
      await list.fill(place)
      await page.locator('.ant-select-item-option').filter({ hasText: place }).first().click()
    })
    await page
      .locator(`a[href*="${fire.split('/').at(-1)}"]`)
      .first()
      .waitFor()
  })
})
