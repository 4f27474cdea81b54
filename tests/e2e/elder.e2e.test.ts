import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sideways, sizes } from './accessible.ts'
import { address, type Desk, deskOf, launch, visit } from './browser.ts'

let browser: Browser
let desk: Desk
beforeAll(async () => {
  browser = await launch()
  desk = await deskOf(browser, null)
  // What stands on the page first, and whether it is dressed by then.
  await desk.page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (!document.querySelector('#root > *')) return
      sessionStorage.setItem('first', document.documentElement.className)
      watch.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
}, 60_000)
afterAll(() => browser?.close())

/** Targets less than 60 px high and letters less than 18 px, of all that is seen; a control counts with the label or frame that is pressed with it. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (e: Element): boolean =>
      e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().right > 0
    const tell = (e: Element, what: string): string =>
      `${what}: ${e.tagName.toLowerCase()}.${String(e.className).slice(0, 60)} “${(e.textContent || e.getAttribute('aria-label') || '').trim().slice(0, 20)}”`
    const around = 'label, .ant-input-affix-wrapper, .ant-select, .ant-input-number, .ant-segmented-item, .ant-switch'
    const pressed = [
      ...document.querySelectorAll(
        'a[href], button, summary, textarea, select, input:not([type=hidden], [type=file]), [role=button], [role=tab], [role=option], [role=menuitem]',
      ),
    ]
      .filter((e) => seen(e) && !e.closest('[aria-hidden=true], .sr-only, .skip'))
      .map((e) => [e, Math.max(e.getBoundingClientRect().height, e.closest(around)?.getBoundingClientRect().height ?? 0)] as const)
    const letters = new Set<Element>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let at = texts.nextNode(); at; at = texts.nextNode()) if (at.textContent?.trim() && at.parentElement) letters.add(at.parentElement)
    return [
      ...(pressed.length === 0 ? ['nothing to press'] : []),
      ...pressed.flatMap(([e, height]) => (height >= 59.5 ? [] : [tell(e, `${height.toFixed(1)} px high`)])),
      ...[...letters].flatMap((e) =>
        !seen(e) || e.closest('svg, style, script, noscript, .sr-only, .skip') || parseFloat(getComputedStyle(e).fontSize) >= 18
          ? []
          : [tell(e, `letters of ${getComputedStyle(e).fontSize}`)],
      ),
    ]
  })

/** What is too small, or lost beyond the edge, at both widths. */
async function poor(where: string): Promise<string[]> {
  const found: string[] = []
  for (const [width, height] of sizes) {
    await desk.page.setViewportSize({ width, height })
    await expect.poll(() => sideways(desk.page), { message: `${where}, ${width} px: scrolls sideways` }).toBe(0)
    found.push(...(await small(desk.page)).map((f) => `${where}, ${width} px: ${f}`))
  }
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  return [...new Set(found)]
}

test('the elder’s view is put on where one signs in, and everything there is large', async () => {
  const { page } = desk
  await page.goto(`${address()}/about`)
  await page.getByRole('button', { name: '适老版（大字、大按钮）' }).click()
  await page.getByRole('button', { name: '回到标准版' }).waitFor()
  expect(await poor('sign-in')).toEqual([])
  await page.getByLabel('账号', { exact: true }).fill('county_forestry')
  await page.getByLabel('密码', { exact: true }).fill('siku-demo')
  await page.getByRole('button', { name: /^登\s*录$/ }).click()
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
})

const pages = [
  ['inbox', '/inbox', '.inbox-row'],
  ['list', '/registers/issue', 'table.records tbody tr'],
  ['form', '/registers/issue/new', '.new-form'],
  ['help', '/help', '.help-terms tr'],
] as const

test.each(pages)('%s is large, and nothing of it is lost on a telephone', async (name, path, ready) => {
  await visit(desk, path)
  await desk.page.locator(ready).first().waitFor()
  expect(await poor(name)).toEqual([])
  expect(desk.faults).toEqual([])
})

test('a record, the drawer of its step and a dialog are large', async () => {
  const { page } = desk
  await visit(desk, '/inbox?list=unit&register=issue')
  await page.locator('.inbox-row .inbox-title').first().click()
  await page.locator('.timeline li').first().waitFor()
  expect(await poor('record')).toEqual([])
  await page.getByRole('group', { name: '可以办理' }).getByRole('button').first().click()
  await page.getByRole('dialog').locator('.drawer-actions').waitFor()
  expect(await poor('drawer')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('快捷键').first().waitFor()
  expect(await poor('dialog')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('it is kept on the device and worn before the first paint; the account gives the usual view back', async () => {
  const { page } = desk
  await page.evaluate(() => sessionStorage.removeItem('first'))
  await page.reload()
  await page.locator('.frame').waitFor()
  expect(await page.evaluate(() => sessionStorage.getItem('first'))).toBe('elder')
  await page.getByRole('button', { name: /^账户/ }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('button', { name: '回到标准版' }).waitFor()
  expect(await poor('account')).toEqual([])
  await drawer.getByRole('button', { name: '回到标准版' }).click()
  await drawer.getByRole('button', { name: '适老版（大字、大按钮）' }).waitFor()
  expect((await drawer.getByRole('button', { name: '退出登录' }).boundingBox())?.height).toBeLessThan(48)
  // the measure itself: in the usual view it finds a lot
  expect((await small(page)).length).toBeGreaterThan(20)
  expect(desk.faults).toEqual([])
})
