import { QUOTA_EXEMPTIONS, type QuotaExemptionKey } from '#datasets/harvest/quota-exemptions.ts'
import type { Objection } from '#kit/register/transition.ts'

export const quotaBases = {
  counted: '纳入限额',
  ...(Object.fromEntries(Object.entries(QUOTA_EXEMPTIONS).map(([k, v]) => [k, `限额外：${v.title}`])) as { readonly [K in QuotaExemptionKey]: string }),
} as const
export type QuotaBasis = keyof typeof quotaBases

/** Permit volume and quota use are two numbers: what is outside the quota has a volume and uses nothing (森林法56). In m³. */
export const quotaUse = (basis: QuotaBasis, volume: string): { readonly counts_to_quota: boolean; readonly quota_volume: string } =>
  basis === 'counted' ? { counts_to_quota: true, quota_volume: volume } : { counts_to_quota: false, quota_volume: '0' }

/** Cutting outside the quota names the document, or the consent, that puts it there. */
export function exemptionRefused(basis: QuotaBasis, document: unknown): Objection | null {
  if (basis === 'counted' || document || !QUOTA_EXEMPTIONS[basis].demands_document) return null
  return { code: 'exemption_document', message: `“${quotaBases[basis]}”必须选定使用林地许可或者写明批准文号`, fields: ['land_consent', 'outside_document'] }
}
