import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Indicator } from '#kit/indicator/define.server.ts'
import type { BankAnswer, BankMeasure } from '../bank/wire.ts'
import { foodOrchardTonnes, foodOrchardValue, foodTonnes, foodValue } from './indicators.server.ts'
import { type BankQuestion, byProduct, keyOf, measured, placesOf, seasonsByProduct, totalled, trendOf } from './question.server.ts'
import { seasonOrchardTonnes, seasonOrchardValue, seasonTonnes, seasonValue } from './season-indicators.server.ts'
import { importedOf, leftOutLines, sourcesOfBank } from './tables.server.ts'
import { takeoversOf } from './takeover.server.ts'

const caveats = [
  '种在园地（三调0201—0204，如柠檬园）的产品不是林地产出，另列，不与林地产量相加；旧的林业数据把它们算作经济林，重复计算由此而来。',
  '各产品按各自的干重或鲜重，吨数之和只表示规模。',
  '估值是产量乘当年各月价格的平均，不是收入；销售收入在钱库。',
  '产量取导入的年度产品产量表；某县某产品确认由产业基地台账接替的，从接替的年度起取台账，年度表不再计入。',
] as const

/** The food bank of a year and place: tonnes off forest land, with what grows on orchards in a book apart. */
export async function foodBank(tx: Tx, q: BankQuestion): Promise<Sent<BankAnswer>> {
  const takeovers = await takeoversOf(tx, q, 'food')
  const own = takeovers.length > 0
  const seasons = async (...of: readonly (readonly [Indicator, 'physical' | 'valuation'])[]): Promise<BankMeasure[]> => {
    const all: BankMeasure[] = []
    if (own) for (const [i, nature] of of) all.push(await measured(tx, q, i, nature, '已接替年度表的县和产品，见来源'))
    return all
  }
  const table = await measured(tx, q, foodTonnes, 'physical')
  const [ledger, ledgerValue] = await seasons([seasonTonnes, 'physical'], [seasonValue, 'valuation'])
  const whole = ledger && totalled('food_total', '森林食物产量合计', [table, ledger], '年度表与产业基地台账之和，同一县同一产品只计一处')
  const leading = own ? [foodTonnes, seasonTonnes] : [foodTonnes]
  return {
    bank: 'food',
    title: '粮库',
    year: q.year,
    division: { code: q.division.code, name: q.division.name },
    method: null,
    draws: null,
    measures: [...(whole && ledger ? [whole, table, ledger] : [table]), await measured(tx, q, foodValue, 'valuation'), ...(ledgerValue ? [ledgerValue] : [])],
    compositions: [
      {
        by: 'product',
        title: '林地产量按产品',
        measure: foodTonnes.title,
        unit: foodTonnes.unit,
        rows: [...(await byProduct(tx, q, foodTonnes)), ...(own ? await seasonsByProduct(tx, q, seasonTonnes) : [])],
      },
      {
        by: 'product_orchard',
        title: '园地产量按产品（另列）',
        measure: foodOrchardTonnes.title,
        unit: foodOrchardTonnes.unit,
        rows: [...(await byProduct(tx, q, foodOrchardTonnes)), ...(own ? await seasonsByProduct(tx, q, seasonOrchardTonnes) : [])],
      },
    ],
    places: await placesOf(tx, q, ...leading),
    leading: whole?.key ?? keyOf(foodTonnes),
    trend: await trendOf(tx, q, ...leading),
    not_counted: await leftOutLines(tx, q, 'food'),
    plots: null,
    sources: [...takeovers, ...(await sourcesOfBank(tx, q, 'food'))],
    caveats,
    apart: {
      title: '园地（不是林地）',
      measures: [
        await measured(tx, q, foodOrchardTonnes, 'physical'),
        await measured(tx, q, foodOrchardValue, 'valuation'),
        ...(await seasons([seasonOrchardTonnes, 'physical'], [seasonOrchardValue, 'valuation'])),
      ],
    },
    imported: await importedOf(tx, q, 'food'),
  }
}
