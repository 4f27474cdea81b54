import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** As far as one goes for something on a page before it counts as out of reach. */
const MOST = 140

const holdsFocus = (target: Locator): Promise<boolean> => target.evaluate((e) => e === document.activeElement || e.contains(document.activeElement))

/** Goes on by Tab (or back) until the focus is in the target. @throws when it cannot be reached so, or when the focus is where nobody sees it */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let i = 0; i < MOST; i += 1) {
    if (await holdsFocus(target)) return
    await page.keyboard.press(key)
  }
  throw new Error(`not reached by ${key}: ${target}`)
}

/** Presses what is reached by Tab. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Writes into a field that is reached by Tab. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.insertText(text)
}

const onlyThese = (found: readonly boolean[]): boolean => found.length > 0 && found.every(Boolean)
const options = (page: Page): Locator => page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')

/** Finds an option of a list by its words and takes it, as one types. */
export async function chooseByKeys(page: Page, list: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: list, exact: true })
  await tabTo(page, field)
  await page.keyboard.type(words)
  // the list comes anew with what was typed, beside what is chosen already: what is taken before that may be gone
  const open = options(page).and(page.locator(':not(.ant-select-item-option-selected)'))
  const found = async (): Promise<boolean[]> =>
    (await field.getAttribute('aria-busy')) === 'true' ? [] : (await open.allInnerTexts()).map((text) => text.includes(words))
  await expect.poll(found, { timeout: 30_000 }).toSatisfy(onlyThese)
  for (let i = 0; i < 40; i += 1) {
    const active = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active')
    if ((await active.count()) > 0 && (await active.first().innerText()).includes(words)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

/** One of some choices: few stand beside each other, Tab to them and arrows between them; many in a list. */
export async function pickByKeys(page: Page, group: string, option: string): Promise<void> {
  const radios = page.getByRole('radiogroup', { name: group, exact: true })
  await radios.or(page.getByRole('combobox', { name: group, exact: true })).waitFor()
  if ((await radios.count()) === 0) return chooseByKeys(page, group, option)
  await tabTo(page, radios)
  const wanted = radios.getByRole('radio', { name: option, exact: true })
  const of = await radios.getByRole('radio').count()
  await page.keyboard.press('Space')
  for (let i = 0; i < of && !(await wanted.isChecked()); i += 1) await page.keyboard.press('ArrowRight')
  if (!(await wanted.isChecked())) throw new Error(`${group}: ${option} was not reached by arrows`)
}

/** Hands in a file through the window that Enter opens. */
export async function attachByKeys(page: Page, field: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  // waited for before one goes there: the browser hands over its window only some moments after it is asked to
  const asked = page.waitForEvent('filechooser')
  await press(page, page.locator(`.evidence-input:has(input[data-evidence=${field}]) .drop`))
  await (await asked).setFiles(file)
  await page
    .locator('.evidence-list li', { hasText: file.name })
    .getByRole('button', { name: `去掉 ${file.name}` })
    .waitFor()
}

/** Opens a step of the record by Tab and Enter, fills its drawer and takes it. */
export async function stepByKeys(page: Page, step: string, state: string, fill: () => Promise<void> = async () => {}): Promise<void> {
  await press(page, page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: step, exact: true }))
  const drawer = page.getByRole('dialog')
  await drawer.waitFor()
  await fill()
  await press(page, drawer.locator('.drawer-actions .ant-btn-primary'))
  await page
    .locator('.record-head .state', { hasText: state })
    .waitFor({ timeout: 15_000 })
    .catch(async () => {
      throw new Error(`“${step}” did not lead to “${state}”: ${(await drawer.isVisible()) ? await drawer.innerText() : 'the drawer is gone'}`)
    })
}
