import type { Basis } from '#datasets/law.ts'
import { OWN } from '#kit/provenance/looked-up.ts'

const law = (number: string): Basis => ({ document: 'epidemic_prevention_law', article: `第${number}条` })

/**
 * How soon what is abnormal is told. The law says 立即 (动物防疫法31) and no number of hours; those of 重大动物疫情应急条例17 bind the veterinary
 * line and not a forestry station. The hours are ours, so that a clock runs.
 */
export const ABNORMAL_CLOCKS = {
  verify: { hours: 4, basis: law('三十一'), title: '县级核实异常情况（法律只说立即，小时数本系统自定）', ...OWN },
} as const

/** How many persons take a sample. */
export const SAMPLERS = {
  persons: 2,
  title: '异常野生动物取样人数',
  source: '陆生野生动物疫源疫病监测规范（试行）',
  confidence: 'unchecked',
  looked_up_on: '2026-11-28',
} as const

/** Days without a report in season after which a station is said to be silent. No document sets it; the province sets months and hours, which are entered at the station. */
export const SILENT_DAYS = { days: 3, title: '重点时期连续几天没有日报视为断报', source: '本系统自定，本地可另定', ...OWN } as const
