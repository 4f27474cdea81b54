import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findings, sideways } from './accessible.ts'
import { address, type Desk, deskOf, launch, type Look } from './browser.ts'
import { kinds } from './pages.ts'

let browser: Browser
beforeAll(async () => { browser = await launch() }, 60_000)
afterAll(() => browser?.close())

const looks: readonly (readonly [string, Look])[] = [
  ['1366×768', { width: 1366, height: 768 }],
  ['360×640', { width: 360, height: 640 }],
]

/** What axe finds in light and in dark, and how far it scrolls sideways. */
async function poor({ page }: Desk, name: string): Promise<string[]> {
  const over = await sideways(page)
  const found = over > 0 ? [`${name}: scrolls ${over} px sideways`] : []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.waitForFunction((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark && document.getAnimations().length === 0, colorScheme === 'dark')
    found.push(...(await findings(page)).map((f) => `${name}, ${colorScheme}: ${f}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}

describe.each(looks)('at %s', (_, look) => {
  test('every page is accessible, keeps to its width, and asks nobody else', async () => {
    const desk = await deskOf(browser, 'city', look)
    const found: string[] = []
    for (const { name, path, ready } of await kinds(desk.page, address())) {
      await desk.page.goto(address() + path)
      await desk.page.locator(ready).first().waitFor().catch(() => found.push(`${name}: nothing came of ${ready}`))
      found.push(...await poor(desk, name))
    }
    expect(found).toEqual([])
    expect(desk.faults).toEqual([])
    await desk.close()
  })

  test('so are sign-in, search, a step’s drawer, filters and a checked text', async () => {
    const found: string[] = []
    const outside = await deskOf(browser, null, look)
    await outside.page.goto(address())
    await outside.page.getByRole('region', { name: '演示账号' }).waitFor()
    found.push(...await poor(outside, 'sign-in'))
    await outside.close()
    const desk = await deskOf(browser, 'county', look)
    const { page } = desk
    await page.goto(`${address()}/inbox`)
    await page.locator('.inbox-steps button').first().click()
    await page.getByRole('dialog').locator('form').waitFor()
    found.push(...await poor(desk, 'drawer'))
    await page.goto(`${address()}/registers/issue`)
    await page.getByRole('button', { name: '筛选' }).click()
    await page.getByRole('region', { name: '筛选' }).waitFor()
    found.push(...await poor(desk, 'filters'))
    await page.keyboard.press('Control+k')
    await page.getByRole('option').first().waitFor()
    found.push(...await poor(desk, 'search'))
    await page.goto(`${address()}/claims?year=2023`)
    await page.getByLabel('要核对的文字').fill('全市整治森林火灾隐患5余个，新添木椅三十七把。')
    await page.getByRole('button', { name: /^核\s*对$/ }).click()
    await page.getByRole('region', { name: '核对的文字' }).waitFor()
    found.push(...await poor(desk, 'claims'))
    await page.goto(`${address()}/registers/issue/new`)
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await page.getByText('处需要改').waitFor()
    found.push(...await poor(desk, 'form with problems'))
    expect(found).toEqual([])
    expect(desk.faults).toEqual([])
    await desk.close()
  })
})
