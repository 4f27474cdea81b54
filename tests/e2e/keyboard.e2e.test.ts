import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { PUBLICITY } from '#datasets/land_use/limits.ts'
import { type Desk, launch, open, photo, shotNow, signedIn } from './browser.ts'
import { type Officer, secondOfficer } from './by-clicks.ts'
import { attachByKeys, chooseByKeys, pickByKeys, press, stepByKeys, tabTo, type } from './by-keys.ts'

/** Three flows without a mouse: nothing here clicks but what gives the second officers their accounts. */
const today = beijingDate(beijingInstant(Date.now()))
const spot = '105.3312, 30.0921'
const mark = String(Date.now()).slice(-8)
const title = `石塘村标牌倒伏 ${mark}`

let browser: Browser
let issue = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

const at = (username: string, path: () => string, run: (page: Page, desk: Desk) => Promise<void>, password?: string): Promise<void> =>
  signedIn(
    browser,
    username,
    async (desk) => {
      await open(desk, path())
      await run(desk.page, desk)
    },
    password,
  )
const field = (page: Page, name: string) => page.locator(`#${name}`)
const register = async (page: Page, name: string): Promise<string> => {
  await press(page, page.locator('.form-actions').getByRole('button', { name: '登记', exact: true }))
  await page.waitForURL(new RegExp(`/registers/${name}/[0-9a-f-]{36}`)).catch(async () => {
    throw new Error(`${name} was not taken: ${(await page.locator('.problem, .ant-alert').allInnerTexts()).join(' | ')}`)
  })
  await page.locator('.record-head').waitFor()
  return new URL(page.url()).pathname
}

test('an issue: written down by the ranger, with a photo; its place is drawn by keys', async () => {
  await at(
    'ranger',
    () => '/registers/issue/new',
    async (page) => {
      await type(page, field(page, 'new-title'), title)
      await type(page, field(page, 'new-description'), '标牌倒伏，看不清责任人。')
      await chooseByKeys(page, '领域', '森林防火')
      await chooseByKeys(page, '来源', '护林员巡护')
      await pickByKeys(page, '程度', '重点')
      await type(page, field(page, 'new-found_on'), today)
      await press(page, page.getByRole('button', { name: '在地图上标' }).first())
      const map = page.getByRole('region', { name: /^在地图上画/ })
      await map.waitFor()
      await press(page, page.getByRole('button', { name: '放在地图正中' }))
      await expect.poll(() => field(page, 'new-place').inputValue()).toMatch(/^10[45]\.\d+, (29|30)\.\d+$/)
      await tabTo(page, field(page, 'new-place'), 'Shift+Tab')
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(spot)
      await attachByKeys(page, 'photos', { name: '发现时.jpg', mimeType: 'image/jpeg', buffer: shotNow(spot) })
      issue = await register(page, 'issue')
    },
  )
})

test('the issue: judged and handed out from the inbox, mended with proof, accepted and closed', async () => {
  await at(
    'county',
    () => `/inbox?q=${encodeURIComponent(title)}&list=help`,
    async (page, desk) => {
      await page.locator('.inbox-row', { hasText: title }).waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('a')
      const drawer = page.getByRole('dialog')
      await drawer.waitFor()
      await pickByKeys(page, '主办级别', '乡镇（街道）')
      await press(page, drawer.locator('.drawer-actions .ant-btn-primary'))
      await drawer.waitFor({ state: 'detached' })
      await open(desk, issue)
      await stepByKeys(page, '交办', '已交办', async () => {
        await type(page, field(page, 'step-responsible_unit'), '毛家镇人民政府')
        await type(page, field(page, 'step-due_on'), addWorkingDays(today, 10))
      })
    },
  )
  await at(
    'township',
    () => issue,
    async (page) => {
      await stepByKeys(page, '签收', '已签收')
      await stepByKeys(page, '开始整改', '整改中', () => type(page, field(page, 'step-rectifier'), '毛家镇林业工作站'))
      await stepByKeys(page, '报送整改', '已反馈待验收', async () => {
        await type(page, field(page, 'step-measures'), '已重新浇筑固定。')
        await attachByKeys(page, 'proof', { name: '整改后.jpg', mimeType: 'image/jpeg', buffer: shotNow(spot) })
      })
    },
  )
  await at(
    'county_forestry',
    () => issue,
    (page) => stepByKeys(page, '验收', '已验收', () => type(page, field(page, 'step-acceptance'), '标牌牢固。')),
  )
  await at(
    'city',
    () => issue,
    (page) => stepByKeys(page, '销号', '已销号'),
  )
})

/** Places are found level by level: → opens, ↓ goes on, Enter takes. */
async function placeByKeys(page: Page, words: string): Promise<void> {
  const box = page.getByRole('combobox', { name: '所在地区', exact: true })
  await tabTo(page, box)
  await page.keyboard.press('ArrowDown')
  const active = page.locator('.ant-cascader-menu-item-active:visible')
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('ArrowDown')
    if ((await active.count()) > 0 && (await active.last().innerText()).includes(words)) break
  }
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.locator('.ant-cascader', { hasText: words }).first().waitFor()
}

/** A plot on ground of its own each time the flow runs, as one writes its corners, with its area and a place in it. */
function plotAt(west: number, south: number): { written: string; hectares: string; place: string } {
  const [x, y] = [west + (Date.now() % 991) * 1e-5, south + (Date.now() % 487) * 1e-5]
  const corners = [
    [0, 0],
    [0.0005, 0],
    [0.0005, 0.0004],
    [0, 0.0004],
  ].map(([e = 0, n = 0]): [number, number] => [Number((x + e).toFixed(6)), Number((y + n).toFixed(6))])
  const area = areaOf({ type: 'Polygon', coordinates: [[...corners, corners[0]!]] })
  return { written: corners.map((c) => c.join(', ')).join('\n'), hectares: (area / 10_000).toFixed(4), place: `${x}, ${y}` }
}
const parcel = plotAt(105.34, 30.07)
const felled = plotAt(105.33, 30.085)

const year = today.slice(0, 4)
const project = `演示步道${mark}`
let application = ''
let second: Officer
let other: Officer

test('land use: a project, an application that finds it by words, why it cannot be submitted yet; its parcel, and then it can', async () => {
  await at(
    'county_forestry',
    () => '/registers/construction_project/new',
    async (page, desk) => {
      await placeByKeys(page, '安岳县')
      await type(page, field(page, 'new-name'), project)
      await type(page, field(page, 'new-owner_unit'), '毛家镇人民政府')
      await pickByKeys(page, '批准机关', '市、县级人民政府及其部门')
      await pickByKeys(page, '项目类别', '基础设施')
      await pickByKeys(page, '经营性项目', '否')
      await pickByKeys(page, '重大项目', '否')
      await type(page, field(page, 'new-approval_number'), `演示批〔${year}〕${mark.slice(-4)}号`)
      await type(page, field(page, 'new-approved_on'), today)
      await register(page, 'construction_project')
      await open(desk, '/registers/land_use_application/new')
      await placeByKeys(page, '安岳县')
      await chooseByKeys(page, '建设项目', project)
      await type(page, field(page, 'new-applicant'), '毛家镇人民政府')
      await pickByKeys(page, '使用类别', '永久使用')
      await type(page, field(page, 'new-purpose'), '便民步道')
      await pickByKeys(page, '未批先建', '否')
      application = await register(page, 'land_use_application')
      // Why a step cannot be taken yet is reached as well.
      await press(page, page.locator('details summary').filter({ hasText: '暂时不能办' }))
      await page.locator('.closed-steps li').filter({ hasText: '提交' }).getByText('请先录入使用林地的地块').waitFor()
      await open(desk, '/registers/land_parcel/new')
      await placeByKeys(page, '安岳县')
      await chooseByKeys(page, '使用林地申请', project)
      await type(page, field(page, 'new-number'), '1')
      await type(page, field(page, 'new-sub_compartment'), '0001')
      await type(page, field(page, 'new-area'), parcel.hectares)
      await type(page, field(page, 'new-boundary'), parcel.written)
      await pickByKeys(page, '地类', '乔木林地（纯林）')
      await pickByKeys(page, '林地权属', '集体')
      await pickByKeys(page, '林地保护等级', 'Ⅳ级')
      await pickByKeys(page, '森林类别', '一般商品林')
      await pickByKeys(page, '位于城市规划区内', '否')
      await type(page, field(page, 'new-works'), '便民步道')
      await register(page, 'land_parcel')
      await open(desk, application)
      await stepByKeys(page, '提交', '已提交', () => attachByKeys(page, 'materials', { name: '申请材料.png', mimeType: 'image/png', buffer: photo }))
      await stepByKeys(page, '受理', '已受理', () => type(page, field(page, 'step-acceptance_number'), `演示受〔${year}〕${mark.slice(-4)}号`))
      await stepByKeys(page, '现场查验', '已查验', async () => {
        for (const name of ['演示芳椿', '演示桐风']) await chooseByKeys(page, '现场查验人员', name)
        await page.keyboard.press('Escape')
        await type(page, field(page, 'step-verified_on'), today)
        await type(page, field(page, 'step-site_note'), '现场与申请相符，未动工。')
        await attachByKeys(page, 'site_photos', { name: '现场.jpg', mimeType: 'image/jpeg', buffer: shotNow(parcel.place) })
      })
      await stepByKeys(page, '公示', '公示中', async () => {
        await type(page, field(page, 'step-publicity_place'), '毛家镇政务公开栏')
        await type(page, field(page, 'step-publicity_from'), addWorkingDays(today, -(PUBLICITY.value + 1)))
        await type(page, field(page, 'step-publicity_to'), today)
      })
    },
  )
})

test('the application: forwarded by another officer, examined, paid, granted by another, and the consent handed over', async () => {
  second = await secondOfficer(browser, 'county_forestry', 'county.forestry_officer', '512021', '安岳县')
  other = await secondOfficer(browser, 'city_forestry', 'city.forestry_officer', '512000', '资阳市')
  const step = (username: string, name: string, state: string, fill: (page: Page) => Promise<void>, password?: string) =>
    at(
      username,
      () => application,
      (page) => stepByKeys(page, name, state, () => fill(page)),
      password,
    )
  await step(
    second.username,
    '审查上报',
    '待审查',
    async (page) => {
      await type(page, field(page, 'step-publicity_result'), '公示期内没有异议。')
      await type(page, field(page, 'step-county_opinion'), '符合规定，同意上报。')
    },
    second.password,
  )
  await step('city_forestry', '审查', '已审查', (page) => type(page, field(page, 'step-city_opinion'), '符合规定，同意。'))
  await step('city_forestry', '登记缴费', '已缴费', async (page) => {
    const due = /([\d,]+(?:\.\d+)?)/.exec(await page.locator('.facts-list > div').filter({ hasText: '应缴森林植被恢复费' }).locator('dd').first().innerText())
    await type(page, field(page, 'step-fee_paid'), due?.[1]?.replaceAll(',', '') ?? '')
    await type(page, field(page, 'step-fee_paid_on'), today)
    await type(page, field(page, 'step-fee_receipt'), `演示票据${mark.slice(-4)}`)
  })
  await step(
    other.username,
    '准予',
    '准予',
    async (page) => {
      await type(page, field(page, 'step-decision_number'), `演示林资许〔${year}〕${mark.slice(-6)}号`)
      await type(page, field(page, 'step-decided_on'), today)
    },
    other.password,
  )
  await step('county_forestry', '送达同意书', '已领同意书', async (page) => {
    await type(page, field(page, 'step-consent_number'), `演示同意书${mark.slice(-6)}`)
    await type(page, field(page, 'step-delivered_on'), today)
  })
})

test('a felling permit: its plot written as corners, submitted; where there is no quota the county is told before it accepts', async () => {
  let permit = ''
  await at(
    'township',
    () => '/registers/harvest_permit/new',
    async (page) => {
      await pickByKeys(page, '申请人类别', '农户')
      await type(page, field(page, 'new-holder_name'), '演示林农')
      await type(page, field(page, 'new-holder_number'), `演示户${mark}`)
      await chooseByKeys(page, '编限单位', '安岳县')
      await type(page, field(page, 'new-place'), `石塘村后坡${mark}`)
      await type(page, field(page, 'new-area_boundary'), felled.written)
      await pickByKeys(page, '林木权属', '个人')
      await pickByKeys(page, '起源', '天然')
      await pickByKeys(page, '森林类别', '商品林')
      await pickByKeys(page, '采伐类型', '抚育采伐')
      await pickByKeys(page, '采伐方式', '疏伐')
      await pickByKeys(page, '限额依据', '纳入限额')
      await type(page, field(page, 'new-species'), '柏木')
      await type(page, field(page, 'new-area_ha'), felled.hectares)
      await type(page, field(page, 'new-volume'), '3.5')
      await type(page, field(page, 'new-slope'), '12')
      permit = await register(page, 'harvest_permit')
      await stepByKeys(page, '提交', '已提交')
    },
  )
  await at(
    'county_forestry',
    () => permit,
    async (page) => {
      const accept = page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '受理', exact: true })
      await press(page, accept)
      const drawer = page.getByRole('dialog')
      await drawer.getByText('没有“个人·天然·商品林·抚育采伐”分项限额', { exact: false }).waitFor()
      await page.keyboard.press('Escape')
      await drawer.waitFor({ state: 'detached' })
      // where one was before the drawer opened
      expect(await accept.evaluate((e) => e === document.activeElement)).toBe(true)
    },
  )
})
