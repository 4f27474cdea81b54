import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address, type Desk, deskOf, launch, visit } from './browser.ts'
import { addressOf, type Kind } from './pages.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Finding = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }

/** What axe finds against WCAG 2.2 A and AA, each finding with where it is; empty when there is nothing. */
export async function findings(page: Page): Promise<string[]> {
  // walking from page to page keeps it in the window
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const violations = await page.evaluate(async (values) => {
    // biome-ignore lint: axe has put itself into the window
    const result = await (globalThis as unknown as { axe: { run: (what: unknown, options: unknown) => Promise<{ violations: Finding[] }> } }).axe.run(
      document,
      { runOnly: { type: 'tag', values }, resultTypes: ['violations'] },
    )
    return result.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) }))
  }, tags)
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 4).map((n) => `${id}: ${n.target.join(' ')} — ${n.failureSummary?.replaceAll(/\s+/g, ' ')}`))
}

/** By how many pixels the page can be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const boxes = [document.documentElement, document.getElementById('content')].filter((e) => e !== null)
    return Math.max(...boxes.map((e) => e.scrollWidth - e.clientWidth))
  })

/** Heads of tables that do not stand over their column, by the table's first head; none where a table is told row by row. */
export const astray = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = (row: Element | null | undefined): Element[] => [...(row?.children ?? [])]
    return [...document.querySelectorAll('main table')].flatMap((table) => {
      const heads = wide(table.querySelector('thead tr:last-child'))
      const cells = wide(table.querySelector('tbody tr'))
      const told = heads.length === cells.length && heads.every((h) => h.getBoundingClientRect().width > 0)
      const off = told ? heads.filter((h, n) => Math.abs(h.getBoundingClientRect().left - (cells[n]?.getBoundingClientRect().left ?? 0)) > 2) : []
      return off.length > 0 ? [`${table.closest('[aria-label]')?.getAttribute('aria-label') ?? ''} ${off[0]?.textContent ?? ''}`.trim()] : []
    })
  })

/** A desk's window and a telephone's. */
export const sizes = [
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
export async function poor({ page }: Desk, name: string, turn: number): Promise<string[]> {
  const found: string[] = []
  for (const {
    colorScheme,
    size: [width, height],
  } of looks.filter((look) => look.diagonal || seenWhole(turn))) {
    await dress(page, colorScheme)
    await page.setViewportSize({ width, height })
    if (await keepsScrolling(page)) found.push(`${name}, ${width} px: scrolls sideways`)
    found.push(...(await astray(page)).map((head) => `${name}, ${width} px: a head beside its column: ${head}`))
    found.push(...(await findings(page)).map((f) => `${name}, ${width} px, ${colorScheme}: ${f}`))
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await dress(page, 'light')
  return found
}

/** Each page is a test: it is accessible, keeps to its width, and asks nobody else. One window is kept as long as it is the same post's. */
export function eachIsAccessible(pages: readonly Kind[]): void {
  let browser: Browser
  let seat: { whose: string; desk: Desk } | undefined
  beforeAll(async () => {
    browser = await launch()
  }, 60_000)
  afterAll(() => browser?.close())
  const deskFor = async (whose: string): Promise<Desk> => {
    if (seat?.whose === whose) return seat.desk
    await seat?.desk.close()
    seat = { whose, desk: await deskOf(browser, whose) }
    return seat.desk
  }
  test.each(pages.map((kind, turn) => ({ ...kind, turn })))('page $name is accessible, keeps to its width, and asks nobody else', async (kind) => {
    const desk = await deskFor(kind.whose ?? 'city')
    await visit(desk, await addressOf(kind, desk.page, address()))
    await desk.page.locator(kind.ready).first().waitFor()
    const found = await poor(desk, kind.name, kind.turn)
    expect(found, found.join('\n')).toEqual([])
    expect(desk.faults.splice(0)).toEqual([])
  })
}
