import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { choose, type Desk, launch, open, photo, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, pick, placed, refer, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const year = today.slice(0, 4)
const mark = String(Date.now())
const number = `试${mark.slice(-8)}`
const [west, south] = [105.3144 + (Date.now() % 499) * 1e-5, 30.1316 + (Date.now() % 491) * 1e-5]
const corners = [
  [0, 0],
  [0.0003, 0],
  [0.0003, 0.0002],
  [0, 0.0002],
].map(([x = 0, y = 0]) => [Number((west + x).toFixed(6)), Number((south + y).toFixed(6))] as const)
const mu = ((areaOf({ type: 'Polygon', coordinates: [[...corners, corners[0]!].map(([x, y]) => [x, y] as [number, number])] }) * 3) / 2000).toFixed(4)
const village = ['毛家镇', '石塘村']
const file = (name: string) => ({ name, mimeType: 'image/png', buffer: photo })
const shotAt = `${west}, ${south}`
const shot = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: shotNow(shotAt) })

let browser: Browser
let spot = ''
let lawCase = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const day = async (page: Page, field: string, value: string): Promise<void> => {
  await page.locator(field).fill(value)
  await page.keyboard.press('Tab')
}
/** The one record of a list that speaks of this flow's spot. */
async function found(desk: Desk, register: string, state: string): Promise<string> {
  await open(desk, `/registers/${register}?state=${state}&q=${encodeURIComponent(number)}`)
  await desk.page.locator(`table.records tbody tr a[href*="/registers/${register}/"]`).first().click()
  await desk.page.locator('.record-head').waitFor()
  return new URL(desk.page.url()).pathname
}

test('the city takes in a batch and a spot; the county looks at it indoors, the township on the ground, with five photos', async () => {
  await atDesk(browser, 'city_forestry', async (desk) => {
    await registered(desk, 'spot_batch', async (page) => {
      await placed(page, ['资阳市'])
      await page.locator('#new-supervision_year').fill(year)
      await page.locator('#new-batch_number').fill(`批次${mark}`)
      await pick(page, '下发单位', '省级林业主管部门')
      await day(page, '#new-received_on', today)
      await day(page, '#new-verify_by', addCalendarDays(today, 60))
      await page.locator('#new-spot_count').fill('1')
      await attach(page, 'received_file', file('下发图斑一览.png'))
    })
    spot = await registered(desk, 'map_spot', async (page) => {
      await placed(page, ['安岳县', ...village])
      await refer(page, '批次', `批次${mark}`)
      await page.locator('#new-spot_number').fill(number)
      await day(page, '#new-image_before', addCalendarDays(today, -300))
      await day(page, '#new-image_after', addCalendarDays(today, -60))
      await page.locator('#new-boundary').fill(corners.map((c) => c.join(', ')).join('\n'))
      await page.locator('#new-read_area').fill(mu)
      await choose(page, '判读类型', '建筑占地')
      await page.locator('#new-place').fill(`石塘村三组 ${number}`)
    })
  })
  await atDesk(browser, 'county_forestry', (desk) => takeStep(desk, spot, '内业核对', '待外业核实'))
  await atDesk(browser, 'township', (desk) =>
    takeStep(desk, spot, '外业核实', '待审核', async ({ page }) => {
      await choose(page, '核实结论', '违法改变林地用途')
      // of all causes only those that the verdict allows are offered
      const causes = page.getByRole('radiogroup', { name: '变化原因', exact: true })
      await causes.waitFor()
      expect(await causes.getByRole('radio').count()).toBeLessThan(5)
      await causes.getByText('未审批占用').click()
      await day(page, '#step-verified_on', today)
      await page.locator('#step-ground_area').fill(mu)
      await page.locator('#step-unlawful_area').fill(mu)
      await page.locator('#step-ground_note').fill('修建养殖圈舍，未办理使用林地手续。')
      // a place typed beside one group of photos is offered to the others
      await page.locator('#step-photo_north-place').fill(shotAt)
      await page
        .locator('.evidence-input', { has: page.locator('#step-photo_east-place') })
        .getByRole('button', { name: '与另一组照片同一处' })
        .click()
      expect(await page.locator('#step-photo_east-place').inputValue()).toBe(shotAt)
      for (const side of ['north', 'east', 'south', 'west', 'overview']) await attach(page, `photo_${side}`, shot(`${side}.jpg`))
    }),
  )
})

test('the county reviews it and sends it up as a suspected case, from whose lead a case is opened', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    await takeStep(desk, spot, '审核', '已审核')
    await takeStep(desk, spot, '上报疑似案件', '已上报疑似案件')
    const lead = await found(desk, 'case_lead', 'received')
    await takeStep(desk, lead, '核查属实', '属实', async ({ page }) => {
      await day(page, '#step-checked_on', today)
      await page.locator('#step-check_note').fill('现场与图斑一致。')
    })
    lawCase = await registered(desk, 'law_case', async (page) => {
      await placed(page, village)
      await pick(page, '案件类别', '森林资源')
      await choose(page, '案件来源', '省级督查')
      await choose(page, '案由', '违法占用林地')
      await day(page, '#new-act_ended_on', addCalendarDays(today, -90))
      await day(page, '#new-found_on', today)
      await page.locator('#new-place').fill(`石塘村三组 ${number}`)
      await page.locator('#new-facts').fill(`图斑${number}，修建养殖圈舍占用林地。`)
      await refer(page, '线索', number)
      await refer(page, '图斑', number)
      await page.keyboard.press('Escape')
      await page.locator('#new-commercial_area').fill(mu)
    })
    await takeStep(desk, lawCase, '立案', '调查中', async ({ page }) => {
      await page.locator('#step-case_number').fill(`演示林罚立〔${year}〕${mark.slice(-6)}号`)
      await day(page, '#step-filed_on', today)
    })
  })
})

test('it goes to the police, who take it over and give it back, and is decided, carried out and closed', async () => {
  await atDesk(browser, 'county_forestry', (desk) =>
    takeStep(desk, lawCase, '移送公安机关', '已移送公安', async ({ page }) => {
      await page.locator('#step-transfer_number').fill(`演示林移〔${year}〕${mark.slice(-6)}号`)
      await day(page, '#step-transferred_on', today)
    }),
  )
  await atDesk(browser, 'police', async (desk) => {
    await takeStep(desk, lawCase, '公安机关受理', '刑事侦查', ({ page }) => day(page, '#step-answered_on', today))
    await takeStep(desk, lawCase, '撤销刑事案件，移送行政处理', '调查终结', ({ page }) => page.locator('#step-reason').fill('未达到刑事立案数量。'))
  })
  await atDesk(browser, 'city_forestry', (desk) =>
    takeStep(desk, lawCase, '法制审核', '已法制审核', ({ page }) => page.locator('#step-review_note').fill('事实清楚，程序合法。')),
  )
  await atDesk(browser, 'county_forestry', async (desk) => {
    await takeStep(desk, lawCase, '处罚告知', '已告知', ({ page }) => day(page, '#step-informed_on', today))
    await takeStep(desk, lawCase, '作出决定', '已决定', async ({ page }) => {
      await page.getByRole('dialog').getByRole('button', { name: '加一行' }).first().click()
      const row = page.getByRole('dialog').locator('fieldset.row-form').first()
      await row.locator('#step-parties-0-alias').fill('张某')
      await row.getByText('个人', { exact: true }).click()
      await row.locator('#step-parties-0-outcome').click()
      await page
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option')
        .filter({ hasText: '责令恢复、补种，不罚款' })
        .first()
        .click()
      await day(page, '#step-decided_on', today)
      await page.locator('#step-decision_number').fill(`演示林罚决〔${year}〕${mark.slice(-6)}号`)
    })
    await takeStep(desk, lawCase, '送达', '已送达', ({ page }) => day(page, '#step-served_on', today))
    await takeStep(desk, lawCase, '执行完毕', '已执行', async ({ page }) => {
      await page.locator('#step-executed_note').fill('圈舍已拆除，恢复植被。')
      await attach(page, 'documents', file('执行凭证.png'))
    })
  })
  await atDesk(browser, 'city_forestry', (desk) => takeStep(desk, lawCase, '结案', '已结案'))
})

test('the land is put right, accepted and struck off, and the case says so', async () => {
  await atDesk(browser, 'county_forestry', (desk) =>
    takeStep(desk, spot, '下达整改通知', '整改中', async ({ page }) => {
      await page.locator('#step-notice_number').fill(`演示林改〔${year}〕${mark.slice(-6)}号`)
      await day(page, '#step-rectify_due_on', addCalendarDays(today, 30))
    }),
  )
  await atDesk(browser, 'township', (desk) =>
    takeStep(desk, spot, '报送整改', '待验收', async ({ page }) => {
      await pick(page, '整改方式', '拆除并恢复')
      await page.locator('#step-rectified_area').fill(mu)
      await page.locator('#step-rectified_note').fill('圈舍拆除，补植柏木。')
      await attach(page, 'photo_after', shot('整改后.jpg'))
    }),
  )
  await atDesk(browser, 'county_forestry', (desk) => takeStep(desk, spot, '整改验收', '整改合格', ({ page }) => day(page, '#step-accepted_on', today)))
  await atDesk(browser, 'city_forestry', async (desk) => {
    await takeStep(desk, spot, '销号', '已销号')
    // before and after lie over one another, the edge between them follows the slider
    const slider = desk.page.getByRole('slider', { name: '左右移动分界，比较前后' })
    await slider.fill('20')
    expect(
      await desk.page
        .locator('.before-after img')
        .last()
        .evaluate((img) => getComputedStyle(img).clipPath),
    ).toContain('20%')
    // what the file keeps: before and after, ground, clock, who did what
    const [sheet] = await Promise.all([desk.page.waitForEvent('download'), desk.page.getByRole('button', { name: '归档单（PDF）' }).click()])
    expect(sheet.suggestedFilename()).toMatch(/^疑似图斑核查佐证报告 .+\.pdf$/)
    const pdf = (await readFile(await sheet.path())).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect([...pdf.matchAll(/\/Subtype \/Image/g)].length).toBeGreaterThan(1)
    await open(desk, lawCase)
    const at = desk.page
      .locator('dl div', { has: desk.page.locator('dt', { hasText: '涉案图斑整改到位时间' }) })
      .locator('dd')
      .first()
    expect(await at.innerText()).toContain(today)
  })
})
