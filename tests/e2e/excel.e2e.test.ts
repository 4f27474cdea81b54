import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cell, numeric } from '#kit/office/sheet.ts'
import { readSheets } from '#kit/office/xlsx.fixtures.ts'
import { workbook } from '#kit/office/xlsx.server.ts'
import { launch, walkTo } from './browser.ts'
import { atDesk } from './by-clicks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

type Line = (string | number | null)[]
const cell = (value: string | number | null): Cell => (typeof value === 'number' ? numeric(value) : value)
const year = new Date().getFullYear() - 1
const two = (n: number): string => String(n).padStart(2, '0')
/** Nothing else of the demonstration is called so. */
const mark = `石梯沟${String(Date.now()).slice(-6)}`

/** Words of this office alone: what it said of them once is remembered. */
const [place, visit] = [`查了哪里${mark}`, `突击查${mark}`]

/** What a click downloads, as the sheets of a workbook. */
async function downloaded(page: Page, link: Locator): Promise<{ sheet: string; data: Line[] }[]> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  return (await readSheets(new Uint8Array(await readFile(await file.path())))).map(({ sheet, data }) => ({ sheet, data: data as Line[] }))
}

/** Hands over a workbook as one does who clicks where it says so. */
async function brought(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('.import-drop').click()])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

async function chosen(page: Page, list: string, option: string): Promise<void> {
  const field = page.getByRole('combobox', { name: list, exact: true })
  await field.click()
  await field.pressSequentially(option)
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
    .filter({ hasText: new RegExp(`^${option}$`) })
    .click()
}

const head = ['所在地', '业务条线', '检查日期', '方式', '检查对象类别', place, '检查组', '检查人数（人）', '其中专家（人）', '检查情况', '发现问题（个）']

/** The ledger of an office in its own words: 500 visits of which seven cannot be taken. */
function ledger(places: readonly string[], line: string): Line[] {
  const rows = Array.from({ length: 500 }, (_, i): Line => [
    places[i % places.length] ?? '',
    line,
    `${year}年${1 + (i % 10)}月${1 + (i % 28)}日`,
    i % 3 === 0 ? visit : '通知检查',
    ['村（社区）', '工地', '苗圃'][i % 3] ?? '',
    `${mark}第${i + 1}处`,
    '县林业局检查一组',
    3 + (i % 4),
    1,
    '台账齐全，现场已告知整改要求',
    i % 5,
  ])
  const wrong: readonly (readonly [at: number, column: number, value: string | number | null])[] = [
    [10, 0, '无此镇'],
    [60, 2, '三月初'],
    [110, 2, `${year + 2}-01-05`],
    [160, 7, '三四个'],
    [210, 5, null],
    [260, 8, 99],
    [499, 7, 0],
  ]
  for (const [at, column, value] of wrong) rows[at]![column] = value
  return rows
}

/** What the seven should have said. */
const mended = (line: Line, places: readonly string[]): Line => {
  const right = [...line]
  const n = 1 + Number(/第(\d+)处/.exec(String(line[5]))?.[1] ?? 211)
  if (right[0] === '无此镇') right[0] = places[0] ?? ''
  if (right[2] === '三月初' || right[2] === `${year + 2}-01-05`) right[2] = `${year}-03-${two((n % 28) + 1)}`
  if (right[5] === null) right[5] = `${mark}第211处`
  if (right[7] === '三四个' || right[7] === 0) right[7] = 4
  if (right[8] === 99) right[8] = 1
  return right
}

test('an office brings its ledger of 500 lines, mends the seven that were given back, and takes out what it sees', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    await walkTo(desk, '监督检查与隐患', '监督检查')
    const template = await downloaded(page, page.getByRole('link', { name: '下载模板' }))
    expect(template.map(({ sheet }) => sheet)).toEqual(['填报', '填写说明', '选项'])
    const [titles = [], ...choices] = template[2]!.data
    const listed = (title: string): string[] => choices.flatMap((line) => (line[titles.indexOf(title)] ? [String(line[titles.indexOf(title)])] : []))
    const [places, kept] = [listed('所在地'), listed('业务条线')]
    expect(places.length).toBeGreaterThan(5)
    // of the lines that this office keeps, the one whose inspections ask for neither experts by name nor firms
    const line = '林木林地'
    expect(kept).toContain(line)

    await page.getByRole('button', { name: /^导\s*入$/ }).click()
    await page.getByRole('heading', { level: 1, name: '导入监督检查' }).waitFor()
    await brought(
      page,
      '检查台账.xlsx',
      await workbook([{ name: '台账', title: '某县林业局检查台账', columns: head, rows: ledger(places, line).map((one) => one.map(cell)) }]),
    )
    await page.getByText('还没有对应列的必填字段：检查对象').waitFor()
    await chosen(page, '检查对象', place)
    await page.getByText('还没有对应列的必填字段').waitFor({ state: 'detached' })
    await chosen(page, `方式 ${visit}`, '四不两直')
    await page.getByText('可以导入 493 行').waitFor()
    await page.getByText('不能导入 7 行').waitFor()
    const reasons = page.getByRole('region', { name: '不能导入的行' })
    expect(await reasons.locator('tbody tr').count()).toBe(7)
    expect(await reasons.locator('tbody tr td:nth-child(2)').allInnerTexts()).toEqual([
      '行政区划代码',
      '检查日期',
      '检查日期',
      '检查人数',
      '检查对象',
      '其中专家',
      '检查人数',
    ])
    await page.getByRole('button', { name: '导入 493 行' }).click()
    await page.getByText('导入完成：收下 493 行，修改 0 行，已有 0 行，未收 7 行。').waitFor({ timeout: 60_000 })

    const [back] = await downloaded(page, page.getByRole('button', { name: '下载退回的表' }))
    const [keys = [], columns = [], ...lines] = back!.data
    expect(columns.at(-1)).toBe('未收原因')
    expect(lines.filter((one) => one.at(-1))).toHaveLength(7)
    const rows = lines.map((one) => (one.at(-1) ? mended(one, places) : one).map(cell))
    await page.getByRole('button', { name: '换一个文件' }).click()
    await brought(
      page,
      '改好的.xlsx',
      await workbook([{ name: '台账', title: '', keys: keys.map((key) => String(key ?? '')), columns: columns.map(String), rows }]),
    )
    await page.getByText('可以导入 7 行').waitFor()
    await page.getByText('已经有了 493 行').waitFor()
    await page.getByText('不能导入 0 行').waitFor()
    await page.getByRole('button', { name: '导入 7 行' }).click()
    await page.getByText('导入完成：收下 7 行，修改 0 行，已有 493 行，未收 0 行。').waitFor({ timeout: 60_000 })
    await page.getByRole('button', { name: '看台账' }).click()

    await page.getByLabel('在监督检查里查找文字').fill(mark)
    await page
      .getByRole('status')
      .filter({ hasText: /^共\s*500\s*条$/ })
      .waitFor()
    await page.getByRole('button', { name: /导\s*出/ }).click()
    const exported = page.waitForEvent('download')
    await page.getByText('Excel（.xlsx），可改后再导入').click()
    const bytes = new Uint8Array(await readFile(await (await exported).path()))
    const [about, records] = await readSheets(bytes)
    expect(JSON.stringify(about?.data)).toContain(mark)
    expect(records?.data).toHaveLength(502)

    await page.getByRole('button', { name: /^导\s*入$/ }).click()
    await brought(page, '监督检查.xlsx', bytes)
    await page.getByText('可以导入 0 行').waitFor()
    await page.getByText('已经有了 500 行').waitFor()
    expect(await page.getByText(/将修改/).count()).toBe(0)
    expect(await page.getByRole('button', { name: '没有可以导入的行' }).isDisabled()).toBe(true)
  })
}, 240_000)
