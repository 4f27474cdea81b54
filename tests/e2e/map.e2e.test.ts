import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address, type Desk, deskOf, launch, open, photo } from './browser.ts'

const patience = { timeout: 15_000 }

let browser: Browser
let city: Desk
beforeAll(async () => {
  browser = await launch()
  city = await deskOf(browser, 'city')
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

/** How many different colours a picture of the map has: a blank one has one. */
async function colours(page: Page): Promise<number> {
  const shot = (await page.getByRole('region', { name: '林业记录地图' }).screenshot()).toString('base64')
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
    if (!pen) return 0
    pen.drawImage(image, 0, 0)
    return new Set(new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer)).size
  }, shot)
}

type Place = { id: string; title: string; location: { coordinates: [number, number] } }

test('the map draws the city; a layer is put on, and a click opens a card, its link the record', async () => {
  const { page } = city
  const { items } = (await (await page.request.get(`${address()}/api/registers/hazard/records?state=in_rectification&limit=1`)).json()) as { items: Place[] }
  const hazard = items[0]
  if (!hazard) throw new Error('no hazard is being mended')
  const [lon, lat] = hazard.location.coordinates
  await open(city, '/map?layers=none')
  const canvas = page.getByRole('region', { name: '林业记录地图' })
  await canvas.waitFor()
  await expect.poll(() => colours(page), { timeout: 15_000 }).toBeGreaterThan(100)
  await open(city, `/map?layers=none&at=${lon},${lat},15`)
  await canvas.waitFor()
  const tree = page.getByRole('complementary', { name: '图层' })
  await tree.getByRole('heading', { name: '森林防火' }).waitFor()
  const tiles = page.waitForResponse((r) => r.url().includes('/tiles/hazard/') && r.ok())
  await tree.getByRole('checkbox', { name: '隐患', exact: true }).check()
  await tiles
  await page.waitForURL(/layers=hazard/)
  await page.waitForTimeout(500)
  const box = await canvas.boundingBox()
  if (!box) throw new Error('the map has no box')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const card = page.getByRole('region', { name: '选中的记录' })
  await card.getByRole('heading', { level: 2 }).waitFor()
  expect(new URL(page.url()).searchParams.get('pick')).toMatch(/^hazard:/)
  await card.getByRole('link', { name: '打开记录' }).click()
  await page.getByRole('region', { name: '经过' }).waitFor()
  expect(city.faults).toEqual([])
})

test('a point is put by a click on the map of a form', async () => {
  const { page } = city
  await open(city, '/registers/issue/new')
  const field = page.locator('#new-place')
  expect(await field.inputValue()).toBe('')
  await page.getByRole('button', { name: '在地图上标' }).click()
  const map = page.getByRole('region', { name: /^在地图上画/ })
  await map.waitFor()
  await page.waitForTimeout(1500)
  await map.scrollIntoViewIfNeeded()
  const box = await map.boundingBox()
  if (!box) throw new Error('the map has no box')
  // Beside the middle: the middle of the city's box may lie on a whole degree, which has no decimals.
  await page.mouse.click(box.x + box.width / 2 + 31, box.y + box.height / 2 + 17)
  await expect.poll(() => field.inputValue()).toMatch(/^10[45]\.\d+, (29|30)\.\d+$/)
  expect(city.faults).toEqual([])
})

test('the card does not lie over its point: the map gives way, and a second click there opens the record', async () => {
  const { page } = city
  const { items } = (await (await page.request.get(`${address()}/api/registers/hazard/records?state=in_rectification&limit=1`)).json()) as { items: Place[] }
  const [lon, lat] = items[0]?.location.coordinates ?? [0, 0]
  await open(city, '/map?layers=none')
  const canvas = page.getByRole('region', { name: '林业记录地图' })
  await canvas.waitFor()
  const box = await canvas.boundingBox()
  if (!box) throw new Error('the map has no box')
  const [right, low] = [100, 150]
  /** pixels of a degree at zoom 15 */
  const degree = (512 * 2 ** 15) / 360
  const at = [lon - (box.width / 2 - right) / degree, lat + ((box.height / 2 - low) / degree) * Math.cos((lat * Math.PI) / 180)]
  const tiles = page.waitForResponse((r) => r.url().includes('/tiles/hazard/') && r.ok())
  await open(city, `/map?layers=hazard&at=${at.join(',')},15`)
  await tiles
  // what came over the wire is drawn when the hand over it says that it can be pressed
  await expect
    .poll(
      async () => {
        await page.mouse.move(box.x + box.width - right + 1, box.y + box.height - low)
        await page.mouse.move(box.x + box.width - right, box.y + box.height - low)
        return page
          .locator('.map-canvas canvas')
          .first()
          .evaluate((c) => c.style.cursor)
      },
      { timeout: 30_000 },
    )
    .toBe('pointer')
  await page.mouse.click(box.x + box.width - right, box.y + box.height - low)
  const card = page.getByRole('region', { name: '选中的记录' })
  await card.getByRole('heading', { level: 2 }).waitFor()
  await page.waitForTimeout(400)
  const beside = (await card.boundingBox())?.x ?? 0
  const now = box.x + box.width - 344 - 24
  expect(now).toBeLessThan(beside)
  await page.mouse.click(now, box.y + box.height - low)
  await page.waitForURL(/\/registers\/hazard\/[0-9a-f-]{36}/)
  expect(city.faults).toEqual([])
})

test('layers are found by name; the map is saved as a picture', async () => {
  const { page } = city
  await open(city, '/map?layers=hazard')
  const tree = page.getByRole('complementary', { name: '图层' })
  const all = await tree.getByRole('checkbox').count()
  await tree.getByLabel('找图层').fill('图斑')
  await tree.getByRole('checkbox', { name: '疑似图斑', exact: true }).waitFor()
  expect(await tree.getByRole('checkbox').count()).toBeLessThan(all)
  await tree.getByLabel('找图层').fill('')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存为图片' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('资阳市地图.png')
  const bytes = await readFile(await file.path())
  expect([bytes.subarray(1, 4).toString(), bytes.length > 20_000]).toEqual(['PNG', true])
  expect(city.faults).toEqual([])
})

const shownLayers = (page: Page): Locator => page.getByRole('complementary', { name: '图层' }).getByRole('region', { name: '正在显示' })

/** Grabs a layer by its handle: what the map tells of itself while it loads moves the rows, and a hand that closed beside the handle tries again. */
async function grabLayer(page: Page, handle: Locator): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await expect
    .poll(async () => {
      await page.mouse.up()
      await handle.hover()
      await page.mouse.down()
      return handle.evaluate((e) => e === document.activeElement)
    }, patience)
    .toBe(true)
}

/** Lets a layer go at this share of another's height. */
async function dragLayer(page: Page, name: string, over: string, share: number): Promise<void> {
  const row = (title: string): Locator => shownLayers(page).locator(`li:has(button[aria-label^="移动“${title}”"])`)
  await grabLayer(page, row(name).locator('.layer-handle'))
  const box = await row(over).boundingBox()
  if (!box) throw new Error(`no row ${over}`)
  await page.mouse.move(box.x + 8, box.y + share * box.height, { steps: 8 })
  await page.mouse.up()
}

test('layers are put in another order by keys and by the pointer, and made to shine through; the address keeps it', async () => {
  const { page } = city
  await open(city, '/map?layers=map_spot,hazard')
  const shown = shownLayers(page)
  const names = (): Promise<string[]> => shown.locator('li > .row strong').allInnerTexts()
  await expect.poll(names, patience).toEqual(['隐患', '疑似图斑'])
  await shown.getByRole('button', { name: /^移动“隐患”/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(names, patience).toEqual(['疑似图斑', '隐患'])
  // the focus has gone with the row
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('移动“隐患”，现在第 2 层')
  await dragLayer(page, '隐患', '疑似图斑', -0.02)
  await expect.poll(names, patience).toEqual(['隐患', '疑似图斑'])
  await shown.getByRole('slider', { name: '“疑似图斑”的透明度' }).fill('60')
  await page.waitForURL(/fade=map_spot\.60/)
  expect(new URL(page.url()).searchParams.get('layers')).toBe('hazard,map_spot')
  expect(city.faults).toEqual([])
})

test('a layer is drawn over two others in one go', async () => {
  const { page } = city
  await open(city, '/map?layers=map_spot,hazard,issue')
  const names = (): Promise<string[]> => shownLayers(page).locator('li > .row strong').allInnerTexts()
  await expect.poll(names, patience).toEqual(['隐患', '问题台账', '疑似图斑'])
  await dragLayer(page, '隐患', '疑似图斑', 0.98)
  await expect.poll(names, patience).toEqual(['问题台账', '疑似图斑', '隐患'])
  expect(city.faults).toEqual([])
})

test('only mine, until a day, and by name: the tiles ask for it, the list beside the map tells what is drawn', async () => {
  const { page } = city
  await open(city, '/map?layers=hazard')
  await page.getByRole('region', { name: '林业记录地图' }).waitFor()
  const tree = page.getByRole('complementary', { name: '图层' })
  const mine = page.waitForResponse((r) => r.url().includes('/tiles/hazard/') && r.url().includes('mine=1') && r.ok())
  await tree.getByRole('switch', { name: '只看我的' }).click()
  await mine
  await tree.getByRole('switch', { name: '只看我的' }).click()
  const days = page.waitForResponse((r) => r.url().includes('/tiles/hazard/') && r.url().includes('days=1') && r.ok())
  await tree.getByRole('switch', { name: '按日看' }).click()
  await days
  const day = tree.getByRole('slider', { name: '看到哪一天' })
  await day.focus()
  await page.keyboard.press('Home')
  const first = `${new Date().getFullYear()}-01-01`
  await tree.getByText(`截至 ${first} 已经发生的`).waitFor()
  await page.getByRole('button', { name: '列出窗口内的记录' }).click()
  const list = page.getByRole('region', { name: '窗口内的记录' })
  const count = async (): Promise<number> => Number(/（(\d+)）/.exec(await list.getByRole('heading', { level: 3 }).first().innerText())?.[1])
  await list.getByRole('heading', { level: 3 }).first().waitFor()
  const then = await count()
  await day.focus()
  await page.keyboard.press('End')
  await expect.poll(count, patience).toBeGreaterThan(then)
  await list.getByRole('button').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: '选中的记录' }).getByRole('heading', { level: 2 }).waitFor()
  expect(city.faults).toEqual([])
})

test('pictures from the air: said why there are none; with a key one host more may be asked, and it is asked', async () => {
  const host = 'https://t0.tianditu.gov.cn'
  const policy = async (): Promise<string> => (await city.page.request.get(`${address()}/map`)).headers()['content-security-policy'] ?? ''
  await open(city, '/map?layers=none')
  await city.page.getByText('没有卫星影像', { exact: false }).waitFor()
  expect(await policy()).not.toContain('tianditu')
  const admin = await deskOf(browser, 'admin')
  await open(admin, '/administration/settings')
  const card = admin.page.getByRole('region', { name: '卫星影像（天地图）' })
  const change = async (press: string, key: string | null): Promise<void> => {
    await card.getByRole('button', { name: '填写', exact: true }).click()
    const dialog = admin.page.getByRole('dialog')
    if (key) await dialog.getByLabel('密钥（32 位）').fill(key)
    await dialog.getByLabel('理由').fill('试看影像')
    await dialog.getByRole('button', { name: press }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  await change('保存', '0123456789abcdef0123456789abcdef')
  await card.getByText('已填写').waitFor()
  expect((await policy()).match(/https:[a-z0-9./]+/g)).toEqual([host, host])
  const desk = await deskOf(browser, 'city')
  const asked: string[] = []
  await desk.context.route(`${host}/**`, (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'image/png', body: photo, headers: { 'access-control-allow-origin': '*' } })
  })
  await open(desk, '/map?layers=none')
  await desk.page.getByRole('radio', { name: '卫星影像（天地图）' }).check()
  await desk.page.getByText('影像：天地图').waitFor()
  await expect.poll(() => asked.length, patience).toBeGreaterThan(0)
  expect(new URL(asked[0] ?? '').searchParams.get('tk')).toBe('0123456789abcdef0123456789abcdef')
  expect(desk.faults.filter((fault) => !fault.startsWith(`elsewhere: ${host}`))).toEqual([])
  await desk.close()
  await change('去掉密钥', null)
  expect(await policy()).not.toContain('tianditu')
  expect(admin.faults).toEqual([])
  await admin.close()
})
