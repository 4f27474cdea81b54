import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { address, type Desk, deskOf, open } from './browser.ts'

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
  await page.waitForURL(made).catch(async () => {
    throw new Error(`${register} was not taken: ${(await page.locator('.problem, .ant-alert').allInnerTexts()).join(' | ')}`)
  })
  return new URL(page.url()).pathname
}

/** Finds a record by words in a reference field and chooses it. */
export async function refer(page: Page, list: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: list, exact: true })
  await field.click()
  await field.pressSequentially(words)
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: words }).first().click()
}

const came = (what: Locator): Promise<boolean> =>
  what.waitFor({ state: 'attached', timeout: 3000 }).then(
    () => true,
    () => false,
  )

/** One of some choices: few stand beside each other, many in a list. What is drawn anew under the hand is taken again, as people do, until the field says so. */
export async function pick(page: Page, field: string, option: string): Promise<void> {
  const beside = page.getByRole('radiogroup', { name: field, exact: true })
  const list = page.getByRole('combobox', { name: field, exact: true })
  await beside.or(list).waitFor()
  const few = (await beside.count()) > 0
  const taken = few
    ? beside.getByRole('radio', { name: option, exact: true, checked: true })
    : page.locator('.ant-select').filter({ has: list }).filter({ hasText: option })
  for (let tries = 0; tries < 3; tries += 1) {
    if (few) await beside.getByText(option, { exact: true }).click()
    else {
      if ((await list.getAttribute('aria-expanded')) !== 'true') await list.click()
      await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: option }).first().click()
    }
    if (await came(taken)) return
  }
  throw new Error(`${field}: ${option} was not taken`)
}

/** Hands in a file and waits until it stands in the list. */
export async function attach(page: Page, field: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator(`input[data-evidence=${field}]`).setInputFiles(file)
  await page
    .locator('.evidence-list li', { hasText: file.name })
    .getByRole('button', { name: `去掉 ${file.name}` })
    .waitFor()
}

/** Picks a place level by level in a form. */
export async function placed(page: Page, names: readonly string[]): Promise<void> {
  await page.locator('#new-division').click()
  for (const name of names) await page.locator('.ant-cascader-menu-item:visible').filter({ hasText: name }).first().click()
}

export type Officer = { readonly username: string; readonly password: string }

/** An act on the account in a row of the page, with its reason. */
async function act(page: Page, row: ReturnType<Page['getByRole']>, name: string): Promise<void> {
  await row.getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').getByLabel('理由').fill('另一岗位人员办事')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s*定$/ })
    .click()
}

async function opened(page: Page, person: string, place: string, username: string): Promise<string> {
  await page.getByRole('button', { name: '开设账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('人员').click()
  await dialog.getByLabel('人员').pressSequentially(person)
  const options = page.locator('.ant-select-item-option')
  // The list comes anew with the search; what is clicked before that may be somebody else.
  await expect.poll(async () => (await options.allInnerTexts()).every((text) => text.includes(person)), { timeout: 30_000 }).toBe(true)
  await options
    .filter({ hasText: `${person}（${place}）` })
    .first()
    .click()
  await dialog.getByLabel('用户名').fill(username)
  await dialog.getByRole('button', { name: /^确\s*定$/ }).click()
  return username
}

/** The account of the person, who already has one: unlocked if need be, with a new initial password. */
async function renewed(page: Page, row: ReturnType<Page['getByRole']>): Promise<string> {
  if ((await row.getByRole('button', { name: '解锁', exact: true }).count()) > 0) await act(page, row, '解锁')
  await act(page, row, '重置密码')
  return (await row.locator('code').innerText()).trim()
}

/**
 * The other holder of a post than the `first`, who has an account of the demonstration: the administrator opens an account for
 * him on the page (or gives a new initial password to the one he has), and he changes it himself.
 */
export async function secondOfficer(browser: Browser, first: string, post: string, division: string, place: string): Promise<Officer> {
  const mark = String(Date.now()).slice(-8)
  const password = `竹林 松风 明月 石桥 ${mark}`
  let [username, initial] = ['', '']
  await atDesk(browser, 'admin', async (desk) => {
    const { page } = desk
    const search = page.getByLabel('用户名或姓名')
    await open(desk, '/administration/accounts')
    const own = page.getByRole('row').filter({ has: page.getByText(first, { exact: true }) })
    const known = (await own.locator('strong').innerText()).trim()
    await open(desk, `/registers/post?role=${post}&division=${division}&state=in_office`)
    await page.locator('table.records tbody tr').first().waitFor()
    const other = (await page.locator('table.records tbody a[href*="/registers/person/"]').allInnerTexts()).map((n) => n.trim()).find((n) => n !== known)
    if (!other) throw new Error(`${post} at ${division} has one holder alone`)
    await open(desk, '/administration/accounts')
    await search.fill(other)
    // Names recur in a city: the one who holds the post.
    const row = page
      .getByRole('row')
      .filter({ has: page.getByText(other, { exact: true }) })
      .filter({ hasText: `林业主管部门工作人员 · ${place}` })
    const has = await row
      .first()
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      )
    username = has ? await renewed(page, row) : await opened(page, other, place, `second.${mark}`)
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
  await desk.page
    .getByRole('navigation', { name: '主导航' })
    .waitFor()
    .catch(async () => {
      throw new Error(`the password of ${username} was not changed: ${await desk.page.locator('body').innerText()}`)
    })
  await desk.close()
  return { username, password }
}
