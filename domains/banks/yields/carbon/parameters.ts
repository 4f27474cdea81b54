import { BEF_SET, BY_AREA, CARBON_FRACTION, CONTINUOUS_SET, type Provenance } from '#datasets/banks/carbon.ts'
import type { CarbonParameters } from './yields.ts'

export type CarbonMethod = CarbonParameters['method']
export const carbonMethods: Readonly<Record<CarbonMethod, string>> = { bef: BEF_SET.title, continuous: CONTINUOUS_SET.title }

/** The published parameters for one method. */
export const publishedCarbon = (method: CarbonMethod): CarbonParameters => ({
  method,
  bef: BEF_SET.rows,
  continuous: CONTINUOUS_SET.rows,
  by_area: BY_AREA.rows,
  fraction: CARBON_FRACTION.value,
})

/** The sets that a method leans on, to be printed beside every number made by it. */
export function carbonProvenance(method: CarbonMethod): readonly Provenance[] {
  const own: Provenance[] = method === 'bef' ? [BEF_SET] : [CONTINUOUS_SET, BEF_SET]
  return [...own, BY_AREA, CARBON_FRACTION].map(({ title, version, source, confidence, looked_up_on }) => ({
    title,
    version,
    source,
    confidence,
    looked_up_on,
  }))
}
