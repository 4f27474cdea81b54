import { type DemandNature, numericNatures } from '#datasets/culture/forest-city.ts'
import { Decimal } from '#kit/quantity/decimal.ts'

/** How an indicator stands: by number against number, by a judgement that was confirmed, or nobody knows. */
export type Stand = {
  readonly verdict: 'met' | 'unmet' | 'unknown'
  /** What is missing to the demand, or stands above it where it is a limit; `0` where it is met; null where there is nothing to compare. */
  readonly gap: string | null
}

/** A value against what is demanded of it. */
export function standOf(
  demand: { readonly nature: DemandNature; readonly value: string | null },
  actual: { readonly value: string | null; readonly verdict: 'met' | 'unmet' | null },
): Stand {
  if (!numericNatures.includes(demand.nature)) return { verdict: actual.verdict ?? 'unknown', gap: null }
  if (demand.value === null || actual.value === null) return { verdict: 'unknown', gap: null }
  const [wanted, is] = [new Decimal(demand.value), new Decimal(actual.value)]
  const missing = demand.nature === 'min' ? wanted.minus(is) : is.minus(wanted)
  return missing.greaterThan(0) ? { verdict: 'unmet', gap: missing.toFixed() } : { verdict: 'met', gap: '0' }
}
