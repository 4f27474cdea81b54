import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { address, deskOf, launch, open, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, type Officer, pick, placed, refer, registered, secondOfficer } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const mark = String(Date.now()).slice(-6)
const unitName = `植树流程单位${mark}`
/** One day of the running year. */
const [from, to] = [today, today]
const holder = `流程植树人${mark}`
const scene = (title: string) => ({ name: title, mimeType: 'image/jpeg', buffer: shotNow('105.35, 30.06') })
const township = ['毛家镇'] as const

let browser: Browser
let second: Officer
let unit = ''
let report = ''
let deed = ''
let certificate = { number: '', code: '' }
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** Fills a new report of the unit. */
async function reports(desk: Parameters<typeof registered>[0], days: readonly [string, string], trees: string, certificates?: string): Promise<string> {
  return registered(desk, 'duty_report', async (page) => {
    await placed(page, township)
    await refer(page, '填报单位', unitName)
    await page.locator('#new-from_on').fill(days[0])
    await page.locator('#new-to_on').fill(days[1])
    await page.locator('#new-persons_due').fill('80')
    await page.locator('#new-persons_done').fill('70')
    await page.locator('#new-person_times').fill('100')
    await page.locator('#new-planted').fill(trees)
    if (certificates) await refer(page, '所附尽责证书', certificates)
  })
}

test('the county has a second officer: who compares is not who reported', async () => {
  second = await secondOfficer(browser, 'county_forestry', 'county.forestry_officer', '512021', '安岳县')
})

test('a unit is listed and reports nine trees each time; sent in, the report says what is odd about it', async () => {
  await atDesk(browser, 'township', async (desk) => {
    unit = await registered(desk, 'duty_unit', async (page) => {
      await placed(page, township)
      await page.locator('#new-name').fill(unitName)
      await pick(page, '单位类别', '机关')
    })
    report = await reports(desk, [from, to], '900')
    await takeStep(desk, report, '上报', '已上报')
    await desk.page.getByText('每人次株数偏多').first().waitFor()
  })
})

test('it is not accepted until it was asked about; the unit explains, and it is', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    await open(desk, report)
    await desk.page.locator('details summary').filter({ hasText: '暂时不能办' }).click()
    expect(await desk.page.locator('.closed-steps li').filter({ hasText: '审核通过' }).innerText()).toContain('异常数据')
    await takeStep(desk, report, '询问', '询问中', ({ page }) => page.locator('#step-question').fill('每人次九株，请说明。'))
  })
  await atDesk(browser, 'township', (desk) =>
    takeStep(desk, report, '说明', '已说明', ({ page }) => page.locator('#step-answer').fill('机械打坑，集中造林，有验收单。')),
  )
  await atDesk(browser, 'county_forestry', async (desk) => {
    await takeStep(desk, report, '审核通过', '已审核')
    await open(desk, `/planting/year?division=512021107&year=${today.slice(0, 4)}`)
    const row = desk.page.getByRole('region', { name: '各单位' }).first().getByRole('row').filter({ hasText: unitName })
    expect(await row.innerText()).toMatch(/80[\s\S]*70[\s\S]*70[\s\S]*87\.50[\s\S]*100[\s\S]*900/)
  })
})

test('a deed is written down, confirmed in the township, and certified by the county', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    deed = await registered(desk, 'duty_deed', async () => {
      await placed(page, township)
      await pick(page, '尽责者类别', '个人')
      await page.locator('#new-holder').fill(holder)
      await page.locator('#new-holder_tail').fill('1234')
      await pick(page, '尽责形式', '造林绿化')
      await page.locator('#new-done_on').fill(addCalendarDays(today, 0))
      await page.locator('#new-trees_count').fill('3')
      await page.locator('#new-place').fill('河边')
    })
    await takeStep(desk, deed, '核实', '已核实', async () => {
      await page.locator('#step-confirmed_note').fill('与照片相符')
      await attach(page, 'photos', scene('植树.jpg'))
    })
  })
  await atDesk(browser, 'county_forestry', async (desk) => {
    await takeStep(desk, deed, '发放尽责证书', '已发证书')
    const told = (await (await desk.page.request.get(`${address()}/api${deed.replace(/\/([^/]+)$/, '/records/$1')}`)).json()) as Record<string, unknown>
    certificate = { number: String(told['certificate_number']), code: String(told['check_code']) }
    expect(certificate.number).toMatch(/^\d{18}$/)
  })
})

test('anybody looks it up without an account: valid with both, unknown with a digit altered', async () => {
  const desk = await deskOf(browser, null)
  const { page } = desk
  await page.goto(`${address()}/open/planting/certificate`)
  await page.getByRole('heading', { level: 1, name: '尽责证书查验' }).waitFor()
  const look = async (number: string, code: string): Promise<void> => {
    await page.getByLabel('证书编号（18位）').fill(number)
    await page.getByLabel('校验码（8位）').fill(code)
    await page.getByRole('button', { name: /^查\s*验$/ }).click()
  }
  await look(certificate.number, certificate.code)
  const told = page.locator('.certificate-told')
  await told.waitFor()
  expect(await told.innerText()).toContain('有效')
  expect(await told.innerText()).not.toContain(holder)
  const altered = `${certificate.number.slice(0, 17)}${(Number(certificate.number.at(-1)) + 1) % 10}`
  await look(altered, certificate.code)
  await page.getByRole('alert').filter({ hasText: '证书编号有误' }).waitFor()
  await look(certificate.number, `${certificate.code.slice(0, 7)}${(Number(certificate.code.at(-1)) + 1) % 10}`)
  await page.getByRole('alert').filter({ hasText: '没有这张证书' }).waitFor()
  expect(desk.faults).toEqual([])
  await desk.close()
})

test('a certificate counts in one report; handed in a second time it is refused', async () => {
  const year = today.slice(0, 4)
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    // the first report has the day of the deed already: it is void, so that two others may compete for it
    await atDesk(
      browser,
      second.username,
      (county) => takeStep(county, report, '作废', '已作废', ({ page: p }) => p.locator('#step-reason').fill('改报')),
      second.password,
    )
    const first = await reports(desk, [today, today], '320', certificate.number)
    await takeStep(desk, first, '上报', '已上报')
    await open(desk, deed)
    await page.locator('.record-head .state', { hasText: '证书已使用' }).waitFor()
    const other = `${unitName}乙`
    await registered(desk, 'duty_unit', async (p) => {
      await placed(p, township)
      await p.locator('#new-name').fill(other)
      await pick(p, '单位类别', '机关')
    })
    const again = await registered(desk, 'duty_report', async (p) => {
      await placed(p, township)
      await refer(p, '填报单位', other)
      await p.locator('#new-from_on').fill(`${year}-01-01`)
      await p.locator('#new-to_on').fill(today)
      await p.locator('#new-persons_due').fill('80')
      await p.locator('#new-persons_done').fill('70')
      await p.locator('#new-person_times').fill('100')
      await p.locator('#new-planted').fill('320')
      await refer(p, '所附尽责证书', certificate.number)
    })
    await open(desk, again)
    await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '上报', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await drawer.getByText('已经计入另一份报表', { exact: false }).first().waitFor()
  })
  expect(unit).not.toBe('')
})
