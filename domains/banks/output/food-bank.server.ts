import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { BankAnswer } from '../bank/wire.ts'
import { foodOrchardTonnes, foodOrchardValue, foodTonnes, foodValue } from './indicators.server.ts'
import { type BankQuestion, byProduct, keyOf, measured, placesOf, trendOf } from './question.server.ts'
import { importedOf, leftOutLines, sourcesOfBank } from './tables.server.ts'

const caveats = [
  '种在园地（三调0201—0204，如柠檬园）的产品不是林地产出，另列，不与林地产量相加；旧的林业数据把它们算作经济林，重复计算由此而来。',
  '各产品按各自的干重或鲜重，吨数之和只表示规模。',
  '估值是产量乘当年各月价格的平均，不是收入；销售收入在钱库。',
  '产量取导入的年度产品产量表，待产业基地等台账建立后由台账代替。',
] as const

/** The food bank of a year and place: tonnes off forest land, with what grows on orchards in a book apart. */
export async function foodBank(tx: Tx, q: BankQuestion): Promise<Sent<BankAnswer>> {
  return {
    bank: 'food',
    title: '粮库',
    year: q.year,
    division: { code: q.division.code, name: q.division.name },
    method: null,
    draws: null,
    measures: [await measured(tx, q, foodTonnes, 'physical'), await measured(tx, q, foodValue, 'valuation')],
    compositions: [
      { by: 'product', title: '林地产量按产品', measure: foodTonnes.title, unit: foodTonnes.unit, rows: await byProduct(tx, q, foodTonnes) },
      {
        by: 'product_orchard',
        title: '园地产量按产品（另列）',
        measure: foodOrchardTonnes.title,
        unit: foodOrchardTonnes.unit,
        rows: await byProduct(tx, q, foodOrchardTonnes),
      },
    ],
    places: await placesOf(tx, q, foodTonnes),
    leading: keyOf(foodTonnes),
    trend: await trendOf(tx, q, foodTonnes),
    not_counted: await leftOutLines(tx, q, 'food'),
    plots: null,
    sources: await sourcesOfBank(tx, q, 'food'),
    caveats,
    apart: {
      title: '园地（不是林地）',
      measures: [await measured(tx, q, foodOrchardTonnes, 'physical'), await measured(tx, q, foodOrchardValue, 'valuation')],
    },
    imported: await importedOf(tx, q, 'food'),
  }
}
