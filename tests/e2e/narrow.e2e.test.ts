import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { choose, type Desk, deskOf, launch, open, shotNow, takeStep } from './browser.ts'
import { attach, pick, registered } from './by-clicks.ts'
import { banToCome, issueToMend, spotToVerify } from './prepared.ts'

/** What is done outdoors, on a telephone: 360 × 640. */
const telephone = { width: 360, height: 640 }
const today = beijingDate(beijingInstant(Date.now()))
const spot = '105.3312, 30.0921'
const mark = String(Date.now()).slice(-8)

let browser: Browser
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** What reaches beyond the window sideways without lying in a box of its own that scrolls. */
const beyond = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (e: Element): boolean => {
      for (let at: Element | null = e; at; at = at.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX) && at.id !== 'content') return true
      return false
    }
    return [...document.querySelectorAll('main *, .ant-drawer-body *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && e.getBoundingClientRect().width > 0 && !scrolls(e))
      .map((e) => `${e.tagName}.${e.className}`)
  })

const outdoors = async (username: string, run: (desk: Desk) => Promise<void>): Promise<void> => {
  const desk = await deskOf(browser, username, telephone)
  try {
    await run(desk)
    expect(await beyond(desk.page)).toEqual([])
    expect(desk.faults).toEqual([])
  } finally {
    await desk.close()
  }
}

test('a ranger writes down what was found', async () => {
  await outdoors('ranger', async (desk) => {
    const record = await registered(desk, 'issue', async (page) => {
      await page.locator('#new-title').fill(`林缘弃土 ${mark}`)
      await page.locator('#new-description').fill('林缘倾倒弃土约半亩。')
      await pick(page, '领域', '林地')
      await pick(page, '来源', '护林员巡护')
      await pick(page, '程度', '一般')
      await page.locator('#new-found_on').fill(today)
      await page.locator('#new-place').fill(spot)
      await attach(page, 'photos', { name: '发现时.jpg', mimeType: 'image/jpeg', buffer: shotNow(spot) })
      expect(await beyond(page)).toEqual([])
    })
    expect(record).toContain('/registers/issue/')
  })
})

test('the township mends it and sends its proof', async () => {
  const record = await issueToMend(browser, `标牌倒伏 ${mark}`, spot)
  await outdoors('township', (desk) =>
    takeStep(desk, record, '报送整改', '已反馈待验收', async ({ page }) => {
      await page.locator('#step-measures').fill('已重新浇筑固定，字迹清晰。')
      await attach(page, 'proof', { name: '整改后.jpg', mimeType: 'image/jpeg', buffer: shotNow(spot) })
      expect(await beyond(page)).toEqual([])
    }),
  )
})

test('a fire ban is read: where, from when to when, what it forbids', async () => {
  const name = `毛家镇禁火令 ${mark}`
  await banToCome(browser, name)
  await outdoors('township', async (desk) => {
    const { page } = desk
    await open(desk, `/registers/fire_ban?everywhere=1&q=${mark}`)
    await page.locator('.records tbody tr').getByRole('link', { name }).click()
    await page.locator('.record-head .state', { hasText: '已发布' }).waitFor()
    const facts = page.locator('.record-main')
    for (const what of ['起始日期', '截止日期', '禁火范围和事项', '上坟烧纸']) await facts.getByText(what, { exact: false }).first().waitFor()
  })
})

test('a spot is verified on the ground, with five photos', async () => {
  const spot = await spotToVerify(browser)
  await outdoors('township', (desk) =>
    takeStep(desk, spot.page, '外业核实', '待审核', async ({ page }) => {
      await choose(page, '核实结论', '违法改变林地用途')
      await page.getByRole('radiogroup', { name: '变化原因', exact: true }).getByText('未审批占用').click()
      await page.locator('#step-verified_on').fill(today)
      await page.locator('#step-ground_area').fill(spot.mu)
      await page.locator('#step-unlawful_area').fill(spot.mu)
      await page.locator('#step-ground_note').fill('修建圈舍，未办理使用林地手续。')
      for (const side of ['north', 'east', 'south', 'west', 'overview'])
        await attach(page, `photo_${side}`, { name: `${side}.jpg`, mimeType: 'image/jpeg', buffer: shotNow(spot.at) })
      expect(await beyond(page)).toEqual([])
    }),
  )
})
