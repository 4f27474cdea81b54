import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { type Desk, launch, open, shotNow, takeStep } from './browser.ts'
import { atDesk, attach, pick, placed, refer, registered } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const year = today.slice(0, 4)
const mark = String(Date.now()).slice(-6)
/** Two stems some metres apart, on ground of their own each time the flow runs. */
const [east, north] = [105.352 + (Date.now() % 997) * 1e-5, 30.061 + (Date.now() % 499) * 1e-5]
const at = (n: number): string => `${(east + n * 0.0002).toFixed(6)}, ${north.toFixed(6)}`
const numbers = [`流${mark}-1`, `流${mark}-2`]
const crew = `石塘应急队${mark}`
const scene = (title: string) => ({ name: title, mimeType: 'image/jpeg', buffer: shotNow(at(0)) })

let browser: Browser
const trees: string[] = []
let batch = ''
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

/** The board's differences that speak of a thing. */
async function differences(desk: Desk, words: string): Promise<string[]> {
  await open(desk, `/pest/board?year=${year}&division=512021107`)
  await desk.page.getByRole('region', { name: '差异和逾期' }).first().waitFor()
  return desk.page.locator('.pest-differences tbody tr').filter({ hasText: words }).allInnerTexts()
}
/** How many trees the crew felled, and what of them is left over, disposed of and lost, as the balance tells it. */
async function balance(desk: Desk): Promise<string[]> {
  await open(desk, `/pest/board?year=${year}&division=512021107`)
  const row = desk.page.locator('.pest-balance tbody tr').filter({ hasText: crew })
  const cells = await row.locator('td').allInnerTexts()
  return cells.slice(0, 6).map((c) => c.split(/\s/)[0] ?? '')
}
/** One of the persons that a search finds. */
async function person(page: Page, field: string, nth: number): Promise<void> {
  const box = page.getByRole('combobox', { name: field, exact: true })
  await box.click()
  await box.pressSequentially('演示')
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').nth(nth).click()
}

test('a ranger finds two dying pines; the same stem is not recorded twice', async () => {
  await atDesk(browser, 'ranger', async (desk) => {
    const fill = (n: number) => async (page: Page) => {
      await placed(page, ['石塘村'])
      await page.locator('#new-found_on').fill(today)
      await page.locator('#new-location').fill(at(n))
      await pick(page, '树种', '马尾松')
      await pick(page, '状况', '濒死')
      await pick(page, '枯死原因（初判）', '干旱、高温')
    }
    for (const n of [0, 1]) trees.push(await registered(desk, 'pest_tree', fill(n)))
    await expect(registered(desk, 'pest_tree', fill(0))).rejects.toThrow('同一位置已登记过一株')
  })
})

test('the township numbers them and orders the work; the ranger fells both and treats the stumps', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    for (const [n, tree] of trees.entries()) {
      await takeStep(desk, tree, '定株编号', '已编号', async () => {
        await page.locator('#step-number').fill(numbers[n] ?? '')
        await page.locator('#step-diameter_cm').fill('20')
        await page.locator('#step-height_m').fill('15')
      })
      await takeStep(desk, tree, '派工', '已派工', async () => {
        await pick(page, '除治方式', '即死即清')
        await page.locator('#step-crew').fill(crew)
        await page.locator('#step-assigned_on').fill(today)
        await page.locator('#step-due_on').fill(today)
      })
    }
  })
  await atDesk(browser, 'ranger', async (desk) => {
    const { page } = desk
    for (const tree of trees) {
      await takeStep(desk, tree, '伐除', '已伐除', async () => {
        await page.locator('#step-felled_on').fill(today)
        await page.locator('#step-stump_diameter_cm').fill('24')
        await page.locator('#step-stump_height_cm').fill('4')
        await attach(page, 'photos_before', scene('伐前.jpg'))
        await attach(page, 'photos_after', scene('伐后.jpg'))
      })
      await takeStep(desk, tree, '处理伐桩', '伐桩已处理', async () => {
        await pick(page, '伐桩处理', '施药覆膜')
        await page.locator('#step-stump_treated_on').fill(today)
      })
    }
  })
})

async function load(desk: Desk, number: string, own: readonly string[], weight: string): Promise<string> {
  return registered(desk, 'pest_batch', async (page) => {
    await placed(page, ['毛家镇']).catch(() => undefined)
    await page.locator('#new-number').fill(number)
    await page.locator('#new-carrier').fill(crew)
    // A form that was refused keeps what was filled in; choosing again would take it out.
    for (const words of own) if ((await page.locator('.ant-select-selection-item', { hasText: words }).count()) === 0) await refer(page, '所装松树', words)
    await page.keyboard.press('Escape')
    await page.locator('#new-vehicle').fill('川M00001')
    await page.locator('#new-escort').fill('车载定位')
    await page.locator('#new-destination').fill('毛家镇除害点')
    await page.locator('#new-loaded_on').fill(today)
    await page.locator('#new-weight_t').fill(weight)
  })
}
async function disposeOf(desk: Desk): Promise<void> {
  const { page } = desk
  await takeStep(desk, batch, '除害', '已除害', async () => {
    await pick(page, '除害方式', '粉碎（削片）')
    await page.locator('#step-disposed_on').fill(today)
    await page.locator('#step-disposed_by').fill('毛家镇除害点')
    await attach(page, 'photos_before', scene('除害前.jpg'))
    await attach(page, 'photos_after', scene('除害后.jpg'))
  })
}

test('they leave in one batch, heavier than they can be it is refused; one does not arrive and is named before anything goes on', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    await expect(load(desk, `流批${mark}重`, numbers, '9')).rejects.toThrow('按每立方米至多')
    batch = await load(desk, `流批${mark}-1`, numbers, '0.42')
    await open(desk, batch)
    await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '到达验数', exact: true }).click()
    const drawer = page.getByRole('dialog')
    await page.locator('#step-received_on').fill(today)
    await page.locator('#step-received_trees').fill('1')
    await page.locator('#step-received_t').fill('0.21')
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await drawer.getByText('应逐株列明', { exact: false }).first().waitFor()
    await refer(page, '没有到达的松树', numbers[1] ?? '')
    await page.keyboard.press('Escape')
    await page.locator('#step-difference_note').fill('途中滚落，待查')
    await drawer.locator('.drawer-actions .ant-btn-primary').click()
    await page.locator('.record-head .state', { hasText: '已到达' }).waitFor()
    await disposeOf(desk)
    const [told] = await differences(desk, numbers[1] ?? '')
    expect(told).toContain('去向不明')
    expect(told).toContain('途中滚落，待查')
    expect(await balance(desk)).toEqual(['2', '0', '0', '1', '1', '0'])
  })
})

test('it is found again, goes in a batch of its own, and nothing is left over', async () => {
  await atDesk(browser, 'township', async (desk) => {
    const { page } = desk
    await takeStep(desk, trees[1] ?? '', '追回', '伐桩已处理', async () => {
      await page.locator('#step-recovered_note').fill('路边坡下找回')
      await attach(page, 'recovered_photos', scene('追回.jpg'))
    })
    batch = await load(desk, `流批${mark}-2`, numbers.slice(1), '0.21')
    await takeStep(desk, batch, '到达验数', '已到达', async () => {
      await page.locator('#step-received_on').fill(today)
      await page.locator('#step-received_trees').fill('1')
      await page.locator('#step-received_t').fill('0.21')
    })
    await disposeOf(desk)
    expect((await differences(desk, numbers[1] ?? '')).filter((d) => d.includes('去向不明'))).toEqual([])
    expect(await balance(desk)).toEqual(['2', '0', '0', '2', '0', '0'])
  })
})

test('the crew accepts nothing; the county accepts with a second person and closes the chain', async () => {
  await atDesk(browser, 'county_forestry', async (desk) => {
    const { page } = desk
    for (const tree of trees) {
      const fill = async (unit: string): Promise<void> => {
        await page.locator('#step-acceptance_unit').fill(unit)
        await page.locator('#step-accepted_on').fill(today)
      }
      await open(desk, tree)
      await page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '验收合格', exact: true }).click()
      const drawer = page.getByRole('dialog')
      await person(page, '验收人', 0)
      await person(page, '验收人（二）', 1)
      await fill(crew)
      await drawer.locator('.drawer-actions .ant-btn-primary').click()
      await drawer.getByText('作业单位不能验收自己的作业', { exact: false }).first().waitFor()
      await fill('安岳县林业主管部门')
      await drawer.locator('.drawer-actions .ant-btn-primary').click()
      await page.locator('.record-head .state', { hasText: '已验收' }).waitFor()
      await takeStep(desk, tree, '销号', '已销号')
    }
    expect(await page.locator('.pest-tree-word').innerText()).toContain('濒死松树')
  })
})
