import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'

/** What an inspection found in the plots it drew: areas in 亩. */
export type Sample = { readonly declared: string; readonly verified: string; readonly qualified: string }
export type Inspection = { readonly verified_rate: string; readonly qualified_rate: string; readonly verified_mu: string; readonly qualified_mu: string }

const total = (samples: readonly Sample[], field: keyof Sample): Decimal => samples.reduce((sum, s) => sum.plus(s[field]), new Decimal(0))

/**
 * Projects a sample onto what was declared, as the inspections of public-benefit forest do:
 * 核实率 = Σ抽查核实 / Σ抽查申报, 合格率 = Σ抽查合格 / Σ抽查核实, 测算核实面积 = 申报面积 × 核实率, 测算合格面积 = 核实面积 × 合格率.
 * Rates in %, two decimals; areas in 亩, two decimals, from the unrounded rates.
 * @returns null when nothing was drawn, or nothing of it verified: no rate can be told
 */
export function project(declared_mu: string, samples: readonly Sample[]): Inspection | null {
  const [declared, verified, qualified] = [total(samples, 'declared'), total(samples, 'verified'), total(samples, 'qualified')]
  if (declared.isZero() || verified.isZero()) return null
  const [verifiedRate, qualifiedRate] = [verified.div(declared), qualified.div(verified)]
  const verifiedMu = new Decimal(declared_mu).times(verifiedRate)
  return {
    verified_rate: roundHalfUp(verifiedRate.times(100).toFixed(), 2),
    qualified_rate: roundHalfUp(qualifiedRate.times(100).toFixed(), 2),
    verified_mu: roundHalfUp(verifiedMu.toFixed(), 2),
    qualified_mu: roundHalfUp(verifiedMu.times(qualifiedRate).toFixed(), 2),
  }
}
