import { expect, it } from 'vitest'
import { f } from './fields.ts'
import { inWords, readOut } from './label.ts'

const money = f.decimal({ title: '金额', unit: '元', scale: 2 })
const year = f.integer({ title: '年度', unit: '年' })
const bare = f.integer({ title: '序号' })

it('an amount is read with its digits grouped, and written for programs without', () => {
  expect([readOut(money, '16310738.89'), inWords(money, '16310738.89')]).toEqual(['16,310,738.89元', '16310738.89元'])
  expect([readOut(money, '-1200.50'), readOut(money, '999.00'), readOut(money, null)]).toEqual(['-1,200.50元', '999.00元', '—'])
})

it('a year and a number that counts nothing are no amounts', () => {
  expect([readOut(year, 2023), readOut(bare, 20230001)]).toEqual(['2023年', '20230001'])
})
