import type { ProjectClass } from '#datasets/land_use/protection-grades.ts'
import {
  COMMERCIAL,
  DOUBLED_AUTHORITIES,
  FEE_CLASS_OF,
  FEE_EXEMPTION_BASIS,
  FEE_EXEMPTIONS,
  FEE_MULTIPLIERS,
  type FeeExemption,
  type FeeClass,
  feeClasses,
  type FeeMultiplier,
  type FeeSchedule,
  LOCAL_FEES,
  NATIONAL_FEE,
} from '#datasets/land_use/restoration-fee.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'
import { articleOf } from '#datasets/citation.ts'
import type { Confidence } from '#kit/provenance/looked-up.ts'
import { fitsDay } from '../application/citation.ts'
import type { UseKind } from '../application/use-kinds.ts'

export type FeeAsked = {
  readonly kind: UseKind
  readonly land_class: string
  readonly welfare_authority: string | null
  readonly in_urban_plan: boolean
  readonly project_class: ProjectClass
  /** 经营性 as the officer says; heard only where the class of the project does not tell. */
  readonly commercial: boolean
  /** Why 财税〔2015〕122号 三 lets it go free; null where it does not. */
  readonly fee_exemption: FeeExemption | null
  readonly area_ha: string
}
/** Money in yuan, rates in yuan a m², all decimal text. */
export type FeeLine = {
  readonly fee_class: FeeClass
  readonly title: string
  readonly base: string
  readonly multipliers: readonly FeeMultiplier[]
  readonly rate: string
  readonly square_metres: string
  readonly amount: string
  /** Why nothing is charged; null where it is. */
  readonly exempt: string | null
  readonly source: string
  readonly confidence: Confidence
}

/**
 * The rates of a place on a day: its own, nearest first, else the floor of the whole country.
 * @throws RangeError `land_use.fee_below_floor` when a place's own rate lies below it
 */
export function feeSchedule(division_code: string, day: string, local: readonly FeeSchedule[] = LOCAL_FEES): FeeSchedule {
  const own = local.filter((s) => division_code.startsWith(s.place) && fitsDay(s, day)).toSorted((a, b) => b.place.length - a.place.length)[0]
  if (!own) return NATIONAL_FEE
  const low = (Object.keys(feeClasses) as FeeClass[]).find((c) => compare(own.rates[c], NATIONAL_FEE.rates[c]) < 0)
  if (low) throw new RangeError(`land_use.fee_below_floor: ${own.title}的“${feeClasses[low]}”低于全国下限每平方米${NATIONAL_FEE.rates[low]}元`)
  return own
}

/** Whether a project is 经营性: by its class, and by what was said only where the class is silent. */
export const isCommercial = ({ project_class, commercial }: Pick<FeeAsked, 'project_class' | 'commercial'>): boolean => {
  const known = COMMERCIAL[project_class]
  return known === 'asked' ? commercial : known
}

function multipliersOf({ welfare_authority, in_urban_plan, ...asked }: FeeAsked): FeeMultiplier[] {
  const welfare: FeeMultiplier[] = welfare_authority !== null && DOUBLED_AUTHORITIES.includes(welfare_authority) ? ['welfare'] : []
  if (in_urban_plan) return [...welfare, 'urban']
  return isCommercial(asked) ? [...welfare, 'commercial'] : welfare
}

/**
 * 森林植被恢复费 of one parcel: base by class × 2 for each multiplier × area.
 * @throws RangeError `land_use.fee_class` for a land class that is no forest land
 */
export function feeOf(asked: FeeAsked, schedule: FeeSchedule): FeeLine {
  const fee_class = FEE_CLASS_OF[asked.land_class]
  if (!fee_class) throw new RangeError(`land_use.fee_class: 地类${asked.land_class}不是林地，没有森林植被恢复费标准`)
  const square_metres = new Decimal(convert(asked.area_ha, '公顷', '平方米')).toFixed(2)
  const base = schedule.rates[fee_class]
  const source = articleOf(schedule.basis)
  const title = feeClasses[fee_class]
  if (asked.kind === 'forestry')
    return {
      fee_class,
      title,
      base,
      multipliers: [],
      rate: '0',
      square_metres,
      amount: '0.00',
      exempt: '直接为林业生产经营服务的工程设施不占用林地指标，不缴森林植被恢复费',
      source,
      confidence: schedule.confidence,
    }
  if (asked.fee_exemption !== null)
    return {
      fee_class,
      title,
      base,
      multipliers: [],
      rate: '0',
      square_metres,
      amount: '0.00',
      exempt: `${FEE_EXEMPTIONS[asked.fee_exemption]}，免征森林植被恢复费`,
      source: articleOf(FEE_EXEMPTION_BASIS.basis),
      confidence: FEE_EXEMPTION_BASIS.confidence,
    }
  const multipliers = multipliersOf(asked)
  const rate = multipliers.reduce((r, m) => r.times(FEE_MULTIPLIERS[m].factor), new Decimal(base))
  return {
    fee_class,
    title,
    base,
    multipliers,
    rate: rate.toFixed(),
    square_metres,
    amount: rate.times(square_metres).toFixed(2),
    exempt: null,
    source,
    confidence: schedule.confidence,
  }
}
