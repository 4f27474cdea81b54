import { Decimal } from './decimal.ts'

/** What a unit measures. Values convert within a dimension and never across. */
export type Dimension =
  | 'person'
  | 'person_time'
  | 'household'
  | 'occurrence'
  | 'item'
  | 'plant'
  | 'animal'
  | 'organisation'
  | 'document'
  | 'sheet'
  | 'copy'
  | 'version'
  | 'vehicle'
  | 'team'
  | 'batch'
  | 'kind'
  | 'session'
  | 'area'
  | 'area_time'
  | 'length'
  | 'angle'
  | 'temperature'
  | 'speed'
  | 'power'
  | 'volume'
  | 'mass'
  | 'money'
  | 'duration'
  | 'foreign_money'
  | 'multiple'
  | 'ratio'
  | 'ratio_point'

/** `count` is whole by nature, `measure` is continuous, `ratio` compares two of either. */
export type UnitKind = 'count' | 'measure' | 'ratio'

export interface UnitDefinition {
  readonly dimension: Dimension
  readonly kind: UnitKind
  /** Exact factor to the dimension's base unit, a decimal or a fraction: 1 亩 = `2000/3` 平方米 (1 公顷 = 15 亩). */
  readonly factor: string
}

const count = (dimension: Dimension, factor = '1') => ({ dimension, factor, kind: 'count' }) as const
const measure = (dimension: Dimension, factor: string) => ({ dimension, factor, kind: 'measure' }) as const
const ratio = (dimension: Dimension, factor: string) => ({ dimension, factor, kind: 'ratio' }) as const

const catalogue = {
  人: count('person'),
  名: count('person'),
  位: count('person'),
  万人: count('person', '10000'),
  人次: count('person_time'),
  万人次: count('person_time', '10000'),
  户: count('household'),
  万户: count('household', '10000'),
  次: count('occurrence'),
  万次: count('occurrence', '10000'),
  场: count('session'),
  期: count('session'),
  个: count('item'),
  件: count('item'),
  起: count('item'),
  处: count('item'),
  项: count('item'),
  宗: count('item'),
  条: count('item'),
  座: count('item'),
  台: count('item'),
  套: count('item'),
  块: count('item'),
  万个: count('item', '10000'),
  家: count('organisation'),
  所: count('organisation'),
  株: count('plant'),
  棵: count('plant'),
  万株: count('plant', '10000'),
  只: count('animal'),
  头: count('animal'),
  '只（头）': count('animal'),
  尾: count('animal'),
  羽: count('animal'),
  万只: count('animal', '10000'),
  部: count('document'),
  篇: count('document'),
  本: count('document'),
  版: count('version'),
  幅: count('sheet'),
  张: count('sheet'),
  份: count('copy'),
  册: count('copy'),
  万份: count('copy', '10000'),
  辆: count('vehicle'),
  架次: count('vehicle'),
  支: count('team'),
  批: count('batch'),
  种: count('kind'),
  类: count('kind'),
  平方米: measure('area', '1'),
  万平方米: measure('area', '10000'),
  亩: measure('area', '2000/3'),
  万亩: measure('area', '20000000/3'),
  公顷: measure('area', '10000'),
  万公顷: measure('area', '100000000'),
  平方公里: measure('area', '1000000'),
  亩次: measure('area_time', '1'),
  万亩次: measure('area_time', '10000'),
  毫米: measure('length', '1/1000'),
  厘米: measure('length', '1/100'),
  米: measure('length', '1'),
  公里: measure('length', '1000'),
  万公里: measure('length', '10000000'),
  立方米: measure('volume', '1'),
  万立方米: measure('volume', '10000'),
  '°': measure('angle', '1'),
  摄氏度: measure('temperature', '1'),
  '米/秒': measure('speed', '1'),
  兆瓦: measure('power', '1'),
  千克: measure('mass', '1'),
  吨: measure('mass', '1000'),
  万吨: measure('mass', '10000000'),
  元: measure('money', '1'),
  万元: measure('money', '10000'),
  亿元: measure('money', '100000000'),
  美元: measure('foreign_money', '1'),
  倍: measure('multiple', '1'),
  分钟: measure('duration', '1'),
  小时: measure('duration', '60'),
  天: measure('duration', '1440'),
  个月: measure('duration', '43200'),
  年: measure('duration', '525600'),
  '%': ratio('ratio', '1/100'),
  '‰': ratio('ratio', '1/1000'),
  百分点: ratio('ratio_point', '1'),
} as const satisfies Record<string, UnitDefinition>

/** Every unit a figure, a field or a claim may carry. */
export type Unit = keyof typeof catalogue
export const units: Readonly<Record<Unit, UnitDefinition>> = Object.freeze(catalogue)

export function isUnit(name: string): name is Unit {
  return Object.hasOwn(catalogue, name)
}

/** True if values of one can be told in the other. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return units[a].dimension === units[b].dimension
}

/** Raised when a value would have to change its nature: 公里 into 亩, 次 into 人次. Code `unit.dimension`. */
export class UnitError extends Error {
  readonly code = 'unit.dimension'
}

function fraction(factor: string): [string, string] {
  const [numerator = '1', denominator = '1'] = factor.split('/')
  return [numerator, denominator]
}

/**
 * Tells a decimal in another unit of the same dimension: `convert('1', '公顷', '亩')` → `"15"`.
 * Exact where the result is a finite decimal; otherwise (亩 → 平方米) rounded half up at 20 decimals. Months and years
 * of duration count 30 and 365 days and serve comparison only.
 * @throws UnitError when the dimensions differ
 */
export function convert(value: string, from: Unit, to: Unit): string {
  if (!sameDimension(from, to)) throw new UnitError(`单位“${from}”与“${to}”量纲不同，不能换算`)
  if (from === to) return new Decimal(value).toFixed()
  const [fromTop, fromBottom] = fraction(units[from].factor)
  const [toTop, toBottom] = fraction(units[to].factor)
  const top = new Decimal(value).times(fromTop).times(toBottom)
  return top.dividedBy(new Decimal(fromBottom).times(toTop)).toDecimalPlaces(20).toFixed()
}

/** True when one is the other ten-thousand- or hundred-million-fold under the same name: 万亩 and 亩, 亿元 and 万元. */
export function sameName(a: Unit, b: Unit): boolean {
  const bare = (unit: Unit) => unit.replace(/^[万亿]/, '')
  return bare(a) === bare(b)
}
