import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address, type Desk, deskOf, launch, open } from './browser.ts'

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
  await page.waitForTimeout(800)
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
