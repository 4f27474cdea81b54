import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
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

type Figures = { items: { indicator: string; value: string; unit: string; text: string; denominator: string | null }[] }
const figures = async (query = ''): Promise<Figures['items']> =>
  ((await (await city.page.request.get(`${address()}/api/figures?year=2023${query}`)).json()) as Figures).items
const figure = async (id: string): Promise<Figures['items'][number]> => {
  const found = (await figures()).find((f) => f.indicator === id)
  if (!found) throw new Error(`no figure ${id}`)
  return found
}
const digits = (text: string): string => text.replaceAll(',', '')

test('from all figures to one, by division and month, down to a record', async () => {
  const { page } = city
  const hazards = await figure('fire.hazards_fixed')
  await open(city, '/figures?year=2023')
  await page.getByRole('table').locator('a[href*="fire.hazards_fixed"]').click()
  await page.getByRole('region', { name: '按地区', exact: true }).waitFor()
  expect(digits(await page.getByRole('main').innerText())).toContain(hazards.value)
  const rows = await page.getByRole('region', { name: '按地区', exact: true }).locator('tbody tr td:nth-child(2)').allInnerTexts()
  expect(rows.reduce((n, text) => n + Number(digits(text)), 0)).toBe(Number(hazards.value))
  const sum = page.getByRole('row', { name: /^全部合计/ })
  await sum.waitFor()
  expect(digits(await sum.getByRole('cell').last().innerText())).toBe(hazards.value)
  await page.locator('#records').getByRole('link').first().click()
  await page.getByRole('region', { name: '经过' }).waitFor()
  expect(city.faults).toEqual([])
})

test('another division or year shows other numbers, and the address says so', async () => {
  const { page } = city
  const whole = (await figure('forest_chief.patrols')).value
  await open(city, '/figures/forest_chief.patrols?year=2023')
  await page.getByRole('button', { name: '看 安岳县' }).click()
  await page.waitForURL(/division=512021/)
  const own = (await figures('&division=512021')).find((f) => f.indicator === 'forest_chief.patrols')?.value ?? ''
  expect(Number(own)).toBeLessThan(Number(whole))
  await expect.poll(async () => digits(await page.getByRole('main').innerText())).toContain(own)
  await page.getByRole('combobox', { name: '年度' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '2022 年' }).click()
  await page.waitForURL(/year=2022/)
  await page.getByText('没有计入的记录').waitFor()
  await page.goBack()
  await expect.poll(async () => digits(await page.getByRole('main').innerText())).toContain(own)
  expect(city.faults).toEqual([])
})

test('the report holds all its figures, each a way to its records, and comes as a Word file', async () => {
  const { page } = city
  await open(city, '/report?year=2023')
  const sheet = page.getByRole('article', { name: '报告正文' })
  await sheet.waitFor()
  const named = (await figures()).filter((f) => f.indicator.startsWith('forest_chief.') || f.indicator.startsWith('fire.'))
  const published = named.filter((f) =>
    [
      'forest_chief.city',
      'forest_chief.county',
      'forest_chief.township',
      'forest_chief.village',
      'forest_chief.rules',
      'forest_chief.patrols',
      'forest_chief.issues_resolved',
      'fire.rangers',
      'fire.patrols',
      'fire.patrol_issues_fixed',
      'fire.watched_share',
      'fire.illegal_fire_cases',
      'fire.persons_handled',
      'fire.line_inspected',
      'fire.transformer_areas',
      'fire.corridor_issues_fixed',
      'fire.supervision_inspections',
      'fire.hazards_fixed',
    ].includes(f.indicator),
  )
  expect(published).toHaveLength(18)
  for (const { indicator, text, denominator, value, unit } of published) {
    const shown = await sheet.locator('p').locator(`a[href*="/figures/${indicator}"]`).first().innerText()
    // Of a ratio the sentence says the share alone; its two operands stand where it opens to.
    expect(shown, indicator).toBe(denominator === null ? text : `${value}${unit}`)
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Word' }).click()])
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())))
  const words = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/g, '')
  expect(words).toContain('演示数据')
  expect(words).toContain(published.find((f) => f.indicator === 'forest_chief.patrols')?.text)
  await sheet.locator('p a[href*="fire.hazards_fixed"]').first().click()
  await page.getByRole('heading', { name: '记录与贡献' }).waitFor()
  expect(city.faults).toEqual([])
})

test('a pasted text is held against the records: right, wrong, badly written and unprovable', async () => {
  const { page } = city
  const [county, rangers] = [await figure('forest_chief.county'), await figure('fire.rangers')]
  await open(city, '/claims?year=2023')
  await page
    .getByLabel('要核对的文字')
    .fill(`我市设有县级林长${county.value}名。护林员共有${Number(rangers.value) + 7}名。全市整治森林火灾隐患5余个。会议室新添桌椅三十七张。`)
  await page.getByRole('button', { name: /^核\s*对$/ }).click()
  const text = page.getByRole('region', { name: '核对的文字' })
  await text.waitFor()
  const marks = (await text.locator('mark').allInnerTexts()).join('\n')
  expect(marks).toMatch(new RegExp(`${county.value}名[^\n]*\n?[^\n]*相符`))
  expect(marks).toContain('不符')
  expect(marks).toContain('写法有误')
  expect(marks).toContain('无从证明')
  const filter = page.getByRole('group', { name: '按结果筛选' })
  for (const word of ['相符', '不符', '无从证明', '写法有误']) expect(await filter.getByRole('button', { name: word }).innerText()).toMatch(/1$/)
  await filter.getByRole('button', { name: '不符' }).click()
  await page.waitForURL(/status=contradicted/)
  await page.getByRole('link', { name: /^打开指标：/ }).click()
  await page.getByRole('heading', { level: 1, name: '护林员' }).waitFor()
  await page.goBack()
  await text.waitFor()
  expect(city.faults).toEqual([])
})
