import type { Family } from '../parameters/families.ts'
import { yieldFigures } from '../yields/figures.ts'

/** A measure as the pages and the report show it: in which unit, and to which figure it opens. */
export type Shown = {
  readonly measure: string
  readonly title: string
  readonly unit: string
  readonly per: string
  readonly indicator: string | null
  readonly nature: 'physical' | 'valuation'
}

const shown = (
  measure: string,
  told: { readonly id: string; readonly title: string } | string,
  unit: string,
  per: string,
  nature: Shown['nature'] = 'physical',
): Shown =>
  typeof told === 'string'
    ? { measure, title: told, unit, per, indicator: null, nature }
    : { measure, title: told.title, unit, per, indicator: told.id, nature }

export type Book = {
  readonly bank: 'carbon' | 'water'
  readonly family: Family
  readonly measures: readonly Shown[]
  readonly apart: readonly Shown[]
  readonly caveats: readonly string[]
}

/** What the two computed banks show, the leading measure first. `per` tells base units in one of the shown. */
export const BOOKS: Readonly<Record<'carbon' | 'water', Book>> = Object.freeze({
  carbon: {
    bank: 'carbon',
    family: 'carbon',
    apart: [],
    measures: [
      shown('carbon', yieldFigures.carbon, '万吨碳', '10000'),
      shown('carbon_above', yieldFigures.carbon_above, '万吨碳', '10000'),
      shown('carbon_below', yieldFigures.carbon_below, '万吨碳', '10000'),
      shown('carbon_by_area', yieldFigures.carbon_by_area, '万吨碳', '10000'),
    ],
    caveats: [
      '储量不是可交易的碳汇：只有额外、登记、核证的吨数可以交易。',
      '枯死木、枯落物和土壤没有样地，不在其中，不是零。',
      '不同方法之间差别可达三成以上（柏木每公顷60立方米：30.3与41.5吨碳），换方法的年份不得与以前比较。',
      '不确定性只来自参数，调查本身的误差不在其中；参数标为“待核对”的，发布前须以原文或本地样地核对。',
    ],
  },
  water: {
    bank: 'water',
    family: 'water',
    measures: [
      shown('water_regulated', yieldFigures.water, '万立方米/年', '10000'),
      shown('soil_kept', yieldFigures.soil, '万吨/年', '10000'),
      shown('nitrogen_kept', yieldFigures.nitrogen, '吨/年', '1'),
      shown('phosphorus_kept', yieldFigures.phosphorus, '吨/年', '1'),
      shown('potassium_kept', yieldFigures.potassium, '吨/年', '1'),
      shown('organic_kept', yieldFigures.organic, '吨/年', '1'),
      shown('water_value', yieldFigures.water_value, '亿元', '100000000', 'valuation'),
      shown('purification_value', yieldFigures.purification_value, '亿元', '100000000', 'valuation'),
      shown('soil_value', yieldFigures.soil_value, '亿元', '100000000', 'valuation'),
      shown('nutrient_value', yieldFigures.nutrient_value, '亿元', '100000000', 'valuation'),
    ],
    apart: [shown('gep_water', yieldFigures.gep_water, '万立方米/年', '10000')],
    caveats: [
      '蒸散、径流和侵蚀系数是示意值，发布前必须换成本地生态站的系数。',
      '价值是替代成本法的估值，不是收入，也不与真实资金相加；价格年见每个金额旁。',
      '净化水质与调节水量是同一水量的两种价值。',
      '没有参考样地的树种组，修正系数 F 取 1。',
      '生态产品总值（GEP）另成一账，两账不得相加。',
    ],
  },
})
