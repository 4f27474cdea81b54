import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { BankAnswer } from '../bank/wire.ts'
import {
  compensationImported,
  compensationPaid,
  financeDrawn,
  loansDrawn,
  moneyValue,
  outputIncome,
  timber,
  timberImported,
  timberValue,
} from './indicators.server.ts'
import { type BankQuestion, byProduct, keyOf, measured, placesOf, seasonsByProduct, totalled, trendOf } from './question.server.ts'
import { seasonIncome } from './season-indicators.server.ts'
import { importedOf, leftOutLines, sourcesOfBank } from './tables.server.ts'
import { takeoversOf } from './takeover.server.ts'

const caveats = [
  '实际金额是已经发生的收入、兑付和提款；估值是产量乘价格，不是收入，两者不相加。',
  '储备林贷款须偿还，单列，不与收入和补偿相加。',
  '木材按伐后验收的采伐蓄积计，估值用立木山价；按出材量计的统计口径不同。',
  '没有本系统台账的产品取导入的年度产品产量表，列在下面；台账建立后，该县当年以台账为准。',
] as const

/** The money bank of a year and place: real money, quantities and valuations side by side, never added. */
export async function moneyBank(tx: Tx, q: BankQuestion): Promise<Sent<BankAnswer>> {
  const income = await measured(tx, q, outputIncome, 'real')
  const paid = await measured(tx, q, compensationPaid, 'real', '本系统公益林补偿兑付台账')
  const paidByTable = await measured(tx, q, compensationImported, 'real')
  const takeovers = await takeoversOf(tx, q, 'money')
  const own = takeovers.length > 0 ? [await measured(tx, q, seasonIncome, 'real', '已接替年度表的县和产品，见来源')] : []
  const leading = own.length > 0 ? [outputIncome, seasonIncome] : [outputIncome]
  const whole = own.length > 0 ? [totalled('income_total', '林业产品销售收入合计', [income, ...own], '年度表与产业基地台账之和，同一县同一产品只计一处')] : []
  return {
    bank: 'money',
    title: '钱库',
    year: q.year,
    division: { code: q.division.code, name: q.division.name },
    method: null,
    draws: null,
    measures: [
      ...whole,
      income,
      ...own,
      paid,
      paidByTable,
      totalled('real_total', '收入和补偿合计', [income, ...own, paid, paidByTable], '销售收入与补偿之和；贷款和估值不在其中'),
      await measured(tx, q, loansDrawn, 'real', '本系统储备林提款台账；须偿还，不与收入相加'),
      await measured(tx, q, financeDrawn, 'real', '须偿还，不与收入相加'),
      await measured(tx, q, timber, 'physical', '本系统采伐许可台账'),
      await measured(tx, q, timberImported, 'physical'),
      await measured(tx, q, timberValue, 'valuation'),
      await measured(tx, q, moneyValue, 'valuation'),
    ],
    compositions: [
      {
        by: 'product',
        title: '销售收入按产品',
        measure: outputIncome.title,
        unit: outputIncome.unit,
        rows: [...(await byProduct(tx, q, outputIncome)), ...(own.length > 0 ? await seasonsByProduct(tx, q, seasonIncome) : [])],
      },
    ],
    places: await placesOf(tx, q, ...leading),
    leading: whole[0]?.key ?? keyOf(outputIncome),
    trend: await trendOf(tx, q, ...leading),
    not_counted: await leftOutLines(tx, q, 'money'),
    plots: null,
    sources: [...takeovers, ...(await sourcesOfBank(tx, q, 'money'))],
    caveats,
    apart: null,
    imported: await importedOf(tx, q, 'money'),
  }
}
