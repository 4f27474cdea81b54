import { PRODUCTS, type Product } from '#datasets/banks/products.ts'
import { bankOutput } from '#domains/banks/output/bank_output.ts'
import { productPrice } from '#domains/banks/output/product_price.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { moment, workday } from '../days.ts'
import { hand } from '../fire/hands.ts'
import { begin } from '../life.ts'
import { growthOf, type OutputPlan, outputPlans, outputYears, seasonOf, SOLD, VISIT_YUAN } from './output-plan.ts'

const two = (n: number): string => String(n).padStart(2, '0')
const decimals = { mass: 1, volume: 1, plants: 0, visits: 0 } as const

/** Quantity, money and ground of one line, in the wire form. */
function amounts({ product, size, price, ground = 0 }: OutputPlan, scale: number): Record<string, string> {
  const { quantity, money }: Product = PRODUCTS[product]
  if (quantity === null) return { income: (size * scale).toFixed(2) }
  const amount = (size * scale).toFixed(decimals[quantity])
  const income = quantity === 'visits' ? Number(amount) * VISIT_YUAN : Number(amount) * (price ?? 0) * SOLD
  return {
    [quantity]: amount,
    ...(money === 'sale' ? { income: income.toFixed(2) } : {}),
    ...(ground > 0 ? { base_area_ha: (Number(amount) * ground).toFixed(2) } : {}),
  }
}

type Place = { readonly county: DemoDivision; readonly weight: number }

function* linesOfYear(demo: Demo, { county, weight }: Place, year: number, draw: Rng): Generator<LoadedRecord> {
  const [desk, head] = [hand(demo, 'county.forestry_officer', county), hand(demo, 'city.forestry_officer', demo.divisions.city)]
  const entered = workday(`${year + 1}-01-15`)
  for (const [n, plan] of outputPlans.entries()) {
    const scale = weight * growthOf(year) * (0.9 + 0.2 * draw.next())
    const [at, then] = [moment(entered, 9, n), moment(workday(addCalendarDays(entered, 20)), 10, n)]
    if (at > demo.now) continue
    const fields = {
      product: plan.product,
      land_basis: plan.orchard ? 'orchard' : 'forest',
      ...amounts(plan, scale),
      source_kind: 'imported_table',
      source_document: `演示${county.name}${year}年林业产业统计表`,
      note: '由程序生成，不是真实产量',
    }
    const id = seededId(`bank_output:${county.code} ${year} ${plan.product} ${fields.land_basis}`, at)
    const life = begin(bankOutput, { id, division: county.id, belongs_to_year: year }, fields, desk(at), { bank: PRODUCTS[plan.product].bank })
    if (then <= demo.now) life.step('confirm', {}, head(then))
    yield life.loaded()
  }
}

function* pricesOfYear(demo: Demo, year: number, draw: Rng): Generator<LoadedRecord> {
  const keeper = hand(demo, 'city.forestry_officer', demo.divisions.city)
  const priced = new Map(outputPlans.flatMap(({ product, price }) => (price === undefined ? [] : [[product, price] as const])))
  for (let month = 1; month <= 12; month++) {
    const first = `${year}-${two(month)}-01`
    const day = workday(addCalendarDays(first, 27))
    let minute = 0
    for (const [product, price] of priced) {
      const at = moment(day, 15, minute++)
      if (at > demo.now) continue
      const asked = price * seasonOf(month) * (1 + 0.03 * (year - 2022)) * (0.97 + 0.06 * draw.next())
      yield begin(
        productPrice,
        { id: seededId(`product_price:${product} ${first}`, at), division: demo.divisions.city.id },
        { product, month: first, price: asked.toFixed(2), source: '演示价格，由程序生成，不是真实行情' },
        keeper(at),
      ).loaded()
    }
  }
}

/** Yearly tables of the counties with monthly prices, and the table of last year under way: drafts that no figure of a published year counts. */
export function* bankOutputs(demo: Demo): Generator<LoadedRecord> {
  const draw = demo.random('bank outputs')
  const places = demo.divisions.counties.map((county, i): Place => ({ county, weight: 0.8 + 0.25 * i }))
  for (const year of outputYears) {
    for (const place of places) yield* linesOfYear(demo, place, year, draw)
    yield* pricesOfYear(demo, year, draw)
  }
  yield* underWay(demo, draw)
}

/** One county has sent in a few lines of last year; the city has not looked at them yet. */
function* underWay(demo: Demo, draw: Rng): Generator<LoadedRecord> {
  const county = demo.divisions.counties[0]!
  const year = Number(demo.now.slice(0, 4)) - 1
  if (year <= outputYears.at(-1)!) return
  const at = moment(addCalendarDays(demo.now.slice(0, 10), -3), 9)
  for (const plan of outputPlans.filter((p) => p.orchard === undefined).slice(0, 3)) {
    const fields = {
      product: plan.product,
      land_basis: 'forest',
      ...amounts(plan, 0.8 * growthOf(year) * (0.9 + 0.2 * draw.next())),
      source_kind: 'imported_table',
      source_document: `演示${county.name}${year}年林业产业统计表（初稿）`,
      note: '由程序生成，不是真实产量',
    }
    yield begin(
      bankOutput,
      { id: seededId(`bank_output:${county.code} ${year} ${plan.product} draft`, at), division: county.id, belongs_to_year: year },
      fields,
      hand(demo, 'county.forestry_officer', county)(at),
      { bank: PRODUCTS[plan.product].bank },
    ).loaded()
  }
}
