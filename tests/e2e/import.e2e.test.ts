import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { address, type Desk, deskOf, launch, open } from './browser.ts'

let browser: Browser
let county: Desk
beforeAll(async () => {
  browser = await launch()
  county = await deskOf(browser, 'county_forestry')
}, 60_000)
afterAll(async () => {
  await browser?.close()
})

type Stand = { id: string; number: string; area_ha: string; boundary: object; division: { code: string } | string }

test('a file of changed sub-compartments: what can be taken and why not, then taken, and the old one ends', async () => {
  const { page, context } = county
  const list = `${address()}/api/registers/sub_compartment/records`
  const { items } = (await (await context.request.get(`${list}?state=current&stand_class=arbour&division=512021&limit=1`)).json()) as { items: Stand[] }
  const found = items[0]
  if (!found) throw new Error('no stand')
  const stand = (await (await context.request.get(`${list}/${found.id}`)).json()) as Stand
  const division = typeof stand.division === 'string' ? stand.division : stand.division.code
  const line = (over: object) => ({
    type: 'Feature',
    geometry: stand.boundary,
    properties: {
      division,
      XIAO_BAN: stand.number,
      MIAN_JI: stand.area_ha,
      DI_LEI: '1610',
      DT_SRC: '2025年度更新',
      surveyed_on: '2025-11-01',
      valid_from: '2025-12-31',
      BHYY: '20',
      ...over,
    },
  })
  const file = { type: 'FeatureCollection', features: [line({}), line({ XIAO_BAN: 'X1', DI_LEI: '9999' })] }
  await open(county, '/registers/sub_compartment')
  expect(await page.getByRole('button', { name: '新建' }).count()).toBe(0)
  await page.getByRole('button', { name: /导\s*入/ }).click()
  await page.waitForURL(/\/registers\/sub_compartment\/import/)
  await page.setInputFiles('input[type=file]', { name: '更新.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(file)) })
  await page.getByText('可以导入 1 行').waitFor()
  await page.getByRole('region', { name: '不能导入的行' }).getByText('9999').waitFor()
  const asked = page.getByRole('region', { name: '文件没有注明的' })
  expect(await page.getByRole('button', { name: '请先选定文件没有注明的' }).isDisabled()).toBe(true)
  await asked.getByText('GCJ-02').waitFor()
  await asked.getByRole('radio', { name: /EPSG:4490/ }).check()
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await page.getByText('导入完成：收下 1 行，修改 0 行，已有 0 行，未收 1 行。').waitFor()
  const ended = (await (await context.request.get(`${list}/${found.id}`)).json()) as { state: string; valid_to: string }
  expect(ended).toMatchObject({ state: 'superseded', valid_to: '2025-12-31' })
  await open(county, '/registers/sub_compartment/new')
  await page.getByText('只由导入产生').first().waitFor()
  expect(county.faults).toEqual([])
})
