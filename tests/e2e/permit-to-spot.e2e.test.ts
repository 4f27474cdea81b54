import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addCalendarDays, beijingDate, beijingInstant } from '#kit/calendar/date.ts'
import { address, type Desk, launch, open, photo, signedIn, takeStep } from './browser.ts'
import { type Officer, secondOfficer } from './by-clicks.ts'

const today = beijingDate(beijingInstant(Date.now()))
const mark = String(Date.now())
const decision = `演示林资许〔${today.slice(0, 4)}〕${mark.slice(-6)}号`

type Rec = Record<string, unknown> & { id: string; division: string; transitions: { name: string; allowed: boolean }[] }

let browser: Browser
let application = ''
let spot = ''
let second: Officer
let parcel: Rec | undefined
beforeAll(async () => {
  browser = await launch()
}, 60_000)
afterAll(() => browser?.close())

async function asked<T = { items: Rec[] }>(desk: Desk, path: string, data?: unknown): Promise<T> {
  const csrf = ((await (await desk.context.request.get(`${address()}/api/me`)).json()) as { csrf: string }).csrf
  const headers = { 'x-csrf-token': csrf }
  const answer = data === undefined ? await desk.context.request.get(address() + path) : await desk.context.request.post(address() + path, { data, headers })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return (answer.status() === 204 ? {} : await answer.json()) as T
}

const only = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`no ${what} in the demonstration`)
  return found
}

test('what examined an application cannot grant it: a second officer gets an account of the administrator', async () => {
  second = await secondOfficer(browser, 'city_forestry', 'city.forestry_officer', '512000', '资阳市')
})

test('the city examines an application whose ground it sees, takes the fee, and another officer grants it', async () => {
  await signedIn(browser, 'city_forestry', async (desk) => {
    const { items } = await asked(desk, '/api/registers/land_use_application/records?state=forwarded&division=512021&limit=50')
    application = `/registers/land_use_application/${
      only(
        items.find((r) => r['red_marks'] === 0),
        'application ready for examination',
      ).id
    }`
    await open(desk, application)
    await desk.page.getByRole('region', { name: '核查' }).getByText('亩').first().waitFor()
    await takeStep(desk, application, '审查', '已审查', ({ page }) => page.locator('#step-city_opinion').fill('符合规定，同意。'))
    const due = String((await asked<Rec>(desk, `/api${application.replace(/\/([^/]+)$/, '/records/$1')}`))['fee_due'] ?? '0')
    await takeStep(desk, application, '登记缴费', '已缴费', async ({ page }) => {
      await page.locator('#step-fee_paid').fill(due)
      await page.locator('#step-fee_paid_on').fill(today)
      await page.locator('#step-fee_receipt').fill(`演示票据${mark.slice(-4)}`)
    })
    const grant = desk.page.getByRole('group', { name: '可以办理' }).getByRole('button', { name: '准予', exact: true })
    expect((await grant.count()) === 0 || (await grant.isDisabled())).toBe(true)
  })
  await signedIn(
    browser,
    second.username,
    async (desk) => {
      await takeStep(desk, application, '准予', '准予', async ({ page }) => {
        await page.locator('#step-decision_number').fill(decision)
        await page.locator('#step-decided_on').fill(today)
      })
      const parcels = await asked(desk, `/api/registers/land_parcel/records?application=${application.split('/').at(-1)}&limit=10`)
      parcel = only(parcels.items[0], 'parcel of the application')
    },
    second.password,
  )
})

test('a spot read from images on that ground is explained by the permit', async () => {
  const ground = only(parcel, 'parcel')
  await signedIn(browser, 'city_forestry', async (desk) => {
    const form = { multipart: { file: { name: '下发图斑一览.png', mimeType: 'image/png', buffer: photo } } }
    const csrf = (await asked<{ csrf: string }>(desk, '/api/me')).csrf
    const file = await desk.context.request.post(`${address()}/api/evidence`, { ...form, headers: { 'x-csrf-token': csrf } })
    expect(file.status(), await file.text()).toBe(201)
    const batch = await asked<Rec>(desk, '/api/registers/spot_batch/records', {
      division: '512000',
      supervision_year: Number(today.slice(0, 4)),
      batch_number: `试验批次${mark}`,
      issuer: 'province',
      received_on: today,
      verify_by: addCalendarDays(today, 60),
      spot_count: 1,
      received_file: [((await file.json()) as { id: string }).id],
    })
    const made = await asked<Rec>(desk, '/api/registers/map_spot/records', {
      division: ground.division,
      batch: batch.id,
      spot_number: `试${mark}`,
      image_before: addCalendarDays(today, -200),
      image_after: today,
      boundary: ground['boundary'],
      read_area: (Number(ground['area']) * 15).toFixed(4),
      read_type: 'disturbed',
    })
    spot = `/registers/map_spot/${made.id}`
  })
  await signedIn(browser, 'county_forestry', async (desk) => {
    await takeStep(desk, spot, '内业核对', '待外业核实')
    const picture = desk.page.getByRole('region', { name: '图斑与依据' })
    await picture.getByText(decision).first().waitFor()
    await picture.getByText('整个图斑都有依据。').waitFor()
    const record = await asked<Rec>(desk, `/api${spot.replace(/\/([^/]+)$/, '/records/$1')}`)
    expect(record['unexplained_area']).toBe('0.0000')
    expect(record['explained_area']).toBe(record['area'])
    expect((record['pieces'] as { kind: string; name: string }[])[0]).toMatchObject({ kind: 'land_permit', name: decision })
  })
})

test('a county that is not its own sees neither', async () => {
  await signedIn(browser, 'township', async (desk) => {
    const answer = await desk.context.request.post(`${address()}/api${spot.replace(/\/([^/]+)$/, '/records/$1')}/transitions/desk_check`, {
      data: {},
      headers: { 'x-csrf-token': (await asked<{ csrf: string }>(desk, '/api/me')).csrf },
    })
    expect([403, 404]).toContain(answer.status())
  })
})
