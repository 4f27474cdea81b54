import type { FundSource, OwnershipSide } from '#datasets/public_forest/compensation.ts'
import type { Authority } from '#datasets/forest_resource/authority.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'

/** The side on which the rate stands: 国有 alone, or 集体和个人 (all others). */
export const ownershipSide = (owner: string): OwnershipSide => (owner === '10' ? 'state' : 'collective')

/** What a payee is owed for plots of one programme: Σ area × rate, rounded to 分 once, at the end. 亩 and 元/亩 in, 元 out. */
export function payable(areas: readonly string[], yuan_per_mu: string): string {
  const area = areas.reduce((sum, a) => sum.plus(a), new Decimal(0))
  return roundHalfUp(area.times(yuan_per_mu).toFixed(), 2)
}

/** Why a plot is not paid in a run; `null` where it is. Articles stand beside each. */
export const withholdings = {
  occupied: '已批准使用林地（森林法37）',
  disputed: '林权纠纷未了结（森林法22）',
  adjusting: '正在办理公益林调整（森林法48）',
} as const
export type Withholding = keyof typeof withholdings

/** The reason that is told where there are several: the order in which they stand above. */
export const gravest = (why: readonly Withholding[]): Withholding | undefined => (Object.keys(withholdings) as Withholding[]).find((w) => why.includes(w))

export type PlotOnDay = {
  readonly state: string
  readonly authority: Authority
  readonly owner: string
  readonly managed_from: string | null
  /** The first day no longer under contract. */
  readonly managed_to: string | null
  /** What stands against paying it when the run is computed. */
  readonly against: readonly Withholding[]
  readonly paid_already: boolean
}
export type Programme = { readonly authority: Authority; readonly ownership: OwnershipSide; readonly fund_source: FundSource }

/** `outside` plots are no matter of the programme; `paid` have been paid by another run of the year. */
export type Eligibility = 'eligible' | 'outside' | 'paid' | Withholding

/**
 * What becomes of a plot in a run: it counts when it is of the programme's authority and ownership and under contract on the
 * snapshot day (森林法48, 49), is paid once a year from a fund, and waits while something stands against it.
 */
export function eligibility(plot: PlotOnDay, programme: Programme, day: string): Eligibility {
  if (plot.authority !== programme.authority || ownershipSide(plot.owner) !== programme.ownership) return 'outside'
  if (plot.state !== 'managed' && plot.state !== 'adjusting') return 'outside'
  if (plot.managed_from === null || plot.managed_from > day) return 'outside'
  if (plot.managed_to !== null && plot.managed_to <= day) return 'outside'
  if (plot.paid_already) return 'paid'
  return gravest(plot.against) ?? 'eligible'
}

/** The not-paid balance: what was issued and has not reached a payee, in 元. */
export const gap = (issued: string, paid: string): string => new Decimal(issued).minus(paid).toFixed(2)
