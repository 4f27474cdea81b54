import { expect, it } from 'vitest'
import { productOf } from '#datasets/banks/products.ts'
import { makeDemo } from '../context.server.ts'
import { bankOutputs } from './outputs.ts'

const demo = makeDemo('2027-01-20T10:30:00+08:00')
const records = [...bankOutputs(demo)]
const now = records.map((r) => r.versions.at(-1)!)

it('年度产品产量和价格的演示：几百条，标明演示，不发生在将来，每次相同', () => {
  expect(records.length).toBeLessThan(800)
  expect(now.filter((r) => r['demo'] !== true || Date.parse(r.changed_at) > Date.parse(demo.now))).toEqual([])
  expect(new Set(now.map((r) => r.id)).size).toBe(records.length)
  expect([...bankOutputs(makeDemo(demo.now))]).toEqual(records)
})

it('2021至2023年的都已确认，上年的待确认；一个产品、用地、地点、年度一条', () => {
  const lines = now.filter((r) => 'land_basis' in r)
  expect(new Set(lines.map((r) => [r['product'], r['land_basis'], r.division, r.belongs_to_year].join(' '))).size).toBe(lines.length)
  expect([...new Set(lines.filter((r) => r.belongs_to_year <= 2023).map((r) => r.state))]).toEqual(['confirmed'])
  expect([...new Set(lines.filter((r) => r.belongs_to_year > 2023).map((r) => `${r.belongs_to_year} ${r.state}`))]).toEqual(['2026 draft'])
  expect(lines.filter((r) => r['bank'] !== productOf(r['product'])?.bank)).toEqual([])
})

it('每个按量计、有价格的产品每月一个价格', () => {
  const prices = now.filter((r) => 'month' in r && r.belongs_to_year === 2023)
  const products = new Set(prices.map((r) => r['product']))
  expect(prices.length).toBe(products.size * 12)
})
