import type { Browser } from 'playwright-core'
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

const titles = (desk: Desk): Promise<string[]> => desk.page.getByRole('table').locator('tbody').getByRole('link').allInnerTexts()

test('a list is filtered, counted, paged and sorted, and the export is of just this view', async () => {
  const { page } = city
  await open(city, '/registers/issue?state=closed')
  const total = page.getByRole('status').filter({ hasText: '共' })
  await total.waitFor()
  const shown = Number((await total.innerText()).replace(/\D/g, ''))
  const answer = (await (await page.request.get(`${address()}/api/registers/issue/records?state=closed&limit=1&count=true`)).json()) as { total: number }
  expect(shown).toBe(answer.total)
  const first = await titles(city)
  expect(first).toHaveLength(50)
  await page.getByRole('button', { name: '下一页' }).click()
  await page.waitForURL(/cursor=/)
  await expect.poll(async () => (await titles(city))[0]).not.toBe(first[0])
  await page.getByRole('button', { name: '上一页' }).click()
  await expect.poll(() => titles(city)).toEqual(first)
  await page.getByRole('button', { name: '发现日期' }).click()
  await page.waitForURL(/sort=-found_on/)
  const dates = async (): Promise<string[]> => page.getByRole('table').locator('tbody td[data-label=发现日期]').allInnerTexts()
  await expect
    .poll(async () => {
      const all = await dates()
      return all.length === 50 && all.every((d, i) => i === 0 || d <= (all[i - 1] ?? ''))
    })
    .toBe(true)
  await page.getByRole('button', { name: '导出' }).click()
  const link = await page.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href')
  const csv = await (await page.request.get(address() + link)).text()
  expect(csv.trim().split('\r\n')).toHaveLength(answer.total + 1)
  expect(city.faults).toEqual([])
})

test('what nothing matches says so and how to go on', async () => {
  const { page } = city
  await open(city, '/registers/issue?q=绝无此事')
  await page.getByText('没有符合条件的记录').waitFor()
  expect(city.faults).toEqual([])
})

test('key persons are masked in the list; who may see gives a reason, and the showing is audited', async () => {
  const desk = await deskOf(browser, 'township')
  const { page } = desk
  await open(desk, '/registers/key_person')
  await page.getByRole('table').getByRole('link').first().waitFor()
  expect(await page.getByRole('table').innerText()).toMatch(/[＊*○某]/)
  const csv = await (await page.request.get(`${address()}/api/registers/key_person/export.csv?limit=5`)).text()
  expect(csv.split('\r\n')[1]).toMatch(/[＊*○某]/)
  await page.getByRole('table').getByRole('link').first().click()
  const ask = page.getByRole('button', { name: /^查看“/ }).first()
  await ask.waitFor()
  const number = await page.getByRole('button', { name: /^查看“/ }).count()
  await ask.click()
  const dialog = page.getByRole('dialog')
  const send = dialog.getByRole('button', { name: '查看并记录' })
  expect(await send.isDisabled()).toBe(true)
  await dialog.getByLabel('查看理由').fill('核实看护安排，电话回访')
  await send.click()
  await expect.poll(() => page.getByRole('button', { name: /^查看“/ }).count()).toBe(number - 1)
  expect(desk.faults).toEqual([])
  await desk.close()
})

test('Ctrl K finds a page by its name and Escape closes it; Tab reaches the content by one key', async () => {
  const { page } = city
  await open(city, '/inbox')
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: '搜索记录、地方、人员、页面' })
  await search.waitFor()
  await page.keyboard.press('Escape')
  await search.waitFor({ state: 'hidden' })
  await page.keyboard.press('Control+k')
  await search.fill('隐患')
  await page.getByRole('option', { name: /^隐患/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/registers\/hazard/)
  await page.reload()
  await page.getByRole('table').getByRole('link').first().waitFor()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: '跳到内容' })
  expect(await skip.evaluate((e) => e === document.activeElement)).toBe(true)
  expect(
    await skip.evaluate((e) => {
      const s = getComputedStyle(e)
      return s.outlineStyle !== 'none' || s.boxShadow !== 'none'
    }),
  ).toBe(true)
  await page.keyboard.press('Enter')
  const reached: string[] = []
  for (let i = 0; i < 6; i += 1) {
    await page.keyboard.press('Tab')
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''))
  }
  expect(reached).toContain('导出')
  expect(city.faults).toEqual([])
})

test('a column is made wider by hand, by the pointer and by keys; it is kept, goes with a view, and is given back', async () => {
  const { page } = city
  await open(city, '/registers/issue')
  const handle = page.getByRole('separator', { name: '“状态”的列宽' })
  const head = page.getByRole('columnheader', { name: /状态/ })
  const wide = async (): Promise<number> => (await head.boundingBox())?.width ?? 0
  const before = await wide()
  const edge = await handle.boundingBox()
  if (!edge) throw new Error('the column has no edge')
  await page.mouse.move(edge.x + edge.width / 2, edge.y + edge.height / 2)
  await page.mouse.down()
  await page.mouse.move(edge.x + edge.width / 2 + 120, edge.y + edge.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect.poll(wide, { timeout: 15_000 }).toBeCloseTo(before + 120, -1)
  const now = Number(await handle.getAttribute('aria-valuenow'))
  await handle.press('ArrowRight')
  await expect.poll(() => handle.getAttribute('aria-valuenow'), { timeout: 15_000 }).toBe(String(now + 16))
  await page.reload()
  await handle.waitFor()
  expect(await handle.getAttribute('aria-valuenow')).toBe(String(now + 16))
  await page.getByRole('button', { name: /^视图/ }).click()
  const title = `宽列 ${Date.now()}`
  await page.getByLabel('视图名称').fill(title)
  await page.getByRole('button', { name: '存为视图' }).click()
  const view = page.locator('.saved-views').getByRole('link', { name: title })
  expect(await view.getAttribute('href')).toContain(`state.${now + 16}`)
  await page.keyboard.press('Escape')
  await handle.dblclick()
  await expect.poll(wide, { timeout: 15_000 }).toBeCloseTo(before, -1)
  expect(city.faults).toEqual([])
})
