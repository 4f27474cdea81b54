import { sql, type SqlBool } from 'kysely'
import type { Said } from '#kit/claims/index.ts'
import { type Asked, type Indicator, stock } from '#kit/indicator/define.server.ts'
import type { Unit } from '#kit/quantity/units.ts'
import type { Family } from '../parameters/families.ts'
import { bankParameters } from '../parameters/bank_parameters.ts'
import { spoken } from '../spoken.ts'
import { forward, grown, growth, life } from '../stand/indicators.server.ts'
import { yieldFigures } from './figures.ts'

/** A product, not a quotient: it stays exact. */
const scale = (unit: Unit) => sql.lit(({ 万吨: '0.0001', 万立方米: '0.0001', 亿元: '0.00000001' } as Partial<Record<Unit, string>>)[unit] ?? '1')

/** The yield of a stand's kind under the set in force in the year asked for. */
const yields =
  (family: Family, measure: string) =>
  ({ year, to }: Asked) =>
    sql`cross join ${grown({ to })} join siku.bank_yield y on y.parameters = (select siku.bank_set(${family}, ${year})) and y.measure = ${measure} and y.kind = r.kind`

/** Area × (per_m3 × volume + per_ha); a stand whose volume counts and was not measured contributes nothing and is told among what is left out. */
const counted = sql<SqlBool>`r.state <> 'void' and (y.per_m3 = 0 or r.volume_per_ha is not null)`
const amount = sql`r.area_ha * (y.per_m3 * (coalesce(r.volume_per_ha, 0) + ${growth}) + y.per_ha)`

/** Sums of the stands that stand at the end of the period (`siku.bank_sum`), in the form `kept` wants. */
const standingSums = ({ to }: Asked) => sql`s.valid_from < ${to}::date and s.valid_to >= ${to}::date`
const keptYields = (family: Family, measure: string, unit: Unit) => (asked: Asked) =>
  sql`select s.division,
    (y.per_m3 * (s.volume_m3 + s.growth_m3 * g.year - s.growth_base) + y.per_ha * case when y.per_m3 = 0 then s.area_ha else s.area_ha - s.unmeasured_ha end) * ${scale(unit)}::numeric as contribution,
    case when y.per_m3 = 0 then s.plots else s.plots - s.unmeasured_plots end as records
  from siku.bank_sum s cross join ${grown(asked)} join siku.bank_yield y on y.parameters = (select siku.bank_set(${family}, ${asked.year})) and y.measure = ${measure} and y.kind = s.kind where ${standingSums(asked)}`

type Told = { readonly id: string; readonly title: string }
function banked(told: Told, family: Family, measure: string, unit: Unit, description: string, basis: readonly string[], said?: Said): Indicator {
  return stock(told.id, {
    title: told.title,
    unit,
    decimals: 2,
    ...life,
    beside: yields(family, measure),
    looks_up: [bankParameters],
    where: () => counted,
    kept: keptYields(family, measure, unit),
    value: () => sql`${amount} * ${scale(unit)}::numeric`,
    description,
    basis,
    said,
  })
}

const carbonBasis = ['LY/T 2988-2018', '2006 IPCC 清单指南第4卷']
const serviceBasis = ['GB/T 38582-2020']
const bySet = `按该年采用的参数集；没有实测蓄积的乔木林小班不计，另行列出。${forward}`

const before = sql`join siku.bank_yield y on y.measure = 'carbon' and y.kind = r.kind`
const sinkYears = sql`((r.surveyed_on - r.previous_surveyed_on) / 365.25)`
/** (C2 − C1) / Δt on one piece of ground, under one and the same set (domain §3.2). */
export const sink = stock(yieldFigures.carbon_sink.id, {
  title: yieldFigures.carbon_sink.title,
  unit: '吨',
  decimals: 0,
  ...life,
  looks_up: [bankParameters],
  beside: ({ year }) =>
    sql`${before} and y.parameters = (select siku.bank_set('carbon', ${year})) join siku.bank_yield p on p.measure = 'carbon' and p.parameters = y.parameters and p.kind = r.previous_kind`,
  where: () =>
    sql<SqlBool>`r.state <> 'void' and r.surveyed_on > r.previous_surveyed_on and (y.per_m3 = 0 or r.volume_per_ha is not null) and (p.per_m3 = 0 or r.previous_volume_per_ha is not null)`,
  value: () =>
    sql`round(r.area_ha * ((y.per_m3 * coalesce(r.volume_per_ha, 0) + y.per_ha) - (p.per_m3 * coalesce(r.previous_volume_per_ha, 0) + p.per_ha)) / ${sinkYears}, 4)`,
  description:
    '有前后两期调查的小班，后期碳储量减前期碳储量除以间隔年数，单位为吨碳；两期用同一参数集；减少的为负；只有一期的小班不计；年末储量按同一生长量推算。储量变化不是可交易的碳汇',
  basis: carbonBasis,
  said: spoken('年均碳汇量'),
})

export const yieldIndicators: readonly Indicator[] = [
  banked(
    yieldFigures.carbon,
    'carbon',
    'carbon',
    '万吨',
    `统计期末小班生物量碳（地上、地下，竹林、经济林、特殊灌木林按面积），单位为吨碳；枯落物、枯死木和土壤不在内。${bySet}`,
    carbonBasis,
    spoken('[碳库：|]森林碳储量'),
  ),
  banked(
    yieldFigures.carbon_above,
    'carbon',
    'carbon_above',
    '万吨',
    `乔木林和疏林地上生物量碳。${bySet}`,
    carbonBasis,
    spoken('[乔木林和疏林的|]地上生物量碳'),
  ),
  banked(
    yieldFigures.carbon_below,
    'carbon',
    'carbon_below',
    '万吨',
    `乔木林和疏林地下生物量碳。${bySet}`,
    carbonBasis,
    spoken('[乔木林和疏林的|]地下生物量碳'),
  ),
  banked(
    yieldFigures.carbon_by_area,
    'carbon',
    'carbon_by_area',
    '万吨',
    '竹林、经济林、国家特别规定灌木林按单位面积生物量计的碳，地上地下不分',
    carbonBasis,
    spoken('竹林、经济林和特殊灌木林碳'),
  ),
  sink,
  banked(
    yieldFigures.water,
    'water',
    'water_regulated',
    '万立方米',
    `10·A·(P−E−C)·F 之和，分布式测算法。${bySet}`,
    serviceBasis,
    spoken('[水库：|][年|]调节水量'),
  ),
  banked(yieldFigures.soil, 'water', 'soil_kept', '万吨', `A·(X2−X1)·F 之和。${bySet}`, serviceBasis, spoken('年固土量', '年固土', '固土量')),
  ...(['nitrogen', 'phosphorus', 'potassium', 'organic'] as const).map((name) =>
    banked(yieldFigures[name], 'water', `${name}_kept`, '吨', `固土量乘以土壤中该养分的含量。${bySet}`, serviceBasis),
  ),
  banked(
    yieldFigures.water_value,
    'water',
    'water_value',
    '亿元',
    '调节水量乘以水库建设成本，按参数集所注价格年；是估值，不是收入',
    serviceBasis,
    spoken('调节水量价值'),
  ),
  banked(
    yieldFigures.purification_value,
    'water',
    'purification_value',
    '亿元',
    '净化水量乘以水质净化费用，按参数集所注价格年；是估值，不是收入',
    serviceBasis,
    spoken('净化水质价值'),
  ),
  banked(
    yieldFigures.soil_value,
    'water',
    'soil_value',
    '亿元',
    '固土体积乘以挖取土方费用，按参数集所注价格年；是估值，不是收入',
    serviceBasis,
    spoken('固土价值'),
  ),
  banked(
    yieldFigures.nutrient_value,
    'water',
    'nutrient_value',
    '亿元',
    '保持的氮、磷、钾和有机质按化肥价格折算；是估值，不是收入',
    serviceBasis,
    spoken('保肥价值'),
  ),
  banked(
    yieldFigures.gep_water,
    'water',
    'gep_water',
    '万立方米',
    '生态产品总值口径的水源涵养量，不乘修正系数；自成一账，不与 GB/T 38582 的数相加',
    ['发改基础〔2022〕481号'],
    { yes: ['〔生态产品总值|GEP〕水源涵养量{n}'], no: ['水源涵养量{n}'] },
  ),
]
