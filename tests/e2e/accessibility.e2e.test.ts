import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findings, sideways } from './accessible.ts'
import { address, type Desk, deskOf, launch, visit } from './browser.ts'
import { type Kind, kinds } from './pages.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const sizes = [
  [1366, 768],
  [360, 640],
] as const

/** The device asks for light or dark, and the page has followed. */
async function dress(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.waitForFunction((dark) => {
    const [ink = 0] = (getComputedStyle(document.querySelector('h1') ?? document.body).color.match(/\d+/g) ?? []).map(Number)
    return ink > 128 === dark && document.getAnimations().length === 0
  }, colorScheme === 'dark')
}

/** Whether it can be scrolled sideways, also when what is drawn has had time to follow the window. */
async function keepsScrolling(page: Page): Promise<boolean> {
  for (let i = 0; i < 5; i += 1) {
    if ((await sideways(page)) === 0) return false
    await page.waitForTimeout(200)
  }
  return true
}

const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
  sizes.map((size, n) => ({ colorScheme, size, diagonal: (colorScheme === 'light') === (n === 0) })),
)
/** A page in so many is seen in all four looks today; each has its day. `TESTS=whole` sees all of them so. */
const TURN = 4
const today = Math.floor(Date.now() / 86_400_000)
const seenWhole = (turn: number): boolean => process.env.TESTS === 'whole' || (turn + today) % TURN === 0

/** What axe finds wide in light and narrow in dark, by turns in the two other looks as well, and how far it scrolls sideways at both widths. */
async function poor({ page }: Desk, name: string, turn: number): Promise<string[]> {
  const found: string[] = []
  for (const {
    colorScheme,
    size: [width, height],
  } of looks.filter((look) => look.diagonal || seenWhole(turn))) {
    await dress(page, colorScheme)
    await page.setViewportSize({ width, height })
    if (await keepsScrolling(page)) found.push(`${name}, ${width} px: scrolls sideways`)
    found.push(...(await findings(page)).map((f) => `${name}, ${width} px, ${colorScheme}: ${f}`))
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await dress(page, 'light')
  return found
}

/** Two windows side by side, one a core, take the pages in turn. */
async function inTwoWindows(pages: readonly Kind[], look: (desk: Desk, page: Kind) => Promise<string[]>): Promise<{ found: string[]; faults: string[] }> {
  const waiting = [...pages]
  const window = async (): Promise<{ found: string[]; faults: string[] }> => {
    let whose = 'city'
    let desk = await deskOf(browser, whose)
    const [found, faults]: [string[], string[]] = [[], []]
    const leave = async (): Promise<void> => {
      await desk.close()
      faults.push(...desk.faults)
    }
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const of = next.whose ?? 'city'
      if (of !== whose) {
        await leave()
        whose = of
        desk = await deskOf(browser, whose)
      }
      found.push(...(await look(desk, next)))
    }
    await leave()
    return { found, faults }
  }
  const both = await Promise.all([window(), window()])
  return { found: both.flatMap((w) => w.found), faults: both.flatMap((w) => w.faults) }
}

test('every page is accessible, keeps to its width, and asks nobody else', async () => {
  const desk = await deskOf(browser, 'city')
  const pages = await kinds(desk.page, address())
  await desk.close()
  const seen = await inTwoWindows(pages, async (window, { name, path, ready }) => {
    await visit(window, path)
    const came = await window.page
      .locator(ready)
      .first()
      .waitFor()
      .then(
        () => [],
        () => [`${name}: nothing came of ${ready}`],
      )
    return [
      ...came,
      ...(await poor(
        window,
        name,
        pages.findIndex((p) => p.name === name),
      )),
    ]
  })
  expect(seen).toEqual({ found: [], faults: [] })
}, 300_000)

test('so are sign-in, search, a step’s drawer, filters and a checked text', async () => {
  const found: string[] = []
  const outside = await deskOf(browser, null)
  await outside.page.goto(address())
  await outside.page.getByRole('region', { name: '演示账号' }).waitFor()
  found.push(...(await poor(outside, 'sign-in', 0)))
  await outside.close()
  const desk = await deskOf(browser, 'county')
  const { page } = desk
  await page.goto(`${address()}/inbox`)
  await page.locator('.inbox-steps button').first().click()
  await page.getByRole('dialog').locator('form').waitFor()
  found.push(...(await poor(desk, 'drawer', 1)))
  await page.goto(`${address()}/registers/issue`)
  await page.getByRole('button', { name: '筛选' }).click()
  await page.getByRole('region', { name: '筛选' }).waitFor()
  found.push(...(await poor(desk, 'filters', 2)))
  await page.keyboard.press('Control+k')
  await page.getByRole('option').first().waitFor()
  found.push(...(await poor(desk, 'search', 3)))
  await page.goto(`${address()}/claims?year=2023`)
  await page.getByLabel('要核对的文字').fill('全市整治森林火灾隐患5余个，新添桌椅三十七张。')
  await page.getByRole('button', { name: /^核\s*对$/ }).click()
  await page.getByRole('region', { name: '核对的文字' }).waitFor()
  found.push(...(await poor(desk, 'claims', 4)))
  await page.goto(`${address()}/registers/issue/new`)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText('处需要改').waitFor()
  found.push(...(await poor(desk, 'form with problems', 5)))
  expect(found).toEqual([])
  expect(desk.faults).toEqual([])
  await desk.close()
}, 300_000)
