import { readFile } from 'node:fs/promises'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSheets } from '#kit/office/xlsx.fixtures.ts'
import { workbook } from '#kit/office/xlsx.server.ts'
import { workbookType } from '#kit/wire/workbook.ts'
import { type Desk, deskOf, launch, open } from './browser.ts'

let browser: Browser
let township: Desk
beforeAll(async () => {
  browser = await launch()
  township = await deskOf(browser, 'township', { width: 1366, height: 768 })
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

const sheetsOf = async (download: Download) => readSheets(new Uint8Array(await readFile(await download.path())))
const upload = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.setInputFiles('input[type=file]', { name, mimeType: workbookType, buffer: Buffer.from(bytes) })

/** Lines of the ledger that are wrong, and what is wrong with each. */
const wrong = new Map<number, Partial<Record<'name' | 'kind' | 'day' | 'to', string>>>([
  [3, { kind: '外星人' }],
  [99, { kind: '未知' }],
  [120, { name: '' }],
  [200, { name: '' }],
  [311, { day: '2026-02-30' }],
  [400, { day: '去年' }],
  [499, { to: '2020-01-01' }],
])

test('500 lines of a ledger of Excel, seven of them wrong: the others are taken, the copy names the seven; what goes out comes in again and changes nothing', async () => {
  const { page } = township
  await open(township, '/registers/key_person')
  await page.getByRole('link', { name: '下载模板' }).waitFor()
  await page.getByRole('button', { name: /导\s*入/ }).click()
  await page.waitForURL(/\/registers\/key_person\/import/)
  const rows = Array.from({ length: 500 }, (_, i) => {
    const { name = `试验${i}号`, kind = '养蜂人员', day = '2026年10月1日', to = '2027/5/31' } = wrong.get(i) ?? {}
    return [name || null, kind, '林缘用火', day, '2026-10-01', to, '试验命令1号']
  })
  const columns = ['姓名', '类别', '列管原因', '告知日', '列管起始', '列管截止', '防火期依据']
  await upload(page, '重点人员.xlsx', await workbook([{ name: '台账', title: '某镇重点人员台账', columns, rows }]))
  await page.getByText('还没有对应列的必填字段').waitFor()
  await page.getByRole('combobox', { name: '告知本人（监护人）日期' }).click()
  await page.getByTitle('告知日', { exact: true }).last().click()
  await page.getByText('可以导入 493 行').waitFor({ timeout: 60_000 })
  await page.getByRole('region', { name: '文件里的写法对应什么' }).getByText('外星人').waitFor()
  await page.getByRole('button', { name: '导入 493 行' }).click()
  await page.getByText('收下 493 行，修改 0 行，已有 0 行，未收 7 行').waitFor({ timeout: 120_000 })
  const [copy] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('button', { name: '下载退回的表' }).click()])
  const lines = (await sheetsOf(copy))[0]?.data.slice(2) ?? []
  expect(lines.flatMap((line, i) => (line.at(-1) === null ? [] : [i]))).toEqual([...wrong.keys()])

  await open(township, '/registers/key_person')
  await page.getByRole('button', { name: '导出' }).click()
  const [out] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), page.getByRole('link', { name: /^Excel/ }).click()])
  expect((await sheetsOf(out)).map((sheet) => sheet.sheet)).toEqual(['说明', '记录'])
  await open(township, '/registers/key_person/import')
  await upload(page, '导出.xlsx', await readFile(await out.path()))
  await page.getByText('可以导入 0 行').waitFor({ timeout: 60_000 })
  await page.getByText('不能导入 0 行').waitFor()
  expect(await page.getByText('将修改').count()).toBe(0)
  expect(await page.getByRole('button', { name: '没有可以导入的行' }).isDisabled()).toBe(true)
  expect(township.faults).toEqual([])
}, 300_000)
