import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { photoTaken } from '#kit/evidence/photo.fixtures.ts'
import { type Desk, launch, open, photo, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, pick, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const spot = '105.3312, 30.0921'
const name = `石塘村林缘弃土 ${Date.now()}`
const jpeg = (file: string, buffer: Buffer) => ({ name: file, mimeType: 'image/jpeg', buffer })
const withoutPlace = jpeg('没有位置.jpg', Buffer.from(photoTaken({ at: beijingInstant(Date.now() + 600_000).slice(0, 19) }, name)))
const elsewhere = jpeg('别处.jpg', shotNow('105.3512, 30.0921'))

let browser: Browser
let record = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const take = (username: string, step: string, state: string, fill?: (desk: Desk) => Promise<void>): Promise<void> =>
  atDesk(browser, username, (desk) => takeStep(desk, record, step, state, fill))

test('an issue is found, judged, handed out and signed for', async () => {
  await atDesk(browser, 'ranger', async (desk) => {
    record = await registered(desk, 'issue', async (page) => {
      await page.locator('#new-title').fill(name)
      await page.locator('#new-description').fill('林缘倾倒弃土约半亩。')
      await pick(page, '领域', '林地')
      await pick(page, '来源', '护林员巡护')
      await pick(page, '程度', '一般')
      await page.locator('#new-found_on').fill(today)
      await page.locator('#new-place').fill(spot)
      await attach(page, 'photos', jpeg('发现时.jpg', shotNow('105.3322, 30.0921')))
      // Before anything is sent, the photo says how far from the place it was taken.
      await page.locator('.evidence-list').getByText('距记录位置 96 米').waitFor()
    })
  })
  await take('county', '研判', '已研判', ({ page }) => pick(page, '主办级别', '乡镇（街道）'))
  await take('county', '交办', '已交办', async ({ page }) => {
    await page.locator('#step-responsible_unit').fill('毛家镇人民政府')
    await page.locator('#step-due_on').fill(addWorkingDays(today, 10))
  })
  await take('township', '签收', '已签收')
  await take('township', '开始整改', '整改中', ({ page }) => page.locator('#step-rectifier').fill('毛家镇林业工作站'))
})

test('photos that prove nothing are told so as they are chosen and refused by the step that hands them in', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    await open(desk, record)
    await page.getByRole('button', { name: '报送整改', exact: true }).click()
    const drawer = page.getByRole('dialog')
    const send = () => drawer.locator('.drawer-actions .ant-btn-primary').click()
    const files = drawer.locator('.evidence-list li')
    await drawer.getByText('至少一张', { exact: false }).first().waitFor()

    // Its own faults are told once, and go as soon as the field is right.
    await send()
    await drawer.getByText('请填写整改措施和结果').waitFor()
    await page.locator('#step-measures').fill('弃土已清运，补植柏木三十株。')
    await drawer.getByText('请填写整改措施和结果').waitFor({ state: 'detached' })

    await attach(page, 'proof', withoutPlace)
    await files.filter({ hasText: '没有位置.jpg' }).getByText('照片没有相机记录的位置', { exact: false }).waitFor()
    await send()
    await drawer.locator('#step-proof-problem').filter({ hasText: '照片没有相机记录的位置' }).waitFor()

    // A place typed by hand is shown as typed and is no proof.
    await page.locator('#step-proof-place').fill(spot)
    await attach(page, 'proof', { name: '手填位置.png', mimeType: 'image/png', buffer: photo })
    const typed = files.filter({ hasText: '手填位置.png' })
    await typed.getByText('（人工填写）', { exact: false }).waitFor()
    await typed.getByText('没有拍摄时间（文件时间', { exact: false }).waitFor()

    await attach(page, 'proof', elsewhere)
    await files.filter({ hasText: '别处.jpg' }).getByText('照片距记录的位置 1.9 公里，应在 500 米以内拍摄').waitFor()
    await send()
    await drawer.locator('#step-proof-problem').filter({ hasText: '1.9 公里' }).waitFor()
    expect(await drawer.getByText('1.9 公里，应在 500 米以内拍摄').count()).toBe(2)
    await page.locator('.record-head .state', { hasText: '整改中' }).waitFor()

    await attach(page, 'proof', jpeg('现场重拍.jpg', shotNow(spot)))
    await files.filter({ hasText: '现场重拍.jpg' }).getByText('时间和位置符合要求').waitFor()
    await drawer.locator('#step-proof-problem').waitFor({ state: 'detached' })
    await send()
    await page.locator('.record-head .state', { hasText: '已反馈待验收' }).waitFor()
    // The record says of each photo what it said when it was chosen.
    await page.locator('.gallery figure').filter({ hasText: '手填位置.png' }).getByText('（人工填写）', { exact: false }).waitFor()
    await page.locator('.gallery figure').filter({ hasText: '现场重拍.jpg' }).getByText('拍摄于', { exact: false }).waitFor()
  })
})

test('the county accepts and the city closes, without a way back', async () => {
  await take('county_forestry', '验收', '已验收', ({ page }) => page.locator('#step-acceptance').fill('现场复核，弃土已清，苗木成活。'))
  await take('city', '销号', '已销号', async ({ page }) => {
    expect(await page.getByRole('dialog').getByText('暂时不能办', { exact: false }).count()).toBe(0)
  })
})
