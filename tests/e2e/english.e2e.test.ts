import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address, deskOf, type Desk, launch, signedIn } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** The frame, headings, buttons, heads of columns, labels: what the house says, where nobody's names and words stand. */
const house = [
  'nav',
  'main h1',
  'main h2:not(.grow)',
  'main th[scope=col]',
  'main label',
  'main .ant-segmented',
  'main .ant-btn',
  'main dt',
  '[role=dialog] .ant-drawer-title',
  '[role=dialog] label',
  '[role=dialog] .ant-btn',
  '.top',
].join(', ')

/** Chinese that the house says: what is somebody's name, a place or the mark of the house is not its words. */
const chineseOf = (page: Page, but: readonly string[] = []): Promise<string[]> =>
  page.evaluate(
    ([parts, left]) => {
      const names = /^(四库|中文|资阳市|演示\S*|\S*[市县区镇乡村])$/
      const found = [...document.querySelectorAll<HTMLElement>(parts)].flatMap((part) => {
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
        const said: string[] = []
        while (texts.nextNode()) {
          const { textContent, parentElement } = texts.currentNode
          const [text, own] = [(textContent ?? '').trim(), parentElement?.closest('[lang="zh-CN"], [aria-hidden=true], a.entry[href*="starred"]')]
          if (/\p{Script=Han}/u.test(text) && (!own || own === document.documentElement) && !names.test(text)) said.push(text)
        }
        return said
      })
      return [...new Set(found)].filter((text) => !left.some((name) => text.includes(name)))
    },
    [house, but] as const,
  )

/** A page in English, when it is whole: nothing that the house says there is Chinese. */
async function english(desk: Desk, path: string, ready: string, but: readonly string[] = []): Promise<void> {
  await desk.page.goto(address() + path)
  await desk.page.locator(ready).first().waitFor()
  expect(await chineseOf(desk.page, but), path).toEqual([])
}

test('whoever asks for English reads the house in it, from the sign-in on, and what people wrote as they wrote it', async () => {
  const desk = await deskOf(browser, null)
  const { page } = desk
  await page.goto(`${address()}/?lang=en`)
  await page.getByRole('heading', { level: 1, name: 'Siku Forestry' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await chineseOf(page)).toEqual([])
  await page.getByRole('textbox', { name: 'Account' }).fill('county')
  await page.getByRole('textbox', { name: 'Password' }).fill('siku-demo')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^(Inbox|Overview)$/ }).waitFor()

  await english(desk, '/?year=2023', '.leading-figure')
  await english(desk, '/inbox', '.inbox-row, .empty')
  await english(desk, '/registers/issue', 'table.records tbody tr')
  await english(desk, '/figures?year=2023', 'table.figures tbody tr')
  await english(desk, '/report?year=2023', '.in-brief p', ['安岳县'])
  // The summary is all in English, but for the names of places: the measure words too.
  expect(await page.locator('.in-brief').innerText()).toMatch(/[a-z]{4}/)
  expect((await page.locator('.in-brief').innerText()).replaceAll('安岳县', '')).not.toMatch(/\p{Script=Han}/u)
  await english(desk, '/help', '.help-terms tr')
  await english(desk, '/harvest/quota?year=2023', 'table.ledger tbody tr, main .empty')

  const { items } = (await (await page.request.get(`${address()}/api/registers/issue/records?limit=1&state=registered`)).json()) as {
    items: { id: string; title: string }[]
  }
  const issue = items[0]
  if (!issue) throw new Error('no issue waits')
  await english(desk, `/registers/issue/${issue.id}`, '.timeline li', [issue.title])
  expect(await page.getByRole('heading', { level: 1 }).first().innerText()).toBe(issue.title)
  await page.getByRole('group', { name: 'Open to you' }).getByRole('button').first().click()
  await page.getByRole('dialog').locator('label').first().waitFor()
  expect(await chineseOf(page, [issue.title])).toEqual([])
  expect(desk.faults).toEqual([])
  await desk.close()
})

test('the account keeps it, on whatever device; the way back is as near', async () => {
  const language = async (page: Page, name: string, heading: string): Promise<void> => {
    await page.locator('.top button:has(.only-wide)').last().click()
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  await signedIn(browser, 'police', async ({ page }) => {
    await page.goto(`${address()}/about`)
    await page.getByRole('heading', { level: 1, name: '关于' }).waitFor()
    await language(page, 'English', 'About')
  })
  const elsewhere = await deskOf(browser, 'police')
  await elsewhere.page.goto(`${address()}/about`)
  await elsewhere.page.getByRole('heading', { level: 1, name: 'About' }).waitFor()
  await language(elsewhere.page, '中文', '关于')
  expect(await elsewhere.page.locator('html').getAttribute('lang')).toBe('zh-CN')
  expect((await chineseOf(elsewhere.page)).length, 'what the other flow looks for is found where it is').toBeGreaterThan(10)
  expect(elsewhere.faults).toEqual([])
  await elsewhere.close()
})
