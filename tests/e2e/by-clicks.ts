import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { address, choose, type Desk, deskOf, open } from './browser.ts'

/** A person's way into the house: the page of sign-in, as everybody's. */
async function enter(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: /^登\s*录$/ }).click()
}

/** Something done by one person who signed in by the page; nothing but the page asks the server. A fault of the page fails it. */
export async function atDesk(browser: Browser, username: string, run: (desk: Desk) => Promise<void>, password = 'siku-demo'): Promise<void> {
  const desk = await deskOf(browser, null)
  try {
    await desk.page.goto(`${address()}/about`)
    await enter(desk.page, username, password)
    await desk.page.getByRole('navigation', { name: '主导航' }).waitFor()
    await run(desk)
    expect(desk.faults).toEqual([])
  } finally {
    await desk.close()
  }
}

/** Fills the form of a new record, sends it, and gives the record's address. */
export async function registered(desk: Desk, register: string, fill: (page: Page) => Promise<void>): Promise<string> {
  const { page } = desk
  await open(desk, `/registers/${register}`)
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.locator('.new-form').waitFor()
  await fill(page)
  await page.locator('.form-actions').getByRole('button', { name: '登记', exact: true }).click()
  const made = new RegExp(`/registers/${register}/[0-9a-f-]{36}`)
  await page.waitForURL(made).catch(async () => { throw new Error(`${register} was not taken: ${(await page.locator('.problem, .ant-alert').allInnerTexts()).join(' | ')}`) })
  return new URL(page.url()).pathname
}

/** Finds a record by words in a reference field and chooses it. */
export async function refer(page: Page, list: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: list, exact: true })
  await field.click()
  await field.pressSequentially(words)
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: words }).first().click()
}

/** One of two to five choices, which stand beside each other. */
export const pick = (page: Page, group: string, option: string): Promise<void> =>
  page.getByRole('radiogroup', { name: group, exact: true }).getByText(option, { exact: true }).click()

/** Hands in a file and waits until it stands in the list. */
export async function attach(page: Page, field: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator(`input[data-evidence=${field}]`).setInputFiles(file)
  await page.locator('.evidence-list li', { hasText: file.name }).getByRole('button', { name: `去掉 ${file.name}` }).waitFor()
}

/** Picks a place level by level in a form. */
export async function placed(page: Page, names: readonly string[]): Promise<void> {
  await page.locator('#new-division').click()
  for (const name of names) await page.locator('.ant-cascader-menu-item').filter({ hasText: name }).first().click()
}

export type Officer = { readonly username: string; readonly password: string }

/**
 * Another holder of a post gets an account: the administrator opens it on the page, the officer changes the initial password
 * by himself. `known` is the account of the demonstration, whose holder it may not be.
 */
export async function secondOfficer(browser: Browser, post: string, division: string, username: string): Promise<Officer> {
  const password = `另一位办事人员 ${username}`
  let initial = ''
  await atDesk(browser, 'admin', async (desk) => {
    const { page } = desk
    await open(desk, '/administration/accounts')
    await page.locator('table.accounts').waitFor()
    const taken = new Set(await page.locator('table.accounts tbody td:nth-child(2) strong').allInnerTexts())
    await open(desk, `/registers/post?role=${post}&division=${division}&state=in_office`)
    await page.locator('table.records tbody tr').first().waitFor()
    const held = await page.locator('table.records tbody tr').allInnerTexts()
    const names = await page.locator('table.records tbody a[href*="/registers/person/"]').allInnerTexts()
    const name = names.find((n) => !taken.has(n.trim()))
    if (!name) throw new Error(`nobody without an account among ${held.join(' / ')}`)
    await open(desk, '/administration/accounts')
    await page.getByRole('button', { name: '开设账号' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('人员').click()
    await dialog.getByLabel('人员').pressSequentially(name.trim())
    await page.locator('.ant-select-item-option').filter({ hasText: name.trim() }).first().click()
    await dialog.getByLabel('用户名').fill(username)
    await dialog.getByRole('button', { name: /^确\s*定$/ }).click()
    await page.getByText(`请当面交给“${username}”本人`).waitFor()
    initial = (await page.locator('.initial-password').innerText()).trim()
  })
  const desk = await deskOf(browser, null)
  await desk.page.goto(`${address()}/about`)
  await enter(desk.page, username, initial)
  await desk.page.getByLabel('当前密码').fill(initial)
  await desk.page.getByLabel('新密码', { exact: true }).fill(password)
  await desk.page.getByLabel('再输一遍新密码').fill(password)
  await desk.page.getByRole('button', { name: /^修\s*改$/ }).click()
  await desk.page.getByRole('navigation', { name: '主导航' }).waitFor()
  await desk.close()
  return { username, password }
}

export { choose }
