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
