import { type FileSource, type LookedUp, OWN } from '#kit/provenance/looked-up.ts'
import type { Authority } from '#datasets/forest_resource/authority.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = { source: '用语；标准各条另注出处', confidence: 'own', looked_up_on: null }

export const OWNERSHIP_SIDES = { state: '国有', collective: '集体和个人' } as const
export type OwnershipSide = keyof typeof OWNERSHIP_SIDES

export const FUND_SOURCES = { central: '中央财政', province: '省级财政', city: '市级财政', county: '县级财政' } as const
export type FundSource = keyof typeof FUND_SOURCES

/** A rate of compensation in 元 per 亩 and year. `valid_to` is the first day no longer in force. */
export interface CompensationRate extends LookedUp {
  authority: Authority
  ownership: OwnershipSide
  fund_source: FundSource
  yuan_per_mu: string
  valid_from: string
  valid_to: string | null
  document: string
}

/**
 * The central subsidy as remembered; the document's own table has not been read, and provinces and cities add to it. A city
 * enters its programme from the document it was given: these are proposals that show where they come from.
 */
export const COMPENSATION_RATES: readonly CompensationRate[] = [
  {
    authority: 'national',
    ownership: 'state',
    fund_source: 'central',
    yuan_per_mu: '10',
    valid_from: '2019-01-01',
    valid_to: null,
    document: '林业草原生态保护恢复资金管理办法',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
  {
    authority: 'national',
    ownership: 'collective',
    fund_source: 'central',
    yuan_per_mu: '16',
    valid_from: '2019-01-01',
    valid_to: null,
    document: '林业草原生态保护恢复资金管理办法',
    confidence: 'unchecked',
    looked_up_on: '2026-11-28',
  },
]

/** How long the roll of payees lies open before it is settled. The period has no article of its own in the law; the city sets it. */
export const PUBLICITY = {
  days: 7,
  source: '公益林补偿资金公示惯例（各地自定，此为系统预设）',
  ...OWN,
} as const satisfies { days: number; source: string } & LookedUp

/** By how much of the official area the drawn one may differ, and an overlap below which two edges merely touch. */
export const AREA_TOLERANCE = {
  share: '0.05',
  touching_mu: '0.05',
  source: '公益林落界面积误差（系统预设，以省级技术规定为准）',
  ...OWN,
} as const satisfies { share: string; touching_mu: string; source: string } & LookedUp
